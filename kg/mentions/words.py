"""Words of a passage as the grammar of posts and names reads them.

A spaCy token breaks at every hyphen and swallows full stops; here "al-Assad", "U.S." and "Kh." are one word each, a
possessive 's is a word of its own, and "ambassador-designate" is two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.attrs import ENT_TYPE, IDX, TAG
from spacy.tokens import Doc

from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import honorifics, titles

_APOSTROPHES = "'’ʼ‘ʻ`"
_LETTERS = "ʻʼ"
"""Signs for sounds, which have no capital: "ʻAkosita"."""
_HYPHENS = "-‐‑"
_WORD = re.compile(
    rf"""
      (?:[^\W\d_]\.){{2,}}                                        # U.S.  I.K.
    | (?<!\w)(?i:{{abbreviations}})\.(?:[{_HYPHENS}](?i:{{abbreviations}})\.)?   # Dr.  Maj.-Gen.
    | [A-ZÀ-Þ][a-zß-ÿ]?[a-zß-ÿ]?\.(?=[^\W\d_])                    # Kh.Battulga
    | [A-ZÀ-Þ]\.(?=\s*[^\W\d_])                                   # Joseph R. Donovan
    | [{_APOSTROPHES}][sS]\b
    | \w+(?:(?:[{_HYPHENS}]|(?![{_APOSTROPHES}][sS]\b)[{_APOSTROPHES}])\w+)*
    | \S
    """.replace("{abbreviations}", "|".join(sorted(honorifics().abbreviations))),
    re.VERBOSE,
)
_EXACT = {"NNP": "PROPN", "NNPS": "PROPN", "WDT": "DET", "PDT": "DET", "PRP": "PRON", "PRP$": "PRON", "WRB": "ADV"}
_EXACT |= {"POS": "PART", "FW": "X", "SYM": "SYM", "MD": "AUX", "CD": "NUM", "UH": "INTJ", "TO": "ADP", "EX": "PRON"}
_BROAD = {"NN": "NOUN", "JJ": "ADJ", "VB": "VERB", "IN": "ADP", "DT": "DET", "RB": "ADV", "CC": "CCONJ", "RP": "ADP"}
_BROAD |= {"WP": "PRON", "_S": "SPACE"}
_PARTS = re.compile(rf"[{_HYPHENS}]")


@dataclass(frozen=True, slots=True)
class Word:
    """``[start, end)`` in the passage's text; ``low`` is folded, without a final full stop; ``token`` the index of its
    first spaCy token, ``pos`` and ``tag`` those of its last one; ``glued`` if no space stands before it;
    ``capital`` and ``alpha`` tell of its first letter."""

    text: str
    low: str
    start: int
    end: int
    token: int
    last_token: int
    pos: str
    tag: str
    person: bool
    glued: bool
    capital: bool
    alpha: bool


def words_of(doc: Doc, text: str) -> tuple[Word, ...]:
    """All words of a parsed passage with its text, in order."""
    rows = doc.to_array([IDX, TAG, ENT_TYPE])
    starts = rows[:, 0].tolist()
    tags = [doc.vocab.strings[tag] for tag in rows[:, 1].tolist()]
    persons = (rows[:, 2] == doc.vocab.strings["PERSON"]).tolist()
    folded = fold(text)
    found: list[Word] = []
    end = 0
    for start, stop in _pieces(text):
        piece = text[start:stop]
        first = bisect_right(starts, start) - 1
        last = max(first, bisect_right(starts, stop - 1) - 1)
        low = folded[start:stop]
        found.append(
            Word(
                piece,
                low.rstrip(".") or low,
                start,
                stop,
                first,
                last,
                _coarse(tags[last]),
                tags[last],
                persons[first] or persons[last],
                start == end,
                piece.lstrip(_LETTERS)[:1].isupper(),
                piece[0].isalpha(),
            )
        )
        end = stop
    return tuple(found)


def _coarse(tag: str) -> str:
    """The universal part of speech of a Penn tag, as far as the grammar of names and posts asks for it."""
    return _EXACT.get(tag) or _BROAD.get(tag[:2], "PUNCT")


def _pieces(text: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if any(hyphen in match[0] for hyphen in _HYPHENS) and _is_post(match[0]):
            for hyphen in _PARTS.finditer(match[0]):
                pieces.append((start, match.start() + hyphen.start()))
                start = match.start() + hyphen.end()
        pieces.append((start, end))
    return pieces


def _is_post(text: str) -> bool:
    """Whether a word with hyphens is of the words of a post: "Director-General", "ambassador-designate"."""
    parts = _PARTS.split(fold(text))
    known = (
        titles().head_words
        | titles().modifiers
        | {phrase[0] for some in titles().suffix_phrases.values() for phrase in some}
    )
    return all(part in known or part in ("in", "of", "office") for part in parts)
