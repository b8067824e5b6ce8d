"""Bytes to text, with the limits and the complaints that all formats share.

A byte order mark is a sign of the encoding, not of the text: it is taken off, so that offsets count from the first
character that a reader sees. Line ends and everything else stay as they came.
"""

from __future__ import annotations

import codecs
import os
import re
from datetime import date, datetime
from typing import IO

from kg.articles.records import Problem

MAX_BYTES = 50_000_000
"""The longest single article, unpacked; a longer one is a mistake or an attack."""

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T ])")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def whole(stream: IO[bytes]) -> bytes | Problem:
    """All of a stream that holds one article."""
    data = stream.read(MAX_BYTES + 1)
    return too_long() if len(data) > MAX_BYTES else data


def too_long(line: int | None = None) -> Problem:
    return Problem(f"longer than {MAX_BYTES // 1_000_000} MB", line)


def decode(data: bytes, encoding: str = "utf-8", line: int | None = None) -> str | Problem:
    """The text; ``line`` is where the data stands in its file if it is one line of it."""
    if data.startswith(_WIDE_MARKS):
        return Problem("UTF-16 or UTF-32, not UTF-8", line)
    if b"\0" in data:
        return Problem("binary, not text", line)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(data, error, line)
    return text.removeprefix("\ufeff")


def _undecodable(data: bytes, error: UnicodeDecodeError, line: int | None) -> Problem:
    before = data[: error.start].decode(error.encoding, "replace").removeprefix("\ufeff")
    byte = f"byte 0x{data[error.start]:02x}"
    row, column = place(before, len(before))
    return Problem(f"not {error.encoding.upper()}: {byte}", line or row, column)


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both 1-based."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def shown(path: str | os.PathLike[str]) -> str:
    """A file name need not be UTF-8; what is printed or stored of it must be."""
    return os.fsencode(path).decode("utf-8", "replace")


def storable(text: str) -> str:
    """NUL and half surrogate pairs, which no UTF-8 file or RDF literal can hold, become U+FFFD, one for one."""
    return _UNSTORABLE.sub("\ufffd", text)


def day(words: str) -> date | None:
    """The day of an ISO 8601 date or date and time, as written; None if it is none."""
    if not _DAY.match(words):
        return None
    try:
        return datetime.fromisoformat(words).date()
    except ValueError:
        return None
