"""What is told twice: an event by two drafts, and somebody by his post beside his name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.facts.drafts import TALKS, Draft, agree, near, told_by
from kg.facts.learned.judging import Judge
from kg.facts.learned.view import View
from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import titles
from kg.model import EventType

MANY = 5
"""How many states' people hardly meet but at a conference, where there is one."""


def united(judge: Judge, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, which ``judge`` has weighed, but for those that tell what a surer one does; it takes their words."""
    if not judge.knows:
        return list(drafts)
    kept: list[Draft] = []
    for one in sorted(drafts, key=judge.event, reverse=True):
        known = next((other for other in kept if _same(other, one) or _halves(other, one)), None)
        if known is None:
            kept.append(one)
        else:
            known.candidates += one.candidates
            known.seats |= one.seats
    return [one for one in drafts if any(one is other for other in kept)]


def _same(known: Draft, one: Draft) -> bool:
    """Whether two drafts are of one kind and the very same people, at a time and place that can be one."""
    alike = (known.type, known.status) == (one.type, one.status) and known.seats.keys() == one.seats.keys()
    return bool(one.seats) and alike and agree(known.start, one.start) and near(known.where, one.where)


def _halves(known: Draft, one: Draft) -> bool:
    """Whether one word tells of two alone that they met somebody: each other."""
    alone = len(known.seats) == len(one.seats) == 1 and known.seats.keys() != one.seats.keys()
    alike = (known.type, known.status) == (one.type, one.status) and one.type in TALKS
    return alone and alike and bool(told_by(known) & told_by(one))


def gathered(drafts: Sequence[Draft], of: Mapping[int, str | None]) -> list[Draft]:
    """The drafts without meetings of people of many states who, at that time and place, were at a conference.

    What tells of the meeting tells of the conference, and all were there.
    """
    kept: list[Draft] = []
    for one in drafts:
        known = next((other for other in drafts if _sat_there(one, other, of)), None)
        if known is None:
            kept.append(one)
        else:
            known.candidates += one.candidates
            known.seats = one.seats | known.seats
    return kept


def _sat_there(one: Draft, conference: Draft, of: Mapping[int, str | None]) -> bool:
    many = one.type is EventType.MEETING and len({of[actor] for actor in one.seats} - {None}) >= MANY
    alike = conference.type is EventType.CONFERENCE and conference.status is one.status
    common = one.seats.keys() & conference.seats.keys()
    most = 2 * len(common) >= len(one.seats) or not conference.seats
    return many and alike and most and agree(conference.start, one.start) and near(conference.where, one.where)


def leave_posts(view: View, draft: Draft, of: Mapping[int, str | None]) -> None:
    """Takes its seat from a post without a name beside somebody who is named and has it: they are one."""
    actors = view.marked.actors
    named = {(of[actor], _kind(actors[actor].title)) for actor in draft.seats if actors[actor].name}
    for actor in [actor for actor in draft.seats if not actors[actor].name and not actors[actor].plural]:
        if of[actor] and actors[actor].title and (of[actor], _kind(actors[actor].title)) in named:
            del draft.seats[actor]


def _kind(title: str | None) -> str:
    """A title, or the first of those that are one post: "premier" is "prime minister"."""
    folded = fold(title or "")
    return titles().kinds.get(folded, folded)
