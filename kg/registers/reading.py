"""A register's file to tenures, whatever its format; what does not fit is named, row by row."""

from __future__ import annotations

import gzip
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import InputError, UsageError
from kg.registers import dates, ftm, popolo, tables, wikidata
from kg.registers.places import code_of
from kg.registers.records import BadRow, Holder, Raw, Tenure
from kg.registers.titles import worded

FORMATS: Mapping[str, Callable[[str, str, Mapping[str, str]], Iterator[Raw | BadRow]]] = {
    "csv": tables.read,
    "ftm": ftm.read,
    "popolo": popolo.read,
    "wikidata": wikidata.read,
}
"""Each reads a text, named for messages, with columns renamed where it has any."""

_NICKNAME = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Asked:
    """How to read: ``of`` is the state or body of posts that tell none, ``columns`` what a column stands for."""

    format: str | None = None
    of: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


def read(path: Path, asked: Asked) -> Iterator[Tenure | BadRow]:
    """The tenures of a file in its order, with the rows that are none.

    Raises:
        InputError: the file cannot be read, or is none of the formats.
        UsageError: no such format, state or body, or no column of that name.
    """
    text = _text(path)
    chosen = asked.format or _format(text, path)
    if chosen not in FORMATS:
        raise UsageError(f"no format {chosen!r}; there are: {', '.join(FORMATS)}")
    usual = code_of(asked.of) if asked.of else None
    if asked.of and usual is None:
        raise UsageError(f"--of {asked.of}: no state or body of that name")
    for raw in FORMATS[chosen](text, str(path), asked.columns):
        yield raw if isinstance(raw, BadRow) else _tenure(raw, usual)


def _text(path: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise InputError(str(path), f"not gzip: {error}") from None
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from None


def _format(text: str, path: Path) -> str:
    """By what the file looks like: JSON of three kinds, else a table."""
    opening = text.lstrip()[:1]
    if opening not in ("{", "[") or path.name.lower().removesuffix(".gz").endswith((".csv", ".tsv")):
        return "csv"
    if re.search(r'"schema"\s*:\s*"[A-Z]', text):
        return "ftm"
    return "popolo" if re.search(r'"memberships"\s*:', text) else "wikidata"


def _tenure(raw: Raw, usual: str | None) -> Tenure | BadRow:
    name = " ".join(raw.name.split())
    if not any(letter.isalpha() for letter in name):
        return BadRow(raw.row, "nobody is named")
    if not raw.post.strip():
        return BadRow(raw.row, f"{name}: no post is named")
    try:
        start, end = (dates.parse(text, how) for text, how in zip((raw.start, raw.end), raw.precise, strict=True))
    except ValueError as error:
        return BadRow(raw.row, f"{name}: {error}")
    if start and end and end.latest < start.earliest:
        return BadRow(raw.row, f"{name}: ends {end}, before it begins {start}")
    found = worded(raw.post, raw.of, raw.to, raw.standing, usual)
    if found.of is None:
        return BadRow(raw.row, f"{name}: whose post {found.title!r} is, is not told; --of names a state or body")
    holder = Holder(name, _aliases(raw, name), raw.id or None, raw.wikidata or None)
    return Tenure(holder, found.title, found.of, found.to, found.standing, start, end, raw.row)


def _aliases(raw: Raw, name: str) -> tuple[str, ...]:
    """Those given, and the name without what stands in brackets: "James (Jim) Nicholson"."""
    given = (*raw.aliases, _NICKNAME.sub(" ", name))
    return tuple(sorted({" ".join(one.split()) for one in given if one.strip()} - {name}))
