"""Fits a network to examples."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from kg.facts.learned.inputs import SLOTS, STATES
from kg.facts.learned.network import Net
from kg.facts.learned.relations import OUTPUTS, Rows
from kg.training.examples import Example
from kg.training.network import Network, Tensors

NETS = 2
"""Networks whose mean is taken."""
ROUNDS = 10
"""Over all examples; found by cross-validation over articles, as are the numbers below."""
BATCH = 4
RATE, DECAY = 1e-3, 0.05
WARM = 30
"""Steps over which the rate rises."""
WEIGHTS = {"held": 1.0, "met": 0.7, "together": 0.7, "same": 0.7, "opposite": 0.5, "planned": 0.4, "cancelled": 0.4}
"""How much an output counts; that of a kind as its relation does."""
KIND = {"pair": 0.2, "solo": 1.0, "state": 1.0, "event": 1.0, "seat": 1.0, "when": 1.0, "where": 0.8}
ARRAYS = (
    "words",
    "context",
    "heads",
    "at",
    "kinds",
    "slots",
    "states",
    "titles",
    "distances",
)
"""Of ``Inputs``, what goes into the network as it is."""
ROWS = ("ones", "others", "key", "apart", "meet", "alike")
"""Of ``Rows``."""
MOST, UNIT = 40, 12
"""A relation of an article counts as its keys do, up to a number, in units."""

Given = tuple[Tensors, dict[str, Tensors]]
Features = Mapping[str, Sequence[str]]


def learn(some: Sequence[Example], features: Features, tags: Sequence[str], seed: int) -> Network:
    """A network that makes the examples likely (AdamW, rate falling to nothing); the same for the same seed."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    network = Network({name: len(own) for name, own in features.items()}, len(tags))
    columns = {name: {feature: n for n, feature in enumerate(own)} for name, own in features.items()}
    names = Net({}, columns, {name: n for n, name in enumerate(tags, start=1)})
    given = [(tensors(one, names), _truth(one)) for one in some]
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = ROUNDS * -(-len(given) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, s / WARM) * max(0.02, 1 - s / steps))
    network.train()
    for _ in range(ROUNDS):
        chance.shuffle(given)
        for start in range(0, len(given), BATCH):
            optimizer.zero_grad()
            for (article, relations), truth in given[start : start + BATCH]:
                found = network(_shuffled(article, chance), laid(relations))
                if found:
                    (_loss(found, truth) / BATCH).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            pace.step()
    return network.eval()


def tensors(one: Example, net: Net) -> Given:
    """An example's inputs for the network; of ``net`` only the names of features and tags are asked."""
    found = {name: torch.from_numpy(np.asarray(getattr(one.inputs, name))) for name in ARRAYS}
    found["tags"] = torch.tensor([net.tags.get(tag, 0) for tag in one.inputs.tags])
    return found, {name: _rows(name, some, net) for name, some in one.inputs.relations.items()}


def _rows(name: str, some: Rows, net: Net) -> Tensors:
    columns, key = net.bag(name, some.plain)
    places, shape = np.stack([key, columns]), (len(some.keys), len(net.features[name]))
    plain = torch.sparse_coo_tensor(torch.from_numpy(places), torch.ones(len(key)), shape, check_invariants=True)
    return {row: torch.from_numpy(getattr(some, row)) for row in ROWS} | {"plain": plain.coalesce()}


def laid(relations: Mapping[str, Tensors]) -> dict[str, Tensors]:
    """The relations with their bags laid out as the network wants them; those of all articles would fill the memory."""
    return {name: own | {"plain": own["plain"].to_dense()} for name, own in relations.items()}


def _truth(one: Example) -> Tensors:
    return {name: torch.from_numpy(own) for name, own in one.truth.items()}


def _loss(scores: Tensors, truth: Tensors) -> Tensor:
    return torch.stack([_relation(name, own, truth[name]) for name, own in scores.items()]).sum()


def _relation(name: str, scores: Tensor, truth: Tensor) -> Tensor:
    weights = torch.tensor([WEIGHTS.get(output, KIND[name]) for output in OUTPUTS[name]])
    known = torch.isfinite(truth)
    each = functional.binary_cross_entropy_with_logits(scores, truth.nan_to_num(), reduction="none") * weights * known
    return each.sum(1).mean() * min(len(truth), MOST) / UNIT


def _shuffled(article: Tensors, chance: random.Random) -> Tensors:
    """The same article with the numbers of actors and states dealt anew: they stand for nothing but themselves."""
    slots, states = list(range(SLOTS)), list(range(1, STATES + 1))
    chance.shuffle(slots)
    chance.shuffle(states)
    dealt = torch.tensor([*slots, SLOTS]), torch.tensor([0, *states])
    return article | {"slots": dealt[0][article["slots"]], "states": dealt[1][article["states"]]}
