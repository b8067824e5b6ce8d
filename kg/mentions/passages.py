"""Paragraphs of an article's body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.bylines import is_signed, past_bylines
from kg.mentions.credits import before_credit
from kg.model import Article

_BREAK = re.compile(r"\s*\n\s*\n\s*")
_OPENING = 4
"""A paragraph further down is no byline."""
LONGEST = 20_000
"""Code points of a passage; a longer paragraph is read in parts."""


def paragraphs(article: Article) -> Iterator[tuple[int, str, str]]:
    """The start in the article, the text and the role ("title" or "body") of each paragraph; without bylines."""
    first = True
    pieces = list(_pieces(article.text, article.body.start, article.body.end))
    for n, (start, whole) in enumerate(pieces):
        begin = past_bylines(whole)
        text = whole[begin : before_credit(whole)]
        if not text or (n < _OPENING and is_signed(text, pieces[n + 1][1] if n + 1 < len(pieces) else "")):
            continue
        yield start + begin, text, "title" if first and _is_title(whole[begin:], article) else "body"
        first = False


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    while start < end:
        found = _BREAK.search(text, start, end)
        stop = found.start() if found else end
        yield from _parts(text, start, stop)
        start = found.end() if found else end


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start, start + LONGEST) for mark in (". ", "\n", " "))
        cut = cut + 1 if cut > start else start + LONGEST
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        yield start + piece.index(kept), kept


def _is_title(text: str, article: Article) -> bool:
    if article.title is not None and text.strip() == article.title.strip():
        return True
    return (len(text) < 200 and not text.rstrip("”\"'’").endswith((".", "!", ":", ";", ","))) or (
        "\n" not in text and len(text.split()) < 16
    )
