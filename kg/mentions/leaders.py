"""Whom somebody is of by the delegation that he leads: "X led the Chilean team", "the Chilean side, headed by X"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions.reference import Reference
from kg.mentions.sheet import Sheet

SIDES = frozenset({"side", "delegation", "team", "part", "party", "group"})
_LEADING = frozenset(
    ["chair", "chaired", "head", "headed", "heading", "heads", "lead", "leading", "leads", "led", "represented"]
)
_LED = frozenset({"chaired", "headed", "led", "represented"})
_BETWEEN = frozenset({",", "also", "been", "had", "has", "have", "is", "was", "were", "which", "who", "will"})
_WITH = (["with"], ["with", "the", "participation", "of"])
"""What stands between who leads a delegation and those in it, commas aside."""
_SIZE = 2
"""How many words can stand between a state and its side: "a Chilean high-level delegation"."""


def leading(ref: Reference) -> str | None:
    """Whom the delegation is of that somebody leads, told behind him or before."""
    return _leads(ref) or _led_by(ref)


def led_with(ref: Reference, before: Sequence[Reference]) -> str | None:
    """ "The Chilean delegation was led by X, with (the participation of) Y": whom X is of by it."""
    named = [one for one in before if one.sentence == ref.sentence and one.unit.name is not None]
    head = next((one for one in reversed(named) if _led_by(one) is not None), None)
    if head is None or not (ref.unit.shared or head is named[-1]):
        return None
    sheet, n = ref.sighted.sheet, min(ref.unit.opening, ref.unit.posts[0].opening)
    between = [sheet.low(k) for k in range(head.unit.closing, n)]
    return _led_by(head) if [word for word in between if word != ","] in _WITH else None


def _leads(ref: Reference) -> str | None:
    """ "X, who led the Chilean delegation"; behind another one "and X the Peruvian side"."""
    sheet, n = ref.sighted.sheet, ref.unit.closing
    while sheet.low(n) in _BETWEEN:
        n += 1
    verb = sheet.low(n) in _LEADING
    if verb:
        n += 1
    elif n > ref.unit.closing or sheet.low(n) != "the":
        return None
    n += sheet.low(n) in ("a", "an", "the")
    for k in range(n, n + 1 + _SIZE * verb):
        mark = sheet.marks.at.get(k)
        if mark is not None:
            return mark.of if _side(sheet, mark.last) is not None else None
    return _owner(sheet, n)


def _led_by(ref: Reference) -> str | None:
    """ "The Chilean delegation, led by X"."""
    sheet, n = ref.sighted.sheet, ref.unit.opening
    if sheet.low(n - 1) != "by" or sheet.low(n - 2) not in _LED:
        return None
    n -= 3
    while sheet.low(n) in _BETWEEN:
        n -= 1
    for k in range(n, n - _SIZE - 1, -1):
        mark = sheet.marks.before.get(k)
        if mark is not None and _side(sheet, mark.last) == n:
            return mark.of
    mark = sheet.marks.before.get(n + 1)
    k = mark.first - 1 - (sheet.low(mark.first - 1) == "the") if mark is not None else n
    return mark.of if mark is not None and sheet.low(k) == "of" and sheet.low(k - 1) in SIDES else None


def _side(sheet: Sheet, n: int) -> int | None:
    """Where the word for a side stands, at ``n`` or a little further; not in "the delegation's tour"."""
    return next((k for k in range(n, n + _SIZE + 1) if sheet.low(k) in SIDES and not sheet.genitive(k + 1)), None)


def _owner(sheet: Sheet, n: int) -> str | None:
    """ "The delegation of Chile"."""
    side = _side(sheet, n)
    if side is None or sheet.low(side + 1) != "of":
        return None
    mark = sheet.marks.at.get(side + 2 + (sheet.low(side + 2) == "the"))
    return mark.of if mark is not None else None
