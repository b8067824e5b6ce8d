"""What the networks and the encoder have in common."""

from __future__ import annotations

import numpy as np

from kg.facts.learned.relations import Floats


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


def even(values: Floats, weight: Floats, bias: Floats, least: float) -> Floats:
    """Each row to mean 0 and deviation 1, then scaled as learnt; ``least`` is added to its spread."""
    width = np.float32(values.shape[-1])
    centred = values - values.sum(axis=-1, keepdims=True) / width
    spread = np.einsum("...i,...i->...", centred, centred)[..., None] / width
    centred /= np.sqrt(spread + np.float32(least))
    centred *= weight
    centred += bias
    return np.asarray(centred, dtype=np.float32)
