"""Courtesies that look like messages: who congratulates another at a meeting or on the telephone writes him nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.facts.candidates import BETWEEN, Candidate, rules_at
from kg.facts.drafts import SITTINGS, TALKS, Draft, agree, draft
from kg.facts.places import standings
from kg.facts.tokens import Token
from kg.lexicon.encounters import words
from kg.model import EventType


def courtesy(candidate: Candidate) -> bool:
    """Whether words tell of a courtesy that may be said as well as written: "congratulated", "offered condolences"."""
    word = candidate.word
    if candidate.type is not EventType.MESSAGE:
        return False
    if word.pos_ in ("VERB", "AUX"):
        return word.lemma_ in words("courtesies") and not _written(word)
    return word.lemma_ in words("kindnesses") and word.head.lemma_ in words("utters") and not _written(word.head)


def idle(candidate: Candidate, drafts: Iterable[Draft]) -> bool:
    """Whether a candidate is a courtesy that was said, or another's: nobody wrote to anybody."""
    if not courtesy(candidate):
        return False
    return _said(candidate) or _passed_on(candidate) or _together(draft(candidate), drafts)


def _said(candidate: Candidate) -> bool:
    """Whether its own clause puts a courtesy inside an encounter: "In a call on Monday, she congratulated him"."""
    verb = candidate.word if candidate.word.pos_ in ("VERB", "AUX") else candidate.word.head
    inside = (noun for prep in verb.children if _puts_inside(prep) for noun in _nouns(prep))
    return any(rule.type in TALKS and rule.id != BETWEEN for noun in inside for rule in rules_at(noun))


def _nouns(preposition: Token) -> Iterator[Token]:
    """Its noun, or whose part that is: "at the beginning of the meeting"."""
    for noun in preposition.children:
        if noun.dep_ == "pobj":
            yield noun
            if noun.lemma_ in words("passes"):
                yield from (one for of in noun.children if of.lower_ == "of" for one in _nouns(of))


def _passed_on(candidate: Candidate) -> bool:
    """Whether somebody bears another's: "conveyed the greetings of President Vega"."""
    if candidate.word.pos_ in ("VERB", "AUX"):
        return False
    stand = [(stands.place, set(stands.spot.actors)) for stands in standings(candidate.word, candidate.line)]
    owners = set[int]().union(*(actors for place, actors in stand if place in ("from", "of", "possessor")))
    return bool(owners.difference(*(actors for place, actors in stand if place == "subject")))


def _together(courteous: Draft, drafts: Iterable[Draft]) -> bool:
    """Whether those of a courtesy sat together, as far as is told on the same day."""
    people = courteous.seats.keys()
    told = (one for one in drafts if one.type in SITTINGS and agree(one.start, courteous.start))
    return any(people <= one.seats.keys() for one in told)


def unsaid(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without the courtesies of people who, as later sentences tell or the networks think, sat together."""
    return [one for one in drafts if not (_kind(one) and _together(one, drafts))]


def _kind(one: Draft) -> bool:
    return one.type is EventType.MESSAGE and all(map(courtesy, one.candidates))


def _puts_inside(word: Token) -> bool:
    return word.dep_ == "prep" and word.lower_ in words("inside")


def _written(verb: Token) -> bool:
    """Whether it is said to be on paper: "in a letter", "by cable"."""
    return any(
        one.lemma_.lower() in words("papers") for prep in verb.children if prep.dep_ == "prep" for one in prep.subtree
    )
