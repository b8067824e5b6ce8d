"""The names of events: that of one of their tellings, each name for one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from kg.resolution.coreference.grouping import Group
from kg.resolution.coreference.telling import Telling
from kg.resolution.slugs import slug


def names(groups: Iterable[Group], tellings: Mapping[str, Telling]) -> dict[str, str]:
    """The IRI of the event of each telling.

    It is of those that know the day best the one that most articles give, then the most detailed one's, then the first
    published. Where two events would bear one name, the first published keeps it; the other has its article added.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for some in sorted(groups, key=lambda one: min(_order(tellings[id_]) for id_ in one)):
        members = sorted((tellings[id_] for id_ in some), key=_order)
        wanted = _best(members)
        name = wanted if wanted not in taken else f"{wanted}.{slug(members[0].article)}"
        taken.add(name)
        found.update(dict.fromkeys(some, name))
    return found


def _best(members: list[Telling]) -> str:
    count = Counter(one.event for one in members)
    return min(members, key=lambda one: (-one.detail[0], -count[one.event], -one.detail[1], _order(one))).event


def _order(one: Telling) -> tuple[date, str]:
    return one.published or date.max, one.id
