"""One stay that is told as two journeys: of the arrival, and of the end that is still to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.facts.drafts import Draft, agree, join, near
from kg.model import EventType, Status

SOON = 10
"""Days within which who came somewhere and is to be there is still there: of 6,876 annotated articles one tells of a
second journey there so shortly after."""


def stays(drafts: Sequence[Draft], of: Mapping[int, str | None]) -> list[Draft]:
    """The drafts, with one journey for each stay: "arrived on Monday", "will leave Lima on Wednesday"."""
    kept: list[Draft] = []
    for one in sorted(drafts, key=_later):
        known = next((other for other in kept if _same(other, one, of)), None)
        if known is None:
            kept.append(one)
        else:
            _join(known, one)
    return [one for one in drafts if any(one is other for other in kept)]


def _later(one: Draft) -> tuple[bool, bool]:
    """What was held goes before what is planned, what has a date before what has none."""
    return one.status is not Status.HELD, one.start is None


def _same(known: Draft, one: Draft, of: Mapping[int, str | None]) -> bool:
    if not known.type is one.type is EventType.VISIT or known.where is None or one.where is None:
        return False
    some, others = sorted((_travellers(known, of), _travellers(one, of)), key=len)
    if not some or not some <= others or not near(known.where, one.where):
        return False
    return agree(known.start, one.start) if known.status is one.status else _still_there(known, one)


def _travellers(draft: Draft, of: Mapping[int, str | None]) -> frozenset[int]:
    """Who came from elsewhere, but for those who accompany him."""
    home = draft.where.state if draft.where else None
    return frozenset(actor for actor in draft.core if of[actor] != home and draft.seats[actor].role != "host")


def _still_there(known: Draft, one: Draft) -> bool:
    """Whether a planned journey begins before who came there can have left."""
    if known.status is not Status.HELD or one.status is not Status.PLANNED or known.start is None or one.start is None:
        return False
    return bool(known.start.day) and 0 <= (one.start.latest - known.start.earliest).days <= SOON


def _join(known: Draft, one: Draft) -> None:
    """Makes one of two; what is told of it as to come is its end."""
    end = one.end or one.start
    ahead = known.status is not one.status
    if ahead:
        one.start = one.end = None
    join(known, one)
    if ahead and end and end.day:
        known.end = end
