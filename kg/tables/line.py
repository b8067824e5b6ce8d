"""A remark or a cell as words, with the states and bodies named in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from kg.lexicon.gazetteer import fold
from kg.lexicon.organisations import find_organisations
from kg.lexicon.states import WordKind, find_states
from kg.lexicon.titles import honorifics, titles

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:st|nd|rd|th)?|[^\w\s]")
_HALVES = frozenset({"east", "north", "south", "west"})


@dataclass(frozen=True, slots=True)
class Word:
    """``[start, end)`` in the text, ``low`` without capitals and accents."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Also of what opens small: "d'Estaing"."""
        return self.text[0].isupper() or self.text[self.low.find("'") + 1 :][:1].isupper()


@dataclass(frozen=True, slots=True)
class Owner:
    """A state or a body in words ``[first, last)``; ``code`` is None where it is told but not known.

    ``seat``: a capital, which is a place before it is a government.
    """

    first: int
    last: int
    code: str | None
    seat: bool = False


class Line:
    """The words of a text; places are counted in words."""

    def __init__(self, text: str) -> None:
        self.text = text
        folded = fold(text)
        self.words = tuple(
            Word(match[0], folded[match.start() : match.end()].replace("’", "'"), match.start(), match.end())
            for match in _WORD.finditer(text)
        )

    def __len__(self) -> int:
        return len(self.words)

    def low(self, n: int) -> str:
        """Empty outside the line."""
        return self.words[n].low if 0 <= n < len(self.words) else ""

    def capital(self, n: int) -> bool:
        return 0 <= n < len(self.words) and self.words[n].capital

    def glued(self, n: int) -> bool:
        """Whether no white space stands before the word."""
        return 0 < n < len(self.words) and self.words[n - 1].end == self.words[n].start

    def slice(self, first: int, last: int) -> str:
        return self.text[self.words[first].start : self.words[last - 1].end]

    def matches(self, n: int, phrase: tuple[str, ...]) -> int:
        """Where the phrase that stands at ``n`` ends, hyphens apart; 0 if it does not."""
        for part in phrase:
            if self.low(n) == "-" and part is not phrase[0]:
                n += 1
            if self.low(n) != part:
                return 0
            n += 1
        return n

    def stops(self, n: int) -> bool:
        """Whether a clause surely ends at the word: a full stop that ends no short word, a semicolon, a bracket."""
        if n >= len(self.words) or self.low(n) in {";", "(", ")", "[", "]", ":"}:
            return True
        if self.low(n) in {"”", '"'}:
            return n > 0 and self.low(n - 1) == "."
        if self.low(n) != ".":
            return False
        return not (self._short(n - 1) and (self.capital(n + 1) or self.low(n + 1) == "("))

    def _short(self, n: int) -> bool:
        """An initial, or a style written short; after a name it is a name itself: "Hun Sen. Attended"."""
        if len(self.low(n)) == 1 and self.capital(n):
            return True
        named = self.capital(n - 1) and self.low(n - 1) not in titles().parts
        return self.low(n) in honorifics().abbreviations and not named

    @cached_property
    def owners(self) -> dict[int, Owner]:
        """States and bodies by their first word."""
        found: dict[int, Owner] = {}
        for body in find_organisations(self.text):
            self._own(found, body.start, body.end, body.value.short, seat=False)
        for state in find_states(self.text):
            if not state.value.others or state.value.doubt is None:
                seat = state.value.kind is WordKind.CAPITAL
                self._own(found, state.start, state.end, state.value.code, seat=seat)
        return found

    def _own(self, found: dict[int, Owner], start: int, end: int, code: str | None, *, seat: bool) -> None:
        first = next((n for n, word in enumerate(self.words) if word.start == start), None)
        if first is None:
            return
        last = next(n for n, word in enumerate(self.words, 1) if word.end >= end)
        if self.low(first - 1) in _HALVES and self.capital(first - 1):
            first, code = first - 1, None  # half of a state that was parted: which one, the register does not say
        if first not in found or found[first].last < last:
            found[first] = Owner(first, last, code, seat)
