"""Card: one meeting. The delegations face each other, who led them first and larger, with the post held that day."""

from __future__ import annotations

from kg.figures.paper import panel as panels
from kg.figures.paper.frame import MARGIN, Key, foot, head, legend, mark_key, written
from kg.figures.paper.marks import REMOTE, led
from kg.figures.paper.palette import INK, MUTED, PAPER, Colours, choose
from kg.figures.paper.panel import Panel, lay_out
from kg.figures.paper.sheet import DASHED, SOLID, Picture, Sheet
from kg.figures.paper.sides import Side, readable, sides
from kg.figures.paper.style import styled
from kg.figures.paper.text import isolate, width, wrap
from kg.figures.paper.wording import NO_PLACE, kind, listed, role, shown, verb, when
from kg.model import EventRecord, EventType, Seat, Status

_WIDTH = 960.0
_GAP, _GUTTER = 120.0, 20.0
_MOST_SIDES = 12
_LABELS = {
    (True, "person"): "hosted or led the side",
    (False, "person"): "member",
    (True, "post"): "hosted or led; not named",
    (False, "post"): "not named",
    (True, "delegation"): "hosted or led; a delegation as a body",
    (False, "delegation"): "delegation as a body",
}
HEADER = ("event", "date", "status", "place", "side", "part", "name", "capacity", "kind", "articles")


@styled()
def draw(event: EventRecord, *, top: int | None = None) -> Picture:
    """The card of one event; of each side at most ``top`` seats (24 of two sides, fewer of more)."""
    (event,), notes = readable([event])
    sheet = Sheet(_WIDTH)
    y = _head(sheet, event) + 10
    shown_sides = sides(event)[:_MOST_SIDES]
    colours = choose(side.code for side in shown_sides)
    most = top or (24 if len(shown_sides) <= 2 else 12 if len(shown_sides) <= 4 else 6)
    if not shown_sides:
        y = _nobody(sheet, y)
    elif _faces(shown_sides):
        y = _facing(sheet, event, shown_sides, colours, y, most)
    else:
        y = _grid(sheet, event, shown_sides, colours, y, most)
    y = legend(sheet, y + 22, _keys(event))
    return sheet.close(foot(sheet, y, [event], *_footnotes(event), *written(notes)), notes)


