"""Reports in their own words, read and linked: which of them tell of one event."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import Store
from spacy.language import Language

from kg import facts, mentions
from kg.graph import Graph, events
from kg.model import Article, Reading, Span

LISBON = (
    "2021-05-04 LISBON - President Ana Lind of Portugal received South Korean Foreign Minister Joon Park "
    "in Lisbon on 3 May 2021. They discussed trade and fisheries."
)
SEOUL = (
    "2021-05-04 South Korean Foreign Minister Joon Park held talks on Monday with Portuguese President "
    "Ana Lind, the Foreign Ministry said on Tuesday."
)
LATER = (
    "2021-05-20 Portuguese President Ana Lind met with South Korean Foreign Minister Joon Park in May, an"
    " official said. Portuguese Economy Minister Rui Costa and South Korean Ambassador Min Kim also "
    "attended the meeting."
)
PLAN = (
    "2021-04-28 Portuguese President Ana Lind will receive South Korean Foreign Minister Joon Park on 3 "
    "May 2021, her office announced on Wednesday."
)
OFF = (
    "2021-05-02 Portuguese President Ana Lind has cancelled her meeting with South Korean Foreign "
    "Minister Joon Park planned for 3 May 2021, her office said on Sunday."
)
AGAIN = (
    "2021-05-05 South Korean Foreign Minister Joon Park met Portuguese President Ana Lind on 4 May 2021 "
    "for the second day running."
)
MINISTERS = (
    "2021-05-03 Portuguese Foreign Minister Ana Lima spoke by phone on Monday morning with South Korean "
    "Foreign Minister Joon Park."
)
PRESIDENTS = (
    "2021-05-03 Portuguese President Ana Lind spoke by phone on Monday evening with South Korean President Min Kim."
)

WORLDS = [
    # the reports, and how many of them tell of each event
    ("three reports of one meeting", [LISBON, SEOUL, LATER], [3]),
    ("planned, then held", [PLAN, LISBON], [2]),
    ("planned, then called off", [PLAN, OFF], [2]),
    ("two days in a row", [LISBON, SEOUL, AGAIN], [1, 2]),
    ("two days in a row, and a report of the month", [LISBON, AGAIN, LATER], [1, 1, 1]),
    ("the ministers in the morning, the presidents in the evening", [MINISTERS, PRESIDENTS], [1, 1]),
]


def _reading(nlp: Language, number: int, report: str) -> Reading:
    day, _, text = report.partition(" ")
    article = Article(f"a{number}", text, Span(0, len(text)), date.fromisoformat(day))
    (marked,) = mentions.mark_all([article], nlp)
    return Reading(article, tuple(facts.events(marked)), "test")


@pytest.mark.parametrize(("reports", "found"), [row[1:] for row in WORLDS], ids=[row[0] for row in WORLDS])
def test_reports(nlp: Language, reports: list[str], found: list[int]):
    graph = Graph(Store(), "memory", write=True)
    graph.settle_vocabulary()
    graph.put(_reading(nlp, number, report) for number, report in enumerate(reports))
    graph.derive()
    assert sorted(len(one.articles) for one in events(graph)) == found, [one.id for one in events(graph)]
