"""Ring: who met whom as a whole. People round a circle by state, every name and post legible, ties bundled inside."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from matplotlib.collections import LineCollection
from matplotlib.patches import Wedge

from kg.figures.paper.contacts import encounters, left_out, some
from kg.figures.paper.frame import MARGIN, Key, foot, head, legend, line_key, mark_key, written
from kg.figures.paper.marks import mark
from kg.figures.paper.network import Network, Node, Pair, network, round_order
from kg.figures.paper.palette import INK, MUTED, Colours, choose, mix
from kg.figures.paper.sheet import Picture, Sheet
from kg.figures.paper.sides import count_of, readable
from kg.figures.paper.style import styled
from kg.figures.paper.text import shorten, width
from kg.figures.paper.wording import counted, listed, period
from kg.model import EventRecord

_MOST, _HOT = 80, 15
_NAME, _POST, _STATE = 9.2, 8.2, 10.5
_NAME_ROOM, _LABEL_ROOM = 170.0, 340.0
_SLOT, _GAP = 14.0, 1.2
Points = npt.NDArray[np.float64]
HEADER = ("first", "first post", "first side", "second", "second post", "second side", "meetings")


@dataclass(frozen=True, slots=True)
class _Spoke:
    """A place on the ring: of a node, or of the name of the state (``node`` None)."""

    code: str
    node: Node | None
    angle: float


@styled()
def draw(events: Sequence[EventRecord], *, top: int = _MOST) -> Picture:
    """The ring of the ``top`` people who met most (80 at most)."""
    events, notes = readable(events)
    met = some(encounters(events))
    found = network(met, min(top, _MOST))
    spokes = _spokes(found)
    radius = max(90.0, (len(spokes) + _GAP * _groups(spokes)) * _SLOT / (2 * math.pi))
    room = max(_reach(spoke) for spoke in spokes) + 26
    sheet = Sheet(max(2 * (radius + room + MARGIN), 640.0))
    colours = choose(_codes(found))
    states = count_of(spoke.code for spoke in spokes)
    people = counted(len(found.nodes), "person", "people")
    subtitle = f"{people} of {states}, {counted(len(met), 'meeting')}, {period(met)}; a line: both were there"
    y = head(sheet, "Who met whom", subtitle) + 6
    rise, fall = _extent(spokes, radius, up=True), _extent(spokes, radius, up=False)
    x, y = sheet.width / 2, y + rise
    hot = set(sorted(found.ties, key=lambda pair: (-found.ties[pair], pair))[:_HOT])
    _ties(sheet, found, spokes, hot, colours, x, y, radius)
    for spoke in spokes:
        _label(sheet, spoke, found, colours, x, y, radius)
    _arcs(sheet, spokes, colours, x, y, radius)
    y = legend(sheet, y + fall + 26, _keys(found, hot))
    return sheet.close(foot(sheet, y, met, *_footnotes(found, met), *left_out(events, met), *written(notes)), notes)


def rows(events: Sequence[EventRecord]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row for each two who met, the most frequent first."""
    found = network(encounters(events), _MOST)
    ordered = sorted(found.ties, key=lambda pair: (-found.ties[pair], pair))
    return HEADER, [(*_cells(found.nodes[a]), *_cells(found.nodes[b]), str(found.ties[a, b])) for a, b in ordered]


def alt(events: Sequence[EventRecord]) -> str:
    met = encounters(events)
    found = network(met, _MOST)
    ordered = sorted(found.ties, key=lambda pair: (-found.ties[pair], pair))[:8]
    said = [f"{_cells(found.nodes[a])[0]} and {_cells(found.nodes[b])[0]} ({found.ties[a, b]})" for a, b in ordered]
    return (
        f"A ring of {counted(len(found.nodes), 'person', 'people')} grouped by state, {period(met)}, with a line for "
        f"every two who met. Most often: {'; '.join(said) or 'nobody'}."
    )


def _cells(node: Node) -> tuple[str, str, str]:
    return node.name or "not named", "; ".join(node.posts), node.side


