"""That two spoke tells of no room: by what else a text says, the two were on the telephone or face to face."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.facts.drafts import Draft
from kg.facts.scene import Line
from kg.lexicon.encounters import words
from kg.model import EventType


def from_afar(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Makes calls of those who are but said to have spoken, where the text speaks of calls and of no other meeting.

    A headline says "speaks with" of calls alone: of 14 such in articles that were looked at, all that gold has are.
    """
    spoken = [one for one in drafts if one.type is EventType.MEETING and _but_spoke(one)]
    if not spoken:
        return
    met = any(one.type is EventType.MEETING and one not in spoken for one in drafts)
    rings = any(_rings(line) for line in lines)
    several = _to_several(spoken, drafts)
    for one in spoken:
        if any(line.headline for line in one.lines) or (not met and (rings or one in several)):
            one.type = EventType.CALL


def _but_spoke(draft: Draft) -> bool:
    return all(one.word.lemma_ in words("reaches") for one in draft.candidates)


def _rings(line: Line) -> bool:
    return any(one.lemma_.lower() in words("calls") and one.pos_ in ("NOUN", "PROPN") for one in line.tokens)


def _to_several(spoken: Sequence[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    """Those that one sentence tells of people of several states, where nobody travels and no place is named."""
    if any(one.type is EventType.VISIT for one in drafts):
        return []
    told = [one.lines[0] for one in spoken]
    return [
        one
        for one, line in zip(spoken, told, strict=True)
        if told.count(line) > 1
        and not any(site.place.preposition in ("at", "in") for site in line.sites)
        and not any(word.lower_ in words("apart") for word in line.tokens)
    ]
