"""Who is who across articles: candidate pairs, a judgement of each, and the persons that come of them.

Two persons are never one by their names alone: a post or a state that agrees in time must speak for it. What is not
clear is left to a reviewer. The same profiles and decisions give the same persons, in whichever order they come.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.resolution.linking.agreement import is_bare
from kg.resolution.linking.blocking import pairs
from kg.resolution.linking.clusters import Clusters, cluster
from kg.resolution.linking.context import named_in
from kg.resolution.linking.decisions import REVIEWER, Choice, Decision, Decisions, read_decisions
from kg.resolution.linking.judgement import RULES, Judgement, judge
from kg.resolution.linking.profile import Profile, Service
from kg.resolution.linking.support import Context, Mentioned
from kg.resolution.verdict import Verdict
from kg.resources import resource

__all__ = [
    "RULES",
    "Choice",
    "Context",
    "Decision",
    "Decisions",
    "Judgement",
    "Links",
    "Mentioned",
    "Profile",
    "Service",
    "judge",
    "link",
    "named_in",
    "read_decisions",
    "version",
]


@cache
def version() -> str:
    """Of the rules, with a digest of the names that they know."""
    return f"{RULES}.{hashlib.sha256(resource('data/linking/names.yml').read_bytes()).hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Links:
    """``one_of`` gives, for each id that another stands for, that one. Judgements by score, the surest first.

    Pairs that are different without a reviewer's word are left out.
    """

    one_of: Mapping[str, str]
    judgements: tuple[Judgement, ...]

    def of(self, verdict: Verdict) -> list[Judgement]:
        return [one for one in self.judgements if one.verdict is verdict]


def link(profiles: Iterable[Profile], context: Context, decisions: Decisions | None = None) -> Links:
    """Judges all candidates and joins those who are the same."""
    known = {one.id: one for one in profiles}
    said = (decisions or Decisions()).judgements()
    chosen = {(one.a, one.b): one for one in said if {one.a, one.b} <= set(known)}
    found = {(a, b): judge(known[a], known[b], context) for a, b in pairs(known) if (a, b) not in chosen}
    apart = {(one.a, one.b): one for one in _splits(known, [*chosen.values(), *found.values()])}
    clusters, settled = cluster((found | apart | chosen).values())
    one_of = {
        id_: chosen
        for ids in clusters.sets()
        for chosen in [_chosen(known, ids)]
        for id_ in sorted(ids)
        if id_ != chosen
    }
    kept = (one for one in settled if _tells(one, clusters))
    return Links(one_of, tuple(sorted(kept, key=lambda one: (-one.score, one.a, one.b))))


def _splits(known: Mapping[str, Profile], judgements: Sequence[Judgement]) -> Iterator[Judgement]:
    """Whom a reviewer split off is none of those whom he would be one with; he may be one with another split off."""
    split = {one.id: one.split_from for one in known.values() if one.split_from is not None}
    if not split:
        return
    whole, _ = cluster(judgements)
    for id_, origin in sorted(split.items()):
        for other in sorted((whole.of(id_) | {origin} & set(known)) - set(split)):
            a, b = sorted((id_, other))
            yield Judgement(a, b, Verdict.DIFFERENT, 0.0, "split by a reviewer", REVIEWER)


def _tells(one: Judgement, clusters: Clusters) -> bool:
    """A doubt between two who turned out to be one is none any more."""
    if one.verdict is Verdict.UNSURE:
        return one.b not in clusters.of(one.a)
    return one.verdict is Verdict.SAME or one.author != RULES


def _chosen(known: Mapping[str, Profile], ids: Iterable[str]) -> str:
    """Whom a register has; else with a state, more than a surname, in most articles; else the first by the alphabet."""
    return min(ids, key=lambda id_: (_standing(known[id_]), id_))


def _standing(one: Profile) -> tuple[bool, bool, bool, int]:
    return not one.registered, one.anonymous, is_bare(one.names), -len({article for article, _ in one.seats})
