"""Plain text. Its first line may open with `` date YYYY-MM-DD ``, the day of publication; the body follows on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from kg.articles.records import Found, Problem
from kg.articles.text import decode, place, whole

NAME = "plain"
SUFFIXES = (".txt", ".text")
SUMMARY = "text whose first line may open with ' date YYYY-MM-DD '"

_OPENING = re.compile(r"[ \t]*date[ \t]+(\d[\d-]*)(?=\s|$)")


def read(stream: IO[bytes]) -> Iterator[Found | Problem]:
    data = whole(stream)
    text = decode(data) if isinstance(data, bytes) else data
    if isinstance(text, Problem):
        yield text
        return
    opening = _OPENING.match(text)
    if opening is None:
        yield Found(text)
    else:
        yield Found(text, opening.end(), date=opening[1], date_at=place(text, opening.start(1)))
