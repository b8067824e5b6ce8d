"""A person's name as words to compare, without what only the writer's taste puts in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from kg.resolution.linking.lexicon import name_words
from kg.resolution.linking.spelling import Word, word

_PIECE = re.compile(r"[^\s,;./()\-‐‑–]+")
_ORDINAL = re.compile(r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI)")
_SERVANT = re.compile(r"abd[aeiou]?[lrsdntz]?")
"""Before one of the names of God: Abdel Fattah, Abdulaziz, Abd al-Rahman."""
_JOINED = re.compile(r"abd[aeiou][lrsdntz](?!la)(?=.{3})")
_FATHER = re.compile(r"abo?ul?|abu|abi")
_QUIET = str.maketrans("", "", "'`’‘ʿʾ\"")


@dataclass(frozen=True, slots=True)
class Name:
    """``words`` in order, without particles and styles; ``ordinal`` is ``III`` or ``jr``.

    ``chain``: a son-of stands in it, so that the first word tells brothers and fathers from one another.
    """

    words: tuple[Word, ...]
    ordinal: str | None = None
    chain: bool = False

    @property
    def letters(self) -> str:
        """All words as one, as written."""
        return "".join(one.text for one in self.words)

    @property
    def joined(self) -> str:
        """All words as one, however romanised: hyphens and blanks come and go."""
        return "".join(one.key for one in self.words)


@lru_cache(maxsize=200_000)
def parse_name(text: str) -> Name:
    """The name of a text; at least one word unless the text has no letter or digit at all."""
    if text.count(",") == 1:
        last, first = text.split(",")
        text = f"{first} {last}"
    pieces = [(match[0], text[match.end() : match.end() + 1]) for match in _PIECE.finditer(text)]
    lists = name_words()
    ordinal, kept, chain = None, [], False
    for number, (piece, after) in enumerate(pieces):
        plain = anyascii(piece).translate(_QUIET).lower()
        if number and (_ORDINAL.fullmatch(piece) or plain in lists.juniors):
            ordinal = ordinal or (plain if plain in lists.juniors else piece)
        elif plain in lists.patronyms and 0 < number < len(pieces) - 1:
            chain = True
        elif not _idle(plain, number, len(pieces), after) and plain.strip("-"):
            kept.append((plain, piece, after))
    return Name(tuple(_words(_unstyled(kept))), ordinal, chain)


def _idle(plain: str, number: int, count: int, after: str) -> bool:
    """A particle inside the name, or an article that is tied to what follows."""
    lists = name_words()
    if number == count - 1:
        return False
    if plain in lists.articles and (number or after in "-‐‑–"):
        return True
    return bool(number) and plain in lists.particles


def _unstyled(kept: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Without the styles in front, as long as a word is left."""
    styles = name_words().styles
    start = next((n for n, one in enumerate(kept) if one[0] not in styles), len(kept) - 1)
    return kept[max(start, 0) :]


def _words(kept: list[tuple[str, str, str]]) -> list[Word]:
    found: list[Word] = []
    held = ""
    for plain, piece, after in kept:
        last = plain == kept[-1][0]
        if not last and _SERVANT.fullmatch(plain):
            held = "abd"
        elif not last and _FATHER.fullmatch(plain):
            held = "abu"
        else:
            initial = not held and (len(plain) == 1 or (after == "." and len(plain) == 2 and piece[0].isupper()))
            found.append(word(held + (plain if held else _JOINED.sub("abd", plain)), initial))
            held = ""
    return found
