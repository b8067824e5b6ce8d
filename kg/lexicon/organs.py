"""Organs of states that go by a name of their own: the Mossad, the Knesset."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from kg.lexicon.files import load
from kg.lexicon.gazetteer import Found, Gazetteer


@cache
def _gazetteer() -> Gazetteer[str]:
    by_state = load("lexicons/organs", TypeAdapter(dict[str, tuple[str, ...]]))
    return Gazetteer((name, state) for state, names in by_state.items() for name in names)


def find_organs(text: str) -> list[Found[str]]:
    """All names of organs in the text, in its order, each with its state (ISO 3166-1 alpha-2)."""
    return _gazetteer().find(text)
