"""The words of people's names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import honorifics


@lru_cache(maxsize=4096)
def core_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: folded, without particles and initials."""
    return _core(_spelled(name))


def core_words_of(names: Iterable[str]) -> list[tuple[str, ...]]:
    """``core_words`` of each, none with a stroke in it; thousands are spelled out in one go."""
    text = "|".join(names)
    return [_core(words) for words in _spelled(text).split("|")] if text else []


def _spelled(text: str) -> str:
    """In plain small letters, its words apart."""
    return fold(anyascii(text)).replace(".", " ").replace("'", "").replace("-", " ")


def _core(words: str) -> tuple[str, ...]:
    parts, particles = words.split(), honorifics().particles
    return tuple([part for part in parts if len(part) > 1 and part not in particles]) or tuple(parts)
