"""The networks of ``kg.facts.learned.network`` in PyTorch, with what keeps them from learning by heart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.facts.learned.encoder import WIDTH as ENCODED
from kg.facts.learned.inputs import DISTANCES, SLOTS, SORTS, STATES, TENSOR, WIDTH
from kg.facts.learned.network import HEADS, NONE
from kg.facts.learned.pieces import NO_WORD
from kg.facts.learned.relations import APART, OUTPUTS
from kg.training.encoder import Encoder

WIDE = 128
"""Numbers that stand for a word inside the network."""
LAYERS = 2
DROPPED = 0.2
"""Of what passes inside a layer; twice as much at its ends."""
RARE = -3.0
"""The log odds with which all begins: little is true of a key."""

Tensors = dict[str, Tensor]
"""An article's ``Inputs``, or its ``Rows``, as tensors, with ``tags`` (n) by number and ``plain`` (keys, features).

Of its pieces it has what the layers that stay as they are make of them: ``begun`` (p, ENCODED)."""


class Layer(nn.Module):
    """Attention over all words, then each word with the one that governs it and those it governs."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.between = nn.LayerNorm(WIDE), nn.LayerNorm(WIDE)
        self.mix, self.out = nn.Linear(WIDE, 3 * WIDE), nn.Linear(WIDE, WIDE)
        self.distances = nn.Embedding(DISTANCES, HEADS)
        self.wide, self.narrow = nn.Linear(3 * WIDE, 2 * WIDE), nn.Linear(2 * WIDE, WIDE)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, words: Tensor, heads: Tensor, distances: Sequence[Tensor]) -> Tensor:
        """(n, WIDE) to the same."""
        mixed = self.mix(self.before(words)).split([len(one) for one in distances])
        seen = torch.cat([self._attend(own, apart) for own, apart in zip(mixed, distances, strict=True)])
        words = words + self.drop(self.out(seen))
        even = self.between(words)
        below = torch.zeros_like(even).index_add(0, heads, even)
        wide = functional.gelu(self.wide(torch.cat([even, even[heads], below], 1)), approximate="tanh")
        return words + self.drop(self.narrow(self.drop(wide)))

    def _attend(self, mixed: Tensor, distances: Tensor) -> Tensor:
        """What the words of one article take from one another."""
        count = len(mixed)
        query, key, value = mixed.view(count, 3, HEADS, WIDE // HEADS).permute(1, 2, 0, 3)
        scores = query @ key.transpose(1, 2) / (WIDE // HEADS) ** 0.5
        scores = scores + self.distances(distances).permute(2, 0, 1)
        return (self.drop(scores.softmax(-1)) @ value).transpose(0, 1).reshape(count, WIDE)


class Judging(nn.Linear):
    """A linear layer whose outputs share what their names share: "visit held" is something of a visit and of "held".

    What is rare is so learnt from what is not. ``folded`` gives the plain layer that it comes to.
    """

    mixed: Tensor

    def __init__(self, inputs: int, names: Sequence[str], bias: bool = True) -> None:
        parts = sorted({part for name in names for part in _parts(name)})
        super().__init__(inputs, len(parts), bias)
        mixed = torch.tensor([[float(part in _parts(name)) for part in parts] for name in names])
        self.register_buffer("mixed", mixed, persistent=False)

    def forward(self, values: Tensor) -> Tensor:
        weight, bias = self.folded()
        return torch.sparse.mm(values, weight.t()) if bias is None else functional.linear(values, weight, bias)

    def folded(self) -> tuple[Tensor, Tensor | None]:
        """(outputs, inputs) and (outputs)."""
        return self.mixed @ self.weight, None if self.bias is None else self.mixed @ self.bias

    def unfolded(self, plain: Tensor) -> Tensor:
        """The parts that come to the ``weight`` or ``bias`` of a plain layer: the smallest that do."""
        return torch.linalg.pinv(self.mixed) @ plain


def _parts(name: str) -> set[str]:
    return {*name.split(), name}


class Relation(nn.Module):
    """From words to the log odds of each output for each key of a relation."""

    def __init__(self, features: int, outputs: Sequence[str]) -> None:
        super().__init__()
        self.one, self.both, self.over = (nn.Linear(WIDE, WIDE) for _ in range(3))
        self.apart, self.alike = nn.Embedding(APART + 1, WIDE), nn.Embedding(3, WIDE)
        self.shown, self.direct = nn.Linear(features, WIDE, bias=False), Judging(features, outputs, bias=False)
        nn.init.zeros_(self.shown.weight)
        nn.init.zeros_(self.direct.weight)
        self.judge = Judging(WIDE, outputs)
        nn.init.constant_(self.judge.bias, RARE / 2)
        self.drop = nn.Dropout(2 * DROPPED)

    def forward(self, words: Tensor, some: Tensors) -> Tensor:
        """(keys, outputs)."""
        one, both, i, j = self.one(words), self.both(words), some["ones"], some["others"]
        shown = torch.sparse.mm(some["plain"], self.shown.weight.t()) + self.alike(some["alike"])
        mixed = one[i] + one[j] + both[i] * both[j] + shown[some["key"]] + self.apart(some["apart"])
        mixed = mixed + self.over(words)[some["meet"]] * (some["apart"] == 0)[:, None]
        scores = self.judge(self.drop(functional.gelu(mixed, approximate="tanh")))
        return _summed(scores, some["key"], len(some["plain"])) + self.direct(some["plain"])


class Network(nn.Module):
    """From an article, encoded, to the log odds of each output for each key, by relation."""

    def __init__(self, features: Mapping[str, int], tags: int) -> None:
        super().__init__()
        self.pieces = nn.Linear(ENCODED, WIDE)
        self.words, self.context, self.titles = nn.Linear(WIDTH, WIDE), nn.Linear(TENSOR, WIDE), nn.Linear(WIDTH, WIDE)
        self.tags, self.kinds = nn.Embedding(tags + 1, WIDE), nn.Embedding(SORTS, WIDE)
        self.slots, self.states = nn.Embedding(SLOTS + 1, WIDE), nn.Embedding(STATES + 1, WIDE)
        for table in (self.tags, self.kinds, self.slots, self.states):
            nn.init.normal_(table.weight, 0, 0.1)
        self.start, self.end = nn.LayerNorm(WIDE), nn.LayerNorm(WIDE)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for name, outputs in OUTPUTS.items():
            self.add_module(name, Relation(features[name], outputs))
        self.drop = nn.Dropout(2 * DROPPED)

    def arrays(self) -> Tensors:
        """All weights by name, those of ``Judging`` as plain layers."""
        found = dict(self.state_dict())
        for name, layer in self.named_modules():
            if isinstance(layer, Judging):
                weight, bias = layer.folded()
                found |= {f"{name}.weight": weight} | ({} if bias is None else {f"{name}.bias": bias})
        return found

    def take(self, arrays: Tensors) -> None:
        """Goes on from what ``arrays`` gave."""
        found = dict(arrays)
        for name, layer in self.named_modules():
            if isinstance(layer, Judging):
                found |= {f"{name}.{own}": layer.unfolded(arrays[f"{name}.{own}"]) for own in layer.state_dict()}
        self.load_state_dict(found)

    def forward(
        self, article: Tensors, encoded: Tensor, distances: Sequence[Tensor], relations: Mapping[str, Tensors]
    ) -> dict[str, Tensor]:
        """By relation (keys, outputs); only those that have rows. ``encoded`` (n, ENCODED) are the words.

        ``distances`` (n, n) are those of each article.
        """
        words = self.words(article["words"]) + self.context(article["context"]) + self.tags(article["tags"])
        words = words + self.pieces(encoded)
        told = self.kinds(article["kinds"]) + self.slots(article["slots"]) + self.states(article["states"])
        words = words.index_add(0, article["at"], told + self.titles(article["titles"]))
        words = self.drop(self.start(words))
        for layer in self.layers:
            words = layer(words, article["heads"], distances)
        words = self.end(words)
        return {name: getattr(self, name)(words, some) for name, some in relations.items() if len(some["ones"])}


class Reader(nn.Module):
    """Networks that judge by one encoder, each in its own way."""

    def __init__(self, encoder: Encoder, networks: Sequence[Network]) -> None:
        super().__init__()
        self.encoder, self.networks = encoder, nn.ModuleList(networks)

    def forward(
        self,
        article: Tensors,
        windows: Sequence[int],
        distances: Sequence[Tensor],
        relations: Mapping[str, Tensors],
    ) -> list[dict[str, Tensor]]:
        """What each network says; ``windows`` are those of the pieces of all articles."""
        encoded = self._encoded(article, windows)
        return [network(article, encoded, distances, relations) for network in self.networks]

    def _encoded(self, article: Tensors, windows: Sequence[int]) -> Tensor:
        """(n, ENCODED): for each word the mean of its pieces."""
        at, count = (article["word"] != NO_WORD).nonzero()[:, 0], len(article["words"])
        own = article["word"][at]
        read = self.encoder(article["begun"], windows)[at]
        parts = torch.bincount(own, minlength=count).clamp(min=1)
        return torch.zeros(count, ENCODED).index_add(0, own, read) / parts[:, None]


def _summed(scores: Tensor, key: Tensor, keys: int) -> Tensor:
    where = key[:, None].expand(-1, scores.shape[1])
    most = torch.full((keys, scores.shape[1]), NONE).scatter_reduce(0, where, scores, "amax").detach()
    total = torch.zeros_like(most).index_add(0, key, torch.exp(scores - most[key]))
    count = torch.bincount(key, minlength=keys).clamp(min=1)
    return most + torch.log(total + 1e-9) - 0.5 * torch.log(count)[:, None]
