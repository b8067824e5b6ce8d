"""The panel of one side on a meeting's card: a band with its name, and a row for each seat."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.figures.paper.marks import led, mark
from kg.figures.paper.palette import MUTED, PAPER, Hue
from kg.figures.paper.sheet import DASHED, SOLID, Sheet, clip
from kg.figures.paper.sides import Side
from kg.figures.paper.text import width, wrap
from kg.figures.paper.wording import counted, shown
from kg.model import EventRecord, Seat, Status

PAD = 16.0
_MARKS = 34.0
"""Room for the marks, and air."""
_BIG, _NAME, _POST_BIG, _POST = 15.0, 11.0, 10.0, 9.0


@dataclass(frozen=True, slots=True)
class Row:
    seat: Seat
    big: bool
    name: tuple[str, ...]
    post: tuple[str, ...]

    @property
    def height(self) -> float:
        if self.big:
            return 19 * len(self.name) + 14 * len(self.post) + 26
        return 14 * len(self.name) + 12.5 * len(self.post) + 12


@dataclass(frozen=True, slots=True)
class Panel:
    """A side laid out for a width; ``facing`` is "right" (marks at its right edge), "left", or "list" (marks first)."""

    side: Side
    facing: str
    width: float
    rows: tuple[Row, ...]
    more: str
    name: tuple[str, ...]
    summary: tuple[str, ...]
    marks: list[tuple[float, float, float]] = field(default_factory=list)

    @property
    def band(self) -> float:
        return 16 + 16 * len(self.name) + (13 * len(self.summary) if not self._one_line else 0)

    @property
    def _one_line(self) -> bool:
        if len(self.name) > 1 or len(self.summary) > 1:
            return False
        room = width(self.name[0], 12.5, bold=True) + width(self.summary[0], 9.5) + 14
        return room <= self.width - 2 * PAD

    @property
    def height(self) -> float:
        return self.band + 14 + sum(row.height for row in self.rows) + (20 if self.more else 0)

    @property
    def head(self) -> tuple[float, float, float]:
        """x, y and radius of the first mark, once drawn."""
        return self.marks[0]


def lay_out(side: Side, room: float, facing: str, *, most: int, role: str) -> Panel:
    seats = side.seats if len(side.seats) <= most + 1 else side.seats[:most]
    inner = room - 2 * PAD - _MARKS
    return Panel(
        side,
        facing,
        room,
        tuple(_row(seat, inner) for seat in seats),
        f"and {len(side.seats) - len(seats)} more" if len(seats) < len(side.seats) else "",
        wrap(side.label, room - 2 * PAD, 12.5, bold=True, lines=2),
        wrap(_summary(side, role), room - 2 * PAD, 9.5, lines=2),
    )


def _row(seat: Seat, room: float) -> Row:
    big, named = led(seat), seat.kind == "person"
    large, small = shown(seat)
    name = wrap(large, room, _BIG if big else _NAME, bold=named, italic=not named, lines=4)
    return Row(seat, big, name, wrap(small, room, _POST_BIG if big else _POST))


def _summary(side: Side, role: str) -> str:
    kinds = [seat.kind for seat in side.seats]
    said = [
        f"{kinds.count('person')} named" if "person" in kinds else "",
        f"{kinds.count('post')} by post only" if "post" in kinds else "",
        counted(kinds.count("delegation"), "delegation") if "delegation" in kinds else "",
    ]
    counts = ", ".join(part for part in said if part)
    return f"{role} · {counts}" if side.hosts else counts


def draw(sheet: Sheet, panel: Panel, x: float, y: float, hue: Hue, event: EventRecord, *, height: float,
         band: float, remote: bool) -> None:  # fmt: skip
    """At (x, y), ``height`` high; notes where the marks are."""
    held = event.status is Status.HELD
    edge = hue.mark if event.status is Status.CANCELLED else hue.edge
    dash = SOLID if held else DASHED
    sheet.box(x, y, panel.width, height, fill=hue.wash if held else PAPER, round_=10)
    whole = sheet.box(x, y, panel.width, height, edge=edge, round_=10, dash=dash, z=3)
    bar = sheet.box(x - 1, y - 1, panel.width + 2, band + 1, fill=hue.text if held else hue.wash, z=2)
    clip(bar, whole)
    _band(sheet, panel, x, y, band, PAPER if held else hue.text)
    top = y + band + 14
    for row in panel.rows:
        _draw_row(sheet, panel, row, x, top, hue, remote)
        top += row.height
        if row.big and row is not panel.rows[-1]:
            sheet.rule(x + PAD, top - 13, x + panel.width - PAD, top - 13, hue.edge, 0.8)
    if panel.more:
        left, at = _text_edge(panel, x)
        sheet.text(left, top + 9, panel.more, 9.5, italic=True, color=MUTED, at=at)


def _text_edge(panel: Panel, x: float) -> tuple[float, str]:
    if panel.facing == "left":
        return x + panel.width - PAD, "right"
    return x + PAD + (_MARKS - 6 if panel.facing == "list" else 0), "left"


def _band(sheet: Sheet, panel: Panel, x: float, y: float, band: float, ink: str) -> None:
    ends = [(x + PAD, "left"), (x + panel.width - PAD, "right")]
    (near, at), (far, far_at) = reversed(ends) if panel.facing == "left" else ends
    if panel._one_line:
        middle = y + band / 2
        sheet.text(near, middle, panel.name[0], 12.5, bold=True, color=ink, at=at, level="center_baseline")
        sheet.text(far, middle, panel.summary[0], 9.5, color=ink, at=far_at, level="center_baseline")
        return
    top = y + 8
    for row in panel.name:
        top += 16
        sheet.text(near, top - 3, row, 12.5, bold=True, color=ink, at=at)
    for row in panel.summary:
        top += 13
        sheet.text(near, top - 3, row, 9.5, color=ink, at=at)


def _draw_row(sheet: Sheet, panel: Panel, row: Row, x: float, y: float, hue: Hue, remote: bool) -> None:
    named = row.seat.kind == "person"
    mx = x + panel.width - 24 if panel.facing == "right" else x + 24
    my = y + (10 if row.big else 6.5)
    radius = 11.0 if row.big else 5.5
    mark(sheet, mx, my, radius, hue, led=row.big, remote=remote, kind=row.seat.kind)
    panel.marks.append((mx, my, radius * (1.2 if remote else 1) + 2))
    left, at = _text_edge(panel, x)
    size, step = (_BIG, 19.0) if row.big else (_NAME, 14.0)
    base = my + size * 0.36
    for line in row.name:
        sheet.text(left, base, line, size, bold=named, italic=not named, at=at)
        base += step
    small, step = (_POST_BIG, 14.0) if row.big else (_POST, 12.5)
    base += small - size + 1
    for line in row.post:
        sheet.text(left, base, line, small, color=MUTED, at=at)
        base += step
