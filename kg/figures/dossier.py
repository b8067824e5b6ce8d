"""Dossier: one person's contacts. A row for each counterpart in one post, a mark for each meeting on a time axis."""

from __future__ import annotations

from collections.abc import Sequence

from kg.figures.paper import ledger, timeline
from kg.figures.paper.contacts import Capacity, capacity, met_by, of_person
from kg.figures.paper.frame import Key, foot, head, legend, mark_key, written
from kg.figures.paper.ledger import Band
from kg.figures.paper.marks import REMOTE, led, mark
from kg.figures.paper.palette import INK, MUTED, Colours, choose
from kg.figures.paper.sheet import Picture, Sheet
from kg.figures.paper.sides import by_count, code_of, count_of, each, readable
from kg.figures.paper.style import styled
from kg.figures.paper.timeline import Timeline
from kg.figures.paper.wording import counted, day, period, title
from kg.model import Contact, EventRecord

_WIDTH, _AXIS, _RIGHT = 1080.0, 420.0, 148.0
_MOST_ROWS = 80
HEADER = (
    "event", "date", "type", "own capacity", "own part", "counterpart", "capacity", "side", "part", "kind", "place",
    "articles",
)  # fmt: skip
Data = tuple[str, Sequence[EventRecord]]


@styled()
def draw(data: Data, *, page: int = 1, top: int | None = None) -> Picture:
    """The dossier of a person, given by IRI with the events; 80 counterparts a page, ``top`` in all.

    Raises:
        NotFoundError: the events hold no contact of the person.
    """
    events, notes = readable(data[1])
    everybody = met_by(data[0], events)
    kept = by_count(one.b.actor for one in everybody)[:top]
    met = [one for one in everybody if one.b.actor in kept]
    everyone = ledger.bands(one.b for one in met)
    parts = _pages(everyone)
    found = parts[page - 1]
    at = ledger.columns(found)
    right = max(_WIDTH - _RIGHT, at.end + _AXIS)
    sheet = Sheet(right + _RIGHT)
    seat = met[-1].a
    y = head(sheet, seat.name or seat.holder_name or title(seat), *_subtitles(met, page, len(parts))) + 28
    axis = timeline.timeline([one.event for one in met], at.end + 6, right - 6)
    bottom = y + ledger.height(found)
    colours = choose(by_count(code_of(one.b) for one in met))
    places = ledger.draw(sheet, found, at, y, right, colours)
    timeline.draw(sheet, axis, y, bottom)
    for band in found:
        for line in band.lines:
            own = [one for one in met if capacity(one.b) == line.key]
            _row(sheet, own, axis, places[line.key], right, colours)
    y = legend(sheet, bottom + 24, _keys(met))
    less = len({one.b.actor for one in everybody}) - len(kept)
    rest = [f"Not drawn: {counted(less, 'counterpart')} met less often."] * (less > 0)
    shown = [one.event for one in met if capacity(one.b) in places]
    return sheet.close(foot(sheet, y, each(shown), *rest, *_footnotes(met), *written(notes)), notes, len(parts))


def rows(data: Data) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row for each contact: a counterpart at a meeting."""
    return HEADER, [
        (
            one.event.id, str(one.event.start or one.event.end or ""), one.event.type.value, one.a.title or "",
            one.a.part.value, one.b.name or "", one.b.title or "", one.b.side, one.b.part.value, one.b.kind,
            one.event.place or "", " ".join(one.event.articles),
        )
        for one in of_person(*data)
    ]  # fmt: skip


def alt(data: Data) -> str:
    met = met_by(*data)
    counts = by_count(_label(one) for one in met)
    listed = "; ".join(f"{label} ({sum(_label(one) == label for one in met)})" for label in counts[:8])
    more = f"; and {len(counts) - 8} more" if len(counts) > 8 else ""
    return (
        f"{met[-1].a.name or met[-1].a.holder_name}: {' '.join(_subtitles(met, 1, 1))}. Most often met: {listed}{more}."
    )


def _label(one: Contact) -> str:
    return f"{one.b.name}, {title(one.b)}, {one.b.side}" if one.b.name else f"{title(one.b)}, {one.b.side}, not named"


def _subtitles(met: Sequence[Contact], page: int, pages: int) -> list[str]:
    """The posts held, with the side; then how many met whom and when."""
    posts: dict[Capacity, list[Contact]] = {}
    for one in met:
        posts.setdefault(capacity(one.a), []).append(one)
    held = [
        title(some[-1].a) + (f" ({period([one.event for one in some])})" if len(posts) > 1 else "")
        for some in posts.values()
    ]
    events = each([one.event for one in met])
    others = len({one.b.actor for one in met})
    sides = count_of(code_of(one.b) for one in met)
    counts = f"{counted(len(events), 'meeting')} with {counted(others, 'counterpart')} of {sides}, {period(events)}"
    return [f"{'; '.join(held)}, {met[-1].a.side}", counts + (f"  ·  page {page} of {pages}" if pages > 1 else "")]


def _pages(bands: Sequence[Band]) -> list[list[Band]]:
    """The bands cut where a page is full of rows."""
    found: list[list[Band]] = [[]]
    room = _MOST_ROWS
    for band in bands:
        lines = band.lines
        while lines:
            if room == 0 or (len(lines) > room and len(lines) <= _MOST_ROWS):
                found.append([])
                room = _MOST_ROWS
            found[-1].append(Band(band.code, band.label, lines[:room]))
            taken = len(lines[:room])
            lines, room = lines[room:], room - taken
    return found


def _row(sheet: Sheet, own: Sequence[Contact], axis: Timeline, y: float, right: float, colours: Colours) -> None:
    """The marks of one counterpart, and at the end how often and when last."""
    hue = colours.of(code_of(own[0].b))
    spans = [(span, one) for one in own if (span := axis.span(one.event)) is not None]
    if len(spans) > 1:
        sheet.rule(spans[0][0][1], y, spans[-1][0][1], y, hue.mark, 1.2, alpha=0.55, z=3)
    for (begin, x, end), one in spans:
        if end - begin > 14:
            sheet.rule(begin, y, end, y, hue.edge, 4, z=2)
        size = 5.2 if led(one.b) else 4.0
        mark(sheet, x, y, size, hue, led=led(one.b), remote=one.event.type in REMOTE, kind=one.b.kind)
    number = str(len(own))
    last = own[-1].event.end or own[-1].event.start
    sheet.text(right + 22, y, number, 9, bold=True, color=INK, at="right", level="center_baseline")
    said = f"last {day(last, short=True)}" if last else "undated"
    sheet.text(right + 28, y, said, 8, color=MUTED, level="center_baseline")


def _keys(met: Sequence[Contact]) -> list[Key]:
    keys = [mark_key("counterpart hosted or led", led=True), mark_key("was a member", led=False)]
    if any(one.b.kind == "post" for one in met):
        keys.append(mark_key("not named", led=False, kind="post"))
    if any(one.event.type in REMOTE for one in met):
        keys.append(mark_key("by phone", led=True, remote=True))
    if any(d and not d.day for one in met for d in (one.event.start, one.event.end)):
        keys.append(Key(lambda sheet, x, y: sheet.rule(x, y, x + 22, y, "#c4cad1", 4), "some day in this time", 22))
    return keys


def _footnotes(met: Sequence[Contact]) -> list[str]:
    undated = len({one.event.iri for one in met if one.event.start is None and one.event.end is None})
    return [f"Without a date, counted but not placed: {counted(undated, 'meeting')}."] if undated else []
