"""Fits networks, and their encoder, to examples."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from torch import Tensor, distributed
from torch.nn import functional

from kg.facts.learned.inputs import SLOTS, STATES
from kg.facts.learned.network import bag
from kg.facts.learned.pieces import NO_WORD
from kg.facts.learned.relations import CHOICES, OUTPUTS, Rows
from kg.training.encoder import Encoder, begun
from kg.training.examples import Example
from kg.training.keeping import restore
from kg.training.network import Network, Reader, Tensors

SEED = 0
PROCESSES = 2
NETWORKS = 2
"""That judge by one encoder; their mean is better than either."""
ROUNDS, MORE = 6, 4
"""Over all examples; of those that go on from kept weights."""
BATCH = 8
RATE, DECAY = 1.5e-3, 0.05
ENCODER_RATE, ENCODER_DECAY = 1e-4, 0.01
SLOWER = 0.7
"""The rates of networks that go on, as a share of those that begin."""
WARM = 60
"""Steps over which the rate rises."""
WEIGHTS = {"held": 1.0, "met": 0.7, "together": 0.7, "same": 0.7, "opposite": 0.5, "planned": 0.4, "cancelled": 0.4}
"""How much an output counts; any other as its relation does."""
RELATIONS = {"pair": 0.2, "solo": 1.0, "state": 1.0, "title": 1.0, "event": 1.0, "seat": 1.0, "when": 1.0, "where": 0.8}
ARRAYS = (
    "words",
    "context",
    "heads",
    "at",
    "kinds",
    "slots",
    "states",
    "titles",
)
"""Of ``Inputs``, what goes into the networks as it is."""
ROWS = ("ones", "others", "key", "apart", "meet", "alike", "subjects")
"""Of ``Rows``."""
AT_WORDS = frozenset({"heads", "word", "at", "ones", "others", "meet"})
"""Of both, what are numbers of words."""
NEVER = -1e4
"""Log odds of what is not so."""
MOST, UNIT = 40, 12
"""A relation of an article counts as its keys do, up to a number, in units."""


@dataclass(frozen=True, slots=True)
class Given:
    """One article, or some of them one behind another, as the networks take it.

    ``windows`` are those of the pieces, ``distances`` (n, n) of each article; ``truth`` (keys, outputs) and ``weights``
    (keys) by relation what should be said of each key, and how much it counts.
    """

    article: Tensors
    windows: tuple[int, ...]
    distances: tuple[Tensor, ...]
    relations: dict[str, Tensors]
    truth: Tensors
    weights: Tensors


Features = Mapping[str, Sequence[str]]
Columns = Mapping[str, Mapping[str, int]]


def learn(some: Sequence[Example], features: Features, tags: Sequence[str], kept: Path | None = None) -> Reader:
    """Networks, and their encoder, that make the examples likely (AdamW, rates falling to nothing).

    They go on from the weights in the folder ``kept``, whose features and tags those must be, if it is given.
    ``PROCESSES`` share the work; the same for the same number of these.
    """
    torch.manual_seed(SEED)
    counts = {name: len(own) for name, own in features.items()}
    reader = Reader(begun(), [Network(counts, len(tags)) for _ in range(NETWORKS)])
    if kept is not None:
        restore(reader, kept)
    pace = (ROUNDS, 1.0) if kept is None else (MORE, SLOWER)
    columns = {name: {feature: n for n, feature in enumerate(own)} for name, own in features.items()}
    tagged = {name: n for n, name in enumerate(tags, start=1)}
    given = [tensors(one, columns, tagged) for one in sorted(some, key=lambda one: len(one.inputs.pieces.ids))]
    with TemporaryDirectory() as meeting:
        others = [
            get_context("fork").Process(target=_learn, args=(reader, given, rank, meeting, *pace))
            for rank in range(1, PROCESSES)
        ]
        for other in others:
            other.start()
        _learn(reader, given, 0, meeting, *pace)
        for other in others:
            other.join()
    return reader.eval()


def _learn(reader: Reader, given: Sequence[Given], rank: int, meeting: str, rounds: int, rate: float) -> None:
    """One of the processes: all do the same steps, each with articles of its own, as long as those of the others.

    For that ``given`` are in the order of their lengths; ``rate`` is a share of the usual ones.
    """
    distributed.init_process_group("gloo", init_method=f"file://{meeting}/all", rank=rank, world_size=PROCESSES)
    order, chance = random.Random(SEED), random.Random(f"{SEED} {rank}")
    torch.manual_seed(SEED * PROCESSES + rank)
    groups = [
        {"params": list(reader.networks.parameters()), "lr": rate * RATE, "weight_decay": DECAY},
        {"params": _learning(reader.encoder), "lr": rate * ENCODER_RATE, "weight_decay": ENCODER_DECAY},
    ]
    optimizer = torch.optim.AdamW(groups, fused=True)
    own = [begin(one, reader.encoder) for one in given[rank::PROCESSES]]
    places, share = list(range(-(-len(given) // PROCESSES))), BATCH // PROCESSES
    steps = rounds * -(-len(places) // share)
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, s / WARM) * max(0.02, 1 - s / steps))
    reader.train()
    for _ in range(rounds):
        order.shuffle(places)
        for start in range(0, len(places), share):
            optimizer.zero_grad()
            batch = [_shuffled(own[place], chance) for place in places[start : start + share] if place < len(own)]
            if batch:
                all_of = together(batch)
                found = reader(all_of.article, all_of.windows, all_of.distances, all_of.relations)
                (_loss(found, all_of) / BATCH / NETWORKS).backward()
            _add_up(_learning(reader))
            torch.nn.utils.clip_grad_norm_(_learning(reader), 1.0)
            optimizer.step()
            pace.step()
    distributed.destroy_process_group()


def _learning(module: torch.nn.Module) -> list[torch.nn.Parameter]:
    return [one for one in module.parameters() if one.requires_grad]


def _add_up(parameters: Sequence[torch.nn.Parameter]) -> None:
    """Makes the gradients of all processes their sum."""
    grads = [torch.zeros_like(one) if one.grad is None else one.grad for one in parameters]
    flat = torch.cat([one.flatten() for one in grads])
    distributed.all_reduce(flat)
    for one, part in zip(parameters, flat.split([one.numel() for one in grads]), strict=True):
        one.grad = part.view_as(one)


def tensors(one: Example, columns: Columns, tags: Mapping[str, int]) -> Given:
    """An example for the networks; ``columns`` are the numbers of features by relation, ``tags`` those of tags."""
    article = {name: torch.from_numpy(np.asarray(getattr(one.inputs, name))) for name in ARRAYS}
    article["tags"] = torch.tensor([tags.get(tag, 0) for tag in one.inputs.tags])
    article |= {"ids": torch.from_numpy(one.inputs.pieces.ids), "word": torch.from_numpy(one.inputs.pieces.word)}
    return Given(
        article,
        one.inputs.pieces.windows,
        (torch.from_numpy(one.inputs.distances),),
        {name: _rows(some, columns[name]) for name, some in one.inputs.relations.items()},
        {name: torch.from_numpy(own) for name, own in one.truth.items()},
        {
            name: torch.full((len(own),), min(len(own), MOST) / UNIT / max(len(own), 1))
            for name, own in one.truth.items()
        },
    )


def begin(one: Given, encoder: Encoder) -> Given:
    """The same with what the layers of the encoder that stay as they are make of it, for the others to begin with."""
    rest = {name: own for name, own in one.article.items() if name != "ids"}
    return replace(one, article=rest | {"begun": encoder.begin(one.article["ids"], one.windows)})


def _rows(some: Rows, columns: Mapping[str, int]) -> Tensors:
    found, key = bag(columns, some.plain)
    places, shape = np.stack([key, found]), (len(some.keys), len(columns))
    plain = torch.sparse_coo_tensor(torch.from_numpy(places), torch.ones(len(key)), shape, check_invariants=True)
    return {row: torch.from_numpy(getattr(some, row)) for row in ROWS} | {"plain": plain.coalesce()}


def together(some: Sequence[Given]) -> Given:
    """Some articles one behind another: with as much to reckon, and far fewer steps."""
    words = np.cumsum([0, *(len(one.article["tags"]) for one in some)]).tolist()
    article = {
        name: torch.cat([_moved(name, one.article, by) for one, by in zip(some, words, strict=False)])
        for name in some[0].article
    }
    relations = {name: _behind([one.relations[name] for one in some], words) for name in some[0].relations}
    truth, weights = (
        {name: torch.cat([getattr(one, part)[name] for one in some]) for name in some[0].truth}
        for part in ("truth", "weights")
    )
    distances = tuple(own for one in some for own in one.distances)
    windows = tuple(count for one in some for count in one.windows)
    return Given(article, windows, distances, relations, truth, weights)


def _behind(some: Sequence[Tensors], words: Sequence[int]) -> Tensors:
    """One relation of some articles, whose words begin at those numbers."""
    keys = np.cumsum([0, *(len(one["alike"]) for one in some)]).tolist()
    found = {name: torch.cat([_moved(name, one, by) for one, by in zip(some, words, strict=False)]) for name in ROWS}
    found["key"] = torch.cat([one["key"] + by for one, by in zip(some, keys, strict=False)])
    found["plain"] = torch.cat([one["plain"] for one in some])
    subjects = np.cumsum([0, *(int(one["subjects"].max()) + 1 if len(one["subjects"]) else 0 for one in some)]).tolist()
    found["subjects"] = torch.cat([one["subjects"] + by for one, by in zip(some, subjects, strict=False)])
    return found


def _moved(name: str, own: Tensors, by: int) -> Tensor:
    return torch.where(own[name] == NO_WORD, NO_WORD, own[name] + by) if name in AT_WORDS else own[name]


def _loss(scores: Sequence[Tensors], batch: Given) -> Tensor:
    return torch.stack([_relation(name, own, batch) for one in scores for name, own in one.items()]).sum()


def _relation(name: str, scores: Tensor, batch: Given) -> Tensor:
    truth, weights = batch.truth[name], batch.weights[name]
    if name in CHOICES:
        return RELATIONS[name] * chosen(scores, truth, batch.relations[name]["subjects"], weights)
    counts = torch.tensor([WEIGHTS.get(output, RELATIONS[name]) for output in OUTPUTS[name]])
    known = torch.isfinite(truth)
    each = functional.binary_cross_entropy_with_logits(scores, truth.nan_to_num(), reduction="none") * counts * known
    return each.sum(1) @ weights


def chosen(scores: Tensor, truth: Tensor, subjects: Tensor, weights: Tensor) -> Tensor:
    """How unlikely the true answers of each subject are among all of its (keys, outputs), as one number.

    "Nothing of these" (log odds 0) is one of them. A subject counts as all of its keys do (``weights``).
    """
    count, true = int(subjects.max()) + 1, truth.nan_to_num() > 0
    nothing = torch.zeros(count).index_add(0, subjects, true.any(1).float()) == 0
    every = _either(scores, subjects, torch.zeros(count))
    right = _either(scores.masked_fill(~true, NEVER), subjects, torch.where(nothing, 0.0, NEVER))
    return (every - right) @ torch.zeros(count).index_add(0, subjects, weights * torch.isfinite(truth).all(1))


def _either(scores: Tensor, subjects: Tensor, nothing: Tensor) -> Tensor:
    """(subjects): the log odds of any of the answers of each."""
    best = nothing.scatter_reduce(0, subjects, scores.amax(1), "amax").detach()
    odds = torch.exp(scores - best[subjects, None]).sum(1)
    return best + torch.log(torch.exp(nothing - best).index_add(0, subjects, odds))


def _shuffled(one: Given, chance: random.Random) -> Given:
    """The same article with the numbers of actors and states dealt anew: they stand for nothing but themselves."""
    slots, states = list(range(SLOTS)), list(range(1, STATES + 1))
    chance.shuffle(slots)
    chance.shuffle(states)
    dealt = torch.tensor([*slots, SLOTS]), torch.tensor([0, *states])
    article = one.article | {"slots": dealt[0][one.article["slots"]], "states": dealt[1][one.article["states"]]}
    return replace(one, article=article)
