"""Misses of events and of their places."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Event
from kg.scoring.comparison import Comparison, same_place
from kg.scoring.events import same_event
from kg.scoring.misses import Kind, Miss, kind, miss
from kg.scoring.wording import encounter


def event_misses(one: Comparison) -> Iterator[Miss]:
    for gold in one.events.missed:
        yield miss(one.article, "events", Kind.MISSED, f"{gold.type} missed", encounter(gold))
    for found in one.events.spurious:
        yield miss(one.article, "events", Kind.SPURIOUS, f"{found.type} spurious", encounter(found), found)
    for gold, found in one.events.hits:
        if not same_event(gold, found):
            what = f"{encounter(gold)}, read as {encounter(found)}"
            yield miss(one.article, "events", Kind.DIFFERS, _error(gold, found), what, found)


def place_misses(one: Comparison) -> Iterator[Miss]:
    """Of paired events alone: the place of an event that was missed is not counted."""
    for gold, found in one.places:
        if not same_place(gold, found):
            wrong = kind(gold.place, found.place)
            what = f"{gold.place or 'no place'}, read as {found.place or 'no place'}: {encounter(gold)}"
            yield miss(one.article, "places", wrong, f"place {wrong}", what, found if found.place else None)


def _error(gold: Event, found: Event) -> str:
    parts = []
    if gold.type != found.type:
        parts.append("type differs")
    if gold.status != found.status:
        parts.append("status differs")
    if gold.start != found.start:
        parts.append(f"date {kind(gold.start, found.start)}")
    return ", ".join(parts)
