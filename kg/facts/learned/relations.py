"""What the networks are asked of an article: who met whom, what each took part in, and on which day and where."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.model import EventType, Status

Numbers = NDArray[np.int64]

Bag = dict[str, None]
"""Named features, in an order that is always the same."""

Kind = tuple[EventType, Status]
KINDS: tuple[Kind, ...] = tuple((type_, status) for type_ in EventType for status in Status)
"""What an event can be: a type and a status."""


def label(kind: Kind) -> str:
    """Of a kind as an output: "visit planned"."""
    return f"{kind[0]} {kind[1]}"


NAMES = tuple(label(kind) for kind in KINDS)
OUTPUTS = {
    "pair": ("met", "held", "planned", "cancelled", "opposite", "together", "same", *NAMES),
    "solo": NAMES,
    "state": ("of",),
    "event": NAMES,
    "seat": ("seated",),
    "when": ("day", "month"),
    "where": ("there",),
}
"""By relation what a network says.

Of a pair of actors: in one meeting, call or signing; in a held, planned, cancelled one; on different sides of one; in
any event; one person, of whom the text has the name here and the post there; in one event of a kind. Of an actor: in
an event of a kind. Of an actor and a state or body: whether he represents it. Of a drafted event: of what kind it is,
if there was any. Of a draft and an actor: whether he took part. Of a draft and a date (or none): whether the event
begins on it, or is told with its month. Of a draft and a place (or none): whether it was there.
"""
APART = 5
"""From how many sentences between two it is all the same."""


@dataclass(frozen=True, slots=True)
class Row:
    """Two words of the article, with the number of the key they speak for and the sentences between them."""

    one: int
    other: int
    key: int
    apart: int


@dataclass(frozen=True, slots=True)
class Rows:
    """One relation in an article: ``k`` pairs of words that speak for ``p`` keys.

    ``keys`` (p) tell whom and what is judged. ``ones``, ``others`` (k) are words, ``key`` (k) the number of the key,
    ``apart`` (k) the sentences between, ``meet`` (k) the lowest word over both, 0 if they share no sentence; ``alike``
    (p) 0 for an unknown state, 1 for one state, 2 for two. ``plain`` (p) holds named features.
    """

    keys: tuple[Hashable, ...]
    ones: Numbers
    others: Numbers
    key: Numbers
    apart: Numbers
    meet: Numbers
    alike: Numbers
    plain: tuple[Bag, ...]


def rows(
    keys: Sequence[Hashable],
    found: Iterable[Row],
    heads: Sequence[int],
    states: Sequence[tuple[str | None, str | None]],
    plain: Iterable[Bag],
) -> Rows:
    """The arrays of a relation, in the order given; ``heads`` are the governors of all words."""
    every = list(found)
    return Rows(
        keys=tuple(keys),
        ones=_numbers(row.one for row in every),
        others=_numbers(row.other for row in every),
        key=_numbers(row.key for row in every),
        apart=_numbers(row.apart for row in every),
        meet=_numbers(0 if row.apart else _meet(heads, row.one, row.other) for row in every),
        alike=_numbers(_alike(*pair) for pair in states),
        plain=tuple(plain),
    )


def _numbers(some: Iterable[int]) -> Numbers:
    return np.fromiter(some, dtype=np.int64)


def _alike(one: str | None, other: str | None) -> int:
    return 0 if not one or not other else 1 if one == other else 2


def _meet(heads: Sequence[int], one: int, other: int) -> int:
    """The lowest word over two of one sentence."""
    above = _above(heads, one)
    return next((word for word in _above(heads, other) if word in above), other)


def _above(heads: Sequence[int], word: int) -> list[int]:
    found = [word]
    while heads[found[-1]] not in found:
        found.append(heads[found[-1]])
    return found
