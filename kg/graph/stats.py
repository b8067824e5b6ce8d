"""Counts for the report of a build."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.graph.look import Look
from kg.graph.registers import is_register
from kg.graph.store import Graph
from kg.graph.tellings import heads
from kg.graph.terms import value
from kg.vocab import DIP, FOAF, ORG, RDF, SCHEMA


@dataclass(frozen=True, slots=True)
class Stats:
    """How many there are of each, over all articles; ``posts`` acted without a named holder. Registers do not count.

    ``by_type`` and ``by_status`` are pairs of a word and its count, the most frequent first.
    """

    articles: int
    events: int
    participations: int
    people: int
    posts: int
    by_type: tuple[tuple[str, int], ...]
    by_status: tuple[tuple[str, int], ...]


def stats(graph: Graph) -> Stats:
    look = Look(graph.store)
    events = heads(look)
    actors = {value(quad.object) for quad in graph.quads(predicate=DIP.actor)}
    return Stats(
        articles=_subjects(look, SCHEMA.NewsArticle),
        events=len(events),
        participations=_subjects(look, DIP.Participation),
        people=len({one for one, home in look.tellings(RDF.type, FOAF.Person) if not is_register(home)}),
        posts=sum(look.is_a(actor, ORG.Post) for actor in actors),
        by_type=_counted(Counter(one.type.value for one in events)),
        by_status=_counted(Counter(one.status.value for one in events)),
    )


def _subjects(look: Look, class_: str) -> int:
    return len(look.subjects(RDF.type, class_))


def _counted(found: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(found.items(), key=lambda one: (-one[1], one[0])))
