"""The left side of a figure with a row for each person in one post, in bands of one state each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.figures.paper.contacts import Capacity, capacity
from kg.figures.paper.frame import MARGIN
from kg.figures.paper.palette import INK, MUTED, PAPER, Colours, Hue
from kg.figures.paper.sheet import Sheet
from kg.figures.paper.sides import code_of, state_of
from kg.figures.paper.text import shorten, width, wrap
from kg.figures.paper.wording import title
from kg.model import Seat

STEP, BREAK = 16.0, 8.0
_NAME, _POST, _STATE = 9.2, 8.4, 9.5
_NAME_ROOM, _POST_ROOM, _STATE_ROOM = 190.0, 230.0, 132.0
UNNAMED = "not named"


@dataclass(frozen=True, slots=True)
class Line:
    """One row; ``weight`` is the number of events."""

    key: Capacity
    seat: Seat
    weight: int

    @property
    def name(self) -> str:
        return self.seat.name or UNNAMED


@dataclass(frozen=True, slots=True)
class Band:
    code: str
    label: str
    lines: tuple[Line, ...]


def bands(seats: Iterable[Seat], first: str | None = None) -> list[Band]:
    """The most active state first (or ``first``); in it the highest post, and a person's posts next to each other."""
    found: dict[Capacity, list[Seat]] = {}
    for seat in seats:
        found.setdefault(capacity(seat), []).append(seat)
    lines = [Line(key, some[-1], len(some)) for key, some in found.items()]
    by_state: dict[str, list[Line]] = {}
    for line in lines:
        by_state.setdefault(code_of(line.seat), []).append(line)
    made = [Band(code, state_of(some[0].seat), tuple(_ordered(some))) for code, some in by_state.items()]
    return sorted(made, key=lambda band: (band.code != first, -sum(line.weight for line in band.lines), band.code))


def _ordered(lines: Sequence[Line]) -> list[Line]:
    best: dict[str, tuple[int, int]] = {}
    for line in lines:
        rank = (line.seat.precedence or 999, -line.weight)
        best[line.key.actor] = min(best.get(line.key.actor, rank), rank)
    return sorted(
        lines,
        key=lambda one: (best[one.key.actor], one.key.actor, one.seat.precedence or 999, -one.weight, one.key.post),
    )


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the state, the bar, the name and the end of the post stand."""

    state: float
    bar: float
    name: float
    post: float

    @property
    def end(self) -> float:
        return self.post + 12


def columns(found: Sequence[Band]) -> Columns:
    lines = [line for band in found for line in band.lines]
    states = min(_STATE_ROOM, max((width(band.label, _STATE, bold=True) for band in found), default=0))
    names = min(_NAME_ROOM, max((width(line.name, _NAME, bold=True) for line in lines), default=0))
    posts = min(_POST_ROOM, max((width(title(line.seat), _POST) for line in lines), default=0))
    bar = MARGIN + states + 13
    return Columns(MARGIN, bar, bar + 9, bar + 9 + names + 16 + posts)


def height(found: Sequence[Band]) -> float:
    return sum(STEP * len(band.lines) + BREAK for band in found) - BREAK


def draw(
    sheet: Sheet, found: Sequence[Band], at: Columns, y: float, right: float, colours: Colours
) -> dict[Capacity, float]:
    """States, names and posts from ``y`` down, washes to ``right``; returns the y of each row."""
    places: dict[Capacity, float] = {}
    for band in found:
        _state(sheet, band, at, y, right, colours.of(band.code))
        before = None
        for line in band.lines:
            places[line.key] = y + STEP / 2
            if before is not None:
                sheet.rule(at.end - 6, y, right, y, PAPER, 0.8, z=1)
            _label(sheet, line, at, y + STEP / 2, again=before == line.key.actor)
            before = line.key.actor
            y += STEP
        y += BREAK
    return places


def _state(sheet: Sheet, band: Band, at: Columns, y: float, right: float, hue: Hue) -> None:
    tall = STEP * len(band.lines)
    sheet.box(at.end - 6, y, right - at.end + 6, tall, fill=hue.wash, z=0)
    sheet.rule(at.bar, y + 1.5, at.bar, y + tall - 1.5, hue.mark, 3)
    rows = wrap(band.label, at.bar - 12 - at.state, _STATE, bold=True, lines=min(3, len(band.lines)))
    top = y + tall / 2 - 11.5 * (len(rows) - 1) / 2
    for number, row in enumerate(rows):
        sheet.text(at.state, top + 11.5 * number, row, _STATE, bold=True, color=hue.text, level="center_baseline")


def _label(sheet: Sheet, line: Line, at: Columns, y: float, *, again: bool) -> None:
    """The name, in grey where the row above has it too, and the post as wide as is left."""
    named = line.seat.kind == "person"
    name = shorten(line.name, _NAME_ROOM, _NAME, bold=named, italic=not named)
    room = at.post - at.name - width(name, _NAME, bold=named, italic=not named) - 10
    post = shorten(title(line.seat), room, _POST, italic=not named)
    ink = INK if named and not again else MUTED
    level = "center_baseline"
    sheet.text(at.name, y, name, _NAME, bold=named and not again, italic=not named, color=ink, level=level)
    sheet.text(at.post, y, post, _POST, italic=not named, color=MUTED, at="right", level=level)
