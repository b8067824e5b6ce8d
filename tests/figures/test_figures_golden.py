"""Every figure looks as it did: small pictures, compared with room for another version's rounding of edges.

After a change that is meant, look at the new pictures and write them: python tests/figures/test_figures_golden.py
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from invented import world
from PIL import Image
from worlds import seed

from kg import figures
from kg.figures.save import write
from kg.model import EventRecord

GOLDEN = Path(__file__).parent / "golden"
SMALLER = 4
NAMES = figures.names()


def picture(name: str) -> Image.Image:
    """The first page as a PNG has it, at a fourth of the size."""
    figure, stream = importlib.import_module(f"kg.figures.{name}"), io.BytesIO()
    write((figure.draw(subject(name)),), "png", stream)
    large = Image.open(stream).convert("RGB")
    return large.resize((large.width // SMALLER, large.height // SMALLER), Image.Resampling.BOX)


def subject(name: str) -> object:
    if name == "card":
        return seed()
    events: Sequence[EventRecord] = world(20, 30, states=("FR", "DE", "PL"))
    first = next(one.actor for event in events for one in event.seats if one.kind == "person")
    return (first, events) if name in ("dossier", "ego") else events


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(name: str) -> None:
    now, golden = picture(name), Image.open(GOLDEN / f"{name}.png").convert("RGB")
    assert now.size == golden.size
    apart = np.abs(np.asarray(now, float) - np.asarray(golden, float))
    assert apart.mean() < 1.0
    assert (apart.max(axis=2) > 96).mean() < 0.002


def test_the_comparison_sees_a_name_that_moved() -> None:
    golden = np.asarray(Image.open(GOLDEN / "card.png").convert("RGB"), float)
    moved = golden.copy()
    moved[25:60, 20:300] = np.roll(golden[25:60, 20:300], 6, axis=1)
    assert (np.abs(moved - golden).max(axis=2) > 96).mean() > 0.002


if __name__ == "__main__":
    for one in NAMES:
        picture(one).quantize(64).save(GOLDEN / f"{one}.png", optimize=True)
