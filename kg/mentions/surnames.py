"""Words of posts and ranks that are surnames too: "Inga Rhonda King", "John Bishop"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon.titles import titles
from kg.mentions.words import Word

_SURNAMES = frozenset({"abbot", "baron", "bishop", "dean", "duke", "king", "knight", "marshal", "pope", "prince"})
_INNER = frozenset({"king", "tun"})


def is_inner(words: Sequence[Word], n: int) -> bool:
    """Whether "King" or "Tun" stands between two other parts of one name: "Tan King Seng", "Abang Johan Tun Omar"."""
    if words[n].low not in _INNER or not 0 < n < len(words) - 1:
        return False
    around = (words[n - 1], words[n + 1])
    return all(word.person and word.capital and word.alpha and word.pos == "PROPN" for word in around)


def is_surname(words: Sequence[Word], n: int) -> bool:
    """Whether such a word at ``n`` ends a name: "Inga Rhonda King,"; not "Abdullah King of Jordan"."""
    if words[n].low not in _SURNAMES or n < 2 or not words[n].capital:
        return False
    given = words[n - 1]
    after = words[n + 1] if n + 1 < len(words) else None
    apart = after is None or (not after.capital and after.low != "of")
    return apart and given.pos == "PROPN" and given.alpha and given.capital and given.low not in titles().no_names