def _codes(found: Network) -> list[str]:
    counts: dict[str, int] = {}
    for node in found.nodes.values():
        counts[node.code] = counts.get(node.code, 0) + node.meetings
    return sorted(counts, key=lambda code: (-counts[code], code))


def _groups(spokes: Sequence[_Spoke]) -> int:
    return len({spoke.code for spoke in spokes})


def _spokes(found: Network) -> list[_Spoke]:
    """Clockwise from the top: states in a round, in each the highest post first, its name at the upper end."""
    weights: dict[Pair, int] = {}
    for (a, b), number in found.ties.items():
        pair = (found.nodes[a].code, found.nodes[b].code)
        weights[pair] = weights.get(pair, 0) + number
    groups: list[tuple[str, list[Node | None]]] = []
    for code in round_order(weights, {node.code for node in found.nodes.values()}):
        own = sorted(_of(found, code), key=lambda node: (node.rank, -node.meetings, node.actor))
        groups.append((code, [None, *own]))
    total = sum(len(own) + _GAP for _, own in groups)
    spokes, at = [], _GAP / 2
    for code, slots in groups:
        left = (at + len(slots) / 2) / total > 0.5
        for node in slots[::-1] if left else slots:
            spokes.append(_Spoke(code, node, 90 - 360 * (at + 0.5) / total))
            at += 1
        at += _GAP
    return spokes


def _of(found: Network, code: str) -> list[Node]:
    return [node for node in found.nodes.values() if node.code == code]


def _text(node: Node) -> tuple[str, str]:
    name = shorten(node.name or "not named", _NAME_ROOM, _NAME, bold=True)
    room = _LABEL_ROOM - width(name, _NAME, bold=True) - 7
    return name, shorten("; ".join(node.posts), room, _POST)


def _reach(spoke: _Spoke) -> float:
    if spoke.node is None:
        return 60.0
    name, post = _text(spoke.node)
    return width(name, _NAME, bold=True) + 7 + width(post, _POST)


def _extent(spokes: Sequence[_Spoke], radius: float, *, up: bool) -> float:
    """How far labels go above or below the middle."""
    sign = 1 if up else -1
    return max(
        radius + 30, *((radius + 30 + _reach(spoke)) * sign * math.sin(math.radians(spoke.angle)) for spoke in spokes)
    )


def _point(x: float, y: float, radius: float, angle: float) -> tuple[float, float]:
    return x + radius * math.cos(math.radians(angle)), y - radius * math.sin(math.radians(angle))


def _label(sheet: Sheet, spoke: _Spoke, found: Network, colours: Colours, x: float, y: float, radius: float) -> None:
    hue, angle = colours.of(spoke.code), spoke.angle
    flip = 90 < angle % 360 < 270
    turn, at = (angle + 180, "right") if flip else (angle, "left")
    lx, ly = _point(x, y, radius + 20, angle)
    level = "center_baseline"
    if spoke.node is None:
        label = next(node.side for node in found.nodes.values() if node.code == spoke.code)
        said = shorten(label, _LABEL_ROOM, _STATE, bold=True)
        sheet.text(lx, ly, said, _STATE, bold=True, color=hue.text, at=at, level=level, turn=turn)
        return
    node, named = spoke.node, spoke.node.name is not None
    name, post = _text(node)
    most = max(one.meetings for one in found.nodes.values())
    px, py = _point(x, y, radius, angle)
    size = 2.2 + 4.2 * (node.meetings / most) ** 0.5
    mark(sheet, px, py, size, hue, led=named, kind="person" if named else "post")
    ink = INK if named else MUTED
    sheet.text(lx, ly, name, _NAME, bold=named, italic=not named, color=ink, at=at, level=level, turn=turn)
    qx, qy = _point(x, y, radius + 27 + width(name, _NAME, bold=named, italic=not named), angle)
    sheet.text(qx, qy, post, _POST, italic=not named, color=MUTED, at=at, level=level, turn=turn)


