"""JSON Lines: one object a line, with text and, where known, id, date, title, source and url. Read line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from kg.articles import text as words
from kg.articles.records import Found, Problem

NAME = "jsonl"
SUFFIXES = (".jsonl", ".ndjson")
SUMMARY = "JSON Lines with text, id, date, title, source, url"

KEYS = ("id", "date", "title", "text", "source", "url")


class _Twice(ValueError):
    """A key stands twice in one object, so that one of its values would be lost."""


def sniff(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def read(stream: IO[bytes]) -> Iterator[Found | Problem]:
    for number, data in _lines(stream):
        if isinstance(data, Problem):
            yield data
            continue
        line = words.decode(data, line=number)
        if isinstance(line, Problem):
            yield line
        elif number == 1 and line.strip() in ("[", "{"):
            yield Problem("JSON over several lines, not one object a line", number)
            return  # each of its lines would be one more complaint
        elif line.strip():
            yield _found(line.rstrip("\r\n"), number)


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, bytes | Problem]]:
    """The lines with their numbers; one that is too long is passed over without being held."""
    number = 0
    while data := stream.readline(words.MAX_BYTES + 1):
        number += 1
        if len(data) <= words.MAX_BYTES:
            yield number, data
            continue
        while data and not data.endswith(b"\n"):
            data = stream.readline(words.MAX_BYTES)
        yield number, words.too_long(number)


def _found(line: str, number: int) -> Found | Problem:
    try:
        value = json.loads(line, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        return Problem(f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}", number, error.colno)
    except RecursionError:
        return Problem("not read: JSON nested too deep", number)
    except ValueError as error:  # a key twice, or a number of more digits than Python takes
        return Problem(f"not read: {error}", number)
    if not isinstance(value, dict):
        kind = "an array" if isinstance(value, list) else "a bare value"
        return Problem(f"{kind}, not one object a line", number)
    return _article(value, number)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    known: dict[str, object] = {}
    for key, value in pairs:
        if key in known and key in KEYS:
            raise _Twice(f"key {key!r} twice")
        known[key] = value
    return known


def _article(value: dict[str, object], number: int) -> Found | Problem:
    told: dict[str, str] = {}
    for key in KEYS:
        part = value.get(key)
        if key == "id" and type(part) is int:
            part = str(part)
        if isinstance(part, str):
            told[key] = part
        elif part is not None:
            return Problem(f"{key!r} is no string", number)
    if "text" not in told:
        return Problem("no 'text'", number)
    return Found(
        told["text"],
        id=told.get("id"),
        date=told.get("date"),
        title=told.get("title"),
        source=told.get("source"),
        url=told.get("url"),
        line=number,
    )
