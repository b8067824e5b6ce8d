"""An encounter that is denied, told once more as what others claim: "the paper had claimed that the two met"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.candidates import Candidate
from kg.facts.drafts import EXCHANGES, Draft, agree, near
from kg.facts.status import denied
from kg.lexicon.encounters import words
from kg.model import Status


def taken_back(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, what is denied of people told once: what they are but claimed to have had is that."""
    denials = [one for one in drafts if one.status is Status.CANCELLED and any(denied(c.word) for c in one.candidates)]
    kept: list[Draft] = []
    for one in drafts:
        known = next((other for other in denials if other is not one and _claimed(one, other)), None)
        if known is None:
            kept.append(one)
        else:
            known.candidates += one.candidates
    return kept


def _claimed(one: Draft, denial: Draft) -> bool:
    """Whether a draft tells what is denied as others tell it, or as what was told of."""
    same = one.type == denial.type and one.type in EXCHANGES and len(denial.core) >= 2 and denial.core <= one.core
    held = one.status is Status.HELD and all(map(_alleged, one.candidates))
    return same and held and agree(one.start, denial.start) and near(one.where, denial.where)


def _alleged(candidate: Candidate) -> bool:
    return any(above.lemma_ in words("allegations") for above in candidate.word.ancestors)
