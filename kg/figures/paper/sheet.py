"""A page whose unit is the point, x to the right and y down: what is measured can be placed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Polygon, Rectangle

from kg.figures.paper.fonts import face
from kg.figures.paper.palette import HAIR, INK, PAPER
from kg.figures.paper.text import runs, slanted, width

Dash = tuple[float, tuple[float, ...]] | str

SOLID = "-"
DASHED: Dash = (0, (2.2, 1.6))
DOTTED: Dash = (0, (1, 2))

_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}


class Picture(Figure):
    """A figure with ``notes``: what could not be drawn as it was given, one line each."""

    notes: tuple[str, ...] = ()
    pages: int = 1
    """How many pages ``draw(data, page=n)`` knows of."""


class Sheet:
    """Draws on one figure; what lies higher up in ``z`` covers the rest."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.figure = Picture(figsize=(width / 72, 1), dpi=72, facecolor=PAPER)
        FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()

    def close(self, height: float, notes: Sequence[str] = (), pages: int = 1) -> Picture:
        """Cuts the page to its height."""
        self.figure.set_size_inches(self.width / 72, height / 72)
        self.axes.set_xlim(0, self.width)
        self.axes.set_ylim(height, 0)
        self.figure.notes, self.figure.pages = tuple(notes), pages
        return self.figure

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 9,
        *,
        bold: bool = False,
        italic: bool = False,
        color: str = INK,
        at: str = "left",
        level: str = "baseline",
        turn: float = 0,
        ground: str | None = None,
        z: float = 10,
    ) -> None:
        """``at`` and ``level`` say which point of the text (x, y) is; ``turn`` is in degrees, ``ground`` a fill."""
        pieces = runs(text, size, bold=bold, italic=italic)
        if len(pieces) > 1:
            x, at = x - _SHIFT[at] * width(text, size, bold=bold, italic=italic), "left"
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        for step, piece in pieces:
            self.axes.text(
                x + step * cos,
                y - step * sin,
                piece,
                fontproperties=face(size, bold=bold, italic=slanted(piece, italic)),
                color=color,
                ha=at,
                va=level,
                rotation=turn,
                rotation_mode="anchor",
                zorder=z,
                parse_math=False,
                bbox={"boxstyle": "square,pad=0.18", "fc": ground, "ec": "none"} if ground else None,
            )

    def line(
        self,
        points: Sequence[tuple[float, float]],
        color: str = HAIR,
        width: float = 1,
        *,
        dash: Dash = SOLID,
        alpha: float = 1,
        z: float = 2,
    ) -> None:
        xs, ys = zip(*points, strict=True)
        self.axes.plot(xs, ys, color=color, lw=width, ls=dash, alpha=alpha, zorder=z, solid_capstyle="butt")

    def rule(
        self, x0: float, y0: float, x1: float, y1: float, color: str = HAIR, width: float = 1, **more: Any
    ) -> None:
        self.line([(x0, y0), (x1, y1)], color, width, **more)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "none",
        edge: str = "none",
        round_: float = 0,
        dash: Dash = SOLID,
        line: float = 1,
        z: float = 1,
    ) -> Rectangle | FancyBboxPatch:
        style: dict[str, Any] = {"fc": fill, "ec": edge, "lw": line, "ls": dash, "zorder": z}
        shape: Rectangle | FancyBboxPatch
        if round_:
            shape = FancyBboxPatch(
                (x, y), width, height, boxstyle=f"round,pad=0,rounding_size={round_}", mutation_aspect=1, **style
            )
        else:
            shape = Rectangle((x, y), width, height, **style)
        self.axes.add_patch(shape)
        return shape

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str = PAPER,
        edge: str = "none",
        dash: Dash = SOLID,
        line: float = 1.5,
        z: float = 6,
    ) -> None:
        self.axes.add_patch(Circle((x, y), radius, fc=fill, ec=edge, lw=line, ls=dash, zorder=z))

    def shape(
        self,
        points: Sequence[tuple[float, float]],
        *,
        fill: str,
        edge: str = "none",
        line: float = 1.5,
        dash: Dash = SOLID,
        z: float = 6,
    ) -> None:
        self.axes.add_patch(Polygon(points, closed=True, fc=fill, ec=edge, lw=line, ls=dash, zorder=z))

    def arrow(
        self,
        points: Sequence[tuple[float, float]],
        color: str = INK,
        width: float = 1.8,
        *,
        dash: Dash = SOLID,
        head: bool = True,
    ) -> None:
        """A line along the points, its head at the last one."""
        (x0, y0), (x1, y1) = points[-2], points[-1]
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        ux, uy = (x1 - x0) / length, (y1 - y0) / length
        size = 9.0 if head else 0.0
        self.line([*points[:-1], (x1 - ux * size * 0.8, y1 - uy * size * 0.8)], color, width, dash=dash, z=7)
        if head:
            bx, by = x1 - ux * size, y1 - uy * size
            wing = [(bx - uy * 4.2, by + ux * 4.2), (bx + uy * 4.2, by - ux * 4.2)]
            self.shape([(x1, y1), *wing], fill=color, z=7)


def clip(shape: Rectangle | FancyBboxPatch, to: Rectangle | FancyBboxPatch) -> None:
    shape.set_clip_path(to)
