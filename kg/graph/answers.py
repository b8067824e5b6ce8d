"""Events and contacts out of the graph, as the model's records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from kg.errors import AmbiguousError, NotFoundError, UsageError
from kg.graph.columns import Columns
from kg.graph.columns.shape import of
from kg.graph.look import Look
from kg.graph.store import Graph
from kg.graph.tellings import Head, heads, records
from kg.graph.terms import iri, tail, value
from kg.lexicon.gazetteer import fold
from kg.lexicon.states import states
from kg.model import ENCOUNTERS, Contact, EventRecord, EventType, PartialDate, Seat, Status
from kg.registers.places import code_of
from kg.vocab import DIP, EVENT, GRAPH, ORG, RANK, RDF


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The filters of :func:`events`, looked up."""

    person: str | None = None
    other: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    state: str | None = None
    post: str | None = None
    precedence: int | None = None
    types: Collection[EventType] = ()
    status: Status | None = None
    place: str | None = None
    places: Collection[str] = ()
    min_confidence: float = 0.0


def events(
    graph: Graph,
    *,
    person: str | None = None,
    other: str | None = None,
    since: PartialDate | None = None,
    until: PartialDate | None = None,
    state: str | None = None,
    post: str | None = None,
    level: str | None = None,
    type: EventType | None = None,
    status: Status | None = None,
    place: str | None = None,
    min_confidence: float = 0.0,
    quotes: bool = True,
) -> Iterator[EventRecord]:
    """Events by date, those without one last, then by id.

    Args:
        person: the IRI of who took part; ``other`` of who did, too.
        since: events that can have gone on that day or later; ``until``: that day or earlier.
        state: a state or body on a side or represented there: a code, or a name.
        post: words of the post held at the event, by ``person`` if given, else by anybody.
        level: a code of the rank scheme that somebody has at least; with ``person``, somebody else.
        type: of the event; ``status``: by the latest word; ``place``: a part of its name, or the state it is in.
        min_confidence: seats read with less (0 to 1) are left out, and events of which none is left.
        quotes: without the words of evidence it takes half the time; out of the tables beside a store, far less.

    Raises:
        UsageError: no such rank.
        NotFoundError: no state or body of that name.
    """
    look = Look(graph.store)
    precedence, types = _precedence(look, level), (type,) if type else ()
    wanted = _Wanted(
        person,
        other,
        since,
        until,
        _principal(look, state),
        post,
        precedence,
        types,
        status,
        place,
        _places_in(look, place),
        min_confidence,
    )
    yield from _events(graph, look, wanted, quotes=quotes)


def _events(graph: Graph, look: Look, wanted: _Wanted, *, quotes: bool) -> Iterator[EventRecord]:
    """Out of the tables beside the store where they have all that is wanted, and the store no quicker way to it."""
    columns = None if quotes or wanted.person or wanted.other else Columns.beside(graph.name)
    if columns and columns.current and graph.derived:
        since = wanted.since.earliest if wanted.since else None
        until = wanted.until.latest if wanted.until else None
        some = columns.read(since, until, partial(of, types=wanted.types, status=wanted.status))
        found: Iterable[EventRecord] = (one for one in some if _in_place(one.place, wanted))
    else:
        fitting = (one for one in heads(look, _candidates(look, wanted)) if _passes(one, wanted))
        found = records(look, sorted(fitting, key=lambda one: one.order), quotes=quotes)
    for event in found:
        left = _trusted(event, wanted.min_confidence)
        if left is not None and _seated(left, wanted):
            yield left


def _trusted(event: EventRecord, least: float) -> EventRecord | None:
    """The event with the seats that were read with so much confidence; None where none is left."""
    if not least:
        return event
    left = tuple(seat for seat in event.seats if seat.confidence >= least)
    return replace(event, seats=left) if left else None


def event(graph: Graph, id: str) -> EventRecord:
    """The event of an IRI, an id, or the beginning of one.

    Raises:
        NotFoundError: no event begins so.
        AmbiguousError: several do.
    """
    look = Look(graph.store)
    wanted = tail(EVENT.tail(id.removeprefix("event:")))
    found = [EVENT[wanted]] if look.is_a(EVENT[wanted], DIP.Event) else []
    found = found or [iri for iri in look.subjects(RDF.type, DIP.Event) if EVENT.tail(iri).startswith(wanted)]
    if not found:
        raise NotFoundError(f"no event {id!r}", hint="kg meetings lists them")
    if len(found) > 1:
        raise AmbiguousError(
            f"{len(found)} events begin with {id!r}", found, lambda iri: f"{EVENT.tail(iri)}  {look.label(iri)}"
        )
    return next(records(look, heads(look, found), quotes=True))


