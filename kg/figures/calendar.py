"""Calendar: the rhythm of contacts. A lane for each state, an upright for each meeting, marks by rank."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.figures.paper import timeline
from kg.figures.paper.contacts import encounters, left_out, some, states_of
from kg.figures.paper.frame import MARGIN, Key, foot, head, legend, line_key, mark_key, way_key, written
from kg.figures.paper.levels import LEVELS, level, precedence
from kg.figures.paper.marks import REMOTE
from kg.figures.paper.palette import INK, MUTED, PAPER, Colours, choose
from kg.figures.paper.sheet import DASHED, SOLID, Picture, Sheet
from kg.figures.paper.sides import code_of, count_of, readable
from kg.figures.paper.style import styled
from kg.figures.paper.text import shorten, width
from kg.figures.paper.timeline import Timeline
from kg.figures.paper.wings import middle_out
from kg.figures.paper.wording import counted, period
from kg.model import EventRecord, Seat

_MOST_LANES, _MOST_EVENTS = 15, 200
_LEAST_WIDTH, _LANE = 1080.0, 44.0
_NAME, _NAME_ROOM = 10.0, 160.0
_OTHERS = "*"
"""The code of the lane of the states that have none; no state or body has it."""

_SIZES = (6.2, 4.9, 3.9, 3.1, 2.6)
HEADER = ("event", "date", "type", "side", "led by", "capacity", "level", "place", "articles")


@styled()
def draw(events: Sequence[EventRecord], *, page: int = 1, top: int = _MOST_LANES) -> Picture:
    """The calendar in ``top`` lanes (15 at most) of the states and bodies that met most; 200 meetings a page."""
    events, notes = readable(events)
    met = some(encounters(events))
    states = _states(met, min(top, _MOST_LANES))
    dated = [event for event in met if event.start or event.end] or list(met)
    pages = [dated[at : at + _MOST_EVENTS] for at in range(0, len(dated), _MOST_EVENTS)]
    shown = pages[page - 1]
    lanes = middle_out(states)  # shorter uprights
    left = MARGIN + max(width(shorten(n, _NAME_ROOM, _NAME, bold=True), _NAME, bold=True) for _, n, _ in lanes) + 14
    sheet = Sheet(_LEAST_WIDTH)
    right = sheet.width - MARGIN - 34
    subtitle = f"{counted(len(shown), 'meeting')} of {count_of(code for code, _, _ in states_of(shown))}"
    what = "each upright is one meeting, each mark a side, as large as the rank of who led it"
    paged = f"  ·  page {page} of {len(pages)}" if len(pages) > 1 else ""
    y = head(sheet, f"A calendar of contacts, {period(shown)}", f"{subtitle}  ·  {what}{paged}") + 44
    colours = choose(code for code, _, _ in states if code != _OTHERS)
    axis = timeline.timeline(shown, left + 8, right - 8)
    places = {code: y + _LANE * number for number, (code, _, _) in enumerate(lanes)}
    _lanes(sheet, lanes, places, colours, left, right, shown)
    bottom = y + _LANE * (len(lanes) - 1)
    timeline.draw(sheet, axis, y - 20, bottom + 14)
    for event in shown:
        _upright(sheet, event, axis, places, colours)
    y = legend(sheet, bottom + 38, _keys(shown))
    undated = [f"Not drawn: {counted(len(met) - len(dated), 'meeting')} without a date."] * (len(met) > len(dated))
    return sheet.close(foot(sheet, y, shown, *undated, *left_out(events, met), *written(notes)), notes, len(pages))


def rows(events: Sequence[EventRecord]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row for each side of each meeting, with who led it."""
    return HEADER, [
        (
            event.id, str(event.start or event.end or ""), event.type.value, seat.side, seat.name or "",
            seat.title or "", LEVELS[step].label, event.place or "", " ".join(event.articles),
        )
        for event in encounters(events)
        for seat, step in _leads(event, None).values()
    ]  # fmt: skip


def alt(events: Sequence[EventRecord]) -> str:
    met = encounters(events)
    states = "; ".join(f"{name}, {counted(number, 'meeting')}" for _, name, number in states_of(met)[:8])
    summits = sum(_summit(event) for event in met)
    return (
        f"A calendar of {counted(len(met), 'meeting')}, {period(met)}, a lane for each state. {states}. "
        f"In {summits} of them heads of state or government led two sides."
    )


def _states(met: Sequence[EventRecord], most: int) -> list[tuple[str, str, int]]:
    """The lanes, the most active first; where there are more states than lanes, the last lane is of all the others."""
    found = states_of(met)
    if len(found) <= most:
        return found
    kept = {code for code, _, _ in found[: most - 1]}
    rest = sum(bool({code_of(seat) for seat in event.seats} - kept) for event in met)
    return [*found[: most - 1], (_OTHERS, f"{len(found) - most + 1} others", rest)]


def _leads(event: EventRecord, lanes: Collection[str] | None) -> dict[str, tuple[Seat, int]]:
    """The highest-ranking of each side, or of each lane, with the index of the level."""
    found: dict[str, tuple[Seat, int]] = {}
    for seat in event.seats:
        own, step = code_of(seat), level(precedence(seat))
        code = own if lanes is None or own in lanes else _OTHERS
        if code not in found or step < found[code][1]:
            found[code] = (seat, step)
    return found


def _summit(event: EventRecord) -> bool:
    return sum(step == 0 for _, step in _leads(event, None).values()) > 1


def _lanes(
    sheet: Sheet,
    lanes: Sequence[tuple[str, str, int]],
    places: dict[str, float],
    colours: Colours,
    left: float,
    right: float,
    events: Sequence[EventRecord],
) -> None:
    for code, name, _ in lanes:
        y, hue = places[code], colours.of(code)
        number = sum(code in _leads(event, places) for event in events)
        sheet.rule(left, y, right, y, hue.edge, 1.3, z=1)
        said = shorten(name, _NAME_ROOM, _NAME, bold=True)
        sheet.text(left - 10, y, said, _NAME, bold=True, color=hue.text, at="right", level="center_baseline")
        sheet.text(right + 8, y, str(number), 9, color=MUTED, level="center_baseline")


def _upright(sheet: Sheet, event: EventRecord, axis: Timeline, places: dict[str, float], colours: Colours) -> None:
    span = axis.span(event)
    if span is None:
        return
    leads = _leads(event, places)
    x, ys, high = span[1], [places[code] for code in leads], _summit(event)
    remote = event.type in REMOTE
    sheet.rule(
        x, min(ys), x, max(ys), INK if high else "#8f98a3", 1.5 if high else 0.9,
        dash=DASHED if remote else SOLID, z=3 if high else 2,
    )  # fmt: skip
    for code, (_, step) in leads.items():
        r, y, hue = _SIZES[step], places[code], colours.of(code)
        if remote:
            r *= 1.2
            sheet.shape([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill=hue.mark, edge=PAPER, line=0.8)
        else:
            sheet.disc(x, y, r, fill=hue.mark, edge=PAPER, line=0.8)


def _keys(events: Sequence[EventRecord]) -> list[Key]:
    used = {step for event in events for _, step in _leads(event, None).values()}
    keys = [mark_key(LEVELS[step].label, led=True, radius=_SIZES[step]) for step in sorted(used)]
    if any(_summit(event) for event in events):
        keys.append(line_key("two sides led by heads", color=INK, thick=1.6))
    if any(event.type in REMOTE for event in events):
        keys.append(way_key("by phone", remote=True))
    return keys
