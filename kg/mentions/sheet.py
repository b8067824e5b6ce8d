"""One passage as the grammar reads it: words, landmarks, and which words are taken by names."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from kg.lexicon.titles import Phrase, honorifics, titles
from kg.mentions.landmarks import Landmark, Landmarks
from kg.mentions.words import Word

CLOSED = frozenset(
    {"DET", "PRON", "ADP", "SCONJ", "AUX", "ADV", "PUNCT", "VERB", "PART", "INTJ", "SYM", "NUM", "CCONJ", "SPACE"}
)
_ENDS = frozenset({".", "!", "?", "…"})
_QUOTES = frozenset({'"', "'", "''", "``", "“", "”", "«", "»"})
_CLOSERS = frozenset({'"', "”", "’", "'", ")", "/"})
_OF_STATES = frozenset({"administration", "assets", "control", "enterprises", "property", "protocol", "security"})
"""What states have: a "Minister of State Security" is no minister of state."""
GENITIVES = frozenset({"'s", "'"})


@dataclass(frozen=True, slots=True)
class Sheet:
    text: str
    words: tuple[Word, ...]
    marks: Landmarks
    taken: frozenset[int] = field(default_factory=frozenset)

    def sentences(self) -> list[int]:
        """The words with which a sentence begins, in order."""
        starts = [0]
        for n in range(1, len(self.words) - 1):
            ends = self.words[n - 1].text in _ENDS or (self.words[n - 1].text in _CLOSERS and self.low(n - 2) in _ENDS)
            if (
                ends
                and not self.words[n].glued
                and not self.words[n].text[0].islower()
                and self.words[n].text not in _ENDS
            ):
                starts.append(n)
        return starts

    def sentence_start(self, n: int) -> int:
        starts = self.sentences()
        return starts[bisect_right(starts, n) - 1]

    def sentence_end(self, n: int) -> int:
        starts = [*self.sentences(), len(self.words)]
        return starts[bisect_right(starts, n)]

    def low(self, n: int) -> str:
        """The folded word at ``n``; empty outside the passage."""
        return self.words[n].low if 0 <= n < len(self.words) else ""

    def genitive(self, n: int) -> bool:
        return self.low(n) in GENITIVES and self.words[n].glued

    def quoted(self, n: int) -> Landmark | None:
        """The state or body that stands alone in quotes, of which the closing one is at ``n``."""
        mark = self.marks.before.get(n)
        closed = mark is not None and self.low(n) in _QUOTES and self.low(mark.first - 1) in _QUOTES
        return mark if closed else None

    def matches(self, n: int, phrase: Phrase) -> bool:
        """Whether the words from ``n`` on are the phrase, none of them in a name."""
        stop = n + len(phrase)
        if stop > len(self.words) or any(self.words[n + k].low != low for k, low in enumerate(phrase)):
            return False
        return not any(k in self.taken for k in range(n, stop))

    def is_part(self, n: int) -> bool:
        """Whether the word is of those that titles are made of."""
        low = self.low(n)
        return self.is_domain(n) or (n not in self.taken and (low in titles().modifiers or low in titles().head_words))

    def is_domain(self, n: int) -> bool:
        """Whether the word, or its singular, is one that ministries and offices are named with."""
        low = self.low(n)
        return n not in self.taken and (low in titles().domains or low.removesuffix("s") in titles().domains)

    def is_open(self, n: int) -> bool:
        """Whether the word is a capitalised noun or the like, free to be part of a title."""
        if not 0 <= n < len(self.words) or n in self.taken:
            return False
        word = self.words[n]
        known = word.low in titles().calendar or word.text.replace(".", "") in honorifics().capitals
        return word.capital and word.alpha and word.pos not in CLOSED and not known

    def head_at(self, n: int) -> Phrase | None:
        """The longest phrase from ``n`` on that is a head of posts."""
        if n >= len(self.words) or n in self.taken or not self.words[n].alpha:
            return None
        for phrase in titles().head_phrases.get(self.words[n].low, ()):
            if self.matches(n, phrase) and not (phrase[-1] == "state" and self.low(n + len(phrase)) in _OF_STATES):
                return phrase
        return None

    def slice(self, first: int, last: int) -> str:
        return self.text[self.words[first].start : self.words[last - 1].end]
