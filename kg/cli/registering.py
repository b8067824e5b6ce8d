"""What ``kg register`` does between the words of its call and the graph."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.analysis import Table
from kg.articles.text import shown
from kg.cli import options, screen
from kg.errors import Finding, InputError, UsageError
from kg.graph import Graph, Kept, put_register
from kg.registers import FORMATS, Asked, BadRow, Register, Tenure, careers, read
from kg.resolution import slug

HEADER = ("name", "people", "tenures", "as_of", "source", "licence")
_ENDINGS = re.compile(r"(\.(csv|tsv|ftm|json|jsonl))*(\.gz)?$", re.IGNORECASE)


def asked(format: str | None, of: str | None, column: list[str]) -> Asked:
    """Raises UsageError for a format that there is not, or a column without ``=``."""
    if format is not None:
        screen.choice(format, FORMATS, "format")
    return Asked(format, of, options.parameters(column, "--column"))


def about(name: str, source: str | None, licence: str | None, as_of: str | None) -> Register:
    """The register's head; its name is a slug of the one given, or of the file's without its endings.

    Raises:
        UsageError: ``as_of`` is no day, or the name has no letter.
    """
    bare = _ENDINGS.sub("", name)
    if not any(letter.isalnum() for letter in bare):
        raise UsageError(f"a register from {name} needs a name", hint="--name gives one")
    return Register(slug(bare), source, licence, options.day(as_of, "--as-of"))


def rows(files: list[Path], wanted: Asked, *, strict: bool) -> Iterator[Tenure | BadRow]:
    """Of all files, each row named with its file where there are several.

    Raises:
        InputError: a file cannot be read, or with ``strict`` a row is none.
    """
    for file in files:
        for row in read(file, wanted):
            if strict and isinstance(row, BadRow):
                raise InputError(str(file), str(row))
            yield _named(row, shown(file.name)) if len(files) > 1 else row


def _named(row: Tenure | BadRow, file: str) -> Tenure | BadRow:
    return replace(row, row=f"{file} {row.row}")


def gathered(found: Iterable[Tenure | BadRow]) -> tuple[list[Tenure], int]:
    """The tenures, and of how many rows it was said that they are none.

    Raises:
        Finding: no row was a tenure.
    """
    tenures, bad = [], 0
    for row in found:
        if isinstance(row, BadRow):
            bad += 1
            screen.warn(f"left out: {row}")
        else:
            tenures.append(row)
    if not tenures:
        raise Finding(f"none of {bad} rows says that somebody held a post", hint="kg register import --help")
    return tenures, bad


def bring(graph: Graph, register: Register, tenures: Collection[Tenure], bad: int) -> Kept:
    """Stores the tenures, runs the rules, and says what came in, and how many rows (``bad``) did not."""
    kept = put_register(graph, register, careers(tenures))
    graph.derive()
    left = f"; {bad} left out" if bad else ""
    screen.note(f"{len(tenures) + bad} rows: {kept.tenures} tenures of {kept.people} people in {register.name}{left}")
    return kept


def by_suffix(output: str) -> str:
    """``ftm`` or ``csv`` by the end of the name.

    Raises:
        UsageError: it tells neither.
    """
    name = output.lower().removesuffix(".gz")
    if name.endswith((".ftm.json", ".ftm", ".json", ".jsonl")):
        return "ftm"
    if name.endswith(".csv"):
        return "csv"
    raise UsageError(f"nothing tells the format of {output}", hint="-f csv or -f ftm does")


def listing(found: Iterable[Kept]) -> Table:
    lines = (
        (
            one.register.name,
            one.people,
            one.tenures,
            _text(one.register.as_of),
            one.register.source,
            one.register.licence,
        )
        for one in found
    )
    return Table(HEADER, tuple(lines))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
