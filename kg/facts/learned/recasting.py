"""What kind of event each draft is and who else took part, once all that the article tells is drafted."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.drafts import TALKS, Draft, agree, keep_apart, near
from kg.facts.learned.completion import joined
from kg.facts.learned.judging import Judge
from kg.facts.learned.relations import KINDS, Kind, label
from kg.facts.learned.view import View
from kg.facts.status import over
from kg.model import ENCOUNTERS, EventType, Status

TURNS = 0.1
"""By how much another kind must be likelier than the draft's own."""
TELLS = 0.45
"""Probability below which what no rule read is not told of people of whom more is told."""
SITS = 0.45
"""Probability from which an actor without a seat takes one."""
LEAVES = 0.15
"""Probability below which an actor with a seat loses it."""


def recast(view: View, judge: Judge, drafts: Sequence[Draft]) -> None:
    """Gives the drafts, which ``judge`` has weighed, likelier kinds and those who took part, too."""
    if not judge.knows:
        return
    keep_apart(drafts)
    off = {line.number for one in drafts if one.status is Status.CANCELLED for line in one.lines}
    for draft in drafts:
        chances = {kind: judge.event(draft, label(kind)) for kind in KINDS}
        beside = not draft.judged and any(line.number in off for line in draft.lines)
        best = max((kind for kind in KINDS if sayable(draft, kind, beside)), key=lambda kind: chances[kind])
        if chances[best] - chances[draft.type, draft.status] > TURNS:
            draft.type, draft.status = best
        for actor in view.sights:
            if actor not in draft.seats and judge.seat(draft, actor) >= SITS:
                draft.seat(joined(view, actor))
        _empty(draft, view, judge)


def _empty(draft: Draft, view: View, judge: Judge) -> None:
    """Takes their seats from those who probably took no part, if anybody is left; of posts too little is known, and of
    who is told by one with others ("the three ministers met")."""
    actors = view.marked.actors
    stays = {
        actor: seat
        for actor, seat in draft.seats.items()
        if not actors[actor].name or len(seat.sight.actors) > 1 or judge.seat(draft, actor) >= LEAVES
    }
    draft.seats = stays or draft.seats


def sifted(judge: Judge, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, which ``judge`` has weighed, but for what no rule read and little speaks for, or is told already.

    One that alone tells of somebody stays: he took part in something, as a rule.
    """
    kept = list(drafts)
    for one in sorted(drafts, key=judge.event):
        rest = [other for other in kept if other is not one]
        if one.judged and (
            _doubtful(judge, one, rest) or any(_again(other, one) or _afar(other, one) for other in rest)
        ):
            kept = rest
    return kept


def _doubtful(judge: Judge, one: Draft, rest: Sequence[Draft]) -> bool:
    """Whether little speaks for a draft, and more is told of all its people."""
    elsewhere = all(any(actor in other.seats for other in rest) for actor in one.seats)
    return judge.knows and judge.event(one) < TELLS and elsewhere


def _again(known: Draft, one: Draft) -> bool:
    """Whether an encounter or a journey is a known one.

    It has the same people, or some of them: of an encounter one alone, for with whom else should he have been?
    """
    some, every = one.seats.keys(), known.seats.keys()
    among = some <= every and (one.type is EventType.VISIT or len(some) in (1, len(every)))
    alike = (known.type, known.status) == (one.type, one.status) and one.type in {*ENCOUNTERS, EventType.VISIT}
    return alike and among and agree(known.start, one.start) and near(known.where, one.where)


def _afar(known: Draft, one: Draft) -> bool:
    """Whether a meeting or call is the message or call that the same sentence is read to tell of the same people."""
    read = known.type in (EventType.MESSAGE, EventType.CALL) and not known.judged
    alike = one.type in TALKS and one.status == known.status and one.seats.keys() <= known.seats.keys()
    lines = {line.number for line in known.lines}
    return read and alike and all(line.number in lines for line in one.lines)


def sayable(draft: Draft, kind: Kind, beside: bool = False) -> bool:
    """Whether a draft may be of a kind.

    What words call off or deny was not held and is not to come, and what stands ``beside`` it in a sentence is not
    called off with it; what they tell as over is not to come either; what a rule read as a call was in no room (of 268
    such that gold has, 257 are calls, 11 meetings), and as a signing no mere meeting (87 to 1).
    """
    if draft.type in (EventType.CALL, EventType.SIGNING) and not draft.judged and kind[0] is EventType.MEETING:
        return False
    if draft.status is Status.HELD and kind[1] is Status.PLANNED and not draft.judged:
        return not any(over(one.word) for one in draft.candidates)
    if draft.status is not Status.CANCELLED:
        return kind[1] is not Status.CANCELLED or not beside
    return kind[1] is Status.CANCELLED
