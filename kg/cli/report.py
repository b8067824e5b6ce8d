"""The report of a build."""

from __future__ import annotations

from collections.abc import Iterator

from kg.analysis import Table
from kg.pipeline import BuildReport

HEADER = ("what", "count", "of which")


def build_table(report: BuildReport, skipped: int) -> Table:
    return Table(HEADER, tuple(_rows(report, skipped)))


def _rows(report: BuildReport, skipped: int) -> Iterator[tuple[str, int, str]]:
    put, graph = report.put, report.graph
    read = len(put.added) + len(put.replaced) + len(put.unchanged)
    news = (("new", len(put.added)), ("read again", len(put.replaced)), ("unchanged", len(put.unchanged)))
    yield "articles read", read, _counts(news)
    yield "articles already in the graph", report.known, ""
    yield "articles skipped", skipped, ""
    yield "articles in the graph", graph.articles, ""
    yield "events", graph.events, _counts(graph.by_status)
    yield "events by type", graph.events, _counts(graph.by_type)
    yield "participations", graph.participations, ""
    yield "people", graph.people, ""
    yield "posts without a name", graph.posts, ""


def _counts(pairs: tuple[tuple[str, int], ...]) -> str:
    return ", ".join(f"{count} {word}" for word, count in pairs if count)
