"""Weights as they are kept in files: half precision, and what ``kg.facts.learned.judging`` makes of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

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


def names(folder: Path) -> tuple[dict[str, list[str]], list[str]]:
    """The features by relation, and the tags, that kept weights are of."""
    with np.load(folder / "reader.npz", allow_pickle=False) as stored:
        told: dict[str, Any] = json.loads(str(stored["names"]))
    return told["features"], told["tags"]


def restore(reader: Reader, folder: Path) -> None:
    """Gives an encoder and its networks the weights that are kept."""
    reader.encoder.load_state_dict(_read(folder / "encoder.npz", ("vectors", "scales")))
    every = _read(folder / "reader.npz", ("names",))
    for number, network in enumerate(reader.networks):
        assert isinstance(network, Network)
        own = f"{number}/"
        network.take({name.removeprefix(own): value for name, value in every.items() if name.startswith(own)})


def _read(path: Path, without: Sequence[str]) -> dict[str, torch.Tensor]:
    with np.load(path, allow_pickle=False) as stored:
        return {name: torch.from_numpy(stored[name]).float() for name in stored.files if name not in without}
