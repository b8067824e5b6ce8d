"""Words that several states share, as the house of a text means them: "Korean" in Pyongyang."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon.states import lookup_state
from kg.mentions.landmarks import Landmark, Landmarks
from kg.mentions.words import Word


def at_home(marks: Landmarks, text: str, words: Sequence[Word], home: str | None) -> Landmarks:
    """The landmarks, where a word that ``home`` shares with the state that it mostly means points to ``home``."""
    if home is None or not speaks_of(marks, text, words, home):
        return marks
    return Landmarks(replace(mark, of=home) if _shared(mark, text, words, home) else mark for mark in marks.all)


def speaks_of(marks: Landmarks, text: str, words: Sequence[Word], home: str | None) -> bool:
    """Whether a passage has a word that ``home`` shares with another state."""
    return home is not None and any(_shared(mark, text, words, home) for mark in marks.all)


def _shared(mark: Landmark, text: str, words: Sequence[Word], home: str) -> bool:
    hit = lookup_state(text[words[mark.first].start : words[mark.last - 1].end]) if mark.state else None
    return hit is not None and mark.of == hit.code and home in hit.others
