"""Board: who was in which room together. A row for each person in one post, a column for each meeting, by date."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace

from kg.figures.paper import ledger
from kg.figures.paper.contacts import Capacity, capacity, gathered, left_out, some, states_of
from kg.figures.paper.frame import MARGIN, Key, foot, head, legend, mark_key, way_key, written
from kg.figures.paper.ledger import Band
from kg.figures.paper.marks import REMOTE, led, mark
from kg.figures.paper.palette import MUTED, Colours, choose
from kg.figures.paper.sheet import DASHED, DOTTED, SOLID, Picture, Sheet
from kg.figures.paper.sides import by_count, code_of, key_of, readable
from kg.figures.paper.style import styled
from kg.figures.paper.text import width
from kg.figures.paper.wording import counted, period
from kg.model import EventRecord, Seat

_MOST_ROWS, _MOST_COLUMNS = 60, 60
_LEAST_WIDTH = 760.0
HEADER = ("event", "date", "type", "side", "name", "capacity", "part", "kind", "place", "articles")


@styled()
def draw(events: Sequence[EventRecord], *, page: int = 1, top: int | None = None, first: str | None = None) -> Picture:
    """The board of the held events; ``first`` is the code of the state that comes on top.

    A page has 60 people and 60 meetings at most; what is over goes to the next. With ``top`` only so many people are
    drawn, those who took part most often, and their meetings.
    """
    events, notes = readable(events)
    held = some(gathered(events))
    drawn = held if top is None else _of_busiest(held, top)
    parts = _pages(drawn)
    shown = parts[page - 1]
    found = ledger.bands((seat for event in shown for seat in _people(event)), first)
    at = ledger.columns(found)
    step = 17.0 if len(shown) > 36 else max(24.0, min(40.0, (_LEAST_WIDTH - MARGIN - at.end) / len(shown)))
    right = max(at.end + step * len(shown), _LEAST_WIDTH - MARGIN)
    sheet = Sheet(right + MARGIN)
    y = head(sheet, f"Who met whom, {period(shown)}", _subtitle(shown, found, page, len(parts))) + 68
    places = ledger.draw(sheet, found, at, y, right, _colours(shown))
    _columns(sheet, shown, places, at.end + step / 2, step, y, y + ledger.height(found))
    y = legend(sheet, y + ledger.height(found) + 24, _keys(shown))
    extra = (*_cut(held, drawn), *left_out(events, held)) if page == 1 else ()
    return sheet.close(foot(sheet, y, shown, *extra, *written(notes)), notes, len(parts))


def rows(events: Sequence[EventRecord]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row for each seat that the pages draw."""
    return HEADER, [
        (
            event.id, str(event.start or event.end or ""), event.type.value, seat.side, seat.name or "",
            seat.title or "", seat.part.value, seat.kind, event.place or "", " ".join(event.articles),
        )
        for event in gathered(events)
        for seat in _people(event)
    ]  # fmt: skip


def alt(events: Sequence[EventRecord]) -> str:
    drawn = gathered(events)
    people = {seat.actor for event in drawn for seat in _people(event)}
    busiest = ", ".join(f"{name} ({counted(number, 'meeting')})" for _, name, number in states_of(drawn)[:5])
    return (
        f"A board of {counted(len(drawn), 'meeting')}, {period(drawn)}, in columns by date, and of "
        f"{counted(len(people), 'person', 'people')} in rows by state. Most often on a side: {busiest or 'nobody'}."
    )


def _people(event: EventRecord) -> list[Seat]:
    """All but delegations as a body, where somebody of their side is drawn."""
    sides = {key_of(seat) for seat in event.seats if seat.kind != "delegation"}
    return [seat for seat in event.seats if seat.kind != "delegation" or key_of(seat) not in sides]


def _of_busiest(events: Sequence[EventRecord], most: int) -> tuple[EventRecord, ...]:
    """The events without the seats of all but those who took part most often."""
    kept = set(by_count(seat.actor for event in events for seat in _people(event))[:most])
    cut = (replace(event, seats=tuple(seat for seat in event.seats if seat.actor in kept)) for event in events)
    return tuple(event for event in cut if event.seats)


