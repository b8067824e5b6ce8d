"""Text measured before it is drawn, so that no two lines meet. Sizes and widths are points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from matplotlib.backends.backend_agg import RendererAgg

from kg.figures.paper.fonts import covers, face

_DPI = 288
_SLACK = 1.01
"""Backends round glyphs to their own grids."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_ISOLATES = re.compile("[\u2068\u2069]")


def isolate(name: str) -> str:
    """The name closed off from the direction of the words around it (Unicode UAX 9)."""
    return f"{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}"


def runs(text: str, size: float, **style: bool) -> list[tuple[float, str]]:
    """The pieces to draw, each with its distance from the left end: one where nothing runs from right to left.

    The closed-off names of a mixed line are pieces of their own, as PDF readers and writers misplace the spaces round
    them otherwise.
    """
    if not any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return [(0.0, _bare(text))]
    found, x = [], 0.0
    for piece in _ISOLATES.split(text):
        word = piece.strip()
        if word:
            x += _blanks(len(piece) - len(piece.lstrip()), size, **style)
            found.append((x, word))
            x += width(word, size, **style)
            x += _blanks(len(piece) - len(piece.rstrip()), size, **style)
        else:
            x += _blanks(len(piece), size, **style)
    return found


def _blanks(number: int, size: float, **style: bool) -> float:
    return number * (width("a a", size, **style) - width("aa", size, **style)) if number else 0.0


def _bare(text: str) -> str:
    return _ISOLATES.sub("", text)


def slanted(text: str, italic: bool) -> bool:
    """Italics, unless that font lacks a letter (Arabic has none)."""
    return italic and covers(text, italic=True)


@lru_cache(1)
def _renderer() -> RendererAgg:
    return RendererAgg(1, 1, _DPI)  # type: ignore[no-untyped-call]


@lru_cache(50_000)
def width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    text = _bare(text)
    if not text:
        return 0.0
    font = face(size, bold=bold, italic=slanted(text, italic))
    extent = _renderer().get_text_width_height_descent(text, font, False)  # type: ignore[no-untyped-call]
    return float(extent[0]) * 72 / _DPI * _SLACK


def shorten(text: str, room: float, size: float, *, bold: bool = False, italic: bool = False) -> str:
    """The text, or as much of its beginning as fits, with an ellipsis."""
    if width(text, size, bold=bold, italic=italic) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip(" ,;") + "…", size, bold=bold, italic=italic) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,;") + "…"


def wrap(
    text: str, room: float, size: float, *, bold: bool = False, italic: bool = False, lines: int = 3
) -> tuple[str, ...]:
    """At most ``lines`` lines, none wider than ``room``; what is left over is told by an ellipsis."""

    def fits(row: str) -> bool:
        return width(row, size, bold=bold, italic=italic) <= room

    words, rows = text.split(), list[str]()
    while words and len(rows) < lines - 1:
        if not fits(words[0]):
            words[:1] = _split(words[0], fits)
        taken = 1
        while taken < len(words) and fits(" ".join(words[: taken + 1])):
            taken += 1
        rows.append(" ".join(words[:taken]))
        words = words[taken:]
    if words:
        rows.append(shorten(" ".join(words), room, size, bold=bold, italic=italic))
    return tuple(rows)


def _split(word: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """A word too long for a line: at its last hyphen that fits, else where the line is full."""
    ends = [end for end in range(1, len(word)) if fits(word[:end])] or [1]
    end = next((end for end in reversed(ends) if word[end - 1] in "-‐–/"), ends[-1])
    return word[:end], word[end:]
