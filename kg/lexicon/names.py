"""The words of people's names."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii

from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import honorifics


@lru_cache(maxsize=4096)
def core_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: folded, without particles and initials."""
    parts = [
        part for word in fold(anyascii(name)).replace(".", " ").replace("'", "").split() for part in word.split("-")
    ]
    kept = tuple(part for part in parts if part not in honorifics().particles and len(part) > 1)
    return kept or tuple(parts)
