"""Weights that are not those that this reader asks for are said to be so, in one line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kg.errors import MissingPartError
from kg.facts.learned import judging
from kg.facts.learned import pieces as cutting
from kg.facts.learned.judging import load_net
from kg.facts.learned.pieces import load_tokenizer
from kg.facts.learned.relations import OUTPUTS
from kg.resources import resource

LAYERS = (
    *(f"{layer}.{part}" for layer in ("one", "both", "judge") for part in ("weight", "bias")),
    "shown.weight",
    "direct.weight",
)


@pytest.fixture(params=["reader.npz", "encoder.npz"])
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Path]:
    path = tmp_path / request.param
    monkeypatch.setattr(judging, "resource", lambda name: path if Path(name).name == path.name else resource(name))
    load_net.cache_clear()
    yield path
    load_net.cache_clear()


def learnt_of(path: Path, relations: list[str]) -> None:
    names = json.dumps({"features": {name: [] for name in relations}, "tags": []})
    arrays = {f"0/{name}.{layer}": np.zeros(2) for name in relations for layer in LAYERS}
    with path.open("wb") as file:
        np.savez(file, names=np.array(names), **arrays)


@pytest.mark.parametrize("content", [None, b"", b"no weights", b"PK\x03\x04 cut short"])
def test_a_file_that_is_none_is_said_to_be_so(weights: Path, content: bytes | None) -> None:
    if content is not None:
        weights.write_bytes(content)
    with pytest.raises(MissingPartError, match="not sound"):
        load_net()


@pytest.mark.parametrize("weights", ["reader.npz"], indirect=True)
def test_weights_learnt_of_other_relations_are_refused(weights: Path) -> None:
    learnt_of(weights, [name for name in OUTPUTS if name != "title"])
    with pytest.raises(MissingPartError, match="not sound"):
        load_net()


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"the\nof\n"])
def test_pieces_of_words_that_are_none_are_said_to_be_so(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pieces.txt"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(cutting, "resource", lambda _: path)
    load_tokenizer.cache_clear()
    with pytest.raises(MissingPartError, match="not sound"):
        load_tokenizer()
    load_tokenizer.cache_clear()
