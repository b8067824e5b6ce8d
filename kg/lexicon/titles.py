"""The words that posts and styles are made of (``data/lexicons/titles.yml``, ``honorifics.yml``)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property

from pydantic import BaseModel, ConfigDict, TypeAdapter

from kg.lexicon.files import load
from kg.lexicon.gazetteer import fold

Phrase = tuple[str, ...]
_SURNAMES = frozenset({"man"})
"""Last words of heads that are surnames rather than posts: "Lam Van Man" is no point man."""


class _Lists(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Titles(_Lists):
    """``data/lexicons/titles.yml``, whose comments say what the lists are."""

    heads: dict[str, tuple[str, ...]]
    loose: frozenset[str]
    modifiers: frozenset[str]
    loose_modifiers: frozenset[str]
    suffixes: tuple[str, ...]
    standing: dict[str, tuple[str, ...]]
    domains: frozenset[str]
    seats: frozenset[str]
    counterparts: tuple[str, ...]
    calendar: frozenset[str]
    alike: tuple[tuple[str, ...], ...]
    owners: dict[str, tuple[str, ...]]
    usual: dict[str, str]
    corporate: frozenset[str]
    verbs: dict[str, str]
    passing: frozenset[str]
    occasions: frozenset[str]
    sole: frozenset[str]
    relations: frozenset[str]
    realms: frozenset[str]
    capitals: frozenset[str]
    idle: frozenset[str]

    @cached_property
    def head_phrases(self) -> dict[str, tuple[Phrase, ...]]:
        """By first word, plural forms included, the longest first."""
        return by_first_word(self.singular)

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Each noun of ``alike`` to the first of its line."""
        return {noun: line[0] for line in self.alike for noun in line}

    @cached_property
    def suffix_phrases(self) -> dict[str, tuple[Phrase, ...]]:
        return by_first_word(self.suffixes)

    @cached_property
    def singular(self) -> dict[str, str]:
        """Each form of a head, folded, to the head."""
        nouns = (*self.heads, *self.counterparts)
        return {fold(form): fold(noun) for noun in nouns for form in (plural(noun), noun)}

    @cached_property
    def places(self) -> dict[str, tuple[str, ...]]:
        """The prepositions of ``heads`` by folded head."""
        return {fold(head): leads for head, leads in self.heads.items()}

    @cached_property
    def head_words(self) -> frozenset[str]:
        """The words that a post's head can begin with, or end with after a hyphen."""
        last = (phrase[-1] for some in self.head_phrases.values() for phrase in some)
        return frozenset({*self.head_phrases, *last}) - _SURNAMES

    @cached_property
    def parts(self) -> frozenset[str]:
        """The words that titles are made of."""
        return self.head_words | self.domains | self.modifiers | self.seats

    @cached_property
    def nameless(self) -> frozenset[str]:
        """The words that alone are nobody's name: "Extraordinary", "Foreign"."""
        return self.domains | self.modifiers | {word for phrase in self.suffixes for word in phrase.split()}

    @cached_property
    def no_names(self) -> frozenset[str]:
        """The words that are no given names."""
        return self.parts | self.calendar | self.loose_modifiers


class Honorifics(_Lists):
    """``data/lexicons/honorifics.yml``, whose comments say what the lists are."""

    styles: frozenset[str]
    callings: frozenset[str]
    capitals: frozenset[str]
    ranks: frozenset[str]
    names: frozenset[str]
    stylish: frozenset[str]
    abbreviations: frozenset[str]
    stopped: frozenset[str]
    suffixes: frozenset[str]
    generations: frozenset[str]
    particles: frozenset[str]
    inner: frozenset[str]
    things: frozenset[str]

    @cached_property
    def phrases(self) -> dict[str, tuple[Phrase, ...]]:
        """Styles, callings and ranks by first word, the longest first."""
        return by_first_word([*self.styles, *self.callings, *self.ranks])


def by_first_word(phrases: Iterable[str]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, set[Phrase]] = {}
    for phrase in phrases:
        words = tuple(fold(phrase).split())
        found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(some, key=lambda p: (-len(p), p))) for first, some in found.items()}


def plural(head: str) -> str:
    """The plural of a head: of "head of state" and the like the first word takes it."""
    first, *rest = head.split()
    if rest and rest[0] in (
        "of",
        "in",
        "to",
        "general",
        "d'affaires",
        "d'affairs",
        "apparent",
        "consort",
        "designate",
        "plenipotentiary",
    ):
        return " ".join((_plural(first), *rest))
    return " ".join((*head.split()[:-1], _plural(head.split()[-1])))


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith(("y",)) and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch")) else "s")


@cache
def titles() -> Titles:
    return load("lexicons/titles", TypeAdapter(Titles))


@cache
def honorifics() -> Honorifics:
    return load("lexicons/honorifics", TypeAdapter(Honorifics))
