"""Words of posts and ranks that are surnames too: "Inga Rhonda King", "John Bishop"; surnames that stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from kg.lexicon.cities import lookup_city
from kg.lexicon.people import Match, people
from kg.lexicon.titles import titles
from kg.mentions.words import Word

_SURNAMES = frozenset(
    {"abbot", "baron", "bishop", "dean", "duke", "king", "knight", "marshal", "pope", "prince", "tun"}
)
_PLACES = frozenset({"GPE", "LOC", "NORP"})
"""What the model calls places and peoples."""
_INNER = frozenset({"haji", "hj", "hjh", "king", "tun"})


def is_inner(words: Sequence[Word], n: int) -> bool:
    """Whether "King", "Hj" or "Tun" stands between two other parts of one name: "Tan King Seng", "Ali Hj Omar"."""
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


def lone_surnames(doc: Doc, words: Sequence[Word]) -> Iterator[int]:
    """Where a surname that the register has acts in a sentence, though the model takes it for a place: "Vučić met"."""
    places = {entity.start for entity in doc.ents if len(entity) == 1 and entity.label_ in _PLACES}
    for n, word in enumerate(words[:-1]):
        acts = words[n + 1].tag in ("VBD", "VBZ") and word.token in places
        free = acts and word.capital and lookup_city(word.text) is None and word.low not in titles().no_names
        if free and people().whose(word.text).match is Match.SHORT:
            yield n
