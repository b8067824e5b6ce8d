"""Whether two names can be one person's: spelling may differ, a surname alone does not do."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache

from kg.scoring.words import words

PARTICLES = frozenset(
    {"abu", "al", "ben", "bin", "bint", "da", "de", "der", "dos", "el", "ibn", "la", "le", "van", "von"}
)
FATHERS = frozenset({"bin", "bint", "ibn"})
"""What follows is a father's name, which is no surname."""

WORD_ALIKE = 0.75
LAST_WORD_ALIKE = 0.74
FIRST_LETTER_ALIKE = 0.9
"""A spelling seldom changes the first letter; where it does, the rest has to agree this much."""


@cache
def likeness(a: str, b: str) -> float:
    """0 to 1, twice the common letters over all letters.

    difflib, though rapidfuzz is quicker: the figures are those of the corpus's own scorer, whose thresholds are set
    on difflib's blocks, and the two differ near a threshold.
    """
    return SequenceMatcher(None, a, b).ratio()


def same_name(a: str | None, b: str | None) -> bool:
    """One person's names, in whatever order, with or without particles, an initial for a word; None is None's equal.

    Every word of the shorter name has its like in the longer one; the surname or the first name leads.
    """
    if not a or not b:
        return not a and not b
    short, long = sorted((words(a), words(b)), key=len)
    if sorted(short) == sorted(long):
        return True
    return not _initials_differ(short, long) and _same_core(_core(short), _core(long), long)


def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in name if word not in PARTICLES)


def _initials_differ(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    left, right = ({word for word in name if len(word) == 1} for name in (short, long))
    return bool(left and right) and left != right


def _same_core(short: tuple[str, ...], long: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    if not short or not long or len(short) < 2 <= len(long):
        return False
    if "".join(short) == "".join(long):
        return True
    first = _alike(short[0], long[0], WORD_ALIKE)
    if not (first or _alike(short[-1], long[-1], LAST_WORD_ALIKE)):
        return False
    if FATHERS & set(whole) and not first:
        return False
    return _all_found(short, long)


def _all_found(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Each word of the shorter takes the most alike of what is left of the longer."""
    left = list(long)
    for word in short:
        near = [other for other in left if _alike(word, other, WORD_ALIKE)] or [
            other for other in left if _initial(word, other)
        ]
        if not near:
            return False
        left.remove(max(near, key=lambda other: likeness(word, other)))
    return True


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _alike(a: str, b: str, least: float) -> bool:
    return a == b or likeness(a, b) >= (least if a[0] == b[0] else FIRST_LETTER_ALIKE)
