"""A figure as a file: the same figure gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from matplotlib.backends.backend_pdf import PdfPages
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
    suffix = _suffix(path)
    with styled(**{"svg.fonttype": "none" if editable else "path"}):
        figure.savefig(path, format=suffix[1:], dpi=PNG_DPI if suffix == ".png" else 72, metadata=_METADATA[suffix])


def files(pages: Sequence[Figure], path: Path) -> tuple[Path, ...]:
    """What :func:`save_pages` writes: one PDF, else ``name.svg``, ``name-2.svg`` and so on."""
    if _suffix(path) == ".pdf" or len(pages) == 1:
        return (path,)
    return (path, *(path.with_stem(f"{path.stem}-{number}") for number in range(2, len(pages) + 1)))


def save_pages(pages: Sequence[Figure], path: Path, *, editable: bool = False) -> None:
    """Writes all pages of a figure to :func:`files`.

    Raises:
        UsageError: a suffix that :func:`save` does not know.
    """
    if len(pages) > 1 and _suffix(path) == ".pdf":
        with styled(), PdfPages(path, metadata=_METADATA[".pdf"]) as book:
            for page in pages:
                book.savefig(page)
        return
    for page, file in zip(pages, files(pages, path), strict=True):
        save(page, file, editable=editable)


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"cannot draw to {path.name!r}", hint=f"a figure is one of {', '.join(SUFFIXES)}")
    return suffix
