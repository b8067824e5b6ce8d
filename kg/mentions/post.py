"""A phrase that names a post."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.lexicon.titles import honorifics, titles
from kg.mentions.sheet import Sheet

_EDGES = " ,-–—/&"
_EACH = re.compile(r"(?i)^(\s+of\s+)(assembl(?=ies)|government|parliament|senate)(?:ies|s)\b")
"""What each of several heads: of "the Speakers of Parliaments" one is Speaker of Parliament."""
_SPLIT = re.compile(r",?\s+(?:and|&)\s+(?:(?:of|for)\s+)?(?:the\s+)?|,\s+(?:of\s+|for\s+)?")


NUMERALS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
"""How many holders, or states, a word before a plural post counts."""


@dataclass(slots=True)
class Post:
    """Words ``[first, last)`` with the head ``[head, head_end)``, whose singular is ``noun``.

    ``cut`` are stretches of words that are no part of the title, mostly because they say whose post it is; ``ofs`` what
    they say, one for each holder ("the ministers of Malta and Libya"). ``determiner`` is the word before the phrase
    ("the", "his"), ``owner`` the last word of a name in the genitive before it, ``opening`` where article and loose
    words before it begin. ``tail`` are words of the title beyond ``last`` ("of President", before a name), ``served`` a
    post in whose service it is, before its name ("Premier" of "Premier X's adviser"). ``verb`` is set where a verb says
    the post ("who heads the council"), ``fellows`` of how many states named before it is ("of the two republics"),
    ``genitive`` if a state's genitive opens it ("Chad's minister"), ``house`` the words for what its holder chairs, as
    they stand before it ("a delegation of the Senate led by its President").
    """

    first: int
    last: int
    head: int
    head_end: int
    noun: str
    plural: bool
    ofs: tuple[str, ...] = ()
    cut: list[tuple[int, int]] = field(default_factory=list)
    determiner: str = ""
    owner: int | None = None
    opening: int = 0
    tail: tuple[int, int] | None = None
    served: tuple[int, int] | None = None
    verb: str = ""
    fellows: int = 0
    genitive: bool = False
    house: tuple[int, int] | None = None

    @property
    def closing(self) -> int:
        """The end of all that belongs to it."""
        return self.last

    def title(self, sheet: Sheet) -> str:
        """The post as worded, without state; of a plural one in the plural."""
        if self.verb:
            rest = title_text(sheet, self.head_end, self.last, self.cut)
            lead = "" if rest.split(" ")[0] in ("at", "in", "to") else "of "
            return f"{self.noun} {lead}{rest}" if rest else self.noun
        text = title_text(sheet, self.first, self.last, self.cut)
        if self.tail is not None:
            text += " " + title_text(sheet, *self.tail, self.cut)
        if self.house is not None:
            text += " of the " + title_text(sheet, *self.house, self.cut)
        return text

    def rest(self, sheet: Sheet) -> str:
        """The title without its head."""
        if self.verb:
            return title_text(sheet, self.head_end, self.last, self.cut)
        return title_text(sheet, self.first, self.last, [*self.cut, (self.head, self.head_end)])

    @property
    def of(self) -> str | None:
        return self.ofs[0] if self.ofs else None

    @property
    def bare(self) -> bool:
        """Nothing but the head, its state and standing: "the minister", "the Iranian minister"."""
        kept = set(range(self.first, self.last)) - {n for first, last in self.cut for n in range(first, last)}
        return len(kept) == self.head_end - self.head

    @property
    def told_before(self) -> bool:
        """Whether a word before the head says whose it is."""
        return any(first < self.head for first, _ in self.cut)

    @property
    def counterpart(self) -> bool:
        return self.noun in titles().counterparts

    @property
    def weight(self) -> int:
        """2 for a post, 1 for one that can be a style ("Prince") and for a description that tells more ("leader of the
        opposition"), 0 for a mere one ("the diplomat")."""
        if self.noun in titles().loose:
            return 0 if self.bare or self.plural else 1
        return 1 if self.noun in honorifics().stylish and self.bare and not self.ofs else 2


def title_text(sheet: Sheet, first: int, last: int, cut: list[tuple[int, int]]) -> str:
    """The words ``[first, last)`` without what is cut, as worded."""
    kept: list[str] = []
    n = first
    for start, stop in sorted(cut):
        if start > n:
            kept.append(sheet.slice(n, min(start, last)))
        n = max(n, stop)
    if n < last:
        kept.append(sheet.slice(n, last))
    text = " ".join(" ".join(kept).split())
    text = re.sub(r"\s+(['’][sS]\b|,)", r"\1", re.sub(r"\(\s*\)", "", text))
    text = re.sub(r"^['’]s\s+|(?:\s+(?:of|for|and|the|to|at|in|on))+$", "", text.strip(_EDGES))
    return " ".join(text.split()).strip(_EDGES)


def singular(title: str, post: Post) -> str:
    """The title of one of the holders of a plural post."""
    forms = [plural for plural, noun in titles().singular.items() if noun == post.noun and plural != noun]
    for form in forms:
        pattern = re.compile(re.escape(form).replace(r"\ ", r"[\s-]"), re.IGNORECASE)
        match = pattern.search(title)
        if match:
            noun = (
                post.noun.upper()
                if post.noun in titles().capitals
                else post.noun
                if match[0][0].islower()
                else post.noun.title()
                if match[0].istitle()
                else post.noun.capitalize()
            )
            return title[: match.start()] + noun + _EACH.sub(r"\1\2", title[match.end() :])
    return title


def fields(title: str, post: Post) -> tuple[str, ...]:
    """What "foreign and defence minister", "minister of interior and of defence" comes to for each of its fields."""
    noun = next((form for form in (post.noun, post.noun.title(), post.noun.capitalize()) if form in title), None)
    before, _, after = title.partition(noun) if noun else (title, "", "")
    if after and not before:
        lead = re.match(r"\s+(?:of|for)\s+(?:the\s+)?", after)
        return tuple(f"{noun}{lead[0]}{one}" for one in _SPLIT.split(after[lead.end() :])) if lead else ()
    return tuple(f"{one} {noun}" for one in _SPLIT.split(before.strip())) if before and not after else ()
