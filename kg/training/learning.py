"""Fits a network to examples."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from kg.facts.learned.inputs import SLOTS, STATES
from kg.facts.learned.network import Net
from kg.facts.learned.pairs import OUTPUTS
from kg.training.examples import Example
from kg.training.network import Network, Tensors

NETS = 2
"""Networks whose mean is taken."""
ROUNDS = 8
"""Over all examples; found by cross-validation over articles, as are the numbers below."""
BATCH = 4
RATE, DECAY = 1e-3, 0.05
WARM = 30
"""Steps over which the rate rises."""
WEIGHTS = {"held": 1.0, "met": 0.7, "together": 0.7, "opposite": 0.5}
"""How much an output counts; the others a little less than half."""
OTHER = 0.4
ARRAYS = (
    "words",
    "context",
    "heads",
    "at",
    "kinds",
    "slots",
    "states",
    "titles",
    "ones",
    "others",
    "pair",
    "apart",
    "alike",
    "meet",
    "distances",
)
"""Of ``Inputs``, what goes into the network as it is."""
MOST, UNIT = 40, 12
"""An article counts as its pairs do, up to a number, in units."""


def learn(some: Sequence[Example], features: Sequence[str], tags: Sequence[str], seed: int) -> Network:
    """A network that makes the examples likely (AdamW, rate falling to nothing); the same for the same seed."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    network = Network(len(features), len(tags), len(OUTPUTS))
    given = [(tensors(one, features, tags), torch.from_numpy(one.truth)) for one in some]
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = ROUNDS * -(-len(given) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, s / WARM) * max(0.02, 1 - s / steps))
    weights = torch.tensor([WEIGHTS.get(name, OTHER) for name in OUTPUTS])
    network.train()
    for _ in range(ROUNDS):
        chance.shuffle(given)
        for start in range(0, len(given), BATCH):
            optimizer.zero_grad()
            for article, truth in given[start : start + BATCH]:
                (_loss(network(_shuffled(article, chance)), truth, weights) / BATCH).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            pace.step()
    return network.eval()


def tensors(one: Example, features: Sequence[str], tags: Sequence[str]) -> Tensors:
    """An example's inputs for the network."""
    net = Net({}, {name: n for n, name in enumerate(features)}, {name: n for n, name in enumerate(tags, start=1)})
    found = {name: torch.from_numpy(np.asarray(getattr(one.inputs, name))) for name in ARRAYS}
    found["tags"] = torch.tensor([net.tags.get(tag, 0) for tag in one.inputs.tags])
    found["plain"] = torch.from_numpy(net.plain(one.inputs))
    return found


def _loss(scores: Tensor, truth: Tensor, weights: Tensor) -> Tensor:
    each = functional.binary_cross_entropy_with_logits(scores, truth, reduction="none") * weights
    return each.sum(1).mean() * min(len(truth), MOST) / UNIT


def _shuffled(article: Tensors, chance: random.Random) -> Tensors:
    """The same article with the numbers of actors and states dealt anew: they stand for nothing but themselves."""
    slots, states = list(range(SLOTS)), list(range(1, STATES + 1))
    chance.shuffle(slots)
    chance.shuffle(states)
    dealt = torch.tensor([*slots, SLOTS]), torch.tensor([0, *states])
    return article | {"slots": dealt[0][article["slots"]], "states": dealt[1][article["states"]]}
