"""What two tellings of one event must share: so that only those pairs are judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, product

from kg.model import Status
from kg.resolution.coreference.judging import AHEAD, MOVED, NEAR
from kg.resolution.coreference.telling import MONTH, Side, Telling


def keys(one: Telling) -> set[str]:
    """What two tellings of one event share some of: month, type and leaders of two sides, or of one and a state.

    What was held some time in a year, or has no day, can be joined with nothing. Two that bear one name in their
    articles share it, too, whether they are the same or not.
    """
    pairs = {" ".join(sorted(pair)) for pair in _pairs(one)}
    found = {f"{month} {one.type} {pair}" for month, pair in product(_months(one), pairs)}
    return found | {f"name {one.event}"}


def neighbours(tellings: Iterable[Telling]) -> dict[str, set[str]]:
    """For each telling those that share a key."""
    by_key: dict[str, list[str]] = {}
    known = {one.id: keys(one) for one in tellings}
    for id_, words in known.items():
        for word in words:
            by_key.setdefault(word, []).append(id_)
    found = {id_: {other for word in words for other in by_key[word]} for id_, words in known.items()}
    return {id_: others - {id_} for id_, others in found.items()}


def _pairs(one: Telling) -> Iterator[tuple[str, str]]:
    for side, other in combinations(one.sides, 2):
        yield from product(_leaders(side), _leaders(other))
        for here, there in ((side, other), (other, side)):
            yield from ((name, there.principal) for name in _leaders(here))
    if one.country is not None:
        yield from ((name, one.country) for side in one.sides for name in _leaders(side))


def _leaders(side: Side) -> list[str]:
    """Persons and posts of who leads the side, of all where nobody is said to."""
    leaders = [figure for figure in side.people if figure.leads] or side.people
    return [name for figure in leaders for name in (figure.person, figure.post) if name]


def _months(one: Telling) -> set[str]:
    """All months that the event can lie in, as ``2021-05``; a plan may move."""
    first, last = _window(one)
    if first is None or last is None:
        return set()
    moved = NEAR if one.status is Status.HELD else MOVED
    number, end = (day.year * 12 + day.month - 1 for day in (_shifted(first, -moved), _shifted(last, moved)))
    return {f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(number, end + 1)}


def _window(one: Telling) -> tuple[date | None, date | None]:
    if one.exact or one.bounded:
        return one.first, one.last
    if one.first or one.last or one.published is None or one.status is Status.HELD:
        return None, None
    return _shifted(one.published, -MONTH), _shifted(one.published, AHEAD)


def _shifted(day: date, by: timedelta) -> date:
    """Not beyond the calendar."""
    return date.fromordinal(min(max(day.toordinal() + by.days, 1), date.max.toordinal()))
