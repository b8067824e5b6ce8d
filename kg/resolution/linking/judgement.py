"""Same, different or unsure: what the rules, or a reviewer, say of two persons, how surely and why."""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolution.linking.agreement import WORDS, Agreement, Likeness, compare_all
from kg.resolution.linking.profile import Profile
from kg.resolution.linking.support import Context, Ground, Support, support
from kg.resolution.verdict import Verdict

RULES = "kg-linking-1"
"""The author of what the rules decide; raise it with them."""


APART = 0.1


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """``a`` < ``b`` are ids of persons; ``score`` is 0 to 1, how likely they are one.

    Below ``APART`` they are known to be two; a ``different`` above it has nothing that speaks for one person.
    ``lesser`` are those of the two whose names say less than the other's, so that they could fit somebody else as well.
    """

    a: str
    b: str
    verdict: Verdict
    score: float
    why: str
    author: str = RULES
    lesser: tuple[str, ...] = ()

    @property
    def apart(self) -> bool:
        return self.verdict is Verdict.DIFFERENT and self.score < APART


_SAME = {
    Likeness.IDENTICAL: Ground.FAME,
    Likeness.SPELLING: Ground.NAMED,
    Likeness.PART: Ground.STATE,
    Likeness.INITIALS: Ground.POST,
    Likeness.NEAR: Ground.POST,
    Likeness.SINGLE: Ground.POST,
}
"""The weakest ground on which names that agree so far are one person."""

_UNSURE = {
    Likeness.IDENTICAL: Ground.CONFLICT,
    Likeness.SPELLING: Ground.CONFLICT,
    Likeness.PART: Ground.OPEN,
    Likeness.INITIALS: Ground.STATE,
    Likeness.NEAR: Ground.STATE,
    Likeness.SINGLE: Ground.STATE,
}
"""The weakest ground on which a person should look."""

_YEARS = {
    Likeness.IDENTICAL: 35.0,
    Likeness.SPELLING: 35.0,
    Likeness.PART: 20.0,
    Likeness.INITIALS: 10.0,
    Likeness.NEAR: 10.0,
    Likeness.SINGLE: 5.0,
}
"""Years that may lie between two attestations of one post."""
REIGN = 15.0
"""The same for a monarch or a patriarch, who goes by one word."""

_NAMES = {
    Likeness.IDENTICAL: 1.0,
    Likeness.SPELLING: 0.98,
    Likeness.PART: 0.92,
    Likeness.INITIALS: 0.88,
    Likeness.NEAR: 0.85,
    Likeness.SINGLE: 0.8,
    Likeness.NONE: 0.0,
}
_GROUNDS = {
    Ground.POST: 1.0,
    Ground.STATE: 0.95,
    Ground.NAMED_RANK: 0.93,
    Ground.NAMED: 0.9,
    Ground.ARTICLE: 0.85,
    Ground.FAME: 0.8,
    Ground.OPEN: 0.6,
    Ground.CONFLICT: 0.4,
    Ground.APART: 0.05,
}


def judge(a: Profile, b: Profile, context: Context) -> Judgement:
    """What the rules say of two persons; in whichever order they are given."""
    a, b = (a, b) if a.id <= b.id else (b, a)
    names = compare_all(a.names, b.names)
    if names.likeness is Likeness.NONE:
        return Judgement(a.id, b.id, Verdict.DIFFERENT, 0.0, WORDS[names.likeness])
    grounds = support(a, b, context)
    score = round(_NAMES[names.likeness] * _GROUNDS[grounds.ground] * names.score, 3)
    why = f"{WORDS[names.likeness]}; {grounds.why}"
    return Judgement(a.id, b.id, _verdict(names, grounds), score, why, lesser=_lesser(names, a, b))


def _lesser(names: Agreement, a: Profile, b: Profile) -> tuple[str, ...]:
    if names.likeness >= Likeness.SPELLING:
        return ()
    told = {one.id: max(map(len, one.names)) for one in (a, b)}
    return tuple(id_ for id_ in sorted(told) if told[id_] == min(told.values()))


def _verdict(names: Agreement, grounds: Support) -> Verdict:
    if grounds.ground is Ground.APART:
        doubtful = names.likeness >= Likeness.SPELLING and grounds.years is not None and grounds.years < 1
        return Verdict.UNSURE if doubtful else Verdict.DIFFERENT
    if _same(names, grounds):
        return Verdict.SAME
    return Verdict.UNSURE if _worth_a_look(names, grounds) else Verdict.DIFFERENT


def _same(names: Agreement, grounds: Support) -> bool:
    needed = _SAME[names.likeness]
    if names.common:
        needed = Ground.POST
    if grounds.ground < needed or not _in_time(names, grounds):
        return False
    return grounds.same_post or names.likeness is not Likeness.SINGLE


def _in_time(names: Agreement, grounds: Support) -> bool:
    if grounds.years is None:
        return names.likeness >= Likeness.PART
    monarch = names.likeness is Likeness.SINGLE and grounds.regnal
    return grounds.years <= (REIGN if monarch else _YEARS[names.likeness])


def _worth_a_look(names: Agreement, grounds: Support) -> bool:
    needed = _UNSURE[names.likeness]
    if names.common:
        needed = max(needed, Ground.STATE if names.likeness < Likeness.SPELLING else Ground.NAMED)
    if grounds.ground < needed:
        return False
    return grounds.years is None or grounds.years <= _YEARS[names.likeness]
