"""Who greets a guest where he lands is on the host's side of the visit and has no meeting with him by that."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.candidates import Candidate, rules_at
from kg.facts.drafts import Draft
from kg.facts.tokens import Token
from kg.lexicon.encounters import words
from kg.model import EventType


def greeted(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without meetings that are but welcomes on arrival, if the guest's visit is told: it has them."""
    visits = [one for one in drafts if one.type is EventType.VISIT]
    kept = []
    for one in drafts:
        visit = next((other for other in visits if one.seats.keys() & other.seats.keys()), None)
        if visit is None or one.type is not EventType.MEETING or not all(map(_at_the_airport, one.candidates)):
            kept.append(one)
        else:
            visit.candidates += one.candidates
            visit.seats = {**one.seats, **visit.seats}
    return kept


def _at_the_airport(candidate: Candidate) -> bool:
    """ "Welcomed him at the airport", "greeted her in the lounge of the airport"; not where the two talked there."""
    word = candidate.word
    if any(rule.id == "encounter" for one in candidate.line.tokens for rule in rules_at(one)):
        return False
    return word.lemma_ in words("welcomes") and any(
        one.dep_ == "prep" and ((one.lower_ in ("at", "in") and _airport(one)) or _on_arrival(one))
        for one in word.children
    )


def _on_arrival(preposition: Token) -> bool:
    """ "On his arrival in Lima", "upon arrival"; not where he arrives at an office."""
    if preposition.lower_ not in ("on", "upon"):
        return False
    nouns = [one for one in preposition.children if one.dep_ == "pobj" and one.lemma_.lower() in ("arrival", "landing")]
    return any(all(one.lower_ != "at" or _airport(one) for one in noun.children) for noun in nouns)


def _airport(preposition: Token) -> bool:
    nouns = [one for one in preposition.children if one.dep_ == "pobj"]
    parts = [of for noun in nouns for of in noun.children if of.lower_ in ("of", "at")]
    lands = any(one.lemma_.lower() in words("airports") or _air_base(one) for one in nouns)
    return lands or any(map(_airport, parts))


def _air_base(noun: Token) -> bool:
    """ "The Perez air force base", "Air Base Norte"."""
    told = [one.lower_ for one in noun.subtree]
    return "base" in told and told[told.index("base") - 1] in ("air", "force")
