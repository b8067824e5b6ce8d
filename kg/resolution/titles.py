"""A title as worded to its posts: where each begins, which rank its words have, and what stands before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.lexicon.gazetteer import fold
from kg.lexicon.ranks import WORD, RankWords, phrases, ranks, words
from kg.lexicon.states import states

PREPOSITIONS = frozenset({"at", "for", "from", "in", "of", "on", "to", "with"})
_JOINT = re.compile(r"\s*(?:[,;/&]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RankedPost:
    """One post of a title: its text, its words, and ``[first, last)`` of the words that name the rank.

    ``entry`` is None where no words do. ``rank`` counts a deputy in.
    """

    text: str
    words: tuple[Word, ...]
    first: int = 0
    last: int = 0
    entry: RankWords | None = None

    @property
    def deputy(self) -> bool:
        return any(word.text in ranks().deputies for word in self.words[: self.first])

    @property
    def plural(self) -> bool:
        if self.entry is None:
            return False
        return all(words(phrase)[-1] != self.words[self.last - 1].text for phrase in self.entry.phrases)

    @property
    def rank(self) -> str:
        if self.entry is None:
            return "other"
        return self.entry.deputy or self.entry.rank if self.deputy else self.entry.rank

    @property
    def before(self) -> str:
        return self.text[: self.words[self.first].start] if self.entry else ""

    @property
    def after(self) -> str:
        return self.text[self.words[self.last - 1].end :] if self.entry else ""


def posts_of(title: str, of: str | None) -> tuple[RankedPost, ...]:
    """The posts that a title joins: "Deputy Prime Minister and Foreign Minister" is two, in the order of the text."""
    pieces: list[RankedPost] = []
    for start, end in _pieces(title):
        found = _ranked(title[start:end], of)
        if pieces and (found.entry is None or pieces[-1].entry is None):
            opened = title.index(pieces[-1].text)
            found = _ranked(title[opened:end], of)
            pieces.pop()
        pieces.append(found)
    return (*pieces[:-1], _at_end(pieces[-1], of)) if pieces else ()


def _pieces(title: str) -> Iterator[tuple[int, int]]:
    start = 0
    for joint in _JOINT.finditer(title):
        if joint.start() > start:
            yield start, joint.start()
        start = joint.end()
    if start < len(title):
        yield start, len(title)


def _words(text: str) -> tuple[Word, ...]:
    folded = fold(text)
    return tuple(Word(match[0], match.start(), match.end()) for match in WORD.finditer(folded))


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and word != "'s" else word


def _ranked(text: str, of: str | None) -> RankedPost:
    """The last words of rank before the first preposition: English says what somebody is last of all."""
    words = _words(text)
    reach = next((n for n, word in enumerate(words) if word.text in PREPOSITIONS), len(words))
    found = [match for match in _matches(words, of) if match[0] < reach]
    return RankedPost(text, words, *found[-1]) if found else RankedPost(text, words)


def _at_end(post: RankedPost, of: str | None) -> RankedPost:
    """Where nothing stands before the preposition, what closes the title: "House of Representatives Speaker"."""
    if post.entry is not None:
        return post
    closing = [
        match for match in _matches(post.words, of) if match[1] == len(post.words) and _free(post.words, match[0])
    ]
    return RankedPost(post.text, post.words, *closing[-1]) if closing else post


def _free(words: tuple[Word, ...], first: int) -> bool:
    """Not "friend of the King"."""
    return words[first - 1].text not in {*PREPOSITIONS, *ranks().standings, "a", "an", "the"}


def _matches(words: tuple[Word, ...], of: str | None) -> Iterator[tuple[int, int, RankWords]]:
    n = 0
    while n < len(words):
        match = _match(words, n, of)
        if match is None:
            n += 1
            continue
        if not (match[1] < len(words) and words[match[1]].text == "'s"):
            yield match
        n = match[1]


def _match(words: tuple[Word, ...], n: int, of: str | None) -> tuple[int, int, RankWords] | None:
    texts = tuple(word.text for word in words)
    for first in dict.fromkeys((texts[n], _singular(texts[n]))):
        for parts, entry in phrases().get(first, ()):
            last = n + len(parts)
            same = (
                texts[n:last] == parts or (*texts[n : last - 1], _singular(texts[min(last, len(texts)) - 1])) == parts
            )
            if same and _fits(entry, texts, n, last, of):
                return n, last, entry
    return None


def _fits(entry: RankWords, texts: tuple[str, ...], first: int, last: int, of: str | None) -> bool:
    if entry.with_ and not set(entry.with_) & set(texts):
        return False
    if entry.only and of not in entry.only:
        return False
    if entry.state is not None and of is not None and entry.state != (of in states()):
        return False
    if not entry.alone:
        return True
    known = {*ranks().deputies, *ranks().standings, *ranks().neutral}
    return all(word in known for word in (*texts[:first], *texts[last:]))
