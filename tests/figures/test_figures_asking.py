"""The questions to the renderer find what is wrong."""

from __future__ import annotations

from asking import collisions, faint, outside

from kg.figures.paper.sheet import Picture, Sheet
from kg.figures.paper.style import styled


def page(*texts: tuple[float, float, str, str, float]) -> Picture:
    with styled():
        sheet = Sheet(200)
        sheet.box(0, 50, 200, 50, fill="#333333")
        for x, y, text, color, turn in texts:
            sheet.text(x, y, text, 10, color=color, turn=turn)
        return sheet.close(100)


def test_overlap() -> None:
    assert collisions(page((10, 30, "one", "#000000", 0), (20, 32, "two", "#000000", 0))) == [("one", "two")]
    assert collisions(page((10, 30, "one", "#000000", 0), (60, 32, "two", "#000000", 0))) == []


def test_turned_texts_side_by_side_do_not_overlap_though_their_frames_do() -> None:
    slanted = [(30.0, 45.0, "a longer text", "#000000", 45.0), (46.0, 45.0, "a longer text", "#000000", 45.0)]
    assert collisions(page(*slanted)) == []
    assert len(collisions(page(slanted[0], (34.0, 45.0, "another", "#000000", 45.0)))) == 1


def test_what_leaves_the_page() -> None:
    assert outside(page((180, 30, "too long", "#000000", 0), (10, 30, "in", "#000000", 0))) == ["too long"]


def test_what_can_hardly_be_read() -> None:
    texts = [
        (10.0, 30.0, "grey", "#aaaaaa", 0.0),
        (60.0, 30.0, "ink", "#000000", 0.0),
        (10.0, 80.0, "dark", "#000000", 0.0),
    ]
    assert [text for text, _ in faint(page(*texts))] == ["grey", "dark"]
