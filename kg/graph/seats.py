"""Seats put together from rows: who sat where, as the latest article tells it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph import codes
from kg.graph.look import Look
from kg.graph.rows import Row
from kg.model import Part, Seat, Standing
from kg.vocab import FOAF, ORG

Told = dict[int, list[str]]
"""The values of each column of one participation in one graph."""

ACTOR, SIDE, REPRESENTS, POST, TITLE, STANDING, POSITION, CONFIDENCE, PART = range(9)


@dataclass(frozen=True, slots=True)
class _Placed:
    seat: Seat
    position: int


def seats_of(look: Look, type_code: str, rows: list[Row]) -> tuple[Seat, ...]:
    """The host's side first, then as the text has them; on each side hosts and leaders before members.

    Args:
        look: the graph's labels, codes and ranks.
        type_code: the code of the event's type.
        rows: of :func:`kg.graph.rows.seats`, of one event.
    """
    told: dict[str, dict[str, Told]] = {}
    for graph, iri, *values in rows:
        columns = told.setdefault(str(iri), {}).setdefault(str(graph), {})
        for column, value in enumerate(values):
            if value is not None and value not in columns.setdefault(column, []):
                columns[column].append(value)
    placed = [_placed(look, iri, by_graph, type_code) for iri, by_graph in sorted(told.items())]
    return tuple(one.seat for one in _in_order(placed))


def _in_order(placed: list[_Placed]) -> list[_Placed]:
    sides: dict[str, tuple[bool, int]] = {}
    for one in placed:
        key = (one.seat.part is not Part.HOST, one.position)
        sides[one.seat.principal] = min(sides.get(one.seat.principal, key), key)
    return sorted(
        placed,
        key=lambda one: (
            sides[one.seat.principal],
            one.seat.principal,
            one.seat.part is Part.MEMBER,
            one.position,
            one.seat.iri,
        ),
    )


def _placed(look: Look, iri: str, by_graph: dict[str, Told], type_code: str) -> _Placed:
    graphs = sorted(by_graph, key=lambda graph: (look.source(graph).order, graph))
    last = by_graph[graphs[-1]]
    actor, kind = _actor(look, last[ACTOR])
    principal = min(last[SIDE])
    post = min(last.get(POST, []), default=None)
    rank = look.rank(post) if post else None
    holder = look.holder(iri) if kind == "post" else None
    title = min(last.get(TITLE, []), default=None) or (look.label(post) if post else None)
    seat = Seat(
        actor=actor,
        kind=kind,
        name=look.label(actor) if kind == "person" else None,
        title=look.label(actor) if kind == "delegation" else title,
        of=look.code(min(last.get(REPRESENTS, [principal]))),
        side=look.label(principal),
        side_code=look.code(principal),
        part=codes.part(last.get(PART, []), type_code),
        standing=codes.standing(min(last[STANDING])) if STANDING in last else Standing.INCUMBENT,
        rank=rank.code if rank else None,
        precedence=rank.precedence if rank else None,
        confidence=max((float(x) for one in by_graph.values() for x in one.get(CONFIDENCE, [])), default=1.0),
        iri=iri,
        principal=principal,
        articles=tuple(dict.fromkeys(look.source(graph).id for graph in graphs)),
        holder=holder,
        holder_name=look.label(holder) if holder else None,
    )
    return _Placed(seat, int(min(last.get(POSITION, ["0"]))))


def _actor(look: Look, actors: list[str]) -> tuple[str, str]:
    """The actor and its kind. Where a file folds in the derived graphs, a post has its holder beside it."""
    kinds = [(_kind(look, actor), actor) for actor in actors]
    kind, actor = min(kinds, key=lambda one: (one[0] != "post", one))
    return actor, kind


def _kind(look: Look, actor: str) -> str:
    if look.is_a(actor, FOAF.Person):
        return "person"
    return "post" if look.is_a(actor, ORG.Post) else "delegation"
