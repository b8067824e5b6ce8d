"""Who is one person in a register: one id, or, where there is nothing but names, one name within one working life."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, count, pairwise

from kg.registers.records import Holder, Tenure
from kg.resolution import slug
from kg.vocab import PERSON

LIFE = 60
"""Years from the first post to the last that one person can have: two of a name further apart are two people."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person of a register under an IRI, with all names and posts; tenures in the register's order."""

    iri: str
    name: str
    aliases: tuple[str, ...]
    wikidata: str | None
    tenures: tuple[Tenure, ...]


def careers(tenures: Iterable[Tenure]) -> tuple[Known, ...]:
    """The persons of a register, in the order that it first names them; the same rows always give the same IRIs."""
    groups: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in tenures:
        holder = tenure.holder
        key = ("wikidata", holder.wikidata) if holder.wikidata else ("id", holder.id) if holder.id else None
        groups.setdefault(key or ("name", f"{slug(holder.name)}.{slug(tenure.of)}"), []).append(tenure)
    taken: set[str] = set()
    found = []
    for (kind, _), some in groups.items():
        for career in _lives(some) if kind == "name" else (some,):
            found.append(_known(career, taken))
    return tuple(found)


def _lives(tenures: list[Tenure]) -> list[list[Tenure]]:
    """Cut at the longest gap until no part is longer than a life; posts without dates stay where only one is."""
    dated = sorted((one for one in tenures if _years(one)), key=_years)
    parts = _cut(dated)
    undated = [one for one in tenures if not _years(one)]
    if len(parts) > 1:
        return [*parts, *([undated] if undated else [])]
    return [tenures]


def _cut(dated: list[Tenure]) -> list[list[Tenure]]:
    years = [year for one in dated for year in _years(one)]
    if not years or max(years) - min(years) <= LIFE or len(dated) < 2:
        return [dated]
    gaps = [(_years(after)[0] - _years(before)[-1], -n) for n, (before, after) in enumerate(pairwise(dated), 1)]
    at = -max(gaps)[1]
    return [*_cut(dated[:at]), *_cut(dated[at:])]


def _years(tenure: Tenure) -> list[int]:
    return [day.year for day in (tenure.start, tenure.end) if day]


def _known(tenures: list[Tenure], taken: set[str]) -> Known:
    holders = [one.holder for one in tenures]
    name, item = holders[0].name, next((one.wikidata for one in holders if one.wikidata), None)
    spellings = {spelling for one in holders for spelling in (one.name, *one.aliases)} - {name}
    tail = _free(_tail(tenures, holders[0], item), taken)
    return Known(PERSON[tail], name, tuple(sorted(spellings)), item, tuple(tenures))


def _tail(tenures: list[Tenure], holder: Holder, item: str | None) -> str:
    """A Wikidata item is one person in every register; else the name, the state, and the year of the first post."""
    if item:
        return item.lower()
    years = [year for one in tenures for year in _years(one)]
    return f"{slug(holder.name)}.{slug(tenures[0].of)}.{min(years) if years else 'undated'}"


def _free(tail: str, taken: set[str]) -> str:
    free = next(one for one in chain((tail,), (f"{tail}-{n}" for n in count(2))) if one not in taken)
    taken.add(free)
    return free
