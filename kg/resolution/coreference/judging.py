"""Whether two articles tell of one event: same, different or unsure, each with a reason.

Leaders of all sides, type and days must agree, and the country of the place unless it is one meeting of one day. What
an article leaves out contradicts nothing, but then the two are the same only if nothing else fits: see
:mod:`kg.resolution.coreference.grouping`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import EventType, Status
from kg.resolution.coreference.sides import Sides, compare
from kg.resolution.coreference.telling import MONTH, Telling
from kg.resolution.encounters import is_computed
from kg.resolution.verdict import Verdict
from kg.vocab import EVENT

STRETCHED = frozenset({EventType.VISIT, EventType.CONFERENCE})
"""Types that go on for days: reports of overlapping days are of one."""
_ANYWHERE = frozenset({EventType.CALL, EventType.MESSAGE})
"""Types that have no place of their own."""

NEAR = timedelta(days=1)
"""How far apart two reports of meetings of the same people may lie to be offered as perhaps of one."""
MOVED = timedelta(days=14)
"""The same of a plan and a meeting."""
AHEAD = 3 * MONTH
"""How far ahead a plan without a day looks, and how long two reports may lie apart that repeat one plan."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """``fits``: unsure for what one of the two leaves out alone, so that the same where nothing else fits."""

    verdict: Verdict
    why: str
    fits: bool = False


def judge(a: Telling, b: Telling) -> Judgement:
    """The judgement on a pair; the order of the two does not count."""
    a, b = sorted((a, b), key=lambda one: one.id)
    if a.article == b.article:
        return _different("one article tells of both")
    if a.event == b.event and not is_computed(EVENT.tail(a.event)):
        return Judgement(Verdict.SAME, "both articles give it one name")
    if a.type != b.type:
        return _different(f"{min(a.type, b.type)} and {max(a.type, b.type)}")
    sides = compare(a, b)
    if sides.contradiction:
        return _different(sides.contradiction)
    if _far_apart(a, b) and not (sides.agree and _one_day(a, b)):
        return _different("places in different countries")
    return _by_days(a, b, sides)


def _far_apart(a: Telling, b: Telling) -> bool:
    return a.type not in _ANYWHERE and bool(a.country and b.country) and a.country != b.country


def _one_day(a: Telling, b: Telling) -> bool:
    """Nobody meets the same people in two countries on one day: then an article is wrong about the place."""
    return a.type not in STRETCHED and a.exact and b.exact and (a.first, a.last) == (b.first, b.last)


def _by_days(a: Telling, b: Telling, sides: Sides) -> Judgement:
    apart = _apart(a, b)
    if apart:
        near = NEAR if a.status == b.status else MOVED
        if sides.agree and a.exact and b.exact and apart <= near:
            return Judgement(Verdict.UNSURE, f"the same people {apart.days} day{'s' * (apart.days > 1)} apart")
        return _different("the days do not overlap")
    if _plan_is_newer(a, b):
        return _different("one is still to come when the other is over")
    if sides.agree and _same_days(a, b):
        where = ", though the places differ" if _far_apart(a, b) else ""
        return Judgement(Verdict.SAME, f"{sides.words}, {_days(a, b)}{where}")
    if not sides.fit:
        return Judgement(Verdict.UNSURE, sides.words)
    if not _may_be_known_better(a, b):
        return Judgement(Verdict.UNSURE, f"{sides.words}, but the day is open")
    days = _days(a, b) if _same_days(a, b) else "days that can be the same"
    return Judgement(Verdict.UNSURE, f"{sides.words}, {days}", fits=True)


def _different(why: str) -> Judgement:
    return Judgement(Verdict.DIFFERENT, why)


def _apart(a: Telling, b: Telling) -> timedelta | None:
    """How far apart the days are; None where they overlap, or may."""
    if a.first and b.last and a.first > b.last:
        return a.first - b.last
    if b.first and a.last and b.first > a.last:
        return b.first - a.last
    return None


def _same_days(a: Telling, b: Telling) -> bool:
    if a.exact and b.exact:
        return a.type in STRETCHED or (a.first, a.last) == (b.first, b.last)
    return _one_plan(a, b)


def _one_plan(a: Telling, b: Telling) -> bool:
    """Announcements for one month are of one event if published in one season; meetings held need not be."""
    if Status.HELD in (a.status, b.status) or not a.bounded or (a.first, a.last) != (b.first, b.last):
        return False
    return bool(a.published and b.published and abs(a.published - b.published) <= AHEAD)


def _days(a: Telling, b: Telling) -> str:
    if a.exact and b.exact:
        return "the same day" if a.first == a.last == b.first == b.last else "overlapping days"
    return "one plan"


def _plan_is_newer(a: Telling, b: Telling) -> bool:
    """Of a day that both name a late report may still speak as of a plan; of a month it speaks of another day."""
    for plan, held in ((a, b), (b, a)):
        if plan.status is not Status.HELD and held.status is Status.HELD and not (a.exact and b.exact):
            over = held.last or held.published
            if plan.published and over and plan.published > over:
                return True
    return False


def _may_be_known_better(a: Telling, b: Telling) -> bool:
    """Whether what one of the two leaves open can be what the other says.

    A meeting held is known to within a month; a plan may have no day yet. What was called off is not what was held,
    unless the day is the same.
    """
    statuses = {a.status, b.status}
    if statuses == {Status.HELD, Status.CANCELLED} and not (a.exact and b.exact):
        return False
    return all(one.bounded or _in_season(one, other) for one, other in ((a, b), (b, a)))


def _in_season(open_: Telling, other: Telling) -> bool:
    """Whether the other lies not long after a plan without a day, or was to be about when it was called off."""
    day = _begin(other)
    if open_.status is Status.HELD or open_.first or open_.last or open_.published is None or day is None:
        return False
    back = MONTH if open_.status is Status.CANCELLED else timedelta(0)
    return open_.published - back <= day <= open_.published + AHEAD


def _begin(one: Telling) -> date | None:
    return one.last or one.first or (one.published if one.status is not Status.HELD else None)
