"""The marks of a person at a meeting: shape tells the way, filling the part, outline whether a name is known."""

from __future__ import annotations

from kg.figures.paper.palette import PAPER, Hue, tint
from kg.figures.paper.sheet import DASHED, SOLID, Sheet
from kg.model import EventType, Part, Seat

REMOTE = frozenset({EventType.CALL, EventType.MESSAGE})
"""Not in one room: a diamond and a dashed line."""
_ABOVE = 6
"""Marks lie on lines."""


def mark(
    sheet: Sheet,
    x: float,
    y: float,
    radius: float,
    hue: Hue,
    *,
    led: bool,
    remote: bool = False,
    kind: str = "person",
) -> None:
    """Filled: hosted or led; hollow: member; dashed: without a name; diamond: by phone or letter; square: a body."""
    named = kind == "person"
    fill = (hue.mark if named else tint(hue.mark, 0.35)) if led else PAPER
    dash, line = (SOLID, 1.6) if named else (DASHED, 1.4)
    if kind == "delegation":
        side = radius * 1.8
        sheet.box(x - side / 2, y - side / 2, side, side, fill=fill, edge=hue.mark, dash=dash, line=line, z=_ABOVE)
    elif remote:
        r = radius * 1.2
        sheet.shape(
            [(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill=fill, edge=hue.mark, line=line, dash=dash, z=_ABOVE
        )
    else:
        sheet.disc(x, y, radius, fill=fill, edge=hue.mark, line=line, dash=dash, z=_ABOVE)


def led(seat: Seat) -> bool:
    return seat.part is not Part.MEMBER
