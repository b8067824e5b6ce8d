"""Matrix: which states met. Above the diagonal how often, below it the highest level at which both sides met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from kg.figures.paper.contacts import encounters, left_out, some, states_of
from kg.figures.paper.frame import MARGIN, Key, foot, head, legend, written
from kg.figures.paper.levels import LEVELS, LOWEST, Level, level, precedence
from kg.figures.paper.palette import BLACK, PAPER, WASH, choose, contrast, mix
from kg.figures.paper.sheet import Picture, Sheet
from kg.figures.paper.sides import code_of, count_of, readable
from kg.figures.paper.style import styled
from kg.figures.paper.text import shorten, width
from kg.figures.paper.wording import counted, period
from kg.model import EventRecord

_MOST = 40
_NAME, _NAME_ROOM = 10.0, 150.0
_FEW, _MANY = "#d3e3f1", "#084a8c"
HEADER = ("first", "first code", "second", "second code", "meetings", "highest level of both")
Pair = tuple[str, str]


@styled()
def draw(events: Sequence[EventRecord], *, top: int = _MOST) -> Picture:
    """The matrix of the ``top`` states and bodies that met most (40 at most)."""
    events, notes = readable(events)
    met = some(_owned(encounters(events)))
    all_states = states_of(met)
    states = all_states[: min(top, _MOST)]
    counts, levels = _pairs(met)
    cell = 46.0 if len(states) <= 12 else max(21.0, 580 / len(states))
    names = [shorten(name, _NAME_ROOM, _NAME, bold=True) for _, name, _ in states]
    left = MARGIN + max(width(name, _NAME, bold=True) for name in names) + 10
    rise = (left - MARGIN) * 0.64 + 12
    sheet = Sheet(max(left + cell * len(states) + rise + MARGIN, 620.0))
    of = count_of(code for code, _, _ in all_states)
    subtitle = f"{counted(len(met), 'meeting')} of {of}, {period(met)}"
    y = head(sheet, "How often, and at what level, states met", subtitle) + rise
    _names(sheet, states, names, left, y, cell)
    _cells(sheet, states, counts, levels, left, y, cell)
    y = legend(sheet, y + cell * len(states) + 24, _keys(levels))
    more = [f"Not drawn: {len(all_states) - len(states)} states and bodies that met less."] * (states != all_states)
    what = "Above the diagonal: number of meetings; below: the highest level that both sides had; on it: all meetings."
    return sheet.close(foot(sheet, y, met, what, *more, *left_out(events, met), *written(notes)), notes)


def rows(events: Sequence[EventRecord]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row for each two states or bodies that met, the most frequent first."""
    met = _owned(encounters(events))
    counts, levels = _pairs(met)
    names = {code: name for code, name, _ in states_of(met)}
    ordered = sorted(counts, key=lambda pair: (-counts[pair], pair))
    return HEADER, [(names[a], a, names[b], b, str(counts[a, b]), LEVELS[levels[a, b]].label) for a, b in ordered]


def alt(events: Sequence[EventRecord]) -> str:
    met = _owned(encounters(events))
    names = {code: name for code, name, _ in states_of(met)}
    counts, levels = _pairs(met)
    ordered = sorted(counts, key=lambda pair: (-counts[pair], pair))
    said = [
        f"{names[a]} and {names[b]}: {counts[a, b]}, at the level of {LEVELS[levels[a, b]].label}"
        for a, b in ordered[:8]
    ]
    more = f"; and {len(ordered) - 8} more pairs" if len(ordered) > 8 else ""
    return f"A matrix of {count_of(names)} that met, {period(met)}. {'; '.join(said)}{more}."


def _owned(events: Sequence[EventRecord]) -> tuple[EventRecord, ...]:
    """The encounters without those of whom nothing tells which state or body they represent: a post is none."""
    left = (replace(event, seats=tuple(seat for seat in event.seats if code_of(seat))) for event in events)
    return tuple(event for event in left if event.seats)


def _pairs(events: Sequence[EventRecord]) -> tuple[dict[Pair, int], dict[Pair, int]]:
    """How often each two met, and the index of the highest level at which they did."""
    counts: dict[Pair, int] = {}
    levels: dict[Pair, int] = {}
    for event in events:
        best: dict[str, int] = {}
        for seat in event.seats:
            code = code_of(seat)
            best[code] = min(best.get(code, LOWEST), precedence(seat))
        for pair in combinations(sorted(best), 2):
            both = level(max(best[pair[0]], best[pair[1]]))
            counts[pair] = counts.get(pair, 0) + 1
            levels[pair] = min(levels.get(pair, both), both)
    return counts, levels


def _names(
    sheet: Sheet, states: Sequence[tuple[str, str, int]], names: Sequence[str], left: float, top: float, cell: float
) -> None:
    colours = choose(code for code, _, _ in states)
    for index, (code, name) in enumerate(zip((code for code, _, _ in states), names, strict=True)):
        ink = colours.of(code).text
        middle = (index + 0.5) * cell
        sheet.text(left - 8, top + middle, name, _NAME, bold=True, color=ink, at="right", level="center_baseline")
        sheet.text(left + middle - 2, top - 6, name, _NAME, bold=True, color=ink, turn=40)


def _cells(
    sheet: Sheet,
    states: Sequence[tuple[str, str, int]],
    counts: dict[Pair, int],
    levels: dict[Pair, int],
    left: float,
    top: float,
    cell: float,
) -> None:
    most = max(counts.values(), default=1)
    colours = choose(code for code, _, _ in states)
    for i, (a, _, total) in enumerate(states):
        for j, (b, _, _) in enumerate(states):
            pair = (min(a, b), max(a, b))
            number = counts.get(pair, 0)
            if i == j:
                fill, text = colours.of(a).text, str(total)
            elif not number:
                fill, text = WASH, ""
            elif j > i:
                fill, text = mix(_MANY, _FEW, ((number - 1) / max(1, most - 1)) ** 0.7), str(number)
            else:
                fill, text = LEVELS[levels[pair]].fill, LEVELS[levels[pair]].short
            _cell(sheet, left + j * cell, top + i * cell, cell, fill, text, bold=j >= i)


def _cell(sheet: Sheet, x: float, y: float, side: float, fill: str, text: str, *, bold: bool) -> None:
    sheet.box(x + 1, y + 1, side - 2, side - 2, fill=fill)
    if text:
        size = min(11.0 if bold else 9.2, side * 0.4)
        size = min(size, size * (side - 4) / width(text, size, bold=bold))
        ink = max((PAPER, BLACK), key=lambda ink: contrast(ink, fill))
        middle = side / 2
        sheet.text(x + middle, y + middle, text, size, bold=bold, color=ink, at="center", level="center_baseline")


def _keys(levels: dict[Pair, int]) -> list[Key]:
    def key(one: Level) -> Key:
        return Key(lambda sheet, x, y: _swatch(sheet, x, y, one.fill), f"{one.short}: {one.label}", 14)

    used = set(levels.values())
    return [key(one) for index, one in enumerate(LEVELS) if index in used]


def _swatch(sheet: Sheet, x: float, y: float, fill: str) -> None:
    sheet.box(x, y - 6, 14, 12, fill=fill, edge="#b9b2c9", line=0.6)
