"""A figure as a file: the same figure gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from kg.errors import UsageError
from kg.figures.paper.style import styled

FORMATS = ("svg", "pdf", "png")
SUFFIXES = tuple(f".{format}" for format in FORMATS)
PNG_DPI = 200

_METADATA: dict[str, dict[str, Any]] = {
    "svg": {"Date": None, "Creator": "diplokg"},
    "pdf": {"CreationDate": None, "Creator": "diplokg", "Producer": None},
    "png": {"Software": None},
}


def save(figure: Figure, path: Path, *, editable: bool = False) -> None:
    """Writes SVG, PDF or PNG by the suffix of ``path``.

    Args:
        editable: letters of an SVG as text, which needs the font where it is shown; else as outlines.

    Raises:
        UsageError: another suffix.
    """
    save_pages((figure,), path, editable=editable)


def files(pages: Sequence[Figure], path: Path) -> tuple[Path, ...]:
    """What :func:`save_pages` writes: one PDF, else ``name.svg``, ``name-2.svg`` and so on."""
    if format_of(path) == "pdf" or len(pages) == 1:
        return (path,)
    return (path, *(path.with_stem(f"{path.stem}-{number}") for number in range(2, len(pages) + 1)))


def save_pages(pages: Sequence[Figure], path: Path, *, editable: bool = False) -> None:
    """Writes all pages of a figure to :func:`files`.

    Raises:
        UsageError: a suffix that :func:`save` does not know.
    """
    format = format_of(path)
    parts = [pages] if format == "pdf" else [(page,) for page in pages]
    for part, file in zip(parts, files(pages, path), strict=True):
        with file.open("wb") as stream:
            write(part, format, stream, editable=editable)


def write(pages: Sequence[Figure], format: str, stream: IO[bytes], *, editable: bool = False) -> None:
    """Writes pages to one binary stream.

    Raises:
        UsageError: no such format, or several pages in one that has room for one.
    """
    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; a figure is one of: {', '.join(FORMATS)}")
    if len(pages) > 1 and format != "pdf":
        raise UsageError(f"{len(pages)} pages do not go into one {format}", hint="-f pdf, or -o with a file's name")
    with styled(**{"svg.fonttype": "none" if editable else "path"}):
        if len(pages) > 1:
            with PdfPages(stream, metadata=_METADATA[format]) as book:
                for page in pages:
                    book.savefig(page)
        else:
            dpi = PNG_DPI if format == "png" else 72
            pages[0].savefig(stream, format=format, dpi=dpi, metadata=_METADATA[format])


def format_of(path: Path) -> str:
    """By the suffix; raises UsageError for another one."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"cannot draw to {path.name!r}", hint=f"a figure is one of {', '.join(SUFFIXES)}")
    return suffix[1:]
