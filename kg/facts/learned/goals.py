"""Where a meeting is held of which the text tells no place, but the journey on which it is, or a gathering that day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import Draft, near
from kg.facts.when import month
from kg.facts.where import Where
from kg.model import EventType, Status

STAYS = frozenset({"stay", "tour", "trip", "visit"})
"""Nouns of journeys whose days are not those of the meetings inside them."""
_STAY = rf"(?:{'|'.join(sorted(STAYS))})\b"
_DURING = re.compile(
    rf"\b(?:as part|during|in the course|in the framework|within the framework)\s(?:[\w'’-]+\s){{1,6}}?{_STAY}"
    rf"|\b{_STAY}.*\bduring which\b",
    re.IGNORECASE,
)
"""What is told so is on the journey."""


def goal(draft: Draft, drafts: Sequence[Draft]) -> Where | None:
    """The one city to which they went, or the state where the words say that it is on a journey there.

    Of meetings held on a journey to a state that the networks leave without a place two of 19 are in the state, as
    learnt-from articles tell, 14 elsewhere, three nowhere. Of those planned that the sentence of the journey tells, or
    that are told to be "during" it, 37 have it, eleven none; of others that are planned for a dated journey fewer than
    half.
    """
    journeys = [one for one in drafts if _shared(draft, one) and _meanwhile(draft, one)]
    found = {one.where for one in journeys if one.where}
    cities = [where for where in found if not where.whole]
    if cities:
        return cities[0] if all(near(cities[0], other) for other in found) and len(cities) == 1 else None
    if len(found) == 1 and draft.status is Status.PLANNED and all(_inside(draft, one) for one in journeys):
        return found.pop()
    return _gathering(draft, drafts)


def _gathering(draft: Draft, drafts: Sequence[Draft]) -> Where | None:
    """The one city in which some of them were at a conference on that very day.

    Of such meetings 328 are there in annotated articles, 18 elsewhere, 85 nowhere.
    """
    found = {one.where for one in drafts if one.where and _attended(draft, one)}
    return found.pop() if len(found) == 1 and not any(one.whole for one in found) else None


def _attended(draft: Draft, one: Draft) -> bool:
    if one.type is not EventType.CONFERENCE or one.status is not draft.status or not one.core & draft.core:
        return False
    if draft.start is None or one.start is None or not draft.start.day or not one.start.day:
        return False
    return one.start <= draft.start <= (one.end or one.start)


def _shared(draft: Draft, journey: Draft) -> bool:
    return journey.type is EventType.VISIT and journey.where is not None and bool(journey.core & draft.core)


def _meanwhile(draft: Draft, journey: Draft) -> bool:
    """Whether they were on the journey then: in its month, or where neither has a date.

    What is planned of a journey that has begun is so if it is told with it: of such others many are for later.
    """
    if journey.start is None or draft.start is None:
        together = journey.start is draft.start
    else:
        together = month(journey.start) == month(draft.start)
    begun = journey.status is Status.HELD and draft.status is Status.PLANNED
    return together and (journey.status is draft.status or (begun and (_during(draft) or _beside(draft, journey))))


def _inside(draft: Draft, journey: Draft) -> bool:
    """Whether words tell that it is on the journey, or when neither is."""
    undated = journey.start is None and draft.start is None
    return _during(draft) or (journey.status is Status.PLANNED and (undated or _beside(draft, journey)))


def _during(draft: Draft) -> bool:
    return any(_DURING.search(line.text) for line in draft.lines)


def _beside(draft: Draft, journey: Draft) -> bool:
    """Whether one sentence tells of both."""
    return bool({line.number for line in draft.lines} & {line.number for line in journey.lines})
