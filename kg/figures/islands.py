"""Islands: hundreds of people. Every state an island of its people, ribbons count the meetings of two states."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from kg.figures.paper.contacts import encounters, left_out, some, states_of
from kg.figures.paper.frame import MARGIN, Key, foot, head, legend, line_key, mark_key, written
from kg.figures.paper.marks import mark
from kg.figures.paper.network import Network, Node, Pair, network
from kg.figures.paper.palette import INK, MUTED, PAPER, Colours, choose, mix, tint
from kg.figures.paper.sheet import Picture, Sheet
from kg.figures.paper.sides import code_of, count_of, readable
from kg.figures.paper.style import styled
from kg.figures.paper.text import isolate, shorten, width
from kg.figures.paper.wings import Place, depth, middle_out, wings
from kg.figures.paper.wording import counted, period
from kg.model import EventRecord

_MOST_STATES, _MOST_PEOPLE, _NAMED = 20, 500, 4
_WIDTH, _REACH, _AIR = 1180.0, 270.0, 16.0
_STATE, _SMALL, _NAME, _LINE = 13.0, 9.0, 8.6, 12.5
_BLOCK = 34.0 + _LINE * _NAMED
_GOLDEN = math.pi * (3 - math.sqrt(5))
Points = npt.NDArray[np.float64]
HEADER = ("first", "first code", "second", "second code", "meetings")


@dataclass(frozen=True, slots=True)
class _Island:
    """A state: its people the most active first, their circles round (0, 0), and its radius."""

    code: str
    label: str
    meetings: int
    people: tuple[Node, ...]
    spots: tuple[tuple[float, float, float], ...]
    radius: float

    @property
    def height(self) -> float:
        return max(2 * self.radius, _BLOCK) + _AIR


@styled()
def draw(events: Sequence[EventRecord], *, top: int = _MOST_PEOPLE) -> Picture:
    """The ``top`` people who met most (500 at most) of the 20 states and bodies that did."""
    events, notes = readable(events)
    met = some(encounters(events))
    found = network(met, min(top, _MOST_PEOPLE))
    ranked = _islands(found, met)
    codes = {island.code for island in ranked}
    weights = {pair: number for pair, number in _weights(met).items() if set(pair) <= codes}
    sides = _opposed(ranked, weights)
    islands, left = [*sides[0], *sides[1]], len(sides[0])
    sheet, colours = Sheet(_WIDTH), choose(island.code for island in ranked)
    people = sum(len(island.people) for island in islands)
    subtitle = (
        f"{counted(people, 'person', 'people')} of {count_of(one.code for one in islands)}, "
        f"{counted(len(met), 'meeting')}, {period(met)}; named are the most active of each, with their meetings"
    )
    y = head(sheet, "The whole network of contacts", subtitle) + 20
    heights = [island.height for island in islands]
    places = dict(zip((i.code for i in islands), wings(heights, left, _WIDTH / 2, y, _REACH), strict=True))
    bottom = y + depth(heights, left)
    _ribbons(sheet, {i.code: i for i in islands}, places, weights, colours, (_WIDTH / 2, (y + bottom) / 2))
    for island in islands:
        _draw(sheet, island, places[island.code], colours)
    y = legend(sheet, bottom + 22, _keys(found))
    return sheet.close(
        foot(sheet, y, met, *_footnotes(found, met, people), *left_out(events, met), *written(notes)), notes
    )


def rows(events: Sequence[EventRecord]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row for each two states or bodies that met, the most frequent first."""
    met = encounters(events)
    weights = _weights(met)
    names = {code: name for code, name, _ in states_of(met)}
    ordered = sorted(weights, key=lambda pair: (-weights[pair], pair))
    return HEADER, [(names[a], a, names[b], b, str(weights[a, b])) for a, b in ordered]


def alt(events: Sequence[EventRecord]) -> str:
    met = encounters(events)
    found = network(met, _MOST_PEOPLE)
    said = [
        f"{one.label} ({counted(len(one.people), 'person', 'people')}, {counted(one.meetings, 'meeting')}, "
        f"most active {one.people[0].name or 'not named'})"
        for one in _islands(found, met)[:8]
    ]
    return f"Islands of people, one for each state, {period(met)}. {'; '.join(said)}."


