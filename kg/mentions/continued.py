"""Lists that tell a post once: "President A of Chad, B of Ghana and C of Togo"."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon.states import is_state
from kg.mentions.gaps import gap
from kg.mentions.sheet import Sheet
from kg.mentions.units import Unit

_LINKS = frozenset({"and", "comma", "comma and", "semicolon"})


def continued(sheet: Sheet, units: list[Unit]) -> list[Unit]:
    """The units, where who is told with a state alone has the post of the one before him in the list."""
    found: list[Unit] = []
    for unit in units:
        before = found[-1] if found else None
        if before is not None and _goes_on(sheet, before, unit):
            unit = replace(unit, posts=before.posts, shared=True)
        found.append(unit)
    return found


def _goes_on(sheet: Sheet, before: Unit, unit: Unit) -> bool:
    name, one = unit.name, before.name
    if name is None or one is None or unit.posts or len(before.posts) != 1:
        return False
    post = before.posts[0]
    if post.plural or post.counterpart or not post.bare or post.first > one.first or post.weight < 2:
        return False
    told = sheet.low(name.last) == "of" and name.opening == name.first
    apart = is_state(before.of) and is_state(unit.of) and before.of != unit.of
    return told and apart and gap(sheet, before.closing, unit.opening) in _LINKS
