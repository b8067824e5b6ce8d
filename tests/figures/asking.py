"""Questions to the renderer: where every text of a figure lies."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from pypdf import PdfReader

from kg.figures.paper.style import styled

Corner = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A text as the renderer lays it out: its four corners, turned with it."""

    text: str
    corners: tuple[Corner, ...]

    def overlaps(self, other: Box) -> bool:
        """By separating axes: two convex shapes are apart if one of their edges parts them."""
        for one in (self, other):
            for (x0, y0), (x1, y1) in zip(one.corners, one.corners[1:] + one.corners[:1], strict=True):
                normal = (y0 - y1, x1 - x0)
                mine = [x * normal[0] + y * normal[1] for x, y in self.corners]
                theirs = [x * normal[0] + y * normal[1] for x, y in other.corners]
                if max(mine) <= min(theirs) or max(theirs) <= min(mine):
                    return False
        return True


def boxes(figure: Figure) -> list[Box]:
    """All texts in points, without the part of a line box that no letter fills."""
    figure.set_dpi(72)
    renderer = FigureCanvasAgg(figure).get_renderer()
    with styled():
        return [_box(text, renderer) for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]


def _box(text: Text, renderer: object) -> Box:
    turn = text.get_rotation()
    text.set_rotation(0)
    flat: Bbox = text.get_window_extent(renderer)  # type: ignore[arg-type]
    text.set_rotation(turn)
    x, y = text.get_transform().transform(text.get_unitless_position())
    trim = 0.12 * text.get_fontsize()
    corners = [
        (flat.x0, flat.y0 + trim),
        (flat.x1, flat.y0 + trim),
        (flat.x1, flat.y1 - trim),
        (flat.x0, flat.y1 - trim),
    ]
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    turned = [(x + (a - x) * cos - (b - y) * sin, y + (a - x) * sin + (b - y) * cos) for a, b in corners]
    return Box(text.get_text(), tuple(turned))


def collisions(figure: Figure) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in combinations(boxes(figure), 2) if a.overlaps(b)]


def outside(figure: Figure) -> list[str]:
    width, height = (side * 72 for side in figure.get_size_inches())
    return [box.text for box in boxes(figure) if not all(0 <= x <= width and 0 <= y <= height for x, y in box.corners)]


def words_of_pdf(path: Path) -> set[str]:
    """The words of the page; right-to-left words come one by one, as the page places them."""
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return set(plain(text).split())


def plain(text: str) -> str:
    """Without what shapes letters or closes off directions."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(" " if c.isspace() else c for c in folded if unicodedata.category(c) != "Cf")
