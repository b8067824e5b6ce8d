"""Is a text English? The reader knows no other language, and would find next to nothing without saying so."""

from __future__ import annotations

from functools import cache
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENGLISH = "en"
SAMPLE = 4000
"""Characters looked at: the verdict does not change after that."""
LEAST = 100
"""Letters below which no verdict is given: a headline of names looks like any language."""
SURE = 0.99
"""Probability from which another language is believed."""


@cache
def _identifier() -> Any:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)  # type: ignore[no-untyped-call]


def foreign(text: str) -> str | None:
    """The ISO 639-1 code of the language if it is surely another one than English, else None."""
    sample = text[:SAMPLE]
    if sum(letter.isalpha() for letter in sample) < LEAST:
        return None
    language, probability = _identifier().classify(sample)
    return None if language == ENGLISH or probability < SURE else str(language)
