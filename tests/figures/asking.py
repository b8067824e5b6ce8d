"""Questions to the renderer: where every text of a figure lies."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from pypdf import PdfReader

from kg.figures.paper.palette import contrast
from kg.figures.paper.style import styled

Corner = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A text as the renderer lays it out: its four corners, turned with it."""

    text: str
    corners: tuple[Corner, ...]

    def near(self, other: Box) -> bool:
        """Whether the upright frames meet: quick, and enough to part most."""
        mine, theirs = (list(zip(*box.corners, strict=True)) for box in (self, other))
        return all(max(a) > min(b) and max(b) > min(a) for a, b in zip(mine, theirs, strict=True))

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
    return [(a.text, b.text) for a, b in combinations(boxes(figure), 2) if a.near(b) and a.overlaps(b)]


def outside(figure: Figure, margin: float = 0) -> list[str]:
    """The texts that leave the page, or what is within its margin (points)."""
    width, height = (side * 72 - margin for side in figure.get_size_inches())
    return [
        box.text
        for box in boxes(figure)
        if not all(margin <= x <= width and margin <= y <= height for x, y in box.corners)
    ]


def faint(figure: Figure, least: float = 4.5) -> list[tuple[str, float]]:
    """The texts with less contrast than that to what lies under most of their middle line."""
    texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    where = boxes(figure)
    for text in texts:
        text.set_visible(False)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    pixels = np.asarray(canvas.buffer_rgba())[..., :3]
    found = []
    for text, box in zip(texts, where, strict=True):
        text.set_visible(True)
        patch = text.get_bbox_patch()
        ground = to_hex(patch.get_facecolor()) if patch else _under(pixels, box)
        ratio = contrast(to_hex(text.get_color()), ground)
        if ratio < least:
            found.append((text.get_text(), round(ratio, 2)))
    return found


def _under(pixels: npt.NDArray[np.uint8], box: Box) -> str:
    """The commonest colour along the line through the middle of a text."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = box.corners
    start, end = ((ax + dx) / 2, (ay + dy) / 2), ((bx + cx) / 2, (by + cy) / 2)
    seen: Counter[tuple[int, ...]] = Counter()
    for share in np.linspace(0.02, 0.98, 60):
        x, y = start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
        seen[tuple(int(v) for v in pixels[-1 - int(y), int(x)])] += 1
    return "#" + "".join(f"{value:02x}" for value in seen.most_common(1)[0][0])


def missing_in_pdf(path: Path, *names: str) -> list[str]:
    """The words of the names that are not in the text of the pages.

    Words are sought one by one, as right-to-left ones come in the order of the page, and inside others and across
    breaks, as turned lines run into each other and break at an apostrophe.
    """
    text = "".join(plain(" ".join(page.extract_text() for page in PdfReader(path).pages)).split())
    return [word for name in names for word in plain(name).split() if word not in text]


def plain(text: str) -> str:
    """Without what shapes letters or closes off directions."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(" " if c.isspace() else c for c in folded if unicodedata.category(c) != "Cf")
