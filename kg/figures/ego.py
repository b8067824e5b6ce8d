"""Ego: one person in the middle, the counterparts round about by state; on each line how often and when they met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.figures.dossier import HEADER as HEADER
from kg.figures.dossier import Data
from kg.figures.dossier import rows as rows
from kg.figures.paper.contacts import met_by
from kg.figures.paper.frame import MARGIN, Key, foot, head, legend, line_key, mark_key, way_key, written
from kg.figures.paper.marks import REMOTE, mark
from kg.figures.paper.palette import INK, MUTED, PAPER, Colours, choose
from kg.figures.paper.sheet import DASHED, SOLID, Picture, Sheet
from kg.figures.paper.sides import by_count, code_of, count_of, each, readable, state_of
from kg.figures.paper.style import styled
from kg.figures.paper.text import isolate, shorten, width
from kg.figures.paper.wings import Place, depth, split, wings
from kg.figures.paper.wording import counted, day, listed, period, title, titles
from kg.model import Contact, Seat

_MOST = 30
_WIDTH, _REACH = 1040.0, 250.0
_NAME, _POST, _STATE, _MIDDLE = 9.8, 8.6, 9.5, 11.0
_ROW, _HEAD = 36.0, 20.0


@dataclass(frozen=True, slots=True)
class _Spoke:
    """All contacts with one counterpart; ``header`` where the state's name stands above."""

    met: tuple[Contact, ...]
    header: bool

    @property
    def other(self) -> Seat:
        return self.met[-1].b

    @property
    def height(self) -> float:
        return _ROW + (_HEAD if self.header else 0)


@styled()
def draw(data: Data, *, top: int = _MOST) -> Picture:
    """The ``top`` counterparts (30 at most) of a person, given by IRI with the events.

    Raises:
        NotFoundError: the events hold no contact of the person.
    """
    events, notes = readable(data[1])
    met = met_by(data[0], events)
    spokes, others = _spokes(met, min(top, _MOST)), by_count(one.b.actor for one in met)
    sheet = Sheet(_WIDTH)
    sides = count_of(code_of(one.b) for one in met)
    shown = each([one.event for one in met])
    counts = f"{counted(len(shown), 'meeting')} with {counted(len(others), 'counterpart')} of {sides}, {period(shown)}"
    me = met[-1].a
    y = head(sheet, f"Whom {isolate(me.name or me.holder_name or title(me))} met", counts) + 24
    left = split([spoke.height for spoke in spokes])
    spokes = [replace(spoke, header=spoke.header or number == left) for number, spoke in enumerate(spokes)]
    heights = [spoke.height for spoke in spokes]
    tall = max(depth(heights, left), 120.0)
    places = wings(heights, left, _WIDTH / 2, y + (tall - depth(heights, left)) / 2, _REACH)
    colours = choose(by_count([code_of(me)] * len(met) + [code_of(one.b) for one in met]))
    centre = _WIDTH / 2, y + tall / 2
    for spoke, place in zip(spokes, places, strict=True):
        _spoke(sheet, spoke, place, centre, colours)
    _middle(sheet, me, centre, colours)
    y = legend(sheet, y + tall + 24, _keys(spokes))
    rest = [f"Not drawn: {counted(len(others) - len(spokes), 'counterpart')} met less often."]
    return sheet.close(foot(sheet, y, shown, *rest * (len(others) > len(spokes)), *written(notes)), notes)


def alt(data: Data) -> str:
    met = met_by(*data)
    spokes = _spokes(met, _MOST)
    said = [f"{_who(spoke.other)} ({_often(spoke.met)})" for spoke in sorted(spokes, key=lambda one: -len(one.met))]
    return f"{met[-1].a.name or met[-1].a.holder_name} in the middle, round about: {listed(said, most=13)}."


def _who(seat: Seat) -> str:
    return f"{seat.name or 'not named'}, {title(seat)}, {seat.side}"


