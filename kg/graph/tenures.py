"""Who held which post when: four days a term, from what texts attest and registers say.

A text that has somebody act in a post on a day attests the post that day. Two such days are one term unless more than a
year lies between them, or somebody else held the post then, or the same person was not in it. Where a post has one
holder at a time the days of others bound a term from outside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.graph.dates import Bounds
from kg.model import Standing

APART = timedelta(days=366)
"""Two days on which texts attest a post, further apart than this, are no proof that it was held between them."""
IN_OFFICE = frozenset({Standing.INCUMBENT, Standing.ACTING})
NOT_IN_OFFICE = frozenset({Standing.FORMER, Standing.DESIGNATE})


@dataclass(frozen=True, slots=True, order=True)
class Sight:
    """One text names a person in a post, on some day from ``first`` to ``last``; ``source`` is the text's graph."""

    person: str
    post: str
    standing: Standing
    first: date
    last: date
    source: str


@dataclass(frozen=True, slots=True)
class Spell:
    """A tenure that a source states with its bounds; ``fact`` is its IRI."""

    person: str
    post: str
    standing: Standing
    bounds: Bounds
    source: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A person in a post over time, put together from ``sources``; ``fact`` is the stated tenure it rests on, if any.

    Always ``not_before`` <= ``surely_from`` <= ``surely_until`` <= ``not_after`` where they are known.
    """

    person: str
    post: str
    standing: Standing
    bounds: Bounds
    sources: tuple[str, ...]
    fact: str | None = None

    def surely_on(self, day: date) -> bool:
        _, first, last, _ = self.bounds
        return first is not None and last is not None and first <= day <= last

    def possibly_on(self, day: date) -> bool:
        """Whether nothing rules the day out; of a term without any date nothing is known."""
        before, first, last, after = self.bounds
        if first is None and last is None and (before is None or after is None):
            return False
        return (before is None or before <= day) and (after is None or day <= after)


@dataclass(frozen=True, slots=True, order=True)
class _Held:
    """Days on which somebody surely held the post, or (``person`` of himself) surely did not."""

    first: date
    last: date
    person: str
    standing: Standing


def terms(sights: Iterable[Sight], spells: Iterable[Spell], single: Collection[str]) -> list[Term]:
    """The terms of all posts, by post, person, standing and time.

    Args:
        sights: what texts attest.
        spells: what registers and other graphs state.
        single: the posts that have one holder at a time.
    """
    by_post: dict[str, tuple[list[Sight], list[Spell]]] = defaultdict(lambda: ([], []))
    for sight in sights:
        by_post[sight.post][0].append(sight)
    for spell in spells:
        by_post[spell.post][1].append(spell)
    return [term for post in sorted(by_post) for term in _Post(*by_post[post], single=post in single).terms()]


class _Post:
    """One post with all that is told of its holders."""

    def __init__(self, sights: list[Sight], spells: list[Spell], *, single: bool) -> None:
        self.sights = sorted(set(sights))
        self.spells = spells
        self.holdings = sorted(set(self._holdings())) if single else []

    def _holdings(self) -> Iterator[_Held]:
        for sight in self.sights:
            if _attests(sight):
                yield _Held(sight.first, sight.last, sight.person, sight.standing)
        for spell in self.spells:
            _, first, last, _ = spell.bounds
            if first and last and spell.standing in IN_OFFICE:
                yield _Held(first, last, spell.person, spell.standing)

    def terms(self) -> Iterator[Term]:
        seen = {(one.person, one.standing if one.standing in IN_OFFICE else Standing.INCUMBENT) for one in self.sights}
        for person, standing in sorted(seen | {(one.person, one.standing) for one in self.spells}):
            yield from self._of(person, standing)

    def _of(self, person: str, standing: Standing) -> Iterator[Term]:
        walls = self._walls(person, standing)
        seen: dict[date, set[str]] = defaultdict(set)
        for sight in self.sights:
            if (sight.person, sight.standing) == (person, standing) and _attests(sight):
                seen[sight.first].add(sight.source)
        spells = [one for one in self.spells if (one.person, one.standing) == (person, standing)]
        stated = sorted((_stated(one, walls) for one in spells), key=_begins)
        for term in stated:
            own = {day for day in seen if _reaches(term, day, walls)}
            sources = {source for day in own for source in seen.pop(day)}
            yield replace(_stretched(term, own), sources=tuple(sorted({*term.sources, *sources})))
        post = self.sights[0].post if self.sights else self.spells[0].post
        for run in _runs(sorted(seen), walls):
            sources = {source for day in run for source in seen[day]}
            yield Term(person, post, standing, _bounds(run, walls), tuple(sorted(sources)))
        if not seen and not spells:
            yield from self._only_not(person, standing, post)

    def _walls(self, person: str, standing: Standing) -> list[tuple[date, date]]:
        """Stretches of days that no term of the person reaches over: others' in the post, and his own out of it."""
        others = [(one.first, one.last) for one in self.holdings if one.person != person and one.standing is standing]
        return sorted({*others, *((one.first, one.last) for one in self._outside(person))})

    def _outside(self, person: str) -> list[Sight]:
        return [one for one in self.sights if one.person == person and one.standing in NOT_IN_OFFICE]

    def _only_not(self, person: str, standing: Standing, post: str) -> Iterator[Term]:
        """Of whom only "former" or "designate" is told: a term that was over by then, or had not begun."""
        outside = self._outside(person)
        if standing is not Standing.INCUMBENT or not outside:
            return
        before = max((one.first for one in outside if one.standing is Standing.DESIGNATE), default=None)
        after = min((one.last for one in outside if one.standing is Standing.FORMER), default=None)
        if before and after and before > after:
            before = None
        yield Term(
            person, post, standing, Bounds(before, None, None, after), tuple(sorted({s.source for s in outside}))
        )


