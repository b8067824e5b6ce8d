"""Learns the weights of the pairs from annotated articles: ``python -m kg.training``.

Articles whose number leaves 2 when divided by 3 are held aside: they are never learnt from.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from kg import articles, mentions
from kg.errors import InputError
from kg.facts.learned.features import features, vector
from kg.facts.learned.pairs import VECTOR_SCALE, Floats
from kg.facts.telling import read_by_rules
from kg.mentions.marked import Actor
from kg.model import ENCOUNTERS, Event, Participation
from kg.scoring.bodies import same_body
from kg.scoring.gold import read_gold
from kg.scoring.names import same_name
from kg.scoring.titles import same_title

PENALTY = 20.0
"""Of the squared weights (ridge), found by cross-validation over articles."""
SEEN = 3
"""Pairs that must have a feature for it to count."""
DIGITS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One pair of actors of one article; ``met`` is 1 if gold has both in one meeting, call or signing."""

    article: str
    features: dict[str, float]
    vector: Floats
    met: float


def held_aside(id: str) -> bool:
    number = re.search(r"\d+", id)
    return number is not None and int(number[0]) % 3 == 2


def examples(gold: Mapping[str, Sequence[Event]], folders: Sequence[str]) -> Iterator[Example]:
    """The pairs of every article that gold has and that may be learnt from."""
    found = (one for one in articles.read(folders, log=lambda _: None) if one.id in gold and not held_aside(one.id))
    for marked in mentions.mark_all(found, mentions.load()):
        view = read_by_rules(marked)
        events = [one for one in gold[marked.article.id] if one.type in ENCOUNTERS]
        present = {actor: _present(marked.actors[actor], events) for actor in view.sights}
        for a, b in combinations(sorted(view.sights), 2):
            met = float(bool(present[a] & present[b]))
            yield Example(marked.article.id, features(view, a, b), vector(view, a, b).astype(np.float64), met)


def _present(actor: Actor, events: Iterable[Event]) -> frozenset[int]:
    return frozenset(n for n, event in enumerate(events) if any(_same(actor, one) for one in event.participants))


def _same(actor: Actor, one: Participation) -> bool:
    if actor.name or one.name:
        return same_name(actor.name, one.name)
    return same_body(actor.of, one.of) and same_title(actor.title, one.title)


def learn(some: Sequence[Example]) -> dict[str, Any]:
    """The weights that make the examples most likely, with the penalty: features by name, vector, bias."""
    counts = Counter(name for one in some for name in one.features)
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    column = {name: number for number, name in enumerate(names)}
    width = len(some[0].vector)
    table = np.zeros((len(some), len(names) + width))
    for row, one in zip(table, some, strict=True):
        for name, value in one.features.items():
            if name in column:
                row[column[name]] = value
        row[len(names) :] = VECTOR_SCALE * one.vector
    weights = _fit(table, np.array([one.met for one in some]))
    rounded = [round(float(weight), DIGITS) for weight in weights]
    return {
        "features": {name: weight for name, weight in zip(names, rounded[: len(names)], strict=True) if weight},
        "vector": rounded[len(names) : -1],
        "bias": rounded[-1],
    }


def _fit(table: Floats, met: Floats) -> Floats:
    def loss(weights: Floats) -> tuple[float, Floats]:
        slopes, bias = weights[:-1], weights[-1]
        score = table @ slopes + bias
        likelihood = np.logaddexp(0, score).sum() - met @ score
        wrong = 1 / (1 + np.exp(-score)) - met
        gradient = np.append(table.T @ wrong + PENALTY * slopes, wrong.sum())
        return float(likelihood + PENALTY / 2 * slopes @ slopes), gradient

    start = np.zeros(table.shape[1] + 1)
    found: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return found


def main(arguments: Sequence[str]) -> None:
    """``python -m kg.training OUT.json GOLD.jsonl... -- FOLDER...``"""
    split = arguments.index("--")
    out, *files = arguments[:split]
    gold: dict[str, Sequence[Event]] = {}
    for file in files:
        gold |= read_gold(Path(file), _refuse)
    some = list(examples(gold, arguments[split + 1 :]))
    Path(out).write_text(json.dumps(learn(some), indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(some)} pairs of {len({one.article for one in some})} articles", file=sys.stderr)


def _refuse(fault: InputError) -> None:
    raise fault


if __name__ == "__main__":
    main(sys.argv[1:])
