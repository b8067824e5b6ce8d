"""Paragraphs of an article's body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.bylines import past_bylines
from kg.model import Article

_BREAK = re.compile(r"\s*\n\s*\n\s*")
LONGEST = 20_000
"""Code points of a passage; a longer paragraph is read in parts."""


def paragraphs(article: Article) -> Iterator[tuple[int, str, str]]:
    """The start in the article, the text and the role ("title" or "body") of each paragraph; without bylines."""
    first = True
    for start, whole in _pieces(article.text, article.body.start, article.body.end):
        text = whole[past_bylines(whole) :]
        if text:
            yield start + len(whole) - len(text), text, "title" if first and _is_title(text, article) else "body"
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
