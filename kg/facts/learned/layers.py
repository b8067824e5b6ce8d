"""What the networks and the encoder have in common."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from kg.facts.learned.relations import Floats


def line(arrays: Mapping[str, Floats], name: str, values: Floats) -> Floats:
    """The layer of a name, whose weight is (inputs, outputs)."""
    found = values @ arrays[f"{name}.weight"]
    found += arrays[f"{name}.bias"]
    return np.asarray(found, dtype=np.float32)


def bent(values: Floats) -> Floats:
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


def even(arrays: Mapping[str, Floats], name: str, values: Floats, least: float) -> Floats:
    """Each row to mean 0 and deviation 1, then scaled as the layer of a name; ``least`` is added to its spread."""
    width = np.float32(values.shape[-1])
    centred = values - values.sum(axis=-1, keepdims=True) / width
    spread = np.einsum("...i,...i->...", centred, centred)[..., None] / width
    centred /= np.sqrt(spread + np.float32(least))
    centred *= arrays[f"{name}.weight"]
    centred += arrays[f"{name}.bias"]
    return np.asarray(centred, dtype=np.float32)


def attended(query: Floats, key: Floats, value: Floats, nearness: Floats | None = None) -> Floats:
    """(..., n, width): what n words, or pieces of words, take from one another; ``nearness`` (..., n, n) adds to it."""
    scores = (query * np.float32(1 / np.sqrt(query.shape[-1]))) @ key.swapaxes(-2, -1)
    if nearness is not None:
        scores += nearness
    scores -= scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    seen = scores @ value
    seen /= scores.sum(axis=-1, keepdims=True)
    return np.asarray(seen, dtype=np.float32)
