"""How the tests of this room ask: a text in, capacities out."""

from __future__ import annotations

from datetime import date

from spacy.language import Language

from kg.mentions import Marked, mark
from kg.model import Article, Span

Capacity = tuple[str | None, str | None, str | None]
DAY = date(2023, 5, 16)


def article(text: str) -> Article:
    return Article("a", text, Span(0, len(text)), DAY)


def marked(text: str, nlp: Language) -> Marked:
    return mark(article(text), nlp)


def capacities(text: str, nlp: Language) -> set[Capacity]:
    """Name, title and ``of`` of every named person of a text."""
    return {(a.name, a.title, a.of) for a in marked(text, nlp).actors if a.name is not None}


def unnamed(text: str, nlp: Language) -> set[tuple[str | None, str | None]]:
    """Title and ``of`` of every unnamed post of a text."""
    return {(a.title, a.of) for a in marked(text, nlp).actors if a.name is None}