def rows(event: EventRecord) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row a seat, as the graph has it."""
    same = (event.id, str(event.start or event.end or ""), event.status.value, event.place or "")
    return HEADER, [
        (*same, seat.side, seat.part.value, seat.name or "", seat.title or "", seat.kind, " ".join(event.articles))
        for side in sides(event)
        for seat in side.seats
    ]


def alt(event: EventRecord) -> str:
    """The card in sentences: what happened, then each side with its people and their posts."""
    said = [f"{headline(event)}.", f"{when(event)}, {event.place or NO_PLACE}."]
    if event.status is not Status.HELD:
        said.append(f"The meeting is {event.status.value}.")
    for side in sides(event):
        people = "; ".join(", ".join(shown(seat)) for seat in side.seats)
        said.append(f"{side.label}: {people}.")
    return " ".join(said)


def headline(event: EventRecord) -> str:
    """A sentence: ``Bashar al-Assad received Alexander Lavrentiev``."""
    first, *others = _actors(event)
    if not others:
        return event.label
    return f"{listed(first)} {verb(event, hosted=_hosted(event))} {listed([one for group in others for one in group])}"


def _hosted(event: EventRecord) -> bool:
    return any(side.hosts for side in sides(event))


def _actors(event: EventRecord) -> list[list[str]]:
    """Who led each side, else the side; of a message the sender comes first."""
    groups = [[_headed(seat) for seat in side.heads] or [side.label] for side in sides(event)] or [[]]
    return groups[::-1] if event.type is EventType.MESSAGE and _hosted(event) else groups


def _headed(seat: Seat) -> str:
    large, _ = shown(seat)
    return large if seat.kind != "post" else f"{large} ({seat.side})"


def _faces(found: tuple[Side, ...]) -> bool:
    """Two sides, or a host with up to three guests; others stand in columns."""
    return len(found) == 2 or (2 < len(found) <= 4 and found[0].hosts)


def _head(sheet: Sheet, event: EventRecord) -> float:
    stamp = "" if event.status is Status.HELD else event.status.value.upper()
    room = width(stamp, 12, bold=True) + 24 if stamp else 0
    lines = [f"{when(event)}  ·  {isolate(event.place or NO_PLACE)}  ·  {kind(event)}, {event.status.value}"]
    if event.topics:
        lines.append(f"On {'; '.join(map(isolate, event.topics))}")
    if stamp:
        x = _WIDTH - MARGIN - room
        sheet.box(x, MARGIN - 6, room, 24, edge=INK, round_=5, dash=DASHED, line=1.4)
        sheet.text(x + room / 2, MARGIN + 6, stamp, 12, bold=True, at="center", level="center_baseline")
    return head(sheet, headline(event), *lines, room=_WIDTH - 2 * MARGIN - (room + 16 if stamp else 0))


def _nobody(sheet: Sheet, y: float) -> float:
    sheet.box(MARGIN, y, _WIDTH - 2 * MARGIN, 64, edge=MUTED, dash=DASHED, round_=10)
    sheet.text(_WIDTH / 2, y + 32, "no participant stated", 11, italic=True, at="center", level="center_baseline")
    return y + 64


def _facing(sheet: Sheet, event: EventRecord, found: tuple[Side, ...], colours: Colours, y: float, most: int) -> float:
    """The first side left, the others right, one above the other; a line from head to head."""
    room = (_WIDTH - 2 * MARGIN - _GAP) / 2
    facing = "left" if len(found) == 2 else "list"
    first = lay_out(found[0], room, "right", most=most, role=role(event))
    others = [lay_out(side, room, facing, most=most, role=role(event)) for side in found[1:]]
    band = max(panel.band for panel in (first, others[0]))
    heights = [panel.height - panel.band + max(panel.band, band) for panel in others]
    total = max(first.height - first.band + band, sum(heights) + _GUTTER * (len(others) - 1))
    heights[-1] += total - sum(heights) - _GUTTER * (len(others) - 1)
    remote = event.type in REMOTE
    panels.draw(sheet, first, MARGIN, y, colours.of(first.side.code), event, height=total, band=band, remote=remote)
    top, x = y, MARGIN + room + _GAP
    for panel, height in zip(others, heights, strict=True):
        bar = max(panel.band, band)
        panels.draw(sheet, panel, x, top, colours.of(panel.side.code), event, height=height, band=bar, remote=remote)
        top += height + _GUTTER
    _ties(sheet, event, first, others)
    return y + total


def _ties(sheet: Sheet, event: EventRecord, first: Panel, others: list[Panel]) -> None:
    hosted = _hosted(event)
    back = event.type is EventType.MESSAGE and hosted
    dash = DASHED if event.type in REMOTE or event.status is not Status.HELD else SOLID
    ink = MUTED if event.status is Status.CANCELLED else INK
    x0, y0, r0 = first.head
    bend = _WIDTH / 2 + _GAP / 2 - 14
    for panel in others:
        x1, y1, r1 = panel.head
        path = [(x0 + r0, y0), (x1 - r1, y1)]
        if y1 != y0:
            path = [path[0], (bend, y0), (bend, y1), path[1]]
        sheet.arrow(path[::-1] if back else path, ink, dash=dash, head=hosted)
    _verb(sheet, event, y0, ink)


def _verb(sheet: Sheet, event: EventRecord, y: float, ink: str) -> None:
    middle = _WIDTH / 2
    rise = 12 if event.status is Status.CANCELLED else 9
    lines = wrap(verb(event, hosted=_hosted(event)), _GAP - 24, 10, bold=True)
    for step, line in enumerate(reversed(lines)):
        sheet.text(middle, y - rise - 13 * step, line, 10, bold=True, color=ink, at="center")
    for step, line in enumerate(wrap(when(event, short=True), _GAP - 32, 9)):
        sheet.text(middle, y + 17 + 12 * step, line, 9, color=MUTED, at="center", ground=PAPER)
    if event.status is Status.CANCELLED:
        for slope in (-1, 1):
            sheet.rule(middle - 6, y - 6 * slope, middle + 6, y + 6 * slope, INK, 2.2, z=8)


def _grid(sheet: Sheet, event: EventRecord, found: tuple[Side, ...], colours: Colours, y: float, most: int) -> float:
    """Every side a panel, each put in the column that is shortest so far."""
    number = 1 if len(found) == 1 else 2 if len(found) <= 6 else 3
    room = (_WIDTH - 2 * MARGIN - _GUTTER * (number - 1)) / number
    bottoms = [y] * number
    for side in found:
        panel = lay_out(side, room, "list", most=most, role=role(event))
        column = bottoms.index(min(bottoms))
        x, hue = MARGIN + column * (room + _GUTTER), colours.of(side.code)
        panels.draw(
            sheet, panel, x, bottoms[column], hue, event,
            height=panel.height, band=panel.band, remote=event.type in REMOTE,
        )  # fmt: skip
        bottoms[column] += panel.height + _GUTTER
    return max(bottoms) - _GUTTER


def _keys(event: EventRecord) -> list[Key]:
    remote = event.type in REMOTE
    kinds = {(led(seat), seat.kind) for seat in event.seats}
    return [
        mark_key(label, led=key[0], kind=key[1], remote=remote and key[1] != "delegation")
        for key, label in _LABELS.items()
        if key in kinds
    ]


def _footnotes(event: EventRecord) -> list[str]:
    found = sides(event)
    notes = []
    if len(found) > _MOST_SIDES:
        notes.append(f"Not drawn: {listed([side.label for side in found[_MOST_SIDES:]], most=8)}.")
    return notes
