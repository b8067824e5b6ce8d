"""The network of ``kg.facts.learned.network`` in PyTorch, with what keeps it from learning by heart."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.facts.learned.inputs import APART, DISTANCES, KINDS, SLOTS, STATES, TENSOR, WIDTH
from kg.facts.learned.network import HEADS, NONE

WIDE = 128
"""Numbers that stand for a word inside the network."""
LAYERS = 2
DROPPED = 0.2
"""Of what passes inside a layer; twice as much at its ends."""

Tensors = dict[str, Tensor]
"""An article's ``Inputs`` as tensors, with ``plain`` (pairs, features) and ``tags`` (n) by number."""


class Layer(nn.Module):
    """Attention over all words, then each word with the one that governs it and those it governs."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.between = nn.LayerNorm(WIDE), nn.LayerNorm(WIDE)
        self.mix, self.out = nn.Linear(WIDE, 3 * WIDE), nn.Linear(WIDE, WIDE)
        self.distances = nn.Embedding(DISTANCES, HEADS)
        self.wide, self.narrow = nn.Linear(3 * WIDE, 2 * WIDE), nn.Linear(2 * WIDE, WIDE)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, words: Tensor, article: Tensors) -> Tensor:
        """(n, WIDE) to the same."""
        count = len(words)
        query, key, value = self.mix(self.before(words)).view(count, 3, HEADS, WIDE // HEADS).permute(1, 2, 0, 3)
        scores = query @ key.transpose(1, 2) / (WIDE // HEADS) ** 0.5
        scores = scores + self.distances(article["distances"]).permute(2, 0, 1)
        seen = (self.drop(scores.softmax(-1)) @ value).transpose(0, 1).reshape(count, WIDE)
        words = words + self.drop(self.out(seen))
        even = self.between(words)
        below = torch.zeros_like(even).index_add(0, article["heads"], even)
        wide = functional.gelu(self.wide(torch.cat([even, even[article["heads"]], below], 1)), approximate="tanh")
        return words + self.drop(self.narrow(self.drop(wide)))


class Network(nn.Module):
    """From an article to the log odds of each output for each pair of its actors."""

    def __init__(self, features: int, tags: int, outputs: int) -> None:
        super().__init__()
        self.words, self.context, self.titles = nn.Linear(WIDTH, WIDE), nn.Linear(TENSOR, WIDE), nn.Linear(WIDTH, WIDE)
        self.tags, self.kinds = nn.Embedding(tags + 1, WIDE), nn.Embedding(2 * len(KINDS), WIDE)
        self.slots, self.states = nn.Embedding(SLOTS + 1, WIDE), nn.Embedding(STATES + 1, WIDE)
        for table in (self.tags, self.kinds, self.slots, self.states):
            nn.init.normal_(table.weight, 0, 0.1)
        self.start, self.end = nn.LayerNorm(WIDE), nn.LayerNorm(WIDE)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.one, self.both, self.over = (nn.Linear(WIDE, WIDE) for _ in range(3))
        self.apart, self.alike = nn.Embedding(APART + 1, WIDE), nn.Embedding(3, WIDE)
        self.shown, self.direct = nn.Linear(features, WIDE, bias=False), nn.Linear(features, outputs, bias=False)
        nn.init.zeros_(self.shown.weight)
        nn.init.zeros_(self.direct.weight)
        self.judge = nn.Linear(WIDE, outputs)
        self.drop = nn.Dropout(2 * DROPPED)

    def forward(self, article: Tensors) -> Tensor:
        """(pairs, outputs)."""
        words = self.words(article["words"]) + self.context(article["context"]) + self.tags(article["tags"])
        told = self.kinds(article["kinds"]) + self.slots(article["slots"]) + self.states(article["states"])
        words = words.index_add(0, article["at"], told + self.titles(article["titles"]))
        words = self.drop(self.start(words))
        for layer in self.layers:
            words = layer(words, article)
        return self._pairs(self.end(words), article)

    def _pairs(self, words: Tensor, article: Tensors) -> Tensor:
        mentions, i, j, pair = words[article["at"]], article["ones"], article["others"], article["pair"]
        one, both = self.one(mentions), self.both(mentions)
        mixed = one[i] + one[j] + both[i] * both[j] + self.shown(article["plain"])[pair]
        mixed = mixed + self.apart(article["apart"]) + self.alike(article["alike"])
        mixed = mixed + self.over(words)[article["meet"]] * (article["apart"] == 0)[:, None]
        scores = self.judge(self.drop(functional.gelu(mixed, approximate="tanh")))
        return _summed(scores, pair, len(article["plain"])) + self.direct(article["plain"])


def _summed(scores: Tensor, pair: Tensor, pairs: int) -> Tensor:
    where = pair[:, None].expand(-1, scores.shape[1])
    most = torch.full((pairs, scores.shape[1]), NONE).scatter_reduce(0, where, scores, "amax").detach()
    total = torch.zeros_like(most).index_add(0, pair, torch.exp(scores - most[pair]))
    count = torch.bincount(pair, minlength=pairs).clamp(min=1)
    return most + torch.log(total + 1e-9) - 0.5 * torch.log(count)[:, None]
