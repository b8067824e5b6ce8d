"""The model: a logistic regression read from ``data/weights/pairs.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import MissingPartError
from kg.facts.learned.features import features, vector
from kg.facts.learned.view import View
from kg.resources import resource

Floats = NDArray[np.float64]
VECTOR_SCALE = 2.0
"""Weight of the vectors beside the features, found by cross-validation."""


@dataclass(frozen=True, slots=True)
class Weights:
    """``features`` by name; ``vector`` for the two means of words; ``bias``."""

    features: dict[str, float]
    vector: Floats
    bias: float


class Judge:
    """The probability that two actors took part in one meeting, call or signing, for every pair of an article."""

    def __init__(self, view: View, weights: Weights | None = None) -> None:
        chosen = weights or load_weights()
        pairs = list(combinations(sorted(view.sights), 2))
        self._known = {pair: probability(view, *pair, chosen) for pair in pairs}

    def __call__(self, a: int, b: int) -> float:
        return self._known.get((min(a, b), max(a, b)), 0.0)

    def pairs(self) -> list[tuple[float, int, int]]:
        """All pairs with their probability, the most probable first."""
        return sorted(((p, a, b) for (a, b), p in self._known.items()), key=lambda one: (-one[0], one[1:]))


def probability(view: View, a: int, b: int, weights: Weights) -> float:
    score = weights.bias + float(VECTOR_SCALE * vector(view, a, b).astype(np.float64) @ weights.vector)
    score += sum(weights.features.get(name, 0.0) * value for name, value in features(view, a, b).items())
    return float(1 / (1 + np.exp(-score)))


@cache
def load_weights() -> Weights:
    """Raises MissingPartError if the file is not there, or is none."""
    try:
        written: dict[str, Any] = json.loads(resource("data/weights/pairs.json").read_text(encoding="utf-8"))
        return Weights(written["features"], np.array(written["vector"]), float(written["bias"]))
    except (OSError, ValueError, KeyError) as error:
        raise MissingPartError(f"the weights of the reader are not sound: {error}", hint="install kg again") from None
