"""Words as the rules of scoring compare them.

The lists here and beside the rules are part of how the figures are defined, not of what the reader knows: they stand
in code, since a change to them is another measure, and changes no reader's version as a lexicon does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

FUNCTION_WORDS = frozenset({"a", "an", "and", "at", "for", "her", "his", "in", "of", "on", "s", "the", "to", "with"})

_APOSTROPHES = re.compile(r"['’`ʻʼ]")
_WORD = re.compile(r"\w+")


@cache
def words(text: str) -> tuple[str, ...]:
    """The words in lower case, in order, without accents and punctuation; an apostrophe joins ("Sana'a" is one)."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return tuple(_WORD.findall(_APOSTROPHES.sub("", plain)))
