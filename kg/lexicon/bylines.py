"""The words of bylines (``data/lexicons/bylines.yml``, whose comments say what the lists are)."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict, TypeAdapter

from kg.lexicon.files import load


class Bylines(BaseModel):
    """The lists, in small letters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    openings: tuple[str, ...]
    closings: tuple[str, ...]
    papers: tuple[str, ...]
    stamps: tuple[str, ...]


@cache
def bylines() -> Bylines:
    return load("lexicons/bylines", TypeAdapter(Bylines))
