"""A last resort where the tree fails: two people of two states in one sentence about one encounter met each other."""

from __future__ import annotations

from dataclasses import replace

from kg.facts.candidates import Candidate, Seat
from kg.facts.drafts import TALKS
from kg.facts.scene import Sight
from kg.facts.syntax import child, gap, is_passive
from kg.lexicon.encounters import Role, words
from kg.mentions.marked import Marked

_TOO_WEAK = frozenset({"discuss", "guest", "host", "speak", "together", "summit-of-two"})


def paired(candidate: Candidate, marked: Marked) -> Candidate | None:
    """The candidate with the sentence's two people at its places; None where they are not just two, of two states."""
    if candidate.type not in TALKS or candidate.rule.id in _TOO_WEAK:
        return None
    if candidate.line.headline or len(candidate.actors) > 1:
        return None
    sights: dict[int, Sight] = {}
    for sight in candidate.line.sights:
        if not sight.nested and len(sight.actors) == 1:
            sights.setdefault(sight.actors[0], sight)
    states = {marked.actors[actor].of for actor in sights}
    if len(sights) != 2 or len(states) != 2 or None in states or not candidate.actors <= set(sights):
        return None
    if _another(candidate):
        return None
    first, second = sorted(sights, key=lambda actor: sights[actor].first)
    if is_passive(candidate.word):
        first, second = second, first
    seats = (
        Seat(first, sights[first], _role(candidate, "subject"), "before"),
        Seat(second, sights[second], _role(candidate, "object", "on", "with"), "after"),
    )
    return replace(candidate, seats=seats)


def _another(candidate: Candidate) -> bool:
    """Whether the word has for its object what is nobody of the two: "told reporters", "a cup that Peru hosts".

    So has an interview that is no one's: "said in an interview", and who is called something.
    """
    word = candidate.word
    if candidate.rule.id == "call-on" and child(word, "dobj", "oprd") is not None:
        return True
    if word.pos_ not in ("VERB", "AUX"):
        return word.lemma_ == "interview" and not any(one.lower_ in ("between", "with") for one in word.children)
    met = word.head if word.dep_ in ("acl", "relcl") and gap(word) == "object" else child(word, "dobj", "nsubjpass")
    if met is None or met.pos_ not in ("NOUN", "PROPN") or met.lemma_.lower() in words("groups"):
        return False
    return not any(sight.first <= met.i < sight.last for sight in candidate.line.sights)


def _role(candidate: Candidate, *places: str) -> Role:
    found = (candidate.rule.role(place) for place in places)
    return next((role for role in found if role is not None), "party")
