"""Words of encounter in a sentence, each with the actors who stand at its places: what may tell of an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from kg.facts.places import Standing, standings
from kg.facts.scene import Line, Sight
from kg.facts.status import status
from kg.lexicon.encounters import Role, Rule, rules, words
from kg.model import EventType, Status


@dataclass(frozen=True, slots=True)
class Seat:
    """An actor (None: a body or a group of unknown people) with the role that a rule gives him.

    ``within`` as in Standing.
    """

    actor: int | None
    sight: Sight
    role: Role
    place: str
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one word of one sentence tells. ``definite``: it points back ("during the meeting")."""

    rule: Rule
    word: Token
    line: Line
    seats: tuple[Seat, ...]
    status: Status
    definite: bool

    @property
    def type(self) -> EventType:
        return self.rule.type

    @property
    def actors(self) -> frozenset[int]:
        return frozenset(seat.actor for seat in self.seats if seat.actor is not None)


@cache
def _index() -> dict[tuple[str, str], tuple[Rule, ...]]:
    """Rules by the first word of a lemma and its part of speech: "verb" or "noun"."""
    found: dict[tuple[str, str], list[Rule]] = {}
    for rule in rules():
        for kind, lemmas in (("verb", rule.verbs), ("noun", (*rule.nouns, *rule.role_nouns))):
            for lemma in lemmas:
                found.setdefault((kind, lemma.split()[0]), []).append(rule)
    return {key: tuple(dict.fromkeys(value)) for key, value in found.items()}


def candidates(line: Line) -> Iterator[Candidate]:
    """What a sentence tells, in the order of its words."""
    for word in line.tokens:
        for rule in _rules_at(word):
            candidate = _candidate(rule, word, line)
            if candidate is not None:
                yield candidate


def _rules_at(word: Token) -> Iterator[Rule]:
    kind = "verb" if word.pos_ in ("VERB", "AUX") else "noun" if word.pos_ in ("NOUN", "PROPN") else None
    if kind is None:
        return
    for rule in _index().get((kind, word.lemma_.lower()), ()):
        lemmas = rule.verbs if kind == "verb" else (*rule.nouns, *rule.role_nouns)
        if any(_spelt(word, lemma) for lemma in lemmas) and _about(rule, word):
            yield rule


def _spelt(word: Token, lemma: str) -> bool:
    """Whether the word, with the particles that follow it, is this lemma of one or more words."""
    first, *rest = lemma.split()
    if word.lemma_.lower() != first:
        return False
    after = [one.lower_ for one in word.doc[word.i + 1 : word.i + 2 + len(rest)]]
    return not rest or after[: len(rest)] == rest or after[1 : len(rest) + 1] == rest


def _about(rule: Rule, word: Token) -> bool:
    if not rule.about or word.lemma_.lower() in rule.nouns:
        return True
    return any(
        one.lemma_.lower() in rule.about and one.pos_ in ("NOUN", "PROPN") for one in word.subtree if one.i != word.i
    )


def _candidate(rule: Rule, word: Token, line: Line) -> Candidate | None:
    told = status(word)
    if told is None:
        return None
    seats = tuple(_seats(rule, standings(word, line)))
    return Candidate(rule, word, line, seats, told, _definite(word))


def _seats(rule: Rule, found: list[Standing]) -> Iterator[Seat]:
    places = {standing.place for standing in found}
    if not all(need in places for need in rule.needs):
        return
    for standing in found:
        role = rule.role(standing.place)
        if role is not None:
            for actor in standing.sight.actors or (None,):
                yield Seat(actor, standing.sight, role, standing.place, standing.within)


def _definite(word: Token) -> bool:
    """Whether a noun points to an encounter already told."""
    if word.pos_ in ("VERB", "AUX"):
        return False
    marks = {one.lower_ for one in word.children}
    if marks & words("newness"):
        return False
    return bool(marks & {"the", "this", "that", "these", "those", "both", "its", "their"}) or not marks & {
        "a",
        "an",
        "another",
    }
