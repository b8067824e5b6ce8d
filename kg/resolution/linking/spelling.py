"""One word of a name in the spellings that romanisation gives it: Lavrentiev and Lavrentyev, Mekdad and Miqdad."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kg.resolution.linking.lexicon import given_names

SAME, RESPELT, KNOWN, LOOSE, INITIAL, NEAR, OTHER = 1.0, 0.98, 0.96, 0.92, 0.9, 0.8, 0.0
"""How well two words agree: letter for letter, by the rules below, as known forms of one given name, by their
consonants and the class of their vowels, as an initial and a word, nearly, not."""

_LONG = 6
"""Letters that a word needs for a slip in it to be told from another name."""
_SHORT = 4
_NEAR = 0.8

_RULES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"shch|tsch|sch|sh", "S"),
        (r"dzh|dj", "j"),
        (r"tch|ch|cz", "C"),
        (r"zh", "z"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"(?<=[dt])h", ""),
        (r"gu(?=[ei])", "g"),
        (r"ck|q", "k"),
        (r"c(?=[aoulrnt])", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"aa", "a"),
        (r"aei", "ai"),
        (r"(?<=[aou])e(?=[bcdfgklmnprstzCSh]|$)", ""),
        (r"s[ck][iy]+j?$|sk[iy]+j?$", "ski"),
        (r"(?<=[^aeiou])j(?=[aeou])", "i"),
        (r"(?:iy|yi|yy|ii|ij|yj)$", "i"),
        (r"[iyj]+(?=e)", ""),
        (r"[ea][iy](?=[^aeiouyj]|$)|ej(?=[^aeiouyj]|$)", "i"),
        (r"y|(?<!a)j(?=[^aeiou]|$)", "i"),
        (r"(?<=[aeiou])h(?=[^aeiou]|$)", ""),
        (r"(.)\1+", r"\1"),
    )
)
_CLASSES = str.maketrans({"e": "i", "o": "u", "g": "k", "S": "s", "v": "f", "C": "s", "c": "s", "j": "s", "z": "s"})
_VOWELS = re.compile(r"(?<!^)[aeiou]")
_FEMALE = re.compile(r"(?:ov|ev|in|sk)(?:a|aia|aya)$")


@dataclass(frozen=True, slots=True)
class Word:
    """``text`` is lower-case ASCII; ``key`` the same however romanised, ``loose`` coarser, ``bones`` its consonants.

    ``given`` are the numbers of the given names that it can be; ``initial`` a letter that stands for a word.
    """

    text: str
    key: str
    loose: str
    bones: str
    given: frozenset[int]
    initial: bool


@lru_cache(maxsize=200_000)
def word(text: str, initial: bool = False) -> Word:
    key = text
    for pattern, instead in _RULES:
        key = pattern.sub(instead, key)
    loose = key.translate(_CLASSES)
    return Word(text, key, loose, _VOWELS.sub("", loose), given_names().get(text, frozenset()), initial)


@lru_cache(maxsize=400_000)
def agree(a: Word, b: Word) -> float:
    """How well two words agree, from ``OTHER`` to ``SAME``; the order does not matter."""
    if a.text == b.text:
        return SAME
    if a.initial or b.initial:
        return INITIAL if a.key[:1] == b.key[:1] or a.text[0] == b.text[0] else OTHER
    if a.given and b.given:
        return KNOWN if a.given & b.given else OTHER
    if a.key == b.key:
        return RESPELT
    if min(len(a.key), len(b.key)) <= _SHORT or bool(_FEMALE.search(a.text)) != bool(_FEMALE.search(b.text)):
        return OTHER
    if a.loose == b.loose:
        return LOOSE
    return _near(a, b)


def _near(a: Word, b: Word) -> float:
    """The same consonants, or a slip of a letter or two in a long word."""
    if a.key[0] != b.key[0] or (a.given and b.given):
        return OTHER
    if a.bones == b.bones and len(a.bones) > _SHORT - 2:
        return NEAR
    if min(len(a.key), len(b.key)) < _LONG:
        return OTHER
    return NEAR if Levenshtein.normalized_similarity(a.loose, b.loose) >= _NEAR else OTHER
