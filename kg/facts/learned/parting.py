"""One word may tell of several encounters: "will see the president, the speaker and the foreign minister"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from kg.facts.drafts import TALKS, Draft
from kg.facts.learned.judging import Judge
from kg.facts.learned.view import View

JOINT = 0.5
"""Probability from which somebody was together with another."""
APART = 0.3
"""Mean probability of being together below which two were with him one after the other."""


def parted(view: View, judge: Judge, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, an encounter made several where one of its people probably saw the others one by one."""
    return [part for draft in drafts for part in (_parts(draft, view, judge) if judge.knows else [draft])]


def _parts(draft: Draft, view: View, judge: Judge) -> list[Draft]:
    people = sorted(draft.seats, key=view.order.__getitem__)
    if draft.type not in TALKS or len(people) < 3:
        return [draft]
    always = [one for one in people if all(judge(one, other, "together") >= JOINT for other in people if other != one)]
    groups = _attended(_groups([one for one in people if one not in always], judge), draft, judge)
    if not always or len(groups) < 2:
        return [draft]
    return [_part(draft, {*always, *group}) for group in groups]


def _groups(people: Sequence[int], judge: Judge) -> list[list[int]]:
    """Those who probably were together, put together."""
    groups: list[list[int]] = []
    for actor in people:
        chances = [(fmean(judge(actor, other, "together") for other in group), -n) for n, group in enumerate(groups)]
        best = max(chances, default=(0.0, 0))
        if best[0] >= APART:
            groups[-best[1]].append(actor)
        else:
            groups.append([actor])
    return groups


def _attended(groups: list[list[int]], draft: Draft, judge: Judge) -> list[list[int]]:
    """The groups, those who but attended with whom they most probably did: their list is no encounter."""
    there = {actor for actor, seat in draft.seats.items() if seat.place == "attends"}
    met = [group for group in groups if not there.issuperset(group)]
    for group in groups if met else ():
        if there.issuperset(group):
            best = max(met, key=lambda own: fmean(judge(a, b, "together") for a in group for b in own))
            best.extend(group)
    return met or groups


def _part(draft: Draft, people: set[int]) -> Draft:
    seats = {actor: seat for actor, seat in draft.seats.items() if actor in people}
    apart = draft.apart | (draft.seats.keys() - people)
    return replace(
        draft, seats=seats, candidates=[*draft.candidates], bodies=[*draft.bodies], about=[*draft.about], apart=apart
    )
