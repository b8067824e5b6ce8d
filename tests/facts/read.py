"""Reads one made-up article for a table of sentences."""

from __future__ import annotations

from datetime import date

from spacy.language import Language

from kg.facts import events
from kg.facts.learned.view import View
from kg.facts.telling import read_by_rules
from kg.mentions import mark
from kg.model import Article, Event, Span

DAY = date(2024, 5, 15)
"""A Wednesday."""


def told(text: str, nlp: Language, day: date | None = DAY) -> tuple[Event, ...]:
    """The events of a text published on a Wednesday."""
    text = f"A look at the week\n\n{text}"
    return events(mark(Article("made-up", text, Span(0, len(text)), day), nlp))


def view(text: str, nlp: Language) -> View:
    """What the rules make of a bare text of 2020."""
    return read_by_rules(mark(Article("made-up", text, Span(0, len(text)), date(2020, 10, 29)), nlp))


def short(event: Event) -> str:
    """ "meeting held 2024-05-13 Lima: A+B / C"."""
    sides: dict[int, list[str]] = {}
    for one in event.participants:
        sides.setdefault(one.side, []).append(one.name or f"({one.title})")
    who = " / ".join("+".join(sorted(names)) for _, names in sorted(sides.items()))
    return f"{event.type} {event.status} {event.start} {event.place}: {who}"
