"""Which letters can be drawn: the fonts that ship with matplotlib, so that a picture is the same on every machine."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import matplotlib
from anyascii import anyascii
from matplotlib.font_manager import FontProperties, get_font

_FILES = {
    (False, False): "DejaVuSans.ttf",
    (True, False): "DejaVuSans-Bold.ttf",
    (False, True): "DejaVuSans-Oblique.ttf",
    (True, True): "DejaVuSans-BoldOblique.ttf",
}
"""Bold, italic. Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic; no Chinese, Japanese or Korean."""


def face(size: float, *, bold: bool = False, italic: bool = False) -> FontProperties:
    """The font by its file: neither the machine's fonts nor its settings have a say. An SVG with text gets its name."""
    return FontProperties(
        family="DejaVu Sans",
        style="italic" if italic else "normal",
        weight="bold" if bold else "normal",
        size=size,
        fname=_file(bold, italic),
    )


def _file(bold: bool, italic: bool) -> str:
    return str(Path(matplotlib.get_data_path()) / "fonts" / "ttf" / _FILES[bold, italic])


@cache
def _letters(bold: bool, italic: bool) -> frozenset[int]:
    return frozenset(get_font(_file(bold, italic)).get_charmap())


@cache
def covers(text: str, *, bold: bool = False, italic: bool = False) -> bool:
    """Whether every letter has a glyph; format characters need none."""
    letters = _letters(bold, italic)
    return all(ord(c) in letters or unicodedata.category(c) in ("Cf", "Zs") for c in text)


def composed(text: str) -> str:
    """In one canonical form (NFC), on one line, without control characters."""
    plain = "".join(" " if unicodedata.category(c) == "Cc" else c for c in unicodedata.normalize("NFC", text))
    return " ".join(plain.split())


@cache
def legible(text: str) -> str:
    """The text in composed form; words of which the fonts lack a letter are transliterated."""
    return composed(" ".join(_latin(word) for word in composed(text).split()))


def _latin(word: str) -> str:
    """A question mark stands for what has no transliteration either."""
    if covers(word) and covers(word, bold=True):
        return word
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", composed(anyascii(word))) or "?"
