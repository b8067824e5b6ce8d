"""The network that judges actors: two layers of attention over the words of an article, in plain NumPy.

Attention as in Vaswani et al. (2017), normalised before each layer, with learnt weights for the distances of words
(Shaw et al., 2018); beside it each word sees the word that governs it and those it governs. What it says of two
mentions is put together for two actors, or an actor and a date or place, by the logarithm of the sum of exponentials.
``kg.training`` has the same in PyTorch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.facts.learned.inputs import Floats, Inputs
from kg.facts.learned.relations import Numbers, Rows

HEADS = 4
"""Of attention; the width is divided by it."""
TOP = 4096
"""Pairs of mentions judged at once, so that a list of hundreds of people fits into memory."""
NONE = -30.0
"""The log odds where nothing speaks for a pair."""


@dataclass(frozen=True, slots=True)
class Net:
    """``arrays`` by the names of the layers, as ``by_feature`` lays them; numbers of features by relation, of tags."""

    arrays: Mapping[str, Floats]
    features: Mapping[str, Mapping[str, int]]
    tags: Mapping[str, int]

    def judge(self, words: Floats, relations: Mapping[str, Rows]) -> dict[str, Floats]:
        """By relation (keys, outputs): the log odds of each output for each key; ``words`` as ``read`` gives them."""
        return {
            name: self._rows(name, some, words) if len(some.ones) else self._none(name, some)
            for name, some in relations.items()
        }

    def bag(self, name: str, some: Rows) -> tuple[Numbers, Numbers]:
        """The columns of the plain features of all keys, one after another, and the key of each."""
        columns = self.features[name]
        found = [[columns[feature] for feature in named if feature in columns] for named in some.plain]
        key = np.repeat(np.arange(len(found)), [len(one) for one in found])
        return np.array([column for one in found for column in one], dtype=np.int64), key

    def _none(self, name: str, some: Rows) -> Floats:
        return np.full((len(some.keys), len(self.arrays[f"{name}.judge.bias"])), NONE, dtype=np.float32)

    def read(self, article: Inputs) -> Floats:
        """(n, width): the words, each in the light of all others."""
        get = self.arrays
        tags = [self.tags.get(tag, 0) for tag in article.tags]
        words = self._line("words", article.words) + self._line("context", article.context) + get["tags.weight"][tags]
        told = get["kinds.weight"][article.kinds] + get["slots.weight"][article.slots]
        told = told + get["states.weight"][article.states] + self._line("titles", article.titles)
        np.add.at(words, article.at, told)
        words = self._even("start", words)
        for layer in self._layers():
            words = words + self._attend(f"layers.{layer}", self._even(f"layers.{layer}.before", words), article)
            words = words + self._govern(f"layers.{layer}", self._even(f"layers.{layer}.between", words), article)
        return self._even("end", words)

    def _layers(self) -> Sequence[int]:
        return sorted({int(name.split(".")[1]) for name in self.arrays if name.startswith("layers.")})

    def _attend(self, layer: str, words: Floats, article: Inputs) -> Floats:
        count, width = words.shape
        mixed = self._line(f"{layer}.mix", words).reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
        query, key, value = mixed
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(width // HEADS))
        scores += self.arrays[f"{layer}.distances.weight"][article.distances].transpose(2, 0, 1)
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        return self._line(f"{layer}.out", (scores @ value).transpose(1, 0, 2).reshape(count, width))

    def _govern(self, layer: str, words: Floats, article: Inputs) -> Floats:
        below = article.governs @ words
        wide = np.concatenate([words, words[article.heads], below], axis=1)
        return self._line(f"{layer}.narrow", _bent(self._line(f"{layer}.wide", wide)))

    def _rows(self, name: str, some: Rows, words: Floats) -> Floats:
        get, bag = self.arrays, self.bag(name, some)
        spots, place = np.unique(np.concatenate([some.ones, some.others]), return_inverse=True)
        ones, others = np.split(place, 2)
        above, meet = np.unique(some.meet, return_inverse=True)
        one, both = (self._line(f"{name}.{layer}", words[spots]) for layer in ("one", "both"))
        over = self._line(f"{name}.over", words[above])
        shown = _gathered(get[f"{name}.shown.weight"], bag, len(some.keys)) + get[f"{name}.alike.weight"][some.alike]
        scores = np.zeros((len(some.ones), len(get[f"{name}.judge.bias"])), dtype=np.float32)
        for start in range(0, len(scores), TOP):
            cut = slice(start, start + TOP)
            i, j, apart = ones[cut], others[cut], some.apart[cut]
            mixed = one[i] + one[j] + both[i] * both[j] + shown[some.key[cut]]
            mixed = mixed + get[f"{name}.apart.weight"][apart] + over[meet[cut]] * (apart == 0)[:, None]
            scores[cut] = self._line(f"{name}.judge", _bent(mixed))
        return _summed(scores, some) + _gathered(get[f"{name}.direct.weight"], bag, len(some.keys))

    def _line(self, name: str, values: Floats) -> Floats:
        return np.asarray(values @ self.arrays[f"{name}.weight"].T + self.arrays[f"{name}.bias"], dtype=np.float32)

    def _even(self, name: str, values: Floats) -> Floats:
        """Each row to mean 0 and deviation 1, then scaled as learnt."""
        centred = values - values.mean(axis=1, keepdims=True)
        spread = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + np.float32(1e-5))
        scaled = centred / spread * self.arrays[f"{name}.weight"] + self.arrays[f"{name}.bias"]
        return np.asarray(scaled, dtype=np.float32)


BAGS = (".shown.weight", ".direct.weight")
"""Layers over plain features."""


def by_feature(arrays: Mapping[str, Floats]) -> dict[str, Floats]:
    """The weights of a network with a row for each plain feature, so that those that are there are quickly gathered."""
    return {name: np.ascontiguousarray(one.T) if name.endswith(BAGS) else one for name, one in arrays.items()}


def _gathered(weights: Floats, bag: tuple[Numbers, Numbers], keys: int) -> Floats:
    """(keys, width): for each key the sum over its features."""
    columns, key = bag
    found = np.zeros((keys, weights.shape[1]), dtype=np.float32)
    starts = np.flatnonzero(np.diff(key, prepend=-1))
    if len(starts):
        found[key[starts]] = np.add.reduceat(weights[columns], starts)
    return found


def _bent(values: Floats) -> Floats:
    """The Gaussian error linear unit by its hyperbolic tangent (Hendrycks and Gimpel, 2016)."""
    inner = values * values
    inner *= np.float32(0.044715 * np.sqrt(2 / np.pi))
    inner += np.float32(np.sqrt(2 / np.pi))
    inner *= values
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= values
    inner *= np.float32(0.5)
    return inner


def _summed(scores: Floats, some: Rows) -> Floats:
    """(keys, outputs): over the rows of each key, which stand together, less half the logarithm of their number."""
    starts = np.flatnonzero(np.diff(some.key, prepend=-1))
    spoken = some.key[starts]
    found = np.full((len(some.keys), scores.shape[1]), NONE, dtype=np.float32)
    found[spoken] = np.maximum.reduceat(scores, starts)
    total = np.add.reduceat(np.exp(scores - found[some.key]), starts)
    count = np.diff(starts, append=len(scores))
    found[spoken] += np.log(total + np.float32(1e-9)) - np.float32(0.5) * np.log(count)[:, None]
    return np.asarray(found, dtype=np.float32)