def _cut(held: Sequence[EventRecord], drawn: Sequence[EventRecord]) -> tuple[str, ...]:
    """A footnote on the people that ``top`` leaves out."""
    before, after = ({seat.actor for event in events for seat in _people(event)} for events in (held, drawn))
    rest = len(before) - len(after)
    return (f"Not drawn: {counted(rest, 'person', 'people')} who met less often.",) if rest else ()


def _pages(events: Sequence[EventRecord]) -> list[tuple[EventRecord, ...]]:
    """The events cut where a page is full of columns or of rows."""
    found: list[list[EventRecord]] = []
    people: set[Capacity] = set()
    for event in events:
        here = {capacity(seat) for seat in _people(event)}
        if not found or len(found[-1]) == _MOST_COLUMNS or len(people | here) > _MOST_ROWS:
            found.append([])
            people = set()
        found[-1].append(event)
        people |= here
    return [tuple(some) for some in found]


def _subtitle(events: Sequence[EventRecord], found: Sequence[Band], page: int, pages: int) -> str:
    people = len({line.key.actor for band in found for line in band.lines})
    said = [
        counted(len(events), "meeting"),
        counted(people, "person", "people"),
        "each column is one meeting, each mark one person present, in the post beside the name",
    ]
    return "  ·  ".join([*said, f"page {page} of {pages}"] if pages > 1 else said)


def _colours(events: Sequence[EventRecord]) -> Colours:
    return choose(code for code, _, _ in states_of(events))


def _columns(
    sheet: Sheet,
    events: Sequence[EventRecord],
    places: dict[Capacity, float],
    x: float,
    step: float,
    top: float,
    bottom: float,
) -> None:
    colours = _colours(events)
    _years(sheet, events, x, step, top, bottom)
    for event in events:
        seats = [(places[capacity(seat)], seat) for seat in _people(event)]
        ys, remote = [y for y, _ in seats], event.type in REMOTE
        sheet.rule(x, min(ys), x, max(ys), "#6b7480", 1.3, dash=DASHED if remote else SOLID, z=4)
        for y, seat in seats:
            size = 5.0 if led(seat) else 3.9
            mark(sheet, x, y, size, colours.of(code_of(seat)), led=led(seat), remote=remote, kind=seat.kind)
        sheet.text(x, top - 6, _date(event), 8, color=MUTED, level="center_baseline", turn=90)
        x += step


def _years(sheet: Sheet, events: Sequence[EventRecord], x: float, step: float, top: float, bottom: float) -> None:
    """The year over its first column; raised where the one before stands close."""
    before, taken = "", 0.0
    for event in events:
        when = event.start or event.end
        year = str(when.year) if when else "undated"
        if year != before:
            raised = 12 if x - 5 < taken else 0
            sheet.text(x - 5, top - 50 - raised, year, 10, bold=True)
            taken = x - 5 + width(year, 10, bold=True) + 4 if not raised else 0.0
            if before:
                sheet.rule(x - step / 2, top - 46, x - step / 2, bottom + 4, MUTED, 0.8, dash=DOTTED)
        before = year
        x += step


def _date(event: EventRecord) -> str:
    when = event.start or event.end
    if when is None or not when.month:
        return "no day"
    return f"{when.day or ''} {calendar.month_abbr[when.month]}".strip()


def _keys(events: Sequence[EventRecord]) -> list[Key]:
    kinds = {seat.kind for event in events for seat in _people(event)}
    keys = [mark_key("hosted or led", led=True), mark_key("member", led=False)]
    if "post" in kinds:
        keys.append(mark_key("not named", led=False, kind="post"))
    if "delegation" in kinds:
        keys.append(mark_key("delegation as a body", led=False, kind="delegation"))
    ways = {event.type in REMOTE for event in events}
    return keys + [way_key("by phone" if remote else "in person", remote=remote) for remote in sorted(ways)]
