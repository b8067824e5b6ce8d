"""Is a text English? The reader knows no other language, and would find next to nothing without saying so."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENGLISH = frozenset({"en", "pcm"})
"""Nigerian Pidgin is in, as the identifier takes headlines full of names for it."""
SAMPLE = 4000
"""Characters looked at; more do not change the verdict."""
LEAST = 50
"""Letters below which no verdict is given."""
HARDLY = 1e-5
"""Probability of English below which a text is in another language: a bare list of foreign names lies above 1e-3, a
paragraph in another language below 1e-6."""

_OTHER_SCRIPTS = re.compile(r"[^\u0000-\u024f\u1e00-\u206f]+")


@cache
def _identifier() -> Any:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)  # type: ignore[no-untyped-call]


def foreign(text: str) -> str | None:
    """The ISO 639 code of the language if it is surely not English, else None."""
    sample = text[:SAMPLE]
    latin = _OTHER_SCRIPTS.sub(" ", sample)
    if _letters(latin) * 2 >= _letters(sample):
        sample = latin  # the identifier counts bytes: a name in Chinese outweighs the sentence around it
    if _letters(sample) < LEAST:
        return None
    ranked: list[tuple[str, float]] = _identifier().rank(sample)
    english = sum(probability for language, probability in ranked if language in ENGLISH)
    return None if english >= HARDLY else ranked[0][0]


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)