def _spokes(met: Sequence[Contact], most: int) -> list[_Spoke]:
    """The most frequent counterparts by state, the state met most often first."""
    kept = by_count(one.b.actor for one in met)[:most]
    grouped = {actor: tuple(one for one in met if one.b.actor == actor) for actor in kept}
    codes = by_count(code_of(one.b) for some in grouped.values() for one in some)
    found = []
    for code in codes:
        own = [some for some in grouped.values() if code_of(some[-1].b) == code]
        found += [_Spoke(some, header=number == 0) for number, some in enumerate(own)]
    return found


def _often(met: Sequence[Contact]) -> str:
    """``29 Oct 2020``, or ``3× · 2019–21``."""
    events = each([one.event for one in met])
    dates = [d for event in events for d in (event.start, event.end) if d is not None]
    if len(events) == 1:
        return day(dates[0], short=True) if dates else "undated"
    if not dates:
        return f"{len(events)}×"
    first, last = min(dates).year, max(dates).year
    if first == last:
        return f"{len(events)}× · {first}"
    return f"{len(events)}× · {first}–" + (f"{last % 100:02}" if first // 100 == last // 100 else str(last))


def _spoke(sheet: Sheet, spoke: _Spoke, place: Place, centre: tuple[float, float], colours: Colours) -> None:
    seat, hue, side = spoke.other, colours.of(code_of(spoke.other)), place.side
    x, y = place.x, place.y + (_HEAD / 2 if spoke.header else 0)
    number = len(each([one.event for one in spoke.met]))
    remote = all(one.event.type in REMOTE for one in spoke.met)
    thick = 0.9 + 0.9 * (number - 1) ** 0.7
    sheet.line([centre, (x, y)], hue.mark, thick, dash=DASHED if remote else SOLID, z=3)
    at = 0.76
    sheet.text(
        centre[0] + (x - centre[0]) * at, centre[1] + (y - centre[1]) * at, _often(spoke.met), 8,
        color=MUTED, at="center", level="center_baseline", ground=PAPER, z=5,
    )  # fmt: skip
    mark(sheet, x, y, 4.5 + 1.4 * (number - 1) ** 0.5, hue, led=seat.name is not None, remote=remote, kind=seat.kind)
    edge, align = x + side * 16, "left" if side > 0 else "right"
    room = (sheet.width - MARGIN - edge) if side > 0 else edge - MARGIN
    named = seat.name is not None
    name = shorten(seat.name or "not named", room, _NAME, bold=named, italic=not named)
    posts = "; ".join(titles(one.b for one in reversed(spoke.met)))
    sheet.text(edge, y - 1, name, _NAME, bold=named, italic=not named, color=INK if named else MUTED, at=align)
    sheet.text(edge, y + 11, shorten(posts, room, _POST), _POST, italic=not named, color=MUTED, at=align)
    if spoke.header:
        label = shorten(state_of(seat), room, _STATE, bold=True)
        sheet.text(edge, y - 18, label, _STATE, bold=True, color=hue.text, at=align)
        wide = width(label, _STATE, bold=True)
        sheet.rule(edge, y - 14.5, edge + side * wide, y - 14.5, hue.edge, 0.8)


def _middle(sheet: Sheet, me: Seat, centre: tuple[float, float], colours: Colours) -> None:
    """The name on a plate of the state's colour, which the lines run out from under."""
    x, y = centre
    name = shorten(me.name or me.holder_name or title(me), 190, _MIDDLE, bold=True)
    wide = width(name, _MIDDLE, bold=True) + 24
    sheet.box(x - wide / 2, y - 14, wide, 28, fill=colours.of(code_of(me)).text, edge=PAPER, line=2.5, round_=8, z=8)
    sheet.text(x, y, name, _MIDDLE, bold=True, color=PAPER, at="center", level="center_baseline", z=9)


def _keys(spokes: Sequence[_Spoke]) -> list[Key]:
    most = max(len(each([one.event for one in spoke.met])) for spoke in spokes)
    keys = [
        line_key(f"met {number}×", thick=0.9 + 0.9 * (number - 1) ** 0.7)
        for number in sorted({1, max(1, most // 2), most})
    ]
    if any(all(one.event.type in REMOTE for one in spoke.met) for spoke in spokes):
        keys.append(way_key("by phone only", remote=True))
    if any(spoke.other.kind == "post" for spoke in spokes):
        keys.append(mark_key("not named", led=False, kind="post"))
    return keys
