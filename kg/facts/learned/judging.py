"""The model: the mean of some networks read from ``data/weights/reader.npz``."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kg.errors import MissingPartError
from kg.facts.learned.inputs import Floats, Inputs, inputs
from kg.facts.learned.network import Net
from kg.facts.learned.relations import OUTPUTS
from kg.facts.learned.view import View
from kg.resources import resource

Doubles = NDArray[np.float64]
COLUMNS = {relation: {output: n for n, output in enumerate(own)} for relation, own in OUTPUTS.items()}
MOST = 120
"""Actors of an article that are judged; a longer list is no account of who met whom."""


class Judge:
    """The probabilities of an article: of who met whom, of what each took part in, when and where."""

    def __init__(self, view: View, nets: Sequence[Net] | None = None) -> None:
        self._known: dict[str, dict[Hashable, Doubles]] = {name: {} for name in OUTPUTS}
        if view.sights and len(view.sights) <= MOST:
            article = inputs(view)
            for name, table in probabilities(article, nets).items():
                self._known[name] = dict(zip(article.relations[name].keys, table, strict=True))

    @property
    def knows(self) -> bool:
        """Whether the article was judged at all: a list of hundreds is not."""
        return bool(self._known["solo"])

    def __call__(self, a: int, b: int, output: str = "met") -> float:
        """Of a pair; 0 if it is none."""
        return self._chance("pair", (min(a, b), max(a, b)), output)

    def solo(self, actor: int, kind: str) -> float:
        """That an actor took part in an event of a kind ("meeting held")."""
        return self._chance("solo", actor, kind)

    def date(self, actor: int, number: int, kind: str) -> float:
        """That what an actor took part in began on a date of the view; of a kind with " month", in its month."""
        return self._chance("date", (actor, number), kind)

    def site(self, actor: int, number: int, kind: str) -> float:
        """That it took place at a place of the view."""
        return self._chance("site", (actor, number), kind)

    def state(self, actor: int, number: int) -> float:
        """That an actor of whom no word tells it represents a state or body of the view's ``owners``, by its place."""
        return self._chance("state", (actor, number), "of")

    def _chance(self, relation: str, key: Hashable, output: str) -> float:
        found = self._known[relation].get(key)
        return 0.0 if found is None else float(found[COLUMNS[relation][output]])

    def pairs(self) -> list[tuple[float, int, int]]:
        """All pairs with the probability that they met, the most probable first."""
        pairs = [key for key in self._known["pair"] if isinstance(key, tuple)]
        return sorted(((self(a, b), a, b) for a, b in pairs), key=lambda one: (-one[0], one[1:]))


def probabilities(article: Inputs, nets: Sequence[Net] | None = None) -> dict[str, Doubles]:
    """By relation (keys, outputs): the mean of what the networks think."""
    judged = [net.judge(article) for net in nets or load_nets()]
    return {name: np.mean([_chances(one[name]) for one in judged], axis=0) for name in article.relations}


def _chances(odds: Floats) -> Doubles:
    return np.asarray(1 / (1 + np.exp(-odds.astype(np.float64))), dtype=np.float64)


@cache
def load_nets() -> tuple[Net, ...]:
    """Raises MissingPartError if the file is not there, or is none."""
    try:
        with resource("data/weights/reader.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return unpacked({name: stored[name] for name in stored.files})
    except (OSError, ValueError, KeyError) as error:
        raise MissingPartError(f"the weights of the reader are not sound: {error}", hint="install kg again") from None


def unpacked(stored: Mapping[str, np.ndarray]) -> tuple[Net, ...]:
    """The networks of a file: ``names`` tells features and tags, ``0/one.weight`` is an array of the first network."""
    names = json.loads(str(stored["names"]))
    features = {
        relation: {name: number for number, name in enumerate(own)} for relation, own in names["features"].items()
    }
    tags = {name: number for number, name in enumerate(names["tags"], start=1)}
    found: dict[int, dict[str, Floats]] = {}
    for name, array in stored.items():
        if name != "names":
            number, _, layer = name.partition("/")
            found.setdefault(int(number), {})[layer] = array.astype(np.float32)
    return tuple(Net(found[number], features, tags) for number in sorted(found))
