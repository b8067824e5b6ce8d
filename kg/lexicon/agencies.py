"""News agencies and papers, as bylines and datelines name them, each with the state whose news it writes at home."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.files import load
from kg.lexicon.gazetteer import Found, Gazetteer


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Agency:
    """``name`` as a byline has it. ``state`` is the house of its texts: the state that "the President" without more
    words belongs to; None for one that writes for the world."""

    name: str
    names: tuple[str, ...] = ()
    state: Annotated[str | None, Field(pattern="^[A-Z]{2}$")] = None


@cache
def agencies() -> tuple[Agency, ...]:
    return load("registers/agencies", TypeAdapter(tuple[Agency, ...]))


@cache
def _gazetteer() -> Gazetteer[Agency]:
    return Gazetteer((word, agency) for agency in agencies() for word in (agency.name, *agency.names))


def lookup_agency(phrase: str) -> Agency | None:
    """The agency that the whole phrase names."""
    return _gazetteer().lookup(phrase)


def find_agencies(text: str) -> list[Found[Agency]]:
    """All names of agencies in the text, in its order, longest first at each place."""
    return _gazetteer().find(text)
