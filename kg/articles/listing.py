"""The formats of this folder: every module of it that has ``SUFFIXES``. To add one, write one more file."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import IO, Protocol, cast

from kg.articles.records import Found, Problem
from kg.errors import UsageError

_HERE = __name__.rpartition(".")[0]
_OTHERS = {"desk", "inputs", "language", "listing", "reading", "records", "streams", "text"}


class Format(Protocol):
    """A module of this folder.

    It may have ``sniff(head: bytes) -> bool``; one without it is what its suffixes mean when no other sniffs true.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    SUMMARY: str

    def read(self, stream: IO[bytes]) -> Iterator[Found | Problem]:
        """The articles of one file, in their order."""


@cache
def formats() -> tuple[Format, ...]:
    """By name."""
    found = import_module(_HERE).__path__
    modules = (import_module(f"{_HERE}.{one.name}") for one in pkgutil.iter_modules(found) if one.name not in _OTHERS)
    return tuple(cast("Format", module) for module in sorted(modules, key=_name))


def _name(module: ModuleType) -> str:
    return str(module.NAME)


@cache
def suffixes() -> tuple[str, ...]:
    return tuple(sorted({suffix for one in formats() for suffix in one.SUFFIXES}))


def chosen(input_format: str | None) -> tuple[Format, ...]:
    """The formats that a name or a suffix without its dot stands for; all of them for None.

    Raises:
        UsageError: nothing is called so; the choices are named.
    """
    if input_format is None:
        return formats()
    found = tuple(one for one in formats() if input_format == one.NAME or f".{input_format}" in one.SUFFIXES)
    if not found:
        known = sorted({one.NAME for one in formats()} | {suffix[1:] for suffix in suffixes()})
        raise UsageError(f"no input format {input_format!r}; there are: {', '.join(known)}")
    return found


def recognise(candidates: tuple[Format, ...], suffix: str, head: bytes) -> Format:
    """The format of a file by its suffix, then by how it begins."""
    fitting = [one for one in candidates if suffix in one.SUFFIXES] or list(candidates)
    for one in fitting:
        sniff = getattr(one, "sniff", None)
        if sniff is not None and sniff(head):
            return one
    return next((one for one in fitting if not hasattr(one, "sniff")), fitting[0])
