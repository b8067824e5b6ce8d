"""The network that judges actors: two layers of attention over the words of an article, in plain NumPy.

A word is what the encoder makes of its pieces, its vector, its tag, and who is mentioned there.
Attention as in Vaswani et al. (2017), normalised before each layer, with learnt weights for the distances of words
(Shaw et al., 2018); beside it each word sees the word that governs it and those it governs. What it says of two
mentions is put together for two actors, or an actor and a date or place, by the logarithm of the sum of exponentials.
``kg.training`` has the same in PyTorch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from kg.facts.learned.encoder import Encoder
from kg.facts.learned.inputs import Inputs
from kg.facts.learned.layers import attended, bent, even, line
from kg.facts.learned.relations import Bag, Floats, Numbers, Rows

HEADS = 4
"""Of attention; the width is divided by it."""
EVEN = 1e-5
"""What is added to the spread before a row is divided by it."""
TOP = 4096
"""Pairs of mentions judged at once, so that a list of hundreds of people fits into memory."""
NONE = -30.0
"""The log odds where nothing speaks for a pair."""
TABLES = ("tags", "kinds", "slots", "states", "apart", "alike")
"""Layers whose rows stand for something each."""


@dataclass(slots=True)
class Reading:
    """An article read but for the last step, which is taken only for the words that something is asked of.

    ``encoded`` (n, WIDTH of the encoder) are the words as the encoder reads them; ``words`` and ``even``
    (nets, n, width) are before that step and as it takes them, ``read`` behind it, for the words that are ``done`` (n).
    """

    article: Inputs
    encoded: Floats
    words: Floats
    even: Floats
    read: Floats
    done: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Net:
    """Some networks of one shape, which go through the same steps together: the first axis of all is theirs.

    ``arrays`` by the names of the layers, as ``stacked`` lays them; numbers of features by relation, of tags.
    """

    encoder: Encoder
    arrays: Mapping[str, Floats]
    features: Mapping[str, Mapping[str, int]]
    tags: Mapping[str, int]

    @property
    def size(self) -> int:
        """How many numbers were learnt."""
        return sum(array.size for array in (*self.arrays.values(), *self.encoder.arrays.values()))

    def judge(self, reading: Reading, relations: Mapping[str, Rows]) -> dict[str, Floats]:
        """By relation (nets, keys, outputs): the log odds of each output for each key."""
        asked = [words for some in relations.values() for words in (some.ones, some.others, some.meet)]
        words = self._finished(reading, np.unique(np.concatenate(asked)))
        return {
            name: self._rows(name, some, words) if len(some.ones) else self._none(name, some)
            for name, some in relations.items()
        }

    def _none(self, name: str, some: Rows) -> Floats:
        nets, _, outputs = self.arrays[f"{name}.judge.bias"].shape
        return np.full((nets, len(some.keys), outputs), NONE, dtype=np.float32)

    def read(self, article: Inputs, before: Reading | None = None) -> Reading:
        """The words of an article, each in the light of all others.

        What the encoder made of them is taken from a reading ``before`` of the same article; it costs most of all.
        """
        get = self.arrays
        tags = [self.tags.get(tag, 0) for tag in article.tags]
        words = (
            self._line("words", article.words) + self._line("context", article.context) + get["tags.weight"][:, tags]
        )
        encoded = self.encoder.words(article.pieces, len(tags)) if before is None else before.encoded
        words += self._line("pieces", encoded)
        told = get["kinds.weight"][:, article.kinds] + get["slots.weight"][:, article.slots]
        told = told + get["states.weight"][:, article.states] + self._line("titles", article.titles)
        words = self._even("start", words + article.mentioned @ told)
        *early, last = self._layers()
        for layer in early:
            words, even = self._attended(layer, words, article)
            words += self._govern(layer, even, article, np.arange(words.shape[1]))
        words, even = self._attended(last, words, article)
        return Reading(article, encoded, words, even, np.zeros_like(words), np.zeros(words.shape[1], dtype=np.bool_))

    def _finished(self, reading: Reading, asked: Numbers) -> Floats:
        """(nets, n, width): the words, of which those asked for are read."""
        new = asked[~reading.done[asked]]
        if len(new):
            last = self._govern(self._layers()[-1], reading.even, reading.article, new)
            reading.read[:, new] = self._even("end", reading.words[:, new] + last)
            reading.done[new] = True
        return reading.read

    def _layers(self) -> Sequence[int]:
        return sorted({int(name.split(".")[1]) for name in self.arrays if name.startswith("layers.")})

    def _attended(self, layer: int, words: Floats, article: Inputs) -> tuple[Floats, Floats]:
        """The words with what they take from all others, and the same made even."""
        words = words + self._attend(f"layers.{layer}", self._even(f"layers.{layer}.before", words), article)
        return words, self._even(f"layers.{layer}.between", words)

    def _attend(self, layer: str, words: Floats, article: Inputs) -> Floats:
        nets, count, width = words.shape
        mixed = self._line(f"{layer}.mix", words).reshape(nets, count, 3, HEADS, width // HEADS)
        query, key, value = mixed.transpose(2, 0, 3, 1, 4)
        nearness = self.arrays[f"{layer}.distances.weight"].take(article.distances, axis=2)
        seen = attended(query, key, value, nearness)
        return self._line(f"{layer}.out", seen.swapaxes(1, 2).reshape(nets, count, width))

    def _govern(self, layer: int, words: Floats, article: Inputs, own: Numbers) -> Floats:
        """What some of the words take from themselves, the one that governs them, and those they govern."""
        below = np.zeros_like(words)
        order, starts = article.governed
        below[:, article.heads[order[starts]]] = np.add.reduceat(words[:, order], starts, axis=1)
        wide = np.concatenate([words[:, own], words[:, article.heads[own]], below[:, own]], axis=2)
        return self._line(f"layers.{layer}.narrow", bent(self._line(f"layers.{layer}.wide", wide)))

    def _rows(self, name: str, some: Rows, words: Floats) -> Floats:
        get = self.arrays
        shown, direct = self._plain(name, some)
        shown += get[f"{name}.alike.weight"][:, some.alike]
        spots, place = np.unique(np.concatenate([some.ones, some.others]), return_inverse=True)
        ones, others = np.split(place, 2)
        one, both = np.split(self._line(f"{name}.spots", words[:, spots]), 2, axis=2)
        over, link = self._links(name, some, words)
        scores = np.zeros((len(words), len(some.ones), direct.shape[2]), dtype=np.float32)
        for start in range(0, len(some.ones), TOP):
            cut = slice(start, start + TOP)
            i, j = ones[cut], others[cut]
            mixed = both.take(i, axis=1)
            mixed *= both.take(j, axis=1)
            for table, row in ((one, i), (one, j), (shown, some.key[cut]), (over, link[cut])):
                mixed += table.take(row, axis=1)
            scores[:, cut] = self._line(f"{name}.judge", bent(mixed))
        return _summed(scores, some) + direct

    def _plain(self, name: str, some: Rows) -> tuple[Floats, Floats]:
        """(nets, keys, width) and (nets, keys, outputs): for each key the sums over its plain features."""
        weights = self.arrays[f"{name}.plain.weight"]
        columns, key = bag(self.features[name], some.plain)
        there = np.zeros(len(weights), dtype=np.bool_)
        there[columns] = True
        given = np.zeros((len(some.keys), np.count_nonzero(there)), dtype=np.float32)
        given[key, (np.cumsum(there) - 1)[columns]] = 1
        nets, _, outputs = self.arrays[f"{name}.judge.bias"].shape
        sums = (given @ weights[there]).reshape(len(some.keys), nets, -1).swapaxes(0, 1)
        return sums[:, :, :-outputs], sums[:, :, -outputs:]

    def _links(self, name: str, some: Rows, words: Floats) -> tuple[Floats, Numbers]:
        """How far two words are apart, or where they meet, as rows of a table, and the row for each two."""
        apart = self.arrays[f"{name}.apart.weight"]
        near = some.apart == 0
        above, meet = np.unique(some.meet[near], return_inverse=True)
        link = some.apart.copy()
        link[near] = apart.shape[1] + meet
        over = self._line(f"{name}.over", words[:, above]) + apart[:, :1]
        return np.concatenate([apart, over], axis=1), link

    def _line(self, name: str, values: Floats) -> Floats:
        return line(self.arrays, name, values)

    def _even(self, name: str, values: Floats) -> Floats:
        return even(self.arrays, name, values, EVEN)


def bag(columns: Mapping[str, int], plain: Sequence[Bag]) -> tuple[Numbers, Numbers]:
    """The columns of the plain features of all keys, one after another, and the key of each."""
    found = np.fromiter(map(columns.get, chain.from_iterable(plain), repeat(-1)), dtype=np.int64)
    key = np.repeat(np.arange(len(plain)), [len(one) for one in plain])
    return found[found >= 0], key[found >= 0]


def stacked(nets: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
    """The weights of networks together, laid so that what is done with them needs no turning about.

    Layers are (nets, inputs, outputs), so that words are multiplied by them as they lie; what all of a relation go
    through are one layer each: its two of mentions ("spots"), and its two of plain features, with a row for each.
    """
    every = {name: np.stack([one[name] for one in nets]) for name in nets[0]}
    found = {name: _laid(name, one) for name, one in every.items()}
    for relation in {name.removesuffix(".judge.bias") for name in every if name.endswith(".judge.bias")}:
        for part in ("weight", "bias"):
            own = [found.pop(f"{relation}.{layer}.{part}") for layer in ("one", "both")]
            found[f"{relation}.spots.{part}"] = np.concatenate(own, axis=2)
        shown, direct = (found.pop(f"{relation}.{layer}.weight") for layer in ("shown", "direct"))
        plain = np.concatenate([shown, direct], axis=2).swapaxes(0, 1)
        found[f"{relation}.plain.weight"] = np.ascontiguousarray(plain.reshape(len(plain), -1))
    return found


def _laid(name: str, array: Floats) -> Floats:
    """One layer of all networks: a bias or a scale is (nets, 1, outputs), distances (nets, heads, distances).

    Others are (nets, inputs, outputs), but for tables, which stay as they are.
    """
    *_, layer, part = name.split(".")
    if array.ndim == 2:
        return array[:, None]
    if part == "weight" and layer in TABLES:
        return array
    return np.ascontiguousarray(array.swapaxes(1, 2))


def _summed(scores: Floats, some: Rows) -> Floats:
    """(nets, keys, outputs): over the rows of each key, which stand together, less half the log of their number."""
    starts = np.flatnonzero(np.diff(some.key, prepend=-1))
    spoken = some.key[starts]
    found = np.full((len(scores), len(some.keys), scores.shape[2]), NONE, dtype=np.float32)
    found[:, spoken] = np.maximum.reduceat(scores, starts, axis=1)
    total = np.add.reduceat(np.exp(scores - found[:, some.key]), starts, axis=1)
    count = np.diff(starts, append=scores.shape[1])
    found[:, spoken] += np.log(total + np.float32(1e-9)) - np.float32(0.5) * np.log(count)[:, None]
    return np.asarray(found, dtype=np.float32)
