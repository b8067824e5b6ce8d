"""Cities that diplomatic news names: capitals, seats of organisations, venues, and the larger cities of the world."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.files import load
from kg.lexicon.gazetteer import Found, Gazetteer


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class City:
    """``name`` is the usual English one, ``state`` an ISO 3166-1 alpha-2 code, ``doubtful`` what else it can mean."""

    name: str
    state: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    spellings: tuple[str, ...] = ()
    doubtful: str | None = None


@cache
def cities() -> tuple[City, ...]:
    """All cities, sorted by state and name; a name stands once, for the city that news means by it."""
    return load("registers/cities", TypeAdapter(tuple[City, ...]))


@cache
def _gazetteer() -> Gazetteer[City]:
    return Gazetteer((name, city) for city in cities() for name in (city.name, *city.spellings))


def lookup_city(name: str) -> City | None:
    """The city that the whole phrase names in any spelling."""
    return _gazetteer().lookup(name)


def find_cities(text: str) -> list[Found[City]]:
    """All city names in the text, in its order, longest first at each place."""
    return _gazetteer().find(text)
