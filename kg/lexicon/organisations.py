"""Bodies that are no states: organisations, their organs, and movements, by the short name that ``of`` holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.files import load
from kg.lexicon.gazetteer import Found, Gazetteer


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Organisation:
    """One entry of the register.

    ``short`` is the name that ``of`` holds (several entries can share one: the Commission acts for the EU), ``name``
    the full one, ``kind`` a code of the ontology's scheme of bodies, ``state`` the state whose organ or territory it
    is. ``doubtful`` gives, for a word of this entry, what else it can mean.
    """

    name: str
    short: str
    kind: Literal["de-facto", "igo", "organ", "party", "armed-group", "ngo"]
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    state: Annotated[str | None, Field(pattern="^[A-Z]{2}$")] = None
    wikidata: Annotated[str | None, Field(pattern="^Q[1-9][0-9]*$")] = None
    doubtful: Mapping[str, str] = field(default_factory=dict)


@cache
def organisations() -> tuple[Organisation, ...]:
    return load("registers/organisations", TypeAdapter(tuple[Organisation, ...]))


@cache
def _gazetteer() -> Gazetteer[Organisation]:
    return Gazetteer((word, body) for body in organisations() for word in (body.name, *body.names, *body.adjectives))


def lookup_organisation(phrase: str) -> Organisation | None:
    """The body that the whole phrase names."""
    return _gazetteer().lookup(phrase)


def find_organisations(text: str) -> list[Found[Organisation]]:
    """All names of bodies in the text, in its order, longest first at each place."""
    return _gazetteer().find(text)
