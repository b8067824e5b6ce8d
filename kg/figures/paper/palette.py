"""Colours: one fixed hue for each state, eight hues at most in one picture, and the arithmetic of contrast."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from matplotlib.colors import to_hex, to_rgb

from kg.lexicon.colours import colour, palette

INK = "#1b1f24"
MUTED = "#5b6470"
HAIR = "#d9dee4"
WASH = "#f5f7f9"
PAPER, BLACK = "#ffffff", "#000000"

TEXT_CONTRAST = 4.5
"""The least contrast of text (WCAG 2.1, 1.4.3); on a tint of its own hue as well as on white."""

_TINT = 0.12


@dataclass(frozen=True, slots=True)
class Hue:
    """``mark`` fills discs and bars (3:1 on white), ``text`` is dark enough for letters (4.5:1 on ``wash``)."""

    mark: str
    text: str
    wash: str
    edge: str

    @classmethod
    def of(cls, colour: str) -> Hue:
        wash = tint(colour, 0.07)
        return cls(colour, darkened(colour, tint(colour, _TINT)), wash, tint(colour, 0.4))


@dataclass(frozen=True, slots=True)
class Colours:
    """The hues of one picture; what has none of its own is neutral and told by its printed name."""

    by_code: dict[str, Hue]
    neutral: Hue

    def of(self, code: str) -> Hue:
        return self.by_code.get(code, self.neutral)


def choose(codes: Iterable[str]) -> Colours:
    """The hues of the states of one picture, given the most active first: who comes first has a hue that two share.

    The empty code, of whom nothing tells the state, has none.
    """
    taken: dict[str, Hue] = {}
    used: set[str] = set()
    for code in filter(None, codes):
        own = colour(code)
        if own not in used:
            used.add(own)
            taken[code] = Hue.of(own)
    return Colours(taken, Hue.of(palette().neutral))


def tint(colour: str, share: float) -> str:
    """The colour mixed with white; ``share`` of it, 0 to 1."""
    return mix(colour, PAPER, share)


def mix(first: str, second: str, share: float = 0.5) -> str:
    """``share`` of the first colour, the rest of the second."""
    (r0, g0, b0), (r1, g1, b1) = to_rgb(first), to_rgb(second)
    rest = 1 - share
    return to_hex((share * r0 + rest * r1, share * g0 + rest * g1, share * b0 + rest * b1))


def darkened(colour: str, ground: str) -> str:
    """The colour, or the lightest darker one of its hue that can be read on the ground."""
    for step in range(101):
        shade = mix("#000000", colour, step / 100)
        if contrast(shade, ground) >= TEXT_CONTRAST:
            return shade
    return "#000000"


def contrast(first: str, second: str) -> float:
    """1 to 21, by WCAG 2.1."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
