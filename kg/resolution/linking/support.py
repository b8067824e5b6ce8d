"""What besides the names speaks for one person, or against: posts that agree in time, states, what sentences name."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from kg.resolution.linking.lexicon import name_words
from kg.resolution.linking.profile import Profile, Service, gap


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Codes of states and bodies named: ``near`` in the sentences around a person, ``wide`` in the articles."""

    near: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()


Context = Callable[[str], Mentioned]
"""What is named around a person, by id."""

FAMOUS = 2.0
"""Years from a head of state or government, or a foreign minister, in which an article need not say who that is."""
LIFETIME = 50.0
"""Years in public life beyond which nobody is the same person."""
_MANY = frozenset(
    {
        "adviser",
        "commander",
        "deputy-minister",
        "diplomat",
        "director",
        "heir",
        "judge",
        "leader",
        "legislator",
        "mayor",
    }
    | {"member", "minister", "other", "spouse"}
)
"""Ranks that several people of one state have at a time: there the post itself must be the same."""
_KNOWN = frozenset({"foreign-minister", "head-of-government", "head-of-state"})
_ONE = _KNOWN | {"secretary-general", "speaker", "vice-head"}
"""Ranks that only one person of a state or body has: a namesake of that rank in another state is a misread state."""


class Ground(IntEnum):
    """The least first; below ``OPEN`` it speaks against."""

    APART = 0
    CONFLICT = 1
    OPEN = 2
    FAME = 3
    ARTICLE = 4
    NAMED = 5
    NAMED_RANK = 6
    STATE = 7
    POST = 8


@dataclass(frozen=True, slots=True, order=True)
class Support:
    """``years`` lie between the two in that post (or at all); ``same_post``: not just a post of the same rank."""

    ground: Ground
    why: str
    years: float | None = None
    same_post: bool = False
    regnal: bool = False


def support(a: Profile, b: Profile, context: Context) -> Support:
    years = gap(a.period, b.period)
    if a.registered and b.registered:
        return Support(Ground.APART, "two entries of registers")
    if a.seats & b.seats:
        return Support(Ground.APART, "both took part in one event of one article", years)
    if years is not None and years > LIFETIME:
        return Support(Ground.APART, f"{years:.0f} years apart", years)
    shared = _shared_posts(a, b)
    if shared:
        return shared[0]
    common = sorted(a.codes & b.codes)
    if common:
        return Support(Ground.STATE, f"both of {', '.join(common)}", years)
    ground, why = _unshared(a, b, context)
    return Support(ground, why, years)


def _unshared(a: Profile, b: Profile, context: Context) -> tuple[Ground, str]:
    """Where neither a post nor a state is in common: what the articles name, against what keeps the two apart."""
    one, other = context(a.id), context(b.id)
    near = sorted((b.codes & one.near) | (a.codes & other.near))
    wide = sorted((b.codes & one.wide) | (a.codes & other.wide))
    ranks = sorted(_ranks(a) & _ranks(b) & _ONE)
    if ranks and wide:
        return Ground.NAMED_RANK, f"both {'/'.join(ranks)}, and the articles name {', '.join(wide)}"
    if a.polities and b.polities:
        return Ground.CONFLICT, f"different states: {'/'.join(sorted(a.polities))} and {'/'.join(sorted(b.polities))}"
    if near:
        return Ground.NAMED, f"the sentences name {', '.join(near)}"
    if wide and not (a.codes and b.codes):
        return Ground.ARTICLE, f"the article names {', '.join(wide)}"
    famous = [why for known, bare in ((a, b), (b, a)) if (why := _fame(known, bare))]
    if famous:
        return Ground.FAME, famous[0]
    return Ground.OPEN, "no state or post in common"


def _fame(known: Profile, bare: Profile) -> str | None:
    """An article that tells neither post nor state of somebody takes it that everybody knows."""
    if bare.codes or any(one.post for one in bare.services):
        return None
    for service in known.services:
        years = gap(_period(service), bare.period)
        known_as = sorted(_KNOWN & set(service.ranks))
        if known_as and service.of in known.polities and years is not None and years <= FAMOUS:
            return f"named without a post when a {known_as[0]} of {service.of} had the name"
    return None


Term = tuple[str | None, tuple[str, ...], str | None]
"""A post with its ranks and the state or body that it is of."""


def _shared_posts(a: Profile, b: Profile) -> list[Support]:
    """Posts in common, the nearest in time first."""
    mine, others = _terms(a), _terms(b)
    pairs = ((x, y) for x in mine for y in others if _same_post(x, y) or _same_rank(x, y))
    found = [_in_post(x, y, _nearest(mine[x], others[y])) for x, y in pairs]
    return sorted(found, key=lambda one: (one.years is None, one.years or 0.0, not one.same_post, one.why))


def _terms(profile: Profile) -> dict[Term, list[tuple[date, date]]]:
    """By post the times that it is told of, in their order."""
    found: dict[Term, list[tuple[date, date]]] = {}
    for one in profile.services:
        days = found.setdefault((one.post, one.ranks, one.of), [])
        if one.first and one.last:
            days.append((one.first, one.last))
    return {term: sorted(days) for term, days in found.items()}


def _nearest(mine: list[tuple[date, date]], others: list[tuple[date, date]]) -> float | None:
    """Years between the nearest two of the times; None if one side has none."""
    if not mine or not others:
        return None
    gaps = []
    for one in mine:
        place = bisect(others, one)
        gaps += [gap(one, other) or 0.0 for other in others[max(place - 1, 0) : place + 1]]
    return min(gaps)


def _in_post(x: Term, y: Term, years: float | None) -> Support:
    same = _same_post(x, y)
    ranks = sorted(set(x[1]) & set(y[1]))
    when = "at an unknown time" if years is None else f"{years:.1f} years apart"
    rank = "the same post" if same and not ranks else "/".join(ranks)
    what = f"both {rank} of {x[2] or y[2] or 'one body'}, {when}"
    return Support(Ground.POST, what, years, same, same and _reigns(x[0]))


def _same_post(x: Term, y: Term) -> bool:
    return x[0] is not None and x[0] == y[0]


def _same_rank(x: Term, y: Term) -> bool:
    return x[2] is not None and x[2] == y[2] and bool((set(x[1]) & set(y[1])) - _MANY)


def _reigns(post: str | None) -> bool:
    return bool(post) and not name_words().reigns.isdisjoint(re.split(r"[^a-z]+", str(post).rpartition("/")[2]))


def _period(service: Service) -> tuple[date, date] | None:
    return (service.first, service.last) if service.first and service.last else None


def _ranks(profile: Profile) -> set[str]:
    return {rank for one in profile.services for rank in one.ranks} - {"other"}
