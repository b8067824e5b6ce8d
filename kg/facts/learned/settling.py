"""When and where the drafted events took place, as the networks think of what the sentences tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import fmean

from kg.facts.drafts import Draft
from kg.facts.learned.judging import Judge
from kg.facts.learned.relations import label
from kg.facts.learned.view import View
from kg.facts.when import Days, days, month
from kg.model import EventType

TELLS = 0.25
"""Mean probability over those seated from which a date, or a place, is the event's."""
OWNS = 0.5
"""Probability from which somebody is of a state or body that no word says."""
KEEPS = 0.1
"""By how much a date that the rules took from the neighbours may be the less likely one."""


def settle(view: View, judge: Judge, drafts: list[Draft]) -> None:
    """Gives the drafts dates and places: those that no words of their own tell, and likelier places."""
    for draft in drafts:
        if draft.seats:
            if draft.inherited:
                _date(draft, view, judge)
            if draft.type is not EventType.MESSAGE:
                _place(draft, view, judge)


def whose(view: View, judge: Judge) -> dict[int, str | None]:
    """Whom each actor represents: of a post whose state no word tells, the likeliest that the article speaks of.

    Who has no post represents nobody that the text tells of.
    """
    found = {actor: view.marked.actors[actor].of for actor in view.sights}
    owners = list(view.owners)
    for actor in view.unowned:
        if view.marked.actors[actor].title is None:
            continue
        chances = [judge.state(actor, number) for number in range(len(owners))]
        best = max(range(len(owners)), key=lambda number: chances[number], default=None)
        if best is not None and chances[best] >= OWNS:
            found[actor] = owners[best]
    return found


def _date(draft: Draft, view: View, judge: Judge) -> None:
    chances: dict[Days, float] = {}
    for chance, told in _dates(draft, view, judge):
        chances[told] = max(chance, chances.get(told, 0.0))
    own = max((chance for told, chance in chances.items() if told[0] == draft.start), default=0.0)
    best = max(chances, key=lambda told: chances[told], default=(None, None))
    least = TELLS if draft.start is None else own - KEEPS
    if best[0] is not None and best[0] != draft.start and chances[best] >= least:
        draft.start, draft.end = best


def _dates(draft: Draft, view: View, judge: Judge) -> Iterator[tuple[float, Days]]:
    """What the dates of the text would make of the event's, and how likely each is."""
    for number, told in enumerate(view.dates):
        start, end = days(told[0][1], draft.status)
        if start is not None:
            yield _mean(draft, judge.date, number, ""), (start, end)
            if start.day:
                yield _mean(draft, judge.date, number, " month"), (month(start), None)


def _place(draft: Draft, view: View, judge: Judge) -> None:
    chances = [_mean(draft, judge.site, number, "") for number in range(len(view.sites))]
    best = max(range(len(chances)), key=lambda number: chances[number], default=None)
    if best is not None and chances[best] >= TELLS:
        draft.where = view.sites[best][0][2]


def _mean(draft: Draft, chance: Callable[[int, int, str], float], number: int, suffix: str) -> float:
    kind = label((draft.type, draft.status)) + suffix
    return fmean(chance(actor, number, kind) for actor in sorted(draft.core or draft.seats))
