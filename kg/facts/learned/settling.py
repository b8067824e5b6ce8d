"""When and where the drafted events took place, as the networks think of what the sentences tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from kg.facts.candidates import Candidate
from kg.facts.drafts import SITTINGS, Draft, told_by
from kg.facts.learned.clues import Hanging
from kg.facts.learned.drafted import NONE
from kg.facts.learned.goals import STAYS, goal
from kg.facts.learned.judging import Judge
from kg.facts.learned.view import View
from kg.facts.status import was_to
from kg.facts.syntax import way
from kg.facts.when import Days, days, month, settled
from kg.facts.where import Where, place_at, places_in, where
from kg.mentions.dateline import Dateline
from kg.mentions.dates import DateKind, DateMention
from kg.mentions.marked import Actor
from kg.model import EventType, PartialDate, Status

SURER = 0.2
"""By how much another place, or none, must be likelier than the one that words tell."""
LEAST = 0.1
"""Probability below which the likeliest date or place says too little to set aside what the rules think."""
OWNS = 0.2
"""Probability from which somebody is of the likeliest state or body where no word tells whose he is; of those below,
taken as told, more than half are wrong."""
MORE = 0.1
"""By how much another must be likelier than the one that words tell."""

Told = Sequence[tuple[Hanging, DateMention]]
"""A date with its places in the text."""


def settle(view: View, judge: Judge, drafts: list[Draft]) -> None:
    """Gives the drafts, which ``judge`` has weighed, the likeliest dates and places that the article tells, or none.

    Those who speak by telephone are in no one place.
    """
    toured = _toured(drafts)
    for draft in drafts:
        _turn(draft, view)
        _date(draft, view, judge)
        if draft.type is EventType.CALL:
            draft.where = None
        elif draft.type is not EventType.MESSAGE and not any(draft is one for one in toured):
            _place(draft, view, judge)
        draft.status = settled(draft.status, draft.start, view.calendar.published)
    for draft in drafts:
        if draft.where is None and draft.type in (EventType.MEETING, EventType.SIGNING):
            draft.where = goal(draft, drafts)


def _toured(drafts: Sequence[Draft]) -> list[Draft]:
    """The journeys of which one word is read to tell, one to each place: "a tour of Chad, Niger and Mali"."""
    read = [one for one in drafts if one.type is EventType.VISIT and one.where and not one.judged]
    return [one for one in read if any(other is not one and told_by(other) & told_by(one) for other in read)]


def whose(view: View, judge: Judge) -> dict[int, str | None]:
    """Whom each actor represents: the likeliest of the states and bodies that the article speaks of, or nobody."""
    owners = list(view.owners)
    return {actor: _whose(view.marked.actors[actor], owners, judge) for actor in view.sights} if judge.knows else {}


def _whose(actor: Actor, owners: Sequence[str], judge: Judge) -> str | None:
    """An assumption stands only where it rests on nothing that the article speaks of, as the home of an agency."""
    chances = {of: judge.state(actor.key, number) for number, of in enumerate(owners)}
    best = max(chances, key=lambda of: chances[of], default=None)
    told = None if actor.assumed else actor.of
    if best is not None and chances[best] >= (chances.get(told, 0.0) + MORE if told else OWNS):
        return best
    return actor.of if told or actor.of not in chances else None


def _turn(draft: Draft, view: View) -> None:
    """Sees the date of a draft as its kind now does: "on Monday" lies behind what was held, before what is planned."""
    for told in view.dates:
        if draft.start and days(told[0][1], draft.status)[0] == draft.start and (found := _within(draft, told)):
            draft.start, draft.end = found
            return
    dates = [told[0][1] for told in view.dates]
    months = [date for date in dates if _undone(draft, date) and draft.start == date.future_start]
    if months:
        draft.start, draft.end = _meant(draft, months[0], view.calendar.published)
    if draft.status is Status.CANCELLED or months:
        return
    if any(days(date, draft.status)[0] == draft.start for date in dates):
        return
    same = (date for date in dates if draft.start and draft.start in (date.start, date.future_start))
    draft.start, draft.end = next((days(date, draft.status) for date in same), (draft.start, draft.end))


def _date(draft: Draft, view: View, judge: Judge) -> None:
    chances: dict[Days, float] = defaultdict(float)
    for chance, told in _dates(draft, view, judge):
        chances[told] += chance
    judged = draft.inherited or any(start == draft.start for start, _ in chances)
    best = max(chances, key=lambda told: chances[told])
    if judged and best[0] != draft.start and chances[best] >= LEAST:
        draft.start, draft.end = best


def _dates(draft: Draft, view: View, judge: Judge) -> Iterator[tuple[float, Days]]:
    """What the dates of the text would make of the event's, or that none does, and how likely each is.

    Of some days that are not told of a sitting itself, as those of a visit, it has no more than the month.
    """
    yield judge.when(draft, NONE, "day"), (None, None)
    for place, told in enumerate(view.dates):
        start, end = _meant(draft, told[0][1], view.calendar.published)
        if start is not None:
            yield judge.when(draft, place, "day"), _within(draft, told) or (start, end)
            if start.day:
                yield judge.when(draft, place, "month"), (month(start), None)


def _meant(draft: Draft, date: DateMention, published: PartialDate | None) -> Days:
    """What a date means of a draft: a month without a year, of what was once to be, is the nearer one."""
    past, ahead = date.start, date.future_start
    if not _undone(draft, date) or past is None or ahead is None or published is None:
        return days(date, draft.status)
    nearer = published.earliest - past.latest < ahead.earliest - published.latest
    return (past, date.end) if nearer else (ahead, date.future_end)


def _undone(draft: Draft, date: DateMention) -> bool:
    """Whether a date is but a month of what was called off or was to be: "was expected in December"."""
    off = draft.status is Status.CANCELLED or (
        draft.status is Status.PLANNED and all(was_to(one.word) for one in draft.candidates)
    )
    return off and date.kind is DateKind.MONTH


def _within(draft: Draft, told: Told) -> Days | None:
    """The month of a sitting inside a visit that some days are told of; None of any other date."""
    start, end = days(told[0][1], draft.status)
    if draft.type not in SITTINGS or start == end or not all(_of_stay(draft, hangs) for hangs, _ in told):
        return None
    return month(start), None


def _of_stay(draft: Draft, hangs: Hanging) -> bool:
    """Whether a date tells when a visit was, and not when what a draft tells: "during his 19-20 May visit".

    What is planned for some days, if the words of the draft do not say so, is for one of them.
    """
    nouns = takewhile(lambda node: node.pos_ != "VERB", (node for _, node in way(hangs.top)))
    if any(noun.lemma_.lower() in STAYS for noun in nouns):
        return True
    own = {one.word.i for one in draft.candidates if one.line.number == hangs.line.number}
    near = [clue for clue, rank in hangs.ranks if rank != "off"]
    if any(clue.word.i in own for clue in near):
        return False
    return draft.status is Status.PLANNED or any(clue.of((EventType.VISIT,)) for clue in near)


def _place(draft: Draft, view: View, judge: Judge) -> None:
    """Gives a draft the likeliest place, or none; one that its own words tell, unless another is much likelier."""
    chances = {place: judge.where(draft, place) for place in (NONE, *range(len(view.sites)))}
    best = max(chances, key=lambda place: chances[place])
    own = next((place for place in chances if _own(draft, view, place, best == NONE)), best)
    if chances[own] >= LEAST and chances[best] - chances[own] < SURER:
        best = own
    if chances[best] >= LEAST:
        draft.where = None if best == NONE else view.sites[best][0][2]


def _own(draft: Draft, view: View, place: int, alone: bool) -> bool:
    """Whether the rules put a draft at a place because its words say that it was there or went there.

    ``alone``: if it would have no place, one that is told elsewhere in its sentence is taken as well.
    """
    if place == NONE or draft.where is None or view.sites[place][0][2].name != draft.where.name:
        return False
    return any(
        draft.where in (_hung(one, view.dateline), *(places_in(one.line, view.dateline) if alone else ()))
        for one in draft.candidates
        if not one.line.headline
    )


def _hung(candidate: Candidate, dateline: Dateline | None) -> Where | None:
    """The goal of a journey, or the place that hangs on the word of an encounter."""
    if candidate.goals:
        return where(candidate.goals[0], dateline)
    return place_at(candidate.word, candidate.line, dateline)
