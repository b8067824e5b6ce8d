"""Parts of speech and lemmas of parsed words, as the pipeline's attribute ruler and lemmatizer give them.

Those two go through a hundred patterns at every word, in a tenth of the time of reading. What they say depends on the
word, its tag and its label alone, but for the few patterns of several words; so it is asked once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.attrs import DEP, IS_SPACE, LEMMA, LOWER, ORTH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

RULED = ("attribute_ruler", "lemmatizer")
"""The parts of the pipeline that are asked but once for a word."""


class Lemmas:
    """Sets part of speech and lemma (no morphology) of the words of a document with tags and tree."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._strings = ruler.vocab.strings
        alternatives = list(_alternatives(ruler))
        self._named = _Words(token["LOWER"] for one in alternatives for token in one if "LOWER" in token)
        openings = [one[0] for one in alternatives if len(one) > 1]
        self._opening = _Words(token["LOWER"] for token in openings if "LOWER" in token)
        self._labels = {self._strings[token["DEP"]] for token in openings if "LOWER" not in token}
        self._opens: dict[int, bool] = {}
        self._known: dict[tuple[int, int, int], tuple[int, int]] = {}
        self._ruled: dict[tuple[str, int, int], tuple[int, str, int]] = {}
        self._lemmas: dict[tuple[int, int, str], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        rows = doc.to_array([ORTH, TAG, DEP, LOWER, IS_SPACE]).tolist()
        if any(space or dep in self._labels or self._may_open(lower) for _, _, dep, lower, space in rows):
            return self._lemmatizer(self._ruler(doc))
        if rows:
            values: Any = np.array([self._of(*row[:3]) for row in rows], dtype=np.uint64)
            doc.from_array([POS, LEMMA], values)
        return doc

    def _may_open(self, lower: int) -> bool:
        if lower not in self._opens:
            self._opens[lower] = self._strings[lower] in self._opening
        return self._opens[lower]

    def _of(self, orth: int, tag: int, dep: int) -> tuple[int, int]:
        key = orth, tag, dep
        if key not in self._known:
            pos, morph, lemma = self._rule(orth, tag, dep)
            self._known[key] = pos, lemma or self._lemma(orth, pos, morph)
        return self._known[key]

    def _rule(self, orth: int, tag: int, dep: int) -> tuple[int, str, int]:
        text = self._strings[orth]
        low = text.lower()
        key = low if low in self._named else "", tag, dep
        if key not in self._ruled:
            tags, deps = [self._strings[tag]], [self._strings[dep]]
            token = self._ruler(Doc(self._ruler.vocab, words=[text], tags=tags, deps=deps, heads=[0]))[0]
            self._ruled[key] = token.pos, str(token.morph), token.lemma
        return self._ruled[key]

    def _lemma(self, orth: int, pos: int, morph: str) -> int:
        key = orth, pos, morph
        if key not in self._lemmas:
            doc = Doc(self._ruler.vocab, words=[self._strings[orth]], pos=[self._strings[pos]], morphs=[morph])
            self._lemmas[key] = self._lemmatizer(doc)[0].lemma
        return self._lemmas[key]


class _Words:
    """The words that some conditions on LOWER name: a word, some words, or a regular expression.

    Raises:
        ValueError: a condition is of another kind.
    """

    def __init__(self, conditions: Iterable[Any]) -> None:
        self._words: set[str] = set()
        self._patterns: set[re.Pattern[str]] = set()
        for one in conditions:
            if isinstance(one, str):
                self._words.add(one)
            elif set(one) == {"IN"}:
                self._words.update(one["IN"])
            elif set(one) == {"REGEX"}:
                self._patterns.add(re.compile(one["REGEX"]))
            else:
                raise ValueError(f"no words in {one}")

    def __contains__(self, word: str) -> bool:
        return word in self._words or any(pattern.search(word) for pattern in self._patterns)


@lru_cache(maxsize=4)
def lemmas_of(nlp: Language) -> Lemmas | None:
    """For a pipeline with a ruler and a lemmatizer whose patterns are understood; None for any other."""
    ruler, lemmatizer = (nlp.get_pipe(name) if nlp.has_pipe(name) else None for name in RULED)
    if type(ruler) is not AttributeRuler or not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule":
        return None
    asked = {name for alternative in _alternatives(ruler) for token in alternative for name in token}
    if asked - {"TAG", "DEP", "LOWER", "IS_SPACE"}:
        return None
    try:
        return Lemmas(ruler, lemmatizer)
    except (KeyError, TypeError, ValueError):
        return None


def _alternatives(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    """The patterns of a ruler, each a condition for each of some words."""
    rules: Any = ruler.patterns
    return (alternative for rule in rules for alternative in rule["patterns"])
