"""Two names: how far they can be of one person, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from itertools import product

from kg.resolution.linking.chinese import is_wade_giles, sound
from kg.resolution.linking.lexicon import name_words
from kg.resolution.linking.names import Name, parse_name
from kg.resolution.linking.spelling import INITIAL, LOOSE, NEAR, OTHER, RESPELT, SAME, Word, agree

SYLLABLE = 5
"""Letters up to which a word of a name can be one of few syllables (Li, Xuan, Jong), shared by many people."""


class Likeness(IntEnum):
    """How far names agree, the least first."""

    NONE = 0
    SINGLE = 1
    NEAR = 2
    INITIALS = 3
    PART = 4
    SPELLING = 5
    IDENTICAL = 6


WORDS = {
    Likeness.NONE: "different names",
    Likeness.SINGLE: "one name is a single word of the other",
    Likeness.NEAR: "nearly the same name",
    Likeness.INITIALS: "the same name with initials",
    Likeness.PART: "one name is a part of the other",
    Likeness.SPELLING: "the same name in another spelling",
    Likeness.IDENTICAL: "the same name",
}


@dataclass(frozen=True, slots=True, order=True)
class Agreement:
    """``score`` is 0 to 1; ``common``: every word that agrees is one that many people bear."""

    likeness: Likeness
    score: float
    common: bool = False


NOT_AT_ALL = Agreement(Likeness.NONE, 0.0)


def compare_all(names: Iterable[str], others: Iterable[str]) -> Agreement:
    """The best agreement of any two of the spellings; a bare surname beside a full name says nothing more."""
    pairs = product(_full(names), _full(others))
    return max((compare(*sorted(pair)) for pair in pairs), default=NOT_AT_ALL)


def is_bare(names: Iterable[str]) -> bool:
    """Whether all of them are a single word."""
    return all(len(parse_name(one).words) < 2 for one in names)


def _full(names: Iterable[str]) -> list[str]:
    found = sorted(set(names))
    return [one for one in found if len(parse_name(one).words) > 1] or found


@lru_cache(maxsize=400_000)
def compare(name: str, other: str) -> Agreement:
    a, b = sorted((parse_name(name), parse_name(other)), key=lambda one: len(one.words))
    if not a.words or (a.ordinal and b.ordinal and a.ordinal != b.ordinal):
        return NOT_AT_ALL
    if len(a.words) == 1:
        return _single(a, b)
    if a.joined == b.joined:
        likeness = Likeness.IDENTICAL if a.letters == b.letters else Likeness.SPELLING
        return _agreement(a.words, [RESPELT if a.letters != b.letters else SAME], likeness)
    return _whole(a, b) or _part(a, b) or _romanised(name, other) or NOT_AT_ALL


def _romanised(name: str, other: str) -> Agreement | None:
    if is_wade_giles(name) == is_wade_giles(other):
        return None
    a, b = parse_name(name), parse_name(other)
    key = sound(a)
    return _agreement(a.words, [LOOSE], Likeness.NEAR) if key and key == sound(b) else None


def _single(a: Name, b: Name) -> Agreement:
    """A word alone: a surname, a name of a monarch, or a name written without blanks."""
    if len(b.words) > 1 and len(a.joined) > SYLLABLE and a.joined == b.joined:
        return _agreement(b.words, [RESPELT], Likeness.SPELLING)
    if a.ordinal and len(b.words) > 1 and not b.ordinal:
        return NOT_AT_ALL
    ends = {b.words[0]} if b.chain else {b.words[0], b.words[-1]}
    best = max(agree(a.words[0], one) for one in ends)
    if best < LOOSE or a.words[0].initial:
        return NOT_AT_ALL
    return _agreement(a.words, [best], Likeness.SINGLE)


def _whole(a: Name, b: Name) -> Agreement | None:
    """Every word has its counterpart, in this order or with the surname moved to the other end."""
    if len(a.words) != len(b.words):
        return None
    found = [(min(scores), turn, scores) for turn, scores in _turns(a.words, b.words)]
    worst, turn, scores = max(found, key=lambda one: (one[0], -one[1]))
    if worst == OTHER:
        return None
    likeness = _likeness(scores, a.words)
    if turn and likeness is Likeness.IDENTICAL:
        likeness = Likeness.SPELLING
    return _agreement(a.words, scores, likeness)


def _turns(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[tuple[int, list[float]]]:
    turned = [(0, b), (1, (*b[1:], b[0])), (1, (b[-1], *b[:-1]))]
    return [(turn, [agree(x, y) for x, y in zip(a, other, strict=True)]) for turn, other in turned]


def _likeness(scores: list[float], words: tuple[Word, ...]) -> Likeness:
    if INITIAL in scores:
        others = [score for score in scores if score != INITIAL]
        return Likeness.INITIALS if others and min(others) > INITIAL else Likeness.NONE
    if NEAR in scores:
        short = all(len(one.text) <= SYLLABLE for one in words)
        return Likeness.NONE if short or scores.count(NEAR) > 1 else Likeness.NEAR
    return Likeness.IDENTICAL if min(scores) == 1 else Likeness.SPELLING


def _part(a: Name, b: Name) -> Agreement | None:
    """The words of the shorter name stand in the longer one, in their order, from its first word or up to its last."""
    places = _places(a.words, b.words)
    if places is None:
        return None
    scores = [agree(x, b.words[place]) for x, place in zip(a.words, places, strict=True)]
    left = [one for n, one in enumerate(b.words) if n not in places]
    first, last = places[0] == 0, places[-1] == len(b.words) - 1
    if not first and (a.chain or b.chain or not last or places[0] > 1):
        return None
    if not first and left[0].given and a.words[0].given:  # Mahamat Idriss Déby is the son of Idriss
        return None
    if all(one.initial for one in left):
        if any(one.initial for one in a.words):
            return None
        return _agreement(a.words, scores, min(_likeness(scores, a.words), Likeness.SPELLING))
    part = _agreement(a.words, scores, min(_likeness(scores, a.words), Likeness.PART))
    return replace(part, common=part.common or a.chain or b.chain)  # a house has many a Saud bin Abdulrahman


def _places(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[int] | None:
    """Where each word stands in the longer name; None where one does not."""
    found: list[int] = []
    start = 0
    for one in a:
        place = next((n for n in range(start, len(b)) if agree(one, b[n]) > OTHER), None)
        if place is None:
            return None
        found.append(place)
        start = place + 1
    return found


def _agreement(words: tuple[Word, ...], scores: list[float], likeness: Likeness) -> Agreement:
    if likeness is Likeness.NONE:
        return NOT_AT_ALL
    return Agreement(likeness, round(sum(scores) / len(scores), 4), _is_common(words))


def _is_common(words: tuple[Word, ...]) -> bool:
    """Given names alone (Ali Hassan), or with a frequent surname and syllables (Wang Yi): many bear such a name."""
    surnames = name_words().surnames
    if all(one.given or one.initial for one in words):
        return True
    short = all(one.given or one.initial or one.text in surnames or len(one.text) < SYLLABLE for one in words)
    return short and any(one.text in surnames for one in words)
