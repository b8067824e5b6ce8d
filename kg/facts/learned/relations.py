"""What the networks are asked of an article: who met whom, what each took part in, and on which day and where."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.model import EventType, Status

Floats = NDArray[np.float32]
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
    "title": ("holds",),
    "event": NAMES,
    "seat": ("seated",),
    "when": ("day", "month"),
    "where": ("there",),
}
"""By relation what a network says.

Of a pair of actors: in one meeting, call or signing; in a held, planned, cancelled one; on different sides of one; in
any event; one person, of whom the text has the name here and the post there; in one event of a kind. Of an actor: in
an event of a kind. Of an actor and a state or body: whether he represents it. Of a person with a name and a title that
the article tells: whether he holds it. Of a drafted event: of what kind it is,
if there was any. Of a draft and an actor: whether he took part. Of a draft and a date (or none): whether the event
begins on it, or is told with its month. Of a draft and a place (or none): whether it was there.
"""
CHOICES = frozenset({"title", "when", "where"})
"""Relations of which at most one answer holds for each person or draft: one title, one date, one place, or none."""
APART = 5
"""From how many sentences between two it is all the same."""


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

    @property
    def subjects(self) -> Numbers:
        """(p): the number of the actor or draft of which each key tells, in the order of the keys."""
        found: dict[Hashable, int] = {}
        first = (key[0] if isinstance(key, tuple) else key for key in self.keys)
        return np.array([found.setdefault(one, len(found)) for one in first], dtype=np.int64)
