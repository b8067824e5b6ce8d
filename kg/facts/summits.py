"""A summit of two or three people is talks of theirs; of more, or of nobody who is named, it is a conference."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.candidates import BETWEEN, Candidate
from kg.model import EventType

FEW = 3
"""Parties whose talks are a meeting. Of 21 summits that learnt-from articles tell to be of two or three people by name
gold has each as a meeting."""


def summits(told: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """What a sentence tells, each summit once: as the meeting of its people, or as a conference."""
    small = {one.word.i for one in told if one.rule.id == BETWEEN and _of_few(one)}
    return tuple(one for one in told if (_of_few(one) if _whose(one) else one.word.i not in small or not _large(one)))


def _whose(candidate: Candidate) -> bool:
    """Whether the summit is told by whose it is, and not by who held it."""
    held = any(seat.place in ("between", "of") for seat in candidate.seats)
    return candidate.rule.id == BETWEEN or (candidate.rule.id == "summit-of-two" and held)


def _large(candidate: Candidate) -> bool:
    return candidate.type is EventType.CONFERENCE


def _of_few(candidate: Candidate) -> bool:
    """Whether it is of two or three people and of nobody else."""
    others = any(seat.actor is None or seat.sight.mention.plural for seat in candidate.seats)
    return not others and 2 <= len(candidate.actors) <= FEW