def contacts(
    graph: Graph,
    *,
    person: str | None = None,
    other: str | None = None,
    since: PartialDate | None = None,
    until: PartialDate | None = None,
    state: str | None = None,
    post: str | None = None,
    level: str | None = None,
    include_unnamed: bool = True,
    min_confidence: float = 0.0,
    quotes: bool = True,
) -> Iterator[Contact]:
    """Who met whom: two seats on different sides of one held meeting, call or signing, by date.

    ``a`` is ``person`` where one is given, else who sits first. Arguments as in :func:`events`; ``state``, ``post`` and
    ``level`` are of the two (``level`` of the counterpart, ``post`` of ``person``, where a person is given).
    ``include_unnamed`` keeps posts without a named holder.
    """
    look = Look(graph.store)
    of, precedence = _principal(look, state), _precedence(look, level)
    kinds = {"person", *(["post"] if include_unnamed else [])}
    wanted = _Wanted(
        person, other, since, until, of, types=ENCOUNTERS, status=Status.HELD, min_confidence=min_confidence
    )
    for one in _events(graph, look, wanted, quotes=quotes):
        for a, b in _pairs(one, person, other, kinds):
            if _contact_passes(a, b, of, post, precedence, directed=person is not None):
                yield Contact(one, a, b)


def _pairs(event: EventRecord, person: str | None, other: str | None, kinds: set[str]) -> Iterator[tuple[Seat, Seat]]:
    for a, b in combinations([seat for seat in event.seats if seat.kind in kinds], 2):
        if a.principal == b.principal or a.actor == b.actor:
            continue
        if person and b.is_of(person):
            a, b = b, a
        if (not person or a.is_of(person)) and (not other or a.is_of(other) or b.is_of(other)):
            yield a, b


def _contact_passes(
    a: Seat, b: Seat, state: str | None, post: str | None, precedence: int | None, *, directed: bool
) -> bool:
    if state and not (_of(a, state) or _of(b, state)):
        return False
    if post and not (_holds(a, post) or (not directed and _holds(b, post))):
        return False
    return precedence is None or _ranks(b, precedence) or (not directed and _ranks(a, precedence))


def _candidates(look: Look, wanted: _Wanted) -> list[str] | None:
    """The events that the persons wanted took part in; None for all."""
    sets = []
    for actor in filter(None, (wanted.person, wanted.other)):
        seats = [*look.tellings(DIP.actor, actor), *((seat, GRAPH.merged) for seat in look.unnamed(actor))]
        sets.append({event for iri, graph in seats for event in look.values(iri, DIP.inEvent, graph)})
    return sorted(set.intersection(*sets)) if sets else None


def _passes(found: Head, wanted: _Wanted) -> bool:
    if (wanted.types and found.type not in wanted.types) or (wanted.status and found.status is not wanted.status):
        return False
    return _in_place(found.place, wanted) and _in_period(found, wanted)


def _in_place(place: str | None, wanted: _Wanted) -> bool:
    return not wanted.place or (place is not None and (fold(wanted.place) in fold(place) or place in wanted.places))


def _in_period(found: Head, wanted: _Wanted) -> bool:
    """Whether some day of the event can lie in the period; of an undated event none is known to."""
    if wanted.since is None and wanted.until is None:
        return True
    first, last = found.start or found.end, found.end or found.start
    if first is None or last is None:
        return False
    begins_late = wanted.until is not None and first.earliest > wanted.until.latest
    ends_early = wanted.since is not None and last.latest < wanted.since.earliest
    return not (begins_late or ends_early)


def _seated(event: EventRecord, wanted: _Wanted) -> bool:
    own = [seat for seat in event.seats if not wanted.person or seat.is_of(wanted.person)]
    others = [seat for seat in event.seats if not wanted.person or not seat.is_of(wanted.person)]
    if not all(any(seat.is_of(one) for seat in event.seats) for one in (wanted.person, wanted.other) if one):
        return False
    if wanted.state and not any(_of(seat, wanted.state) for seat in event.seats):
        return False
    if wanted.post and not any(_holds(seat, wanted.post) for seat in own):
        return False
    return wanted.precedence is None or any(_ranks(seat, wanted.precedence) for seat in others)


def _of(seat: Seat, state: str) -> bool:
    return state in (seat.of, seat.side_code) or fold(seat.side) == fold(state)


def _holds(seat: Seat, post: str) -> bool:
    return seat.title is not None and set(fold(post).split()) <= set(fold(seat.title).replace(",", " ").split())


def _ranks(seat: Seat, precedence: int) -> bool:
    return seat.precedence is not None and seat.precedence <= precedence


def _places_in(look: Look, place: str | None) -> frozenset[str]:
    """The names of all places in the state that a word names; of other words none."""
    state = place and code_of(place)
    if state not in states():
        return frozenset()
    lie = look.store.quads_for_pattern(None, iri(DIP.administeredBy), None, None)
    inside = {value(quad.subject) for quad in lie if look.code(value(quad.object)) == state}
    return frozenset(name for one in inside if (name := look.label(one)))


def _principal(look: Look, text: str | None) -> str | None:
    """The code of a state or body; of one that no register has the name that the graph has it under."""
    found = text and code_of(text)
    if text is None or found:
        return found
    sides = {value(quad.object) for quad in look.store.quads_for_pattern(None, iri(DIP.side), None, None)}
    found = next((name for name in map(look.label, sorted(sides)) if fold(name) == fold(text)), None)
    if found is None:
        raise NotFoundError(f"no state or body {text!r}, neither in the registers nor in the graph")
    return found


def _precedence(look: Look, level: str | None) -> int | None:
    if level is None:
        return None
    found = look.precedence(RANK[tail(level)])
    if found is None:
        known = sorted(map(RANK.tail, look.subjects(RDF.type, ORG.Role)))
        raise UsageError(f"no rank {level!r}", hint=f"there are: {', '.join(known)}")
    return found
