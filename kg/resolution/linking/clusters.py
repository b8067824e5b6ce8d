"""Judgements of pairs to persons: whoever is linked is one, unless somebody linked to both is known to be another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from kg.resolution.linking.judgement import RULES, Judgement
from kg.resolution.verdict import Verdict


class Clusters:
    """Sets of ids that grow together, and what must not be in one set."""

    def __init__(self, apart: Iterable[tuple[str, str]]) -> None:
        self._sets: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = {}
        for a, b in apart:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def of(self, id_: str) -> set[str]:
        return self._sets.get(id_, {id_})

    def may_join(self, a: str, b: str) -> tuple[str, str] | None:
        """The two that keep the sets of ``a`` and ``b`` apart, None if nobody does."""
        others = self.of(b)
        return min(((x, y) for x in self.of(a) for y in self._apart.get(x, set()) & others), default=None)

    def join(self, a: str, b: str) -> None:
        whole = self.of(a) | self.of(b)
        for one in whole:
            self._sets[one] = whole

    def sets(self) -> list[frozenset[str]]:
        return sorted({frozenset(one) for one in self._sets.values()}, key=sorted)


def cluster(judgements: Iterable[Judgement]) -> tuple[Clusters, list[Judgement]]:
    """The persons, and the judgements as they stand in the end.

    The reviewer's word goes before the rules', the higher score before the lower, so that the order of the judgements
    does not matter. A link that would join two who are known to be different becomes unsure; so does every link of a
    lesser name (a bare surname, initials) that fits two such.
    """
    known = sorted(judgements, key=_order)
    clusters = Clusters((one.a, one.b) for one in known if one.apart)
    settled = [one if one.lesser else _settle(one, clusters) for one in known]
    doubtful = _doubtful(settled, clusters)
    return clusters, [_settle_lesser(one, clusters, doubtful) if one.lesser else one for one in settled]


def _order(one: Judgement) -> tuple[bool, float, str, str]:
    return one.author == RULES, -one.score, one.a, one.b


def _settle(one: Judgement, clusters: Clusters) -> Judgement:
    if one.verdict is not Verdict.SAME:
        return one
    between = clusters.may_join(one.a, one.b)
    if between is not None:
        return _unsure(one, f"{between[0]} and {between[1]} are different")
    clusters.join(one.a, one.b)
    return one


def _settle_lesser(one: Judgement, clusters: Clusters, doubtful: set[str]) -> Judgement:
    if one.verdict is Verdict.SAME and set(one.lesser) & doubtful:
        return _unsure(one, "the shorter name fits more than one person")
    return _settle(one, clusters)


def _doubtful(known: Iterable[Judgement], clusters: Clusters) -> set[str]:
    """Lesser names that fit two who are known to be different."""
    fits: dict[str, set[str]] = {}
    for one in known:
        for id_ in one.lesser if one.verdict is Verdict.SAME else ():
            fits.setdefault(id_, set()).add(one.b if id_ == one.a else one.a)
    return {id_ for id_, others in fits.items() if any(clusters.may_join(x, y) for x, y in combinations(others, 2))}


def _unsure(one: Judgement, why: str) -> Judgement:
    return replace(one, verdict=Verdict.UNSURE, why=f"{one.why}; but {why}")
