"""States and territories: names, demonyms, capitals and the seats that stand for a government."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.cities import cities
from kg.lexicon.files import load
from kg.lexicon.gazetteer import Found, Gazetteer


class WordKind(StrEnum):
    """What kind of word points to the state."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class State:
    """One entry of the register.

    ``kind`` is a code of the ontology's scheme of bodies, or ``territory``. ``adjectives`` and ``people`` (nouns,
    singular and plural) are the demonyms. ``doubtful`` gives, for a word of this entry, what else it can mean;
    ``lacks`` why there is no capital or no name for the people. ``contested`` says who disputes whose it is,
    ``sovereign`` whose territory it is; ``former_names`` are those of ``names`` that it had from one year (left out
    where it is long ago) to another, as in "1955/1971".
    """

    iso3: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    wikidata: Annotated[str, Field(pattern="^Q[1-9][0-9]*$")]
    kind: Literal["un-member", "un-observer", "partly-recognised", "territory", "former"]
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    doubtful: Mapping[str, str] = dataclasses.field(default_factory=dict)
    contested: str | None = None
    sovereign: Annotated[str | None, Field(pattern="^[A-Z]{2}$")] = None
    former_names: Mapping[str, Annotated[str, Field(pattern=r"^(\d{4})?/\d{4}$")]] = dataclasses.field(
        default_factory=dict
    )
    from_year: int | None = None
    to_year: int | None = None
    successor: str | None = None
    lacks: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def words(self) -> Iterator[tuple[str, WordKind]]:
        """Each word of the entry with its kind; names first."""
        yield self.name, WordKind.NAME
        for words, kind in (
            (self.names, WordKind.NAME),
            ((*self.adjectives, *self.people), WordKind.DEMONYM),
            (self.metonyms, WordKind.METONYM),
            (self.capitals, WordKind.CAPITAL),
        ):
            yield from ((word, kind) for word in words)


@dataclasses.dataclass(frozen=True, slots=True)
class StateHit:
    """A word that points to a state: ``code`` is the likeliest one, ``others`` are states it can mean as well.

    ``doubt`` says what else the word can be (a person's name, a province); None where nothing is known.
    """

    code: str
    kind: WordKind
    others: tuple[str, ...] = ()
    doubt: str | None = None

    @property
    def ambiguous(self) -> bool:
        return bool(self.others) or self.doubt is not None


class States(Mapping[str, State]):
    """The register by code, with its words."""

    def __init__(self, by_code: dict[str, State]) -> None:
        self.by_code = by_code
        self.gazetteer = Gazetteer(_hits(by_code))

    def __getitem__(self, code: str) -> State:
        return self.by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_code)

    def __len__(self) -> int:
        return len(self.by_code)


def _hits(by_code: dict[str, State]) -> Iterator[tuple[str, StateHit]]:
    """Every word with its hit: a state of today counts before a former one, a word without doubt before one with."""
    named = {(city.state, city.name): city for city in cities()}
    meanings: dict[str, list[tuple[bool, bool, StateHit]]] = {}
    for code, state in by_code.items():
        for word, kind in state.words():
            city = named.get((code, word)) if kind is WordKind.CAPITAL else None
            hit = StateHit(code, kind, doubt=city.doubtful if city else state.doubtful.get(word))
            for form in (word, *city.spellings) if city else dict.fromkeys((word, word.replace(" and ", " & "))):
                meanings.setdefault(form, []).append((state.kind == "former", hit.doubt is not None, hit))
    for form, found in meanings.items():
        best = min(found, key=lambda m: m[:2])[2]
        others = {hit.code for former, _, hit in found if not former} - {best.code}
        yield form, dataclasses.replace(best, others=tuple(sorted(others)))


@cache
def states() -> States:
    return States(load("registers/states", TypeAdapter(dict[str, State])))


def is_state(of: str | None) -> bool:
    """Whether whom a capacity represents is a state: "EU" and "UN" have two letters as well."""
    return of in states()


def lookup_state(phrase: str) -> StateHit | None:
    """The state that the whole phrase points to; "the" in front and 's behind do not count."""
    return states().gazetteer.lookup(phrase)


def find_states(text: str) -> list[Found[StateHit]]:
    """All words in the text that point to a state, in its order, longest first at each place."""
    return states().gazetteer.find(text)
