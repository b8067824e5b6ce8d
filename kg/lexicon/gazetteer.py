"""A list of names, looked up whole or found in running text: at each place the longest name that fits.

Case, accents, curly apostrophes, dashes and line breaks do not count, but a name must open with a capital where its
entry does, and an abbreviation (no small letter, up to six letters) must be written as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_KEPT = 16
"""Texts remembered: the readers ask for the names of one text in turn, some of them again and again."""
_WORD = re.compile(r"[^\W_]+")
_ALIKE = {ord(a): b for group, b in (("’‘ʼʻ`´", "'"), ("‐‑‒–—", "-"), ("\n\t\r\u00a0\u202f", " ")) for a in group}


class _Folding(dict[int, str]):
    """For ``str.translate``: every character to one lower-case character without accent, so that offsets stay."""

    def __missing__(self, point: int) -> str:
        base = unicodedata.normalize("NFKD", chr(point))[0].lower()
        self[point] = base if len(base) == 1 else chr(point)
        return self[point]


_FOLDING = _Folding(_ALIKE)


def fold(text: str) -> str:
    """The text in lower case without accents, of the same length."""
    return text.translate(_FOLDING)


@lru_cache(maxsize=_KEPT)
def _words_of(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The folded text, and its words with where they begin."""
    folded = fold(text)
    return folded, tuple((match.start(), match[0]) for match in _WORD.finditer(folded))


def _is_abbreviation(name: str) -> bool:
    return len(name) <= 6 and name == name.upper()


class Found(NamedTuple, Generic[T]):
    """``[start, end)`` of a name in the text, and what it names."""

    start: int
    end: int
    value: T


class Gazetteer(Generic[T]):
    """Names and what each stands for; of equal names the first one given holds."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_name: dict[str, list[tuple[str, T]]] = defaultdict(list)
        by_word: dict[str, set[str]] = defaultdict(set)
        for name, value in entries:
            key = fold(name)
            self._by_name[key].append((name, value))
            by_word[_first_word(key)].add(key)
        self._by_word = {word: sorted(keys, key=lambda k: (-len(k), k)) for word, keys in by_word.items()}
        self._found = lru_cache(maxsize=_KEPT)(self._look_for)

    def lookup(self, phrase: str) -> T | None:
        """What the whole phrase names; a leading "the" and a trailing 's are dropped."""
        whole = re.sub(r"['’]s?$", "", phrase.strip())
        forms = (whole, re.sub(r"^[Tt]he\s+", "", whole))
        return next((value for text in forms if (value := self._as_written(fold(text), text)) is not None), None)

    def find(self, text: str) -> list[Found[T]]:
        """All names in the text, in its order, none within another."""
        return list(self._found(text))

    def _look_for(self, text: str) -> tuple[Found[T], ...]:
        folded, words = _words_of(text)
        found: list[Found[T]] = []
        reached = 0
        for start, word in words:
            keys = self._by_word.get(word)
            if keys is not None and start >= reached and (hit := self._at(folded, text, start, keys)):
                found.append(hit)
                reached = hit.end
        return tuple(found)

    def _at(self, folded: str, text: str, start: int, keys: list[str]) -> Found[T] | None:
        for key in keys:
            end = start + len(key)
            if folded.startswith(key, start) and not folded[end : end + 1].isalnum():
                value = self._as_written(key, text[start:end])
                if value is not None:
                    return Found(start, end, value)
        return None

    def _as_written(self, key: str, written: str) -> T | None:
        for name, value in self._by_name.get(key, ()):
            if written == name or (not _is_abbreviation(name) and _opens_alike(name, written)):
                return value
        return None


def _opens_alike(name: str, written: str) -> bool:
    """Whether there is a capital where the name has one; its article may be small: "the Hague"."""
    first = 4 if name.startswith("The ") else 0
    return written[first].isupper() or name[first].islower()


def _first_word(key: str) -> str:
    match = _WORD.match(key)
    if match is None:
        raise ValueError(f"a name opens with a letter or a digit: {key!r}")
    return match[0]
