"""Places for encounters whose words have none of their own, from the sentence, the journey and the neighbours."""

from __future__ import annotations

from kg.facts.drafts import Draft
from kg.facts.where import Where, places_in
from kg.mentions.dateline import Dateline
from kg.model import EventType, Status

_ON_THE_SPOT = frozenset({EventType.MEETING, EventType.SIGNING, EventType.CEREMONY})


def place_all(drafts: list[Draft], dateline: Dateline | None) -> None:
    """Gives the drafts, in the order of the text, the places that they share with what stands around them."""
    for number, draft in enumerate(drafts):
        if draft.where is None and draft.type in _ON_THE_SPOT:
            before = drafts[:number]
            own = _only(draft, dateline) or _there(draft, before)
            draft.where = own or _goal(draft, drafts) or _before(draft, before)


def _only(draft: Draft, dateline: Dateline | None) -> Where | None:
    """The one place that the sentences tell with "in" or "at", wherever it hangs."""
    found = {where for line in draft.lines if not line.headline for where in places_in(line, dateline)}
    cities = {where for where in found if not where.whole}
    return cities.pop() if len(cities) == 1 else None


def _there(draft: Draft, before: list[Draft]) -> Where | None:
    """Where the last event was, if the sentence says "there"."""
    said = any(one.lower_ == "there" and one.dep_ == "advmod" for one in draft.candidates[0].line.tokens)
    return next((one.where for one in reversed(before) if one.where), None) if said else None


def _goal(draft: Draft, drafts: list[Draft]) -> Where | None:
    """Where the journey goes on which one of them is, for a meeting told with the journey."""
    if draft.status is not Status.PLANNED:
        return None
    journeys = [one for one in drafts if one.type is EventType.VISIT and one.core & draft.core and one.where]
    return journeys[-1].where if journeys else None


def _before(draft: Draft, before: list[Draft]) -> Where | None:
    """Where the meeting just told took place, if this one was held on the same day with one of the same people."""
    for one in reversed(before):
        if one.type in _ON_THE_SPOT and one.status is draft.status and one.core & draft.core and one.where:
            return one.where if one.start == draft.start else None
    return None
