"""One fixed colour for each state and body, in figures and in exports."""

from __future__ import annotations

import zlib
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from kg.lexicon.files import load

_Hex = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]


class Palette(BaseModel):
    """``data/lexicons/palette.yml``, whose head says what it holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    neutral: _Hex
    hues: Annotated[dict[str, _Hex], Field(min_length=8, max_length=8)]
    states: dict[str, tuple[str, ...]]


@cache
def palette() -> Palette:
    return load("lexicons/palette", TypeAdapter(Palette))


@cache
def colour(code: str) -> str:
    """The fixed colour of a state (ISO code) or body (short name), as ``#rrggbb``."""
    shipped = palette()
    for hue, codes in shipped.states.items():
        if code in codes:
            return shipped.hues[hue]
    names = sorted(shipped.hues)
    return shipped.hues[names[zlib.crc32(code.encode()) % len(names)]]
