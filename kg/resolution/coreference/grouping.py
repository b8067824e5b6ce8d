"""Tellings into events. A function of the set of tellings, so that the order of articles cannot count.

First come the pairs that are the same by themselves, but none of a telling that fits two which differ. Then what leaves
something open joins the one group that it fits, the more detailed first; what fits several stays apart, as unsure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from kg.resolution.coreference.judging import Judgement, judge
from kg.resolution.coreference.keys import neighbours
from kg.resolution.coreference.telling import Telling
from kg.resolution.verdict import Verdict

Pair = frozenset[str]
Group = frozenset[str]
"""Ids of tellings."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """``groups`` cover all tellings, each in one; ``judgements`` by pair of ids, of those that share a key."""

    groups: tuple[Group, ...]
    judgements: Mapping[Pair, Judgement]


def group(tellings: Iterable[Telling], given: Mapping[Pair, Judgement] | None = None) -> Grouping:
    """The events that the tellings are of.

    Args:
        tellings: in any order.
        given: judgements of people on pairs of ids, which stand whatever the tellings say.
    """
    known = {one.id: one for one in tellings}
    court = _Court(known, given or {})
    groups = court.joined(court.same())
    for level in sorted({one.detail for one in known.values()}, reverse=True):
        groups = court.attached(groups, level)
    return Grouping(tuple(sorted(groups, key=sorted)), court.verdicts(groups))


class _Court:
    """The tellings and what is judged of each pair."""

    def __init__(self, known: Mapping[str, Telling], given: Mapping[Pair, Judgement]) -> None:
        self._known = known
        self._given = given
        self._judged: dict[Pair, Judgement] = {}
        self._near = {id_: set(ids) for id_, ids in neighbours(known.values()).items()}
        for pair in given:
            for one, other in ((one, other) for one in pair for other in pair if one != other):
                if one in known and other in known:
                    self._near[one].add(other)

    def judge(self, one: str, other: str) -> Judgement:
        pair = frozenset((one, other))
        if pair not in self._judged:
            found = self._given.get(pair)
            self._judged[pair] = found or judge(self._known[one], self._known[other])
        return self._judged[pair]

    def _is(self, verdict: Verdict, one: str, other: str) -> bool:
        return self.judge(one, other).verdict is verdict

    def same(self) -> set[Pair]:
        """The pairs that are the same; of one that fits two which differ, neither, unless people said so."""
        found = {id_: {o for o in near if self._is(Verdict.SAME, id_, o)} for id_, near in self._near.items()}
        pairs = {frozenset((id_, other)) for id_, others in found.items() for other in others}
        for id_, others in found.items():
            for one, other in combinations(sorted(others), 2):
                if self._is(Verdict.DIFFERENT, one, other):
                    pairs -= {frozenset((id_, one)), frozenset((id_, other))} - set(self._given)
        return pairs

    def joined(self, pairs: Iterable[Pair]) -> list[Group]:
        """Groups made of pairs, in a fixed order; no group holds two that differ."""
        home = {id_: frozenset((id_,)) for id_ in self._known}
        for one, other in sorted(tuple(sorted(pair)) for pair in pairs):
            if home[one] is not home[other] and not self._differ(home[one], home[other]):
                union = home[one] | home[other]
                home.update(dict.fromkeys(union, union))
        return sorted(set(home.values()), key=sorted)

    def _differ(self, one: Group, other: Group) -> bool:
        return any(self._is(Verdict.DIFFERENT, a, b) for a in one for b in other)

    def attached(self, groups: list[Group], level: tuple[int, int]) -> list[Group]:
        """Each group of that detail joined to the one of more detail that it fits, if it is the only one."""
        home = {id_: some for some in groups for id_ in some}
        guests: dict[Group, list[Group]] = {}
        for one in groups:
            if self._detail(one) == level:
                hosts = {home[other] for id_ in one for other in self._near[id_] if self._fits(id_, other)} - {one}
                able = [host for host in hosts if self._detail(host) > level and not self._differ(one, host)]
                if len(able) == 1:
                    guests.setdefault(able[0], []).append(one)
        changed = {host: frozenset().union(host, *self._agreeing(some)) for host, some in guests.items()}
        gone = {id_ for host, union in changed.items() for id_ in union - host}
        return sorted((changed.get(one, one) for one in groups if not one & gone), key=sorted)

    def _fits(self, one: str, other: str) -> bool:
        return self.judge(one, other).fits

    def _agreeing(self, guests: list[Group]) -> Iterator[Group]:
        """Those that contradict none of the others."""
        for one in guests:
            if not any(self._differ(one, other) for other in guests if other is not one):
                yield one

    def _detail(self, one: Group) -> tuple[int, int]:
        return max(self._known[id_].detail for id_ in one)

    def verdicts(self, groups: Iterable[Group]) -> dict[Pair, Judgement]:
        """What became of each pair: same where it is in one group, unsure where only something else kept it apart."""
        home = {id_: some for some in groups for id_ in some}
        return {pair: _final(self._judged[pair], home, pair) for pair in sorted(self._judged, key=sorted)}


def _final(judged: Judgement, home: Mapping[str, Group], pair: Pair) -> Judgement:
    one, other = sorted(pair)
    together = home[one] is home[other]
    if together and judged.verdict is Verdict.UNSURE:
        return Judgement(Verdict.SAME, f"{judged.why}, and nothing else fits" if judged.fits else judged.why)
    if not together and judged.verdict is Verdict.SAME:
        return Judgement(Verdict.UNSURE, f"{judged.why}, but another that differs fits as well")
    if not together and judged.fits:
        return Judgement(Verdict.UNSURE, f"{judged.why}, but more than one fits")
    return replace(judged, fits=False)
