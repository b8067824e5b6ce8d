"""What people are called besides, in quotes behind their names or inside them: "Juan 'Chito' Reyes"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mentions.words import Word

_QUOTES = frozenset("'\"‘’“”`")
_LONGEST = 2
_INSIDE = re.compile(r"(?<=\s)[\"“‘'`][^\"“”‘’'`]{1,40}[\"”’'`](?=\s)")


def past_nickname(words: Sequence[Word], n: int) -> int:
    """The place behind a name in quotes that opens at ``n``; ``n`` if none does."""
    if n >= len(words) or words[n].text not in _QUOTES:
        return n
    k = n + 1
    while k < min(len(words), n + 1 + _LONGEST) and words[k].alpha and words[k].capital:
        k += 1
    return k + 1 if k > n + 1 and k < len(words) and words[k].text in _QUOTES else n


def nickname(words: Sequence[Word], first: int, last: int) -> str | None:
    """What is in quotes inside the name ``[first, last)`` of two words or more, or right behind it."""
    for n in range(first + 1, last + 1):
        end = past_nickname(words, n)
        if end > n and (n < last or last - first > 1):
            return " ".join(word.text for word in words[n + 1 : end - 1])
    return None


def without_nickname(name: str) -> str:
    return _INSIDE.sub("", name)
