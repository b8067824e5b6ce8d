"""What is denied or called off in one sentence and spoken of in another: "the paper had claimed that the two met"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.facts.candidates import Candidate
from kg.facts.disclaimed import denied
from kg.facts.drafts import EXCHANGES, Draft, agree, near
from kg.facts.status import was_to
from kg.lexicon.encounters import words
from kg.model import EventType, Status

_AGENDA = frozenset({EventType.MEETING, EventType.SIGNING, EventType.VISIT})


def taken_back(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what is denied of people told once: what they are but claimed to have had is that."""
    denials = [one for one in drafts if _denial(one)]
    kept: list[Draft] = []
    for one in drafts:
        known = next((other for other in denials if other is not one and _claimed(one, other)), None)
        if known is None:
            kept.append(one)
        else:
            known.candidates += one.candidates
    return kept


def fall(drafts: Sequence[Draft], off: Iterable[Candidate]) -> None:
    """Calls off what somebody was once to do as well whose journey or meeting is called off.

    ``off`` are the words by which something is, whoever was to be there: "cancelled his talks with the ambassadors".
    """
    falling = [one for one in drafts if one.status is Status.CANCELLED and one.type in _AGENDA and not _denial(one)]
    known = [(one.type, one.core) for one in falling]
    known += [(one.type, one.actors) for one in off if one.type in _AGENDA and not denied(one.word)]
    for one in drafts:
        once = (
            one.status is Status.PLANNED and one.type in _AGENDA and all(was_to(told.word) for told in one.candidates)
        )
        if once and any(one.core & people or (not people and type_ is one.type) for type_, people in known):
            one.status = Status.CANCELLED


def _denial(draft: Draft) -> bool:
    return draft.status is Status.CANCELLED and any(denied(one.word) for one in draft.candidates)


def _claimed(one: Draft, denial: Draft) -> bool:
    """Whether a draft tells what is denied as others tell it, or as what was told of."""
    same = one.type == denial.type and one.type in EXCHANGES and len(denial.core) >= 2 and denial.core <= one.core
    held = one.status is Status.HELD and all(map(_alleged, one.candidates))
    return same and held and agree(one.start, denial.start) and near(one.where, denial.where)


def _alleged(candidate: Candidate) -> bool:
    return any(above.lemma_ in words("allegations") for above in candidate.word.ancestors)