def _arcs(sheet: Sheet, spokes: Sequence[_Spoke], colours: Colours, x: float, y: float, radius: float) -> None:
    half = 180 / (len(spokes) + _GAP * _groups(spokes))
    for code in dict.fromkeys(spoke.code for spoke in spokes):
        own = [spoke.angle for spoke in spokes if spoke.code == code]
        low, high = min(own) - half * 0.85, max(own) + half * 0.85
        wedge = Wedge((x, y), radius + 15, -high, -low, width=4.5, fc=colours.of(code).mark, ec="none", zorder=3)
        sheet.axes.add_patch(wedge)


def _ties(
    sheet: Sheet,
    found: Network,
    spokes: Sequence[_Spoke],
    hot: set[Pair],
    colours: Colours,
    x: float,
    y: float,
    radius: float,
) -> None:
    angles = {spoke.node.actor: spoke.angle for spoke in spokes if spoke.node}
    middles: dict[str, list[float]] = {}
    for spoke in spokes:
        middles.setdefault(spoke.code, []).append(spoke.angle)
    most = max(found.ties.values(), default=1)
    grey, widths = [], []
    for (a, b), number in found.ties.items():
        codes = found.nodes[a].code, found.nodes[b].code
        centres = [sum(middles[code]) / len(middles[code]) for code in codes]
        curve = _curve(angles[a], angles[b], *centres) * [radius - 3, -(radius - 3)] + [x, y]
        if (a, b) in hot:
            _coloured(sheet, curve, colours.of(codes[0]).mark, colours.of(codes[1]).mark, _thick(number, most))
        else:
            grey.append(curve)
            widths.append(_thick(number, most) / 2)
    sheet.axes.add_collection(LineCollection(grey, colors="#8a94a0", linewidths=widths, alpha=0.35, zorder=2))


def _curve(first: float, last: float, first_middle: float, last_middle: float) -> Points:
    """A cubic on the unit circle, pulled to the middles of both states, so that ties of two states run together."""

    def at(angle: float, radius: float) -> Points:
        return np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))]) * radius

    one = (at(first, 0.55) + at(first_middle, 0.55)) / 2
    two = (at(last, 0.55) + at(last_middle, 0.55)) / 2
    centre = (one + two) / 2 * 0.9
    one, two = one * 0.45 + centre * 0.55, two * 0.45 + centre * 0.55
    t = np.linspace(0, 1, 40)[:, None]
    curve: Points = (
        (1 - t) ** 3 * at(first, 1) + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t**2 * two + t**3 * at(last, 1)
    )
    return curve


def _coloured(sheet: Sheet, curve: Points, first: str, last: str, thick: float) -> None:
    pieces = np.stack([curve[:-1], curve[1:]], axis=1)
    colours = [mix(last, first, step / (len(pieces) - 1)) for step in range(len(pieces))]
    sheet.axes.add_collection(
        LineCollection(list(pieces), colors=colours, linewidths=thick, capstyle="round", zorder=4)
    )


def _thick(number: int, most: int) -> float:
    return 0.9 + 3.6 * number / max(most, 4)


def _keys(found: Network, hot: set[Pair]) -> list[Key]:
    most, busiest = max(found.ties.values(), default=1), max(node.meetings for node in found.nodes.values())
    keys = [
        mark_key(counted(number, "meeting"), led=True, radius=2.2 + 4.2 * (number / busiest) ** 0.5)
        for number in sorted({1, max(1, busiest // 3), busiest})
    ]
    if any(node.name is None for node in found.nodes.values()):
        keys.append(mark_key("not named", led=False, kind="post"))
    keys += [line_key(f"met {number}×", thick=_thick(number, most)) for number in sorted({1, max(1, most // 2), most})]
    return [*keys, line_key(f"in colour: the {len(hot)} most frequent pairs", color=INK)] if len(hot) > 1 else keys


def _footnotes(found: Network, met: Sequence[EventRecord]) -> list[str]:
    everyone = {seat.actor for event in met for seat in event.seats if seat.kind != "delegation"}
    rest = len(everyone) - len(found.nodes) - len(found.alone)
    notes = [f"Not drawn: {counted(rest, 'person', 'people')} who met less often."] if rest else []
    if found.alone:
        notes.append(f"Met nobody of another side: {listed(found.alone, most=12)}.")
    return notes
