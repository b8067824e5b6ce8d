"""Chinese names in Wade-Giles and in Pinyin: Mao Tse-tung is Mao Zedong, Teng Hsiao-ping is Deng Xiaoping."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.resolution.linking.names import Name

LONGEST = 18
"""Letters of a surname and two syllables at most."""
_HYPHEN = re.compile(r"\b[^\W\d_]{1,6}[-‐‑][^\W\d_]{1,6}\b")
_RULES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"ssu|szu", "si"),
        (r"tzu", "zi"),
        (r"ts|tz|c(?!h)", "z"),
        (r"hs|x", "s"),
        (r"zh|ch|q|r(?!$)", "j"),
        (r"(?<=[iue])h(?![aeiou])", ""),
        (r"ung", "ong"),
        (r"ien", "ian"),
        (r"yen", "yan"),
        (r"ee", "i"),
        (r"b", "p"),
        (r"d", "t"),
        (r"g", "k"),
    )
)


def is_wade_giles(text: str) -> bool:
    """Whether a name can be: its syllables are joined by a hyphen, as Pinyin does not."""
    return _HYPHEN.search(text) is not None


@lru_cache(maxsize=50_000)
def sound(name: Name) -> str | None:
    """A key that both romanisations of a name share; None for a name that is too long for one."""
    text = name.letters
    if not 1 < len(name.words) <= 3 or len(text) > LONGEST or not text.isalpha():
        return None
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    return text
