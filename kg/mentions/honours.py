"""Honorifics in running text: styles, callings and ranks, short or long, before a name."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon.titles import Phrase, honorifics
from kg.mentions.words import Word

_WITH_ARTICLE = frozenset({"hon", "honorable", "honourable", "most", "right", "rt"})
"""Styles that "the" belongs to: "the Rt. Hon. Ana Soto"."""


def honorific_at(words: Sequence[Word], n: int) -> int:
    """How many words from ``n`` on are an honorific; 0 if none are."""
    word = words[n]
    if not word.capital or " ".join(own.low for own in words[n : n + 2]) in honorifics().names:
        return 0
    if word.text.replace(".", "") in honorifics().capitals:
        return 1
    if (word.low in honorifics().stopped and not word.text.endswith(".")) or _is_given_don(words, n):
        return 0
    if "-" in word.low and word.low.replace(".", "").replace("-", " ") in honorifics().ranks:
        return 1
    if word.text in ("H", "H.") and n + 1 < len(words) and words[n + 1].text.strip(".") in ("H", "E", "M"):
        return 2
    for phrase in honorifics().phrases.get(word.low, ()):
        if stop := _past_phrase(words, n, phrase):
            return stop - n + (stop < len(words) and words[stop].text == ".")
    return 0


def _past_phrase(words: Sequence[Word], n: int, phrase: Phrase) -> int:
    """Where an honorific ends that may hold apostrophes, "Dato' Seri"; 0 if it does not stand at ``n``."""
    for low in phrase:
        if n >= len(words) or words[n].low != low:
            return 0
        n += 1 + (n + 1 < len(words) and words[n + 1].low == "'" and words[n + 1].glued)
    return n


def _is_given_don(words: Sequence[Word], n: int) -> bool:
    """Whether "Don" has but one name behind it: "Don Reed", not "Don Juan Reed"."""
    if words[n].low != "don" or n + 1 >= len(words):
        return False
    further = words[n + 2] if n + 2 < len(words) else None
    return further is None or not further.capital or not further.alpha or further.text.isupper()


def past_honorifics_before(words: Sequence[Word], n: int) -> int:
    """Where the honorifics that end before word ``n`` begin."""
    moved = True
    while moved and n > 0:
        moved = False
        for length in (6, 5, 4, 3, 2, 1):
            if n - length >= 0 and honorific_at(words, n - length) == length:
                n, moved = n - length, True
                break
        if (
            not moved
            and n > 3
            and words[n - 1].text == ")"
            and words[n - 3].text == "("
            and words[n - 2].low in ("res", "ret", "retd")
        ):
            n, moved = n - 3, True
        if not moved and n > 0 and words[n].low in _WITH_ARTICLE and words[n - 1].low == "the":
            n, moved = n - 1, True
    return n
