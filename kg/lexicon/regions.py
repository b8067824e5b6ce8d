"""Regions of states: the republics, provinces and governorates that people are president or governor of."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from kg.lexicon.files import load
from kg.lexicon.gazetteer import Found, Gazetteer


@cache
def regions() -> dict[str, tuple[str, ...]]:
    """The names of regions by the code of their state (``data/registers/regions.yml``)."""
    return load("registers/regions", TypeAdapter(dict[str, tuple[str, ...]]))


@cache
def _gazetteer() -> Gazetteer[str]:
    return Gazetteer((name, state) for state, names in regions().items() for name in names)


def find_regions(text: str) -> list[Found[str]]:
    """All names of regions in the text, in its order, each with its state (ISO 3166-1 alpha-2)."""
    return _gazetteer().find(text)
