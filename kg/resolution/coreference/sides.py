"""Whether the sides of two tellings can be the same: who leads the one sits in the other."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EventType
from kg.resolution.coreference.telling import Side, Telling

_OPEN = frozenset({EventType.CONFERENCE})
"""Types of which no report need name all sides."""


@dataclass(frozen=True, slots=True)
class Sides:
    """``agree``: the leaders of all sides are the same. ``fit``: they can be, as far as told. ``words`` say it."""

    agree: bool = False
    fit: bool = False
    words: str = ""
    contradiction: str = ""


def compare(a: Telling, b: Telling) -> Sides:
    """The order of the two does not count."""
    if not a.sides or not b.sides:
        return Sides(words="who took part is not told")
    pairs, alone = _paired(a.sides, b.sides)
    rivals = next((_rivals(*pair) for pair in pairs if _are_rivals(*pair)), "")
    if rivals:
        return Sides(contradiction=rivals)
    led = [one for one, other in pairs if _led_alike(one, other)]
    if not led:
        return Sides(words="no leader in common")
    names = " and ".join(sorted(one.figure.name for one in led if one.figure))
    doubtful = next((_rivals(*pair) for pair in pairs if _are_doubtful(*pair)), "")
    if doubtful:
        return Sides(words=f"{names}, but {doubtful}")
    if alone and a.type is EventType.VISIT:
        return _visit(a, b, led, names)
    if alone:
        return _with_others(a, b, led, names)
    if len(led) == len(pairs) > 1:
        return Sides(agree=True, fit=True, words=f"the same leaders ({names})")
    if len(pairs) == 1:
        return _visit(a, b, led, names) if a.type is EventType.VISIT else Sides(words=f"{names}, but not with whom")
    unnamed = all(not one.people and not other.people for one, other in pairs if one not in led)
    return Sides(agree=unnamed, fit=True, words=f"{names} with the same side")


def _with_others(a: Telling, b: Telling, led: list[Side], names: str) -> Sides:
    """One of them tells of a side more."""
    same_place = a.place is not None and a.place == b.place
    if a.type in _OPEN and len(led) > 1:
        return Sides(agree=same_place, fit=True, words=f"the same leaders ({names})")
    return Sides(words=f"{names}, but one tells of another side too")


def _visit(a: Telling, b: Telling, led: list[Side], names: str) -> Sides:
    """A visit is its visitor's to a country, whoever the host is said to be."""
    to_one_country = a.country is not None and a.country == b.country and any(one.principal != a.country for one in led)
    if not to_one_country:
        return Sides(words=f"{names}, but perhaps not to one country")
    return Sides(agree=True, fit=True, words=f"the same visitor ({names})")


def _paired(a: tuple[Side, ...], b: tuple[Side, ...]) -> tuple[list[tuple[Side, Side]], bool]:
    """Sides of one leader, then of one principal; and whether any side is left over."""
    pairs: list[tuple[Side, Side]] = []
    left, right = sorted(a, key=_key), sorted(b, key=_key)
    for fit in (_led_alike, _one_principal):
        for one in tuple(left):
            other = next((side for side in right if fit(one, side)), None)
            if other is not None:
                pairs.append((one, other))
                left.remove(one)
                right.remove(other)
    return pairs, bool(left or right)


def _key(side: Side) -> tuple[str, str]:
    return side.principal, side.figure.name if side.figure else ""


def _one_principal(one: Side, other: Side) -> bool:
    return one.principal == other.principal


def _led_alike(one: Side, other: Side) -> bool:
    """Each has the other's leader: of who attended, one may tell more."""
    return one.seats(other.figure) and other.seats(one.figure)


def _are_rivals(one: Side, other: Side) -> bool:
    """Both name their leaders, and neither has the other's."""
    named = [side for side in (one, other) if side.figure and side.figure.person]
    return len(named) == 2 and not (one.seats(other.figure) or other.seats(one.figure))


def _are_doubtful(one: Side, other: Side) -> bool:
    """Both say who leads, but not plainly the same; a name without a post may hold any."""
    if one.figure is None or other.figure is None or _led_alike(one, other):
        return False
    named = [side.figure for side in (one, other) if side.figure and side.figure.person]
    return len(named) != 1 or named[0].post is not None


def _rivals(one: Side, other: Side) -> str:
    names = sorted(side.figure.name for side in (one, other) if side.figure)
    return f"{names[0]} leads in one, {names[1]} in the other"
