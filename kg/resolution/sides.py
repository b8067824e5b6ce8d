"""A side is named by its principal: equal sides get equal ones, different sides different ones."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Event, Part, Participation
from kg.resolution.principals import Principal, principal
from kg.resolution.slugs import slug
from kg.vocab import FACT


def sides(event: Event, tail: str) -> Mapping[int, Principal]:
    """The principal of each side of the event whose IRI ends in ``tail``.

    A side sits for the state or body of who leads it. Of two sides of one state (a president and his minister) the
    host's keeps the state, and the other sits for itself: a group inside that state, named by who leads it. So does,
    without a state, a side of which none is told.
    """
    found: dict[int, Principal] = {}
    for number in sorted(_numbers(event), key=lambda side: (not _hosts(event, side), side)):
        of = _of(event, number)
        home = principal(of) if of else None
        taken = {one.iri for one in found.values()}
        found[number] = home if home and home.iri not in taken else _own(event, number, home, tail)
    return found


def seated(event: Event, side: int) -> list[Participation]:
    """Who sits on a side, who leads it first, else in the order of the text."""
    there = [one for one in event.participants if one.side == side]
    return sorted(there, key=lambda one: one.part is Part.MEMBER)


def _numbers(event: Event) -> set[int]:
    return {one.side for one in event.participants} | {one.side for one in event.delegations}


def _hosts(event: Event, side: int) -> bool:
    return any(one.part is Part.HOST for one in event.participants if one.side == side)


def _of(event: Event, side: int) -> str | None:
    told = [one.of for one in seated(event, side)] + [one.of for one in event.delegations if one.side == side]
    return next(filter(None, told), None)


def _own(event: Event, side: int, home: Principal | None, tail: str) -> Principal:
    first = next(iter(seated(event, side)), None)
    who = (first.name or first.title) if first else None
    label = f"side {side}" if first is None or who is None else first.title or who
    if home is not None:
        label = f"{label} ({home.label})"
    iri = FACT[f"{tail}.side.{slug(who) if who else side}"]
    return Principal(iri, label, "group", home.code if home else None, home)
