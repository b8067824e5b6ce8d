"""The model: the mean of some networks read from ``data/weights/pairs.npz``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kg.errors import MissingPartError
from kg.facts.learned.inputs import Floats, Inputs, inputs
from kg.facts.learned.network import Net
from kg.facts.learned.view import View
from kg.resources import resource

OUTPUTS = (
    "met",
    "held",
    "planned",
    "cancelled",
    "opposite",
    "visit",
    "conference",
    "ceremony",
    "message",
    "together",
)
"""What a network says of a pair: in one meeting, call or signing; in a held, planned, cancelled one; on different sides
of one; in one event of another type; in any event."""
MOST = 120
"""Actors of an article that are judged; a longer list is no account of who met whom."""


class Judge:
    """The probability that two actors took part in one meeting, call or signing, for every pair of an article."""

    def __init__(self, view: View, nets: Sequence[Net] | None = None) -> None:
        few = len(view.sights) <= MOST
        article = inputs(view) if few and len(view.sights) > 1 else None
        self._known = {} if article is None else dict(zip(article.pairs, probabilities(article, nets), strict=True))

    def __call__(self, a: int, b: int, output: str = "met") -> float:
        """0 for a pair that is none."""
        found = self._known.get((min(a, b), max(a, b)))
        return 0.0 if found is None else float(found[OUTPUTS.index(output)])

    def pairs(self) -> list[tuple[float, int, int]]:
        """All pairs with the probability that they met, the most probable first."""
        return sorted(((self(a, b), a, b) for a, b in self._known), key=lambda one: (-one[0], one[1:]))


def probabilities(article: Inputs, nets: Sequence[Net] | None = None) -> NDArray[np.float64]:
    """(pairs, outputs): the mean of what the networks think."""
    scores = [1 / (1 + np.exp(-net.judge(article).astype(np.float64))) for net in nets or load_nets()]
    return np.asarray(np.mean(scores, axis=0), dtype=np.float64)


@cache
def load_nets() -> tuple[Net, ...]:
    """Raises MissingPartError if the file is not there, or is none."""
    try:
        with resource("data/weights/pairs.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return unpacked({name: stored[name] for name in stored.files})
    except (OSError, ValueError, KeyError) as error:
        raise MissingPartError(f"the weights of the reader are not sound: {error}", hint="install kg again") from None


def unpacked(stored: Mapping[str, np.ndarray]) -> tuple[Net, ...]:
    """The networks of a file: ``names`` tells features and tags, ``0/one.weight`` is an array of the first network."""
    names = json.loads(str(stored["names"]))
    features = {name: number for number, name in enumerate(names["features"])}
    tags = {name: number for number, name in enumerate(names["tags"], start=1)}
    found: dict[int, dict[str, Floats]] = {}
    for name, array in stored.items():
        if name != "names":
            number, _, layer = name.partition("/")
            found.setdefault(int(number), {})[layer] = array.astype(np.float32)
    return tuple(Net(found[number], features, tags) for number in sorted(found))
