"""Output formats, one a file: every module of this folder that has ``NAME``. To add one, write one more file."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from kg.analysis import Table
from kg.errors import UsageError
from kg.exporters.source import Exporter, Keeps, Source

__all__ = ["Exporter", "Keeps", "Source", "by_name", "by_suffix", "exporters", "formats"]


@cache
def exporters() -> tuple[Exporter, ...]:
    """All of them, by name; of two with one name the file before the folder."""
    modules = (import_module(f"{__name__}.{one.name}") for one in iter_modules(__path__))
    found = [cast("Exporter", module) for module in modules if hasattr(module, "NAME")]
    return tuple(sorted(found, key=lambda one: (one.NAME, one.FOLDER)))


def by_name(name: str, *, folder: bool = False) -> Exporter:
    """The exporter of a name, or of a suffix without its dot; ``folder`` chooses where a file and a folder share it.

    Raises:
        UsageError: none has that name; the choices are named.
    """
    found = [one for one in exporters() if name == one.NAME or f".{name}" in one.SUFFIXES]
    if not found:
        raise UsageError(f"no format {name!r}; there are: {', '.join(dict.fromkeys(one.NAME for one in exporters()))}")
    return next((one for one in found if one.FOLDER is folder), found[0])


def by_suffix(file: str) -> Exporter | None:
    """The exporter whose suffix the name of a file ends in, the longest that fits; ``.gz`` does not count."""
    name = file.lower().removesuffix(".gz")
    fitting = [(len(suffix), one) for one in exporters() for suffix in one.SUFFIXES if name.endswith(suffix)]
    return max(fitting, key=lambda one: one[0])[1] if fitting else None


def formats() -> Table:
    """What each keeps."""
    header = ("name", "suffix", "for", "capacity", "dates", "provenance", "loses")
    return Table(header, tuple((one.NAME, _suffix(one), _summary(one), *one.KEEPS, one.LOSES) for one in exporters()))


def _suffix(exporter: Exporter) -> str:
    return "a folder" if exporter.FOLDER else " ".join(exporter.SUFFIXES)


def _summary(exporter: Exporter) -> str:
    return (exporter.__doc__ or "").splitlines()[0].removesuffix(".")
