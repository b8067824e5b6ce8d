"""Readings put together by hand: the graph is tested without a language model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kg.graph import Graph, open_graph
from kg.model import Article, Event, EventType, Evidence, Part, PartialDate, Participation, Reading, Span, Status

PEOPLE = (
    ("Ana Lind", "President", "PT"),
    ("Joon Park", "Foreign Minister", "KR"),
    ("Omar Said", "Prime Minister", "EG"),
    ("Mia Sol", "Ambassador to Portugal", "KR"),
)
FIRST = date(2021, 5, 3)


def _seat(text: str, person: tuple[str, str, str], side: int, part: Part) -> Participation:
    name, title, of = person
    start = text.index(name)
    return Participation(
        name, title, of, side, part, (Evidence(Span(start, start + len(name)), Span(0, len(text)), "met"),), 0.9
    )


def make_reading(
    number: int, *, id: str | None = None, text: str | None = None, status: Status = Status.HELD, reader: str = "test-1"
) -> Reading:
    """Article ``number``: one host of the four receives the next on the day of that number."""
    host, guest = PEOPLE[number % 4], PEOPLE[(number + 1) % 4]
    day = FIRST + timedelta(days=number)
    body = text or f"{host[1]} {host[0]} received {guest[1]} {guest[0]} on {day}; report {number}."
    seats = (_seat(body, host, 1, Part.HOST), _seat(body, guest, 2, Part.LEAD))
    when = PartialDate.of(day)
    event = Event(EventType.MEETING, status, when, when, "Lisbon", ("trade",), seats, seats[0].evidence, 0.9)
    article = Article(id or f"a{number}", body, Span(0, len(body)), day, source="Test Agency")
    return Reading(article, (event,), reader)


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    return make_reading


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    """An empty graph on disk, open for writing."""
    with open_graph(tmp_path / "graph", write=True) as opened:
        yield opened