def _weights(events: Sequence[EventRecord]) -> dict[Pair, int]:
    """How often each two states or bodies met."""
    weights: dict[Pair, int] = {}
    for event in events:
        for a, b in combinations(sorted({code_of(seat) for seat in event.seats}), 2):
            weights[a, b] = weights.get((a, b), 0) + 1
    return weights


def _islands(found: Network, events: Sequence[EventRecord]) -> list[_Island]:
    """Those of the states and bodies that met most, the most active first."""
    people: dict[str, list[Node]] = {}
    for node in found.nodes.values():
        people.setdefault(node.code, []).append(node)
    counts = {code: number for code, _, number in states_of(events)}
    most = max((node.meetings for node in found.nodes.values()), default=1)
    made = []
    for code in sorted(people, key=lambda code: (-counts[code], code))[:_MOST_STATES]:
        own = sorted(people[code], key=lambda node: (-node.meetings, node.name is None, node.actor))
        spots = _pack([_radius(node, most) for node in own])
        reach = max(math.hypot(x, y) + r for x, y, r in spots) + 5
        made.append(_Island(code, own[0].side, counts[code], tuple(own), tuple(spots), reach))
    return made


def _opposed(islands: Sequence[_Island], weights: dict[Pair, int]) -> tuple[list[_Island], list[_Island]]:
    """The islands in two wings of about one height, those that meet much across from each other."""
    half = sum(island.height for island in islands) / 2
    wing: tuple[list[_Island], list[_Island]] = ([], [])
    for island in islands:
        tied = [sum(_weight(weights, island, other) for other in side) for side in wing]
        better = 0 if tied[0] <= tied[1] else 1
        full = sum(other.height for other in wing[better]) + island.height / 2 > half
        wing[1 - better if full and wing[better] else better].append(island)
    return middle_out(wing[0]), middle_out(wing[1])


def _weight(weights: dict[Pair, int], one: _Island, other: _Island) -> int:
    return weights.get((min(one.code, other.code), max(one.code, other.code)), 0)


def _radius(node: Node, most: int) -> float:
    return float(2.4 + 6.4 * (node.meetings / most) ** 0.5)


def _pack(radii: Sequence[float]) -> list[tuple[float, float, float]]:
    """Circles round (0, 0), the first in the middle, on a sunflower's spiral, then pushed apart."""
    area, spots = 0.0, []
    for number, radius in enumerate(radii):
        area += (radius + 1) ** 2 * 1.28
        out = math.sqrt(area) if number else 0.0
        spots.append((out * math.cos(number * _GOLDEN), out * math.sin(number * _GOLDEN)))
    at, room = np.array(spots), np.array(radii) + 0.6
    for _ in range(300):
        apart = at[:, None] - at[None]
        distance = np.hypot(apart[..., 0], apart[..., 1]) + np.eye(len(room)) * 1e6
        over = np.maximum(room[:, None] + room[None] - distance, 0)
        if over.max() < 0.01:
            break
        at = at + (apart / np.maximum(distance, 1e-6)[..., None] * over[..., None] * 0.5).sum(1)
        at = at - at * 0.002
    return [(float(x), float(y), radius) for (x, y), radius in zip(at, radii, strict=True)]


