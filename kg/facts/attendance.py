"""Sentences that tell who else was there: "The meeting was attended by", "Also present were", "With her was"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kg.facts.candidates import Seat
from kg.facts.scene import Line, Sight
from kg.facts.syntax import clause_verb, negated
from kg.lexicon.encounters import words

_MANY = r"\b[^.]{0,20}\b(?:meetings|occasions|talks|sessions|audiences|encounters|calls|events)\b"
_BOTH = re.compile(r"\b(?:both|two)" + _MANY, re.IGNORECASE)
_ALL = re.compile(r"\ball (?:of )?(?:the )?(?:(three|four|five)\b|" + _MANY[2:] + ")", re.IGNORECASE)
_COUNT = {"three": 3, "four": 4, "five": 5}


def attendees(line: Line) -> tuple[Seat, ...]:
    """The actors whom a sentence of attendance lists; nothing if it is none."""
    marker = _marker(line)
    if marker is None:
        return ()
    return tuple(
        Seat(actor, sight, "member", "attends")
        for sight in line.sights
        if not sight.nested and not _aside(sight, marker)
        for actor in sight.actors
    )


def _marker(line: Line) -> Token | None:
    for word in line.tokens:
        if attends(word) or _present(word):
            return None if negated(clause_verb(word)) else word
    return None


def attends(word: Token) -> bool:
    """Whether a verb, or the verb that carries a noun, tells of being there with others."""
    if word.pos_ in ("NOUN", "PROPN"):
        carrier = word.head.head if word.dep_ == "pobj" else word.head
        return word.dep_ in ("dobj", "nsubjpass", "pobj") and carrier.pos_ == "VERB" and attends(carrier)
    if word.pos_ not in ("VERB", "AUX"):
        return False
    lemma = word.lemma_.lower()
    if lemma == "sit":
        return any(one.lower_ == "in" and not list(one.children) for one in word.children)
    return lemma in words("attends") or (lemma == "take" and any(one.lower_ == "part" for one in word.children))


def _present(word: Token) -> bool:
    verb = clause_verb(word)
    if word.lemma_.lower() not in words("presence") or verb.lemma_ not in words("being"):
        return False
    if word.lower_ == "with":
        return word.i < verb.i and verb.head.i == verb.i
    return word.i != verb.i


def _aside(sight: Sight, marker: Token) -> bool:
    """Whether a mention stands in a relative clause or another clause than the list."""
    return any(
        label in ("relcl", "acl") and node.i != marker.i and not sight.first <= node.i < sight.last
        for label, node in sight.way[:-1]
    )


def reach(line: Line) -> int:
    """To how many of the last encounters the sentence goes back."""
    text = "".join(one.text_with_ws for one in line.tokens)
    found = _ALL.search(text)
    if found:
        return _COUNT.get((found.group(1) or "").lower(), 3)
    return 2 if _BOTH.search(text) else 1
