"""Who tells of an event, how their words differ, and why they are taken to tell of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from kg.graph import codes, index, rows
from kg.graph.accounts import Accounts
from kg.graph.dates import Bounds, partial_dates
from kg.graph.linking import article_graphs
from kg.graph.look import Look
from kg.graph.store import Graph
from kg.model import EventType, PartialDate, Status
from kg.resolution.coreference import Judgement, Telling, group
from kg.resolution.verdict import Verdict
from kg.vocab import EVENT, EVT, FOAF, PERSON, STATUS


@dataclass(frozen=True, slots=True)
class Witness:
    """What one article says of an event; None where it does not say. ``people`` are the names of who took part."""

    article: str
    published: date | None
    source: str | None
    type: EventType
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    place: str | None
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """Two tellings that are of one event, or may be: ids of the events shown, of the articles, and the judgement."""

    event: str
    article: str
    other_event: str
    other_article: str
    judgement: Judgement


def witnesses(graph: Graph, event: str) -> tuple[Witness, ...]:
    """The articles that tell of the event of an IRI, in the order of publication."""
    look = Look(graph.store)
    seats = rows.seats(graph.store, [event]).get(event, [])
    found = [row for row in rows.heads(graph.store, [event]).get(event, []) if row[0]]
    ordered = sorted(found, key=lambda row: look.source(str(row[0])).order)
    return tuple(_witness(look, row, [seat for seat in seats if seat[0] == row[0]]) for row in ordered)


def _witness(look: Look, row: rows.Row, seats: Iterable[rows.Row]) -> Witness:
    graph, type_code, status, *days, place, _ = row
    source = look.source(str(graph))
    start, end = partial_dates(Bounds(*(date.fromisoformat(day) if day else None for day in days)))
    actors = {str(seat[2]) for seat in seats}
    return Witness(
        source.id,
        source.published,
        source.name,
        codes.event_type(type_code or EVT["meeting"])[0],
        codes.status(status or STATUS.held),
        start,
        end,
        look.label(place) if place else None,
        tuple(sorted(look.label(actor) for actor in actors if look.is_a(actor, FOAF.Person))),
    )


def judged(graph: Graph, event: str | None = None) -> Iterator[Judged]:
    """The pairs of tellings that are the same or unsure, by event and article.

    Args:
        event: the IRI of the event that one of the two is shown as; None for all.
    """
    look, store = Look(graph.store), graph.store
    names = {one: index.renamed(store, one) for one in article_graphs(store)}
    accounts = Accounts(store, {one: _persons(some) for one, some in names.items()})
    known = {one.id: (home, one) for home, one in chain.from_iterable(map(accounts.of, sorted(names)))}
    found = group(one for _, one in known.values()).judgements
    for pair, judgement in sorted(found.items(), key=lambda item: sorted(item[0])):
        if judgement.verdict is not Verdict.DIFFERENT:
            (one, first), (other, second) = (_shown(look, names, *known[id_]) for id_ in sorted(pair))
            if event is None or EVENT.tail(event) in (one, other):
                yield Judged(one, first, other, second, judgement)


def _persons(names: dict[str, str]) -> dict[str, str]:
    return {own: name for own, name in names.items() if own in PERSON}


def _shown(look: Look, names: dict[str, dict[str, str]], graph: str, one: Telling) -> tuple[str, str]:
    return EVENT.tail(names[graph].get(one.event, one.event)), look.source(graph).id