def _draw(sheet: Sheet, island: _Island, place: Place, colours: Colours) -> None:
    hue, side = colours.of(island.code), place.side
    sheet.disc(place.x, place.y, island.radius, fill=hue.wash, edge=hue.edge, line=1.2, z=5)
    for node, (x, y, radius) in zip(island.people, island.spots, strict=True):
        named = node.name is not None
        if named:
            sheet.disc(place.x + x, place.y + y, radius, fill=hue.mark, edge=PAPER, line=0.5, z=6)
        else:
            mark(sheet, place.x + x, place.y + y, radius - 0.6, hue, led=False, kind="post")
    at = "left" if side > 0 else "right"
    edge = place.x + side * (island.radius + 10)
    room = sheet.width - MARGIN - edge if side > 0 else edge - MARGIN
    shown = island.people[:_NAMED]
    y = place.y - (34 + _LINE * len(shown)) / 2 + 13
    label = shorten(island.label, room, _STATE, bold=True)
    sheet.text(edge, y, label, _STATE, bold=True, color=hue.text, at=at)
    counts = f"{counted(len(island.people), 'person', 'people')} · {counted(island.meetings, 'meeting')}"
    sheet.text(edge, y + 14, counts, _SMALL, color=MUTED, at=at)
    y += 30
    for node in shown:
        number = f"  {node.meetings}"
        who = f"{isolate(node.name or 'not named')}, {isolate('; '.join(node.posts))}"
        said = shorten(who, room - width(number, _NAME), _NAME) + number
        sheet.text(edge, y, said, _NAME, italic=node.name is None, color=INK, at=at)
        y += _LINE


def _ribbons(
    sheet: Sheet,
    islands: dict[str, _Island],
    places: dict[str, Place],
    weights: dict[Pair, int],
    colours: Colours,
    centre: tuple[float, float],
) -> None:
    """The frequent ones strong and with their number, where it meets no other number and no island."""
    most = max(weights.values(), default=1)
    taken = [(place.x, place.y, islands[code].radius + 8) for code, place in places.items()]
    for (a, b), number in sorted(weights.items(), key=lambda one: (one[1], one[0])):
        strong = number >= max(2, most * 0.2)
        colour = mix(colours.of(a).mark, colours.of(b).mark)
        curve = _curve(places[a], places[b], centre)
        thick = 0.8 + 13 * number / max(most, 6)
        sheet.line(
            [(float(x), float(y)) for x, y in curve], tint(colour, 0.5 if strong else 0.22), thick,
            z=2 + number / most if strong else 1,
        )  # fmt: skip
    for (a, b), number in sorted(weights.items(), key=lambda one: (-one[1], one[0])):
        if number >= max(2, most * 0.2):
            _number(sheet, _curve(places[a], places[b], centre), number, taken)


def _curve(first: Place, last: Place, centre: tuple[float, float]) -> Points:
    """From middle to middle, pulled half way to the centre of the page; the islands lie over its ends."""
    one, two = np.array([first.x, first.y]), np.array([last.x, last.y])
    pull = ((one + two) / 2 + np.array(centre)) / 2
    t = np.linspace(0, 1, 60)[:, None]
    curve: Points = (1 - t) ** 2 * one + 2 * (1 - t) * t * pull + t**2 * two
    return curve


def _number(sheet: Sheet, curve: Points, number: int, taken: list[tuple[float, float, float]]) -> None:
    room = 5 + width(str(number), 9, bold=True) / 2
    for step in (30, 26, 34, 22, 38, 18, 42, 15, 45):
        x, y = float(curve[step][0]), float(curve[step][1])
        if all(math.hypot(x - a, y - b) > r + room + 3 for a, b, r in taken):
            taken.append((x, y, room))
            sheet.text(x, y, str(number), 9, bold=True, at="center", level="center_baseline", ground=PAPER, z=7)
            return


def _keys(found: Network) -> list[Key]:
    most = max(node.meetings for node in found.nodes.values())
    sizes = sorted({1, max(1, most // 3), most})
    keys = [mark_key(counted(n, "meeting"), led=True, radius=2.4 + 6.4 * (n / most) ** 0.5) for n in sizes]
    if any(node.name is None for node in found.nodes.values()):
        keys.append(mark_key("not named", led=False, kind="post"))
    return [*keys, line_key("ribbon and number: meetings of two states", color=tint(MUTED, 0.5), thick=6)]


def _footnotes(found: Network, met: Sequence[EventRecord], people: int) -> list[str]:
    everyone = {seat.actor for event in met for seat in event.seats if seat.kind != "delegation"}
    counts = {
        "met less often": len(everyone) - people - len(found.alone),
        "met nobody of another side": len(found.alone),
    }
    return [f"Not drawn: {counted(n, 'person', 'people')} who {why}." for why, n in counts.items() if n]
