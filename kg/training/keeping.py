"""Weights as they are kept in files: half precision, and what ``kg.facts.learned.judging`` makes of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from kg.training.encoder import Encoder, scales
from kg.training.network import Network, Reader


def kept(reader: Reader) -> dict[str, np.ndarray]:
    """The weights of the networks, as they are kept."""
    found = {}
    for number, network in enumerate(reader.networks):
        assert isinstance(network, Network)
        for name, value in network.arrays().items():
            found[f"{number}/{name}"] = value.detach().numpy().astype(np.float16)
    return found


def encoded(encoder: Encoder) -> dict[str, np.ndarray]:
    """Those of an encoder; its vectors as whole numbers with a scale for each."""
    found = {name: value.detach().numpy().astype(np.float16) for name, value in encoder.state_dict().items()}
    scale = scales(encoder.table)
    vectors = (encoder.table / scale).round().to(torch.int8)
    return {"vectors": vectors.numpy(), "scales": scale.numpy(), **found}


def store(path: Path, arrays: dict[str, np.ndarray]) -> None:
    with path.open("wb") as stored:
        np.savez_compressed(stored, allow_pickle=False, **arrays)
