"""Pairs of persons worth a judgement: those whose names share bones, found in near-linear time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from kg.resolution.linking.chinese import sound
from kg.resolution.linking.names import Name, parse_name
from kg.resolution.linking.profile import Profile

LIMIT = 40
"""Persons in a block whose pairs are all looked at; a larger block is cut by what else its persons share."""


def pairs(profiles: Mapping[str, Profile]) -> list[tuple[str, str]]:
    """Ids of candidates, smaller first, each pair once, sorted."""
    found: set[tuple[str, str]] = set()
    for block in _blocks(profiles.values()):
        found.update(combinations(sorted(block), 2))
    return sorted(found)


def _blocks(profiles: Iterable[Profile]) -> Iterator[set[str]]:
    by_key: dict[tuple[str, ...], set[str]] = {}
    finer: dict[str, tuple[tuple[str, ...], ...]] = {}
    for one in profiles:
        finer[one.id] = tuple(_traits(one))
        for key in _keys(one):
            by_key.setdefault(key, set()).add(one.id)
    for block in by_key.values():
        if len(block) <= LIMIT:
            yield block
        else:
            yield from _cut(block, finer)


def _cut(block: set[str], traits: Mapping[str, tuple[tuple[str, ...], ...]]) -> Iterator[set[str]]:
    """By post, and by the other words of the name: whoever agrees in neither is nobody's candidate."""
    by_trait: dict[tuple[str, ...], set[str]] = {}
    for id_ in block:
        for trait in traits[id_]:
            by_trait.setdefault(trait, set()).add(id_)
    yield from by_trait.values()


def _keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """The whole name however written; each word within a state or body; each pair of words."""
    for name in map(parse_name, profile.names):
        bones = _bones(name)
        if len(bones) > 1 or (len(name.words) == 1 and len(bones[0]) > 3):
            yield "name", "".join(sorted("".join(bones)))
        for bone in set(bones):
            for code in profile.codes:
                yield "state", code, bone
        for two in combinations(sorted(set(bones)), 2):
            yield "words", *two
        if key := sound(name):
            yield "sound", key


def _traits(profile: Profile) -> Iterator[tuple[str, ...]]:
    for name in map(parse_name, profile.names):
        yield from combinations(sorted(set(_bones(name))), 2)
        for one in name.words:
            for service in profile.services:
                if service.post:
                    yield service.post, one.bones[:1]


def _bones(name: Name) -> list[str]:
    return [one.bones or one.loose for one in name.words if not one.initial] or [one.loose for one in name.words]
