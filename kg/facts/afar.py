"""That two spoke tells of no room: by what else a text says, the two were on the telephone or face to face."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.facts.candidates import Candidate
from kg.facts.drafts import Draft
from kg.facts.scene import Line
from kg.facts.syntax import way
from kg.lexicon.encounters import words
from kg.model import EventType, Status

_SEEN = frozenset({EventType.CEREMONY, EventType.MEETING, EventType.SIGNING, EventType.VISIT})
"""By what people come together, or may have."""


def from_afar(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Makes calls of those who are but said to have spoken, where the text speaks of calls and of no other meeting.

    A headline says "speaks with" of calls alone: of 14 such in articles that were looked at, all that gold has are.
    """
    spoken = [one for one in drafts if one.type is EventType.MEETING and _but_spoke(one)]
    if not spoken:
        return
    sat = [one for one in drafts if one.type in _SEEN and one not in spoken and one.status is not Status.PLANNED]
    met = any(one.type is EventType.MEETING for one in sat)
    rings = any(_rings(line) for line in lines)
    several = _to_several(spoken, drafts)
    for one in spoken:
        far = rings or one in several or (not sat and _from_two_states(one))
        if any(line.headline for line in one.lines) or (not met and far):
            one.type = EventType.CALL


def _from_two_states(draft: Draft) -> bool:
    """Whether a sentence that names no place but theirs says that two of two states spoke."""
    sights = [seat.sight for seat in draft.seats.values()]
    told = [one for one in draft.candidates if one.word.lemma_ in words("reaches")]
    two = len(sights) == len({one.of for one in sights}) == 2 and not any(one.mention.plural for one in sights)
    return two and not any(map(_placed, told))


def _placed(candidate: Candidate) -> bool:
    """Whether a sentence names a place, an occasion where one sees another, or others whom one saw, or who travels."""
    line = candidate.line
    inside = any(site.place.preposition in ("at", "in") for site in line.sites)
    travels = any(node.lemma_ in words("travels") for _, node in way(candidate.word))
    beside = words("apart") | {"while"}
    seen = any(one.lemma_.lower() in words("occasions") or one.lower_ in beside for one in line.tokens)
    return inside or travels or seen


def _but_spoke(draft: Draft) -> bool:
    """Whether the words tell that people spoke, and then of what: "spoke with", "discussed", "the conversation"."""
    first, *more = draft.candidates
    spoke = first.word.lemma_ in words("reaches")
    return spoke and all(one.word.lemma_ in words("reaches") or _of_what(one) for one in more)


def _of_what(candidate: Candidate) -> bool:
    said = candidate.word.lemma_.lower() in words("calls") | {"discussion"} and candidate.definite
    return said or candidate.rule.id in ("discuss", "telling") or candidate.word.lemma_ in ("confer", "consult")


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
