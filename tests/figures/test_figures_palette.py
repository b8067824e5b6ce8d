"""Colours: contrast, colour-blind sight, one for each state."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest
from matplotlib.colors import to_rgb

from kg.figures.paper.palette import INK, MUTED, PAPER, WASH, Hue, choose, contrast
from kg.lexicon.colours import colour, palette
from kg.lexicon.states import states

SIGHTS = {
    "normal": np.eye(3),
    "deuteranopia": np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    "protanopia": np.array([[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
    "tritanopia": np.array([[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]),
}
"""Machado, Oliveira and Fernandes 2009, severity 1, for linear RGB."""

HUES = sorted([*palette().hues.values(), palette().neutral])


def lab(colours: list[str], sight: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """CIE L*a*b* under D65, as the sight has it."""
    rgb = np.array([to_rgb(c) for c in colours])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4) @ sight.T
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = np.clip(linear, 0, 1) @ to_xyz.T / [0.9505, 1, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


@pytest.mark.parametrize("sight", SIGHTS)
def test_hues_are_told_apart(sight: str) -> None:
    seen = lab(HUES, SIGHTS[sight])
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) >= 20


@pytest.mark.parametrize("hex_", HUES)
def test_marks_stand_out_and_letters_can_be_read(hex_: str) -> None:
    hue = Hue.of(hex_)
    assert contrast(hue.mark, PAPER) >= 3
    assert contrast(hue.mark, hue.wash) >= 2.8
    assert min(contrast(hue.text, ground) for ground in (PAPER, WASH, hue.wash)) >= 4.5
    assert min(contrast(ink, hue.wash) for ink in (INK, MUTED)) >= 4.5
    assert contrast(PAPER, hue.text) >= 4.5


def test_ink_on_paper() -> None:
    assert contrast(INK, PAPER) > 15
    assert contrast(MUTED, PAPER) >= 4.5
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_colour_of_a_state_is_fixed() -> None:
    assert {code: colour(code) for code in ("SY", "RU", "IR")} == {"SY": "#0072b2", "RU": "#d55e00", "IR": "#00a857"}
    assert {colour(code) for code in states()} <= set(palette().hues.values())
    listed = [code for codes in palette().states.values() for code in codes]
    assert len(listed) == len(set(listed))


def test_of_two_with_one_hue_the_more_active_has_it() -> None:
    colours = choose(["EU", "SY", "RU"])
    assert colours.of("EU").mark == colour("EU") == colour("SY")
    assert colours.of("SY") == colours.neutral
    assert colours.of("RU").mark == colour("RU")


def test_a_picture_has_eight_hues_at_most() -> None:
    colours = choose(sorted(states()))
    assert len({colours.of(code).mark for code in states()} - {colours.neutral.mark}) == 8


def test_the_register_of_colours_is_sorted() -> None:
    shipped = palette()
    assert list(shipped.hues) == sorted(shipped.hues)
    assert list(shipped.states) == sorted(shipped.states)
    assert all(list(codes) == sorted(codes, key=str.casefold) for codes in shipped.states.values())
