"""Plain text under a head of ``key: value`` lines (title, date, source, url; others are left) and a blank line."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import IO

from kg.articles.records import Found, Problem
from kg.articles.text import decode, whole

NAME = "headed"
SUFFIXES = (".txt", ".text")
SUMMARY = "text under 'key: value' lines (title, date, source, url) and a blank line"

KEYS = ("title", "date", "source", "url")

_FIRST = re.compile(rb"(?:\xef\xbb\xbf)?(title|date|source|url)[ \t]*:", re.IGNORECASE)
_LINE = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:[ \t]*(.*?)[ \t\r]*$")


def sniff(head: bytes) -> bool:
    return _FIRST.match(head) is not None


def read(stream: IO[bytes]) -> Iterator[Found | Problem]:
    data = whole(stream)
    text = decode(data) if isinstance(data, bytes) else data
    yield text if isinstance(text, Problem) else _found(text)


def _found(text: str) -> Found | Problem:
    """The head ends at the first blank line; a line of it that is no ``key: value`` is an error, not body."""
    values: dict[str, str] = {}
    start = 0
    date_at = None
    for number, words in enumerate(io.StringIO(text, newline=""), 1):
        start += len(words)
        if not words.strip():
            break
        pair = _LINE.match(words.rstrip("\r\n"))
        if pair is None:
            return Problem("neither 'key: value' nor the blank line that ends the head", number)
        key = pair[1].lower()
        if key in values:
            return Problem(f"{key} is given twice", number)
        values[key] = pair[2]
        if key == "date":
            date_at = (number, pair.start(2) + 1)
    title, day, source, url = (values.get(key) or None for key in KEYS)
    return Found(text, start, None, day, date_at, title, source, url)
