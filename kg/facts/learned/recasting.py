"""What kind of event each draft is and who else took part, once all that the article tells is drafted."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.candidates import Seat
from kg.facts.drafts import Draft
from kg.facts.learned.completion import JOINED
from kg.facts.learned.judging import Judge
from kg.facts.learned.relations import KINDS, label
from kg.facts.learned.view import View

TURNS = 0.1
"""By how much another kind must be likelier than the draft's own."""
SITS = 0.4
"""Probability from which an actor without a seat takes one."""


def recast(view: View, judge: Judge, drafts: Sequence[Draft]) -> None:
    """Gives the drafts, which ``judge`` has weighed, likelier kinds and those who took part, too."""
    if not judge.knows:
        return
    for draft in drafts:
        chances = {kind: judge.event(draft, label(kind)) for kind in KINDS}
        best = max(KINDS, key=lambda kind: chances[kind])
        if chances[best] - chances[draft.type, draft.status] > TURNS:
            draft.type, draft.status = best
        for actor in view.sights:
            if actor not in draft.seats and judge.seat(draft, actor) >= SITS:
                draft.seat(Seat(actor, view.sights[actor][0][1], "member", JOINED))
