"""A figure as a file, and what holds for all of them."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import matplotlib
import pytest
from invented import world
from pypdf import PdfReader
from worlds import cards

from kg import figures
from kg.errors import UsageError
from kg.figures import board, card
from kg.figures.save import SUFFIXES, files, save, save_pages


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_figure_gives_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        save(card.draw(cards()["scripts"]), tmp_path / f"{name}{suffix}")
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_letters_of_an_svg_are_outlines_or_text(tmp_path: Path) -> None:
    figure = card.draw(cards()["seed"])
    save(figure, tmp_path / "paths.svg")
    save(figure, tmp_path / "text.svg", editable=True)
    assert "<text" not in (tmp_path / "paths.svg").read_text(encoding="utf-8")
    written = (tmp_path / "text.svg").read_text(encoding="utf-8")
    (name,) = (line for line in written.splitlines() if "Luna al-Shibl</text>" in line)
    assert "font-weight: 700" in name
    assert "'DejaVu Sans'" in name


def test_fonts_of_a_pdf_are_embedded(tmp_path: Path) -> None:
    save(card.draw(cards()["seed"]), tmp_path / "card.pdf")
    assert b"/FontFile2" in (tmp_path / "card.pdf").read_bytes()


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.svg, \.pdf, \.png"):
        save(card.draw(cards()["seed"]), tmp_path / "card.gif")


def test_every_figure_keeps_the_contract() -> None:
    assert "card" in figures.names()
    for name in figures.names():
        module = importlib.import_module(f"kg.figures.{name}")
        assert all(callable(getattr(module, part)) for part in ("draw", "rows", "alt"))


def test_settings_of_the_user_are_left_alone_and_do_not_matter(tmp_path: Path) -> None:
    save(card.draw(cards()["call"]), tmp_path / "a.svg")
    with matplotlib.rc_context({"font.size": 30, "text.color": "red", "axes.facecolor": "black", "lines.linewidth": 9}):
        before = dict(matplotlib.rcParams)
        save(card.draw(cards()["call"]), tmp_path / "b.svg")
        assert dict(matplotlib.rcParams) == before
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_pyplot_is_not_loaded() -> None:
    code = "import sys, kg.figures.card, kg.figures.save; sys.exit('matplotlib.pyplot' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_pages_are_one_pdf_or_a_file_each(tmp_path: Path) -> None:
    pages = figures.pages(board, world(40, 100))
    assert len(pages) > 1
    for suffix in (".pdf", ".svg"):
        for name in ("a", "b"):
            save_pages(pages, tmp_path / f"{name}{suffix}")
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()
    assert len(PdfReader(tmp_path / "a.pdf").pages) == len(pages)
    svgs = files(pages, tmp_path / "a.svg")
    assert [path.name for path in svgs[:2]] == ["a.svg", "a-2.svg"]
    assert all(path.exists() for path in svgs)
