"""Events out of a graph on disk, by plain words: the first line of a notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from kg.analysis.bulk import bulk
from kg.errors import UsageError
from kg.graph import Graph, events, find_person, open_graph
from kg.model import EventRecord, EventType, PartialDate, Status

_Word = TypeVar("_Word", EventType, Status)


def read(
    graph: str | Path,
    *,
    person: str | None = None,
    since: str | None = None,
    until: str | None = None,
    state: str | None = None,
    post: str | None = None,
    level: str | None = None,
    type: str | None = None,
    status: str | None = None,
    place: str | None = None,
    min_confidence: float = 0.0,
    quotes: bool = False,
) -> tuple[EventRecord, ...]:
    """The events of a graph by date, those without one last.

    Args:
        graph: a store folder, or an RDF file as ``kg export`` writes it.
        person: a name, an alias or an id of who took part.
        since: a day, month or year on or after which the event can have gone on; ``until``: or before.
        state: a state or body on a side or represented there: a code, or a name.
        post: words of the post that somebody held at the event.
        level: a code of the rank scheme that somebody had at least, as ``foreign-minister``.
        type: meeting, call, visit, …; ``status``: held, planned or cancelled; ``place``: a part of its name.
        min_confidence: who took part with less (0 to 1) is left out.
        quotes: with the words of the articles, which takes longer.

    Raises:
        NotFoundError: no graph there, or nobody of that name.
        AmbiguousError: several people have the name.
        UsageError: no such rank, type or status, or a date that is none.
    """
    first, last = _date(since, "since"), _date(until, "until")
    kind, stands = _word(EventType, type, "type"), _word(Status, status, "status")
    with open_graph(Path(graph)) as store:
        return gathered(
            store,
            person=find_person(store, person).iri if person else None,
            since=first,
            until=last,
            state=state,
            post=post,
            level=level,
            type=kind,
            status=stands,
            place=place,
            min_confidence=min_confidence,
            quotes=quotes,
        )


@bulk
def gathered(graph: Graph, **wanted: Any) -> tuple[EventRecord, ...]:
    """The events that :func:`kg.graph.events` gives for the same arguments."""
    return tuple(events(graph, **wanted))


def _date(text: str | None, name: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from None


def _word(kinds: type[_Word], text: str | None, name: str) -> _Word | None:
    if text is None:
        return None
    if text not in list(kinds):
        raise UsageError(f"no {name} {text!r}; there are: {', '.join(kinds)}")
    return kinds(text)
