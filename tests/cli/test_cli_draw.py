"""What ``kg draw`` writes, where, and what it refuses."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from pypdf import PdfReader


@pytest.mark.parametrize(
    ("how", "begins"), [((), "<?xml"), (("-f", "svg"), "<?xml"), (("-o", "-", "-f", "pdf"), "%PDF-1.4")]
)
def test_a_figure_goes_to_standard_output(kg, how, begins):
    ran = kg("draw", "matrix", *how)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(begins)
    assert list(Path().iterdir()) == []


def test_a_file_is_what_standard_output_is(kg):
    out = kg("draw", "matrix", "-o", "-").out
    assert kg("draw", "matrix", "-o", "m.svg").err == "wrote m.svg\n"
    assert Path("m.svg").read_text("utf-8") == out


def test_the_format_gives_the_suffix(kg):
    assert kg("draw", "matrix", "-o", "m", "-f", "pdf").err == "wrote m.pdf\n"
    (page,) = PdfReader("m.pdf").pages
    assert "Portugal" in page.extract_text()


def test_letters_of_an_svg_can_be_edited(kg):
    assert "<text" in kg("draw", "card", "2021-05-03", "--editable").out
    assert "<text" not in kg("draw", "card", "2021-05-03").out


def test_data_and_words_stand_beside_it(kg):
    kg("draw", "card", "2021-05-03", "-o", "c.png", "--data", "c.csv", "--alt", "c.txt")
    rows = list(csv.DictReader(io.StringIO(Path("c.csv").read_text("utf-8"))))
    assert {"Ana Lind", "Joon Park"} <= {row["name"] for row in rows}
    assert "Ana Lind" in Path("c.txt").read_text("utf-8")
    assert Path("c.png").read_bytes().startswith(b"\x89PNG")


def test_a_slice_is_drawn(kg):
    assert "Portugal" in kg("draw", "matrix", "--editable", "--from", "2021-05", "--type", "meeting").out
    assert kg("draw", "matrix", "--type", "call").code == 4


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("matrix", "-o", "m.gif"), 2, "cannot draw to m.gif; -o wants a file in .svg, .pdf, .png, or -"),
        (("matrix", "-f", "gif"), 2, "no format 'gif'; there are: svg, pdf, png"),
        (("matrix", "-o", "m.svg", "-f", "pdf"), 2, "m.svg is no pdf; leave out -f, or the suffix"),
        (("matrix", "Lind"), 2, "matrix takes no subject"),
        (("card",), 2, "card wants an event"),
        (("ring", "--from", "2030"), 4, "no event to draw"),
        (("pie",), 2, "no figure 'pie'; there are: board, calendar, card"),
    ],
)
def test_what_is_refused(kg, arguments, code, words):
    ran = kg("draw", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"kg: {words}")
    assert list(Path().iterdir()) == []