def _stated(spell: Spell, walls: list[tuple[date, date]]) -> Term:
    """A spell that a source leaves open is closed by who held the post next, or before."""
    before, first, last, after = spell.bounds
    inside = first or last
    if inside is not None:
        low, _, _, high = _bounds([first or inside, last or inside], walls)
        before, after = before or low, after or high
    bounds = Bounds(before, first, last, after)
    return Term(spell.person, spell.post, spell.standing, bounds, (spell.source,), spell.fact or None)


def _begins(term: Term) -> tuple[date, date, str]:
    known = [day for day in term.bounds if day]
    return min(known, default=date.max), max(known, default=date.max), term.fact or ""


def _attests(sight: Sight) -> bool:
    return sight.standing in IN_OFFICE and sight.first == sight.last


def _reaches(term: Term, day: date, walls: list[tuple[date, date]]) -> bool:
    """Whether a day on which a text names the person in the post is one of the term: nothing stands between."""
    inner = [one for one in (term.bounds.surely_from, term.bounds.surely_until) if one]
    if not term.possibly_on(day) or not inner:
        return term.possibly_on(day)
    low, high = min(day, *inner), max(day, *inner)
    return not any(low < first and last < high for first, last in walls)


def _stretched(term: Term, days: Collection[date]) -> Term:
    """The term with days on which a text attests it."""
    before, first, last, after = term.bounds
    inner = [*days, *(day for day in (first, last) if day)]
    if not days:
        return term
    return replace(term, bounds=Bounds(before, min(inner), max(inner), after))


def _runs(days: list[date], walls: list[tuple[date, date]]) -> Iterator[list[date]]:
    """The days in stretches between which a wall lies, or a year of which nothing is told."""
    run: list[date] = []
    for day in days:
        if run and (day - run[-1] > APART or any(run[-1] < first and last < day for first, last in walls)):
            yield run
            run = []
        run.append(day)
    if run:
        yield run


def _bounds(run: list[date], walls: list[tuple[date, date]]) -> Bounds:
    """Walls that the days stand beside bound them; one that they stand in is another source's word, and does not."""
    before = max((last for _, last in walls if last <= run[0]), default=None)
    after = min((first for first, _ in walls if first >= run[-1]), default=None)
    return Bounds(before, run[0], run[-1], after)
