"""``python -m kg.training [--on] OUT GOLD.jsonl... -- FOLDER...``: the weights into the folder OUT.

With ``--on`` they go on from those that lie there.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch

from kg.errors import InputError
from kg.facts.learned.relations import OUTPUTS, Bag
from kg.model import Event
from kg.scoring.gold import read_gold
from kg.training.examples import Example, examples
from kg.training.keeping import encoded, kept, names, store
from kg.training.learning import learn

SEEN = 8
"""Keys that must have a feature for it to count."""


def main(arguments: Sequence[str]) -> None:
    split, on = arguments.index("--"), arguments[0] == "--on"
    out, *files = arguments[on:split]
    gold: dict[str, Sequence[Event]] = {}
    for file in files:
        gold |= read_gold(Path(file), _refuse)
    some = list(examples(gold, arguments[split + 1 :]))
    features, tags = names(Path(out)) if on else _names(some)
    torch.set_num_threads(1)
    reader = learn(some, features, tags, Path(out) if on else None)
    told = {"features": features, "tags": tags}
    store(Path(out) / "reader.npz", {"names": np.array(json.dumps(told, ensure_ascii=False)), **kept(reader)})
    store(Path(out) / "encoder.npz", encoded(reader.encoder))
    pairs = sum(len(one.truth["pair"]) for one in some)
    met = sum(int(one.truth["pair"][:, OUTPUTS["pair"].index("met")].sum()) for one in some)
    print(f"{pairs} pairs of {len(some)} articles, {met} met", file=sys.stderr)


def _names(some: list[Example]) -> tuple[dict[str, list[str]], list[str]]:
    return _features(some), sorted({tag for one in some for tag in one.inputs.tags})


def _features(some: list[Example]) -> dict[str, list[str]]:
    return {relation: _common(one.inputs.relations[relation].plain for one in some) for relation in OUTPUTS}


def _common(articles: Iterable[Sequence[Bag]]) -> list[str]:
    counts = Counter(name for article in articles for named in article for name in named)
    return sorted(name for name, count in counts.items() if count >= SEEN)


def _refuse(fault: InputError) -> None:
    raise fault


if __name__ == "__main__":
    main(sys.argv[1:])
