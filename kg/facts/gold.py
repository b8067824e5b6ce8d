"""A reading in the gold format: the shape that readings are compared, scored and handed on in."""

from __future__ import annotations

from typing import Any

from kg.model import Event, Participation, Reading


def as_gold(reading: Reading) -> dict[str, Any]:
    """``{"id", "date", "source", "events": [...]}``, dates as ISO 8601 text, absent values as None."""
    article = reading.article
    return {
        "id": article.id,
        "date": str(article.date) if article.date else None,
        "source": article.url or article.source,
        "events": [_event(event) for event in reading.events],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "type": event.type.value,
        "status": event.status.value,
        "start": str(event.start) if event.start else None,
        "end": str(event.end) if event.end else None,
        "place": event.place,
        "topics": list(event.topics),
        "participants": [_participant(one) for one in event.participants],
    }


def _participant(one: Participation) -> dict[str, Any]:
    return {"name": one.name, "title": one.title, "of": one.of, "side": one.side, "part": one.part.value}
