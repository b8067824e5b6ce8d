"""A small graph on disk, put together from readings by hand: the command line is tested without a language model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.graph import open_graph
from kg.model import (
    Article,
    Event,
    EventType,
    Evidence,
    Part,
    PartialDate,
    Participation,
    Reading,
    Span,
    Status,
)

TEXT = (
    "President Ana Lind of Portugal received Foreign Minister Joon Park of South Korea in Lisbon on 3 May 2021. "
    "Park, accompanied by the Ambassador of South Korea, spoke of trade. "
    "Lind will meet Omar Said, Prime Minister of Egypt, in June."
)


def _seat(name: str | None, title: str, of: str, side: int, part: Part, words: str) -> Participation:
    start = TEXT.index(words)
    sentence = Span(0, TEXT.index(". ") + 1) if start < TEXT.index(". ") else Span(TEXT.index(". ") + 2, len(TEXT))
    evidence = Evidence(Span(start, start + len(words)), sentence, "test")
    return Participation(name, title, of, side, part, (evidence,), 0.9)


def _event(status: Status, start: str, place: str | None, seats: Sequence[Participation]) -> Event:
    day = PartialDate.parse(start)
    told = (EventType.MEETING, status, day, day, place, ("trade",), tuple(seats), seats[0].evidence, 0.9)
    return Event(*told, place_country="PT" if place else None)


@pytest.fixture(scope="session")
def readings() -> tuple[Reading, ...]:
    article = Article("lisbon", TEXT, Span(0, len(TEXT)), date(2021, 5, 4), source="Test Agency")
    lind = _seat("Ana Lind", "President", "PT", 1, Part.HOST, "President Ana Lind")
    park = _seat("Joon Park", "Foreign Minister", "KR", 2, Part.LEAD, "Foreign Minister Joon Park")
    ambassador = _seat(None, "Ambassador", "KR", 2, Part.MEMBER, "the Ambassador of South Korea")
    said = _seat("Omar Said", "Prime Minister", "EG", 2, Part.LEAD, "Omar Said, Prime Minister of Egypt")
    held = _event(Status.HELD, "2021-05-03", "Lisbon", (lind, park, ambassador))
    planned = _event(Status.PLANNED, "2021-06", None, (lind, said))
    return (Reading(article, (held, planned), "test-1"),)


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory, readings: tuple[Reading, ...]) -> Path:
    path = tmp_path_factory.mktemp("cli") / "graph"
    with open_graph(path, write=True) as store:
        report = store.put(readings)
        assert not report.refused
        store.derive()
    return path


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def kg(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """Runs a command in an empty folder, with the small graph as its graph."""
    monkeypatch.setenv("KG_GRAPH", str(graph))
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Ran:
        code = run(list(arguments))
        said = capfd.readouterr()
        return Ran(code, said.out, said.err)

    return call
