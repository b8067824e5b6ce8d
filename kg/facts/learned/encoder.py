"""The encoder: what each piece of a word means where it stands, by layers of attention in plain NumPy.

It is all-MiniLM-L6-v2 (Wang et al., 2020; Reimers and Gurevych, 2019), its last layers taught further with the
networks: a transformer as in Devlin et al. (2019). ``kg.training`` has the same in PyTorch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from kg.facts.learned.layers import attended, bent, even, line
from kg.facts.learned.pieces import NO_WORD, Pieces
from kg.facts.learned.relations import Floats

WIDTH, HEADS, LAYERS = 384, 12, 6
EVEN = 1e-12
"""What is added to the spread before a row is divided by it."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """``vectors`` (v, WIDTH) of all pieces as whole numbers, with the ``scales`` (v, 1) of each; ``arrays`` by layer.

    Weights of layers are (inputs, outputs).
    """

    vectors: np.ndarray
    scales: Floats
    arrays: Mapping[str, Floats]

    def words(self, article: Pieces, count: int) -> Floats:
        """(count, WIDTH): for each word the mean of its pieces; nothing for a word that has none."""
        at = np.flatnonzero(article.word != NO_WORD)
        own = article.word[at]
        found = np.zeros((count, WIDTH), dtype=np.float32)
        np.add.at(found, own, self.read(article)[at])
        return found / np.maximum(np.bincount(own, minlength=count), 1).astype(np.float32)[:, None]

    def read(self, article: Pieces) -> Floats:
        """(p, WIDTH)."""
        get = self.arrays
        places = np.concatenate([get["places"][:count] for count in article.windows])
        found = self.vectors[article.ids] * self.scales[article.ids] + places
        found = self._even("start", found)
        for layer in range(LAYERS):
            found = self._layer(f"layers.{layer}", found, article)
        return found

    def _layer(self, layer: str, pieces: Floats, article: Pieces) -> Floats:
        mixed = np.split(self._line(f"{layer}.mix", pieces), np.cumsum(article.windows[:-1]))
        seen = np.concatenate([_window(own) for own in mixed])
        pieces = self._even(f"{layer}.between", pieces + self._line(f"{layer}.out", seen))
        wide = bent(self._line(f"{layer}.wide", pieces))
        return self._even(f"{layer}.after", pieces + self._line(f"{layer}.narrow", wide))

    def _line(self, name: str, values: Floats) -> Floats:
        return line(self.arrays, name, values)

    def _even(self, name: str, values: Floats) -> Floats:
        return even(self.arrays, name, values, EVEN)


def _window(mixed: Floats) -> Floats:
    """(p, 3 * WIDTH) to (p, WIDTH): what the pieces of a window take from one another."""
    count = len(mixed)
    query, key, value = mixed.reshape(count, 3, HEADS, WIDTH // HEADS).transpose(1, 2, 0, 3)
    return attended(query, key, value).swapaxes(0, 1).reshape(count, WIDTH)
