"""What all articles and registers say of the bearer of one IRI: what a judgement looks at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.lexicon.organisations import lookup_organisation
from kg.lexicon.organs import find_organs
from kg.lexicon.states import find_states, states

_NATIONAL = {"organ", "party", "de-facto"}
"""Kinds of bodies that have a state, by the register or by their names."""


@dataclass(frozen=True, slots=True, order=True)
class Service:
    """One post at one time: ``post`` its IRI, ``ranks`` codes, ``of`` the state or body.

    ``first`` and ``last`` bound the days it is told of: an event's, else that of the article; None where unknown.
    """

    post: str | None = None
    ranks: tuple[str, ...] = ()
    of: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """``id`` is the tail of the person's IRI; ``names`` all spellings, ``homes`` the states and bodies acted for.

    ``seats`` are pairs of an article and an event in it; ``registered``: a register has this person;
    ``anonymous``: the article tells no state or body, so that the IRI ends in the article's key. A reviewer took this
    one from ``split_from``.
    """

    id: str
    names: tuple[str, ...]
    homes: frozenset[str] = frozenset()
    services: tuple[Service, ...] = ()
    seats: frozenset[tuple[str, str]] = frozenset()
    registered: bool = False
    anonymous: bool = False
    split_from: str | None = None

    @property
    def codes(self) -> frozenset[str]:
        return kin(self.homes | {one.of for one in self.services if one.of})

    @property
    def polities(self) -> frozenset[str]:
        return frozenset(code for code in self.codes if code in states())

    @property
    def period(self) -> tuple[date, date] | None:
        """The first and the last day that anything is told of."""
        first = [one.first for one in self.services if one.first]
        last = [one.last for one in self.services if one.last]
        return (min(first), max(last)) if first and last else None


def kin(codes: Iterable[str]) -> frozenset[str]:
    """The codes, the successors of former states, and the states of national bodies (the Communist Party of China)."""
    return frozenset(one for code in codes for one in _kin(code))


@cache
def _kin(code: str) -> tuple[str, ...]:
    state = states().get(code)
    if state is not None:
        return (code, state.successor) if state.successor else (code,)
    body = lookup_organisation(code)
    if body is None:
        return (code, *(one.value for one in find_organs(code)))
    if body.kind not in _NATIONAL:
        return (code,)
    homes = {one.value.code for one in find_states(body.name) if not one.value.ambiguous}
    return (code, body.state) if body.state else (code, *homes) if len(homes) == 1 else (code,)


def gap(a: tuple[date, date] | None, b: tuple[date, date] | None) -> float | None:
    """Years between two periods, 0 where they touch; None where one is unknown."""
    if a is None or b is None:
        return None
    return max(0.0, (max(a[0], b[0]) - min(a[1], b[1])).days / 365.25)
