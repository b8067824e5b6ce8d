"""A figure as a file: the same figure gives the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matplotlib.figure import Figure

from kg.errors import UsageError
from kg.figures.paper.style import styled

SUFFIXES = (".svg", ".pdf", ".png")
PNG_DPI = 200

_METADATA: dict[str, dict[str, Any]] = {
    ".svg": {"Date": None, "Creator": "diplokg"},
    ".pdf": {"CreationDate": None, "Creator": "diplokg", "Producer": None},
    ".png": {"Software": None},
}


def save(figure: Figure, path: Path, *, editable: bool = False) -> None:
    """Writes SVG, PDF or PNG by the suffix of ``path``.

    Args:
        editable: letters of an SVG as text, which needs the font where it is shown; else as outlines.

    Raises:
        UsageError: another suffix.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"cannot draw to {path.name!r}", hint=f"a figure is one of {', '.join(SUFFIXES)}")
    with styled(**{"svg.fonttype": "none" if editable else "path"}):
        figure.savefig(path, format=suffix[1:], dpi=PNG_DPI if suffix == ".png" else 72, metadata=_METADATA[suffix])
