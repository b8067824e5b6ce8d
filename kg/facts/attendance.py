"""Sentences that tell who else was there: "The meeting was attended by", "Also present were", "With her was"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.candidates import Seat
from kg.facts.scene import Line, Sight
from kg.facts.syntax import auxiliaries, child, clause_verb, negated
from kg.facts.tokens import Token
from kg.lexicon.encounters import words

_MANY = r"\b[^.]{0,20}\b(?:meetings|occasions|talks|sessions|audiences|encounters|calls|events)\b"
_BOTH = re.compile(r"\b(?:both|two)" + _MANY, re.IGNORECASE)
_ALL = re.compile(r"\ball (?:of )?(?:the )?(?:(three|four|five)\b|" + _MANY[2:] + ")", re.IGNORECASE)
_SIDE_LIST = re.compile(r"\s*(?:On|From|For) the \S+(?: \S+)? side\s*:", re.IGNORECASE)
_JOINTS = frozenset({",", ";", "and", "as", "well", "the", "also", "along", "besides", "together", "with"})
_BESIDE = frozenset({("to", "addition"), ("with", "along"), ("with", "present"), ("with", "together")})
"""Steps to those who are there beside others: "in addition to the ambassador", "was present along with X"."""
_COUNT = {"three": 3, "four": 4, "five": 5}


def attendees(line: Line) -> tuple[Seat, ...]:
    """The actors whom a sentence of attendance lists; nothing if it is none."""
    verbs = {verb.i for verb in _markers(line)}
    if not verbs and not _SIDE_LIST.match(line.text):
        return ()
    seats: list[Seat] = []
    last: Sight | None = None
    for sight in line.sights:
        if sight.nested:
            continue
        if not verbs or _listed(sight, verbs) or (last is not None and _goes_on(line, last, sight)):
            seats += [Seat(actor, sight, "member", "attends") for actor in sight.actors]
            last = sight
    return tuple(seats)


def to_come(line: Line) -> bool:
    """Whether a sentence of attendance tells who will be there: "Also present will be"."""
    return any(set(auxiliaries(verb)) & words("future_modals") for verb in _markers(line))


def _goes_on(line: Line, last: Sight, sight: Sight) -> bool:
    """Whether nothing but the joints of a list stands between two mentions."""
    return all(one.lower_ in _JOINTS or one.is_punct for one in line.tokens if last.last <= one.i < sight.first)


def _markers(line: Line) -> Iterator[Token]:
    """The verbs of being there, and the verb "be" over one ("Attending the meeting were")."""
    for word in line.tokens:
        if (word.pos_ in ("VERB", "AUX") and (attends(word) or _includes(word))) or _present(word, line):
            verb = _verb(word, line)
            if not negated(verb):
                yield verb
                if verb.dep_ in ("csubj", "advcl", "nsubj") and verb.head.lemma_ in words("being"):
                    yield verb.head
                yield from (one for one in verb.children if one.dep_ == "conj" and _likewise(one))


def _verb(word: Token, line: Line) -> Token:
    """The verb of a word of presence; of an opening "with her was" the verb that follows, wherever the tree puts it."""
    if word.lower_ == "with":
        after = (one for one in line.tokens if word.i < one.i <= word.i + 5 and one.lemma_ in words("being"))
        return next(after, clause_verb(word))
    return clause_verb(word)


def _likewise(verb: Token) -> bool:
    return any(one.lower_ in ("so", "likewise") and one.i < verb.i for one in verb.children)


def _listed(sight: Sight, verbs: set[int]) -> bool:
    """Whether a mention is one of those who are there: subject, complement or agent, or brought along."""
    beside = False
    for label, node in sight.way:
        if (label, node.lower_) in _BESIDE:
            beside = True
        elif label not in ("conj", "appos"):
            return node.i in verbs and (beside or label in ("subject", "is", "object", "attr", "dep", "npadvmod"))
    return sight.top.i in verbs


def attends(word: Token) -> bool:
    """Whether a verb, or the verb that carries a noun, tells of being there with others."""
    if word.pos_ in ("NOUN", "PROPN"):
        if word.dep_ == "nsubj" and _includes(word.head):
            return True
        carrier = word.head.head if word.dep_ == "pobj" else word.head
        return word.dep_ in ("dobj", "nsubjpass", "pobj") and carrier.pos_ == "VERB" and attends(carrier)
    if word.pos_ not in ("VERB", "AUX"):
        return False
    lemma = word.lemma_.lower()
    if lemma == "sit":
        return any(one.lower_ == "in" and not list(one.children) for one in word.children)
    return lemma in words("attends") or (lemma == "take" and any(one.lower_ == "part" for one in word.children))


def _includes(verb: Token) -> bool:
    """Whether an encounter told before is said to have had others as well: "the meeting also included"."""
    told = child(verb, "nsubj") if verb.lemma_ == "include" else None
    known = told is not None and any(one.lower_ in ("that", "the", "this") for one in told.children)
    return known and told is not None and told.lemma_ in words("countable") | {"talk"}


def _present(word: Token, line: Line) -> bool:
    if word.lemma_.lower() not in words("presence"):
        return False
    verb = _verb(word, line)
    if verb.lemma_ not in words("being") or word.i == verb.i:
        return False
    if word.lower_ == "there":
        if word.head.i != verb.i:
            return False
        told = {token for sight in line.sights for token in range(sight.first, sight.last)}
        return word.dep_ != "expl" or any(one.dep_ == "attr" and one.i in told for one in verb.children)
    if word.lower_ == "with":
        return word.i == line.tokens[0].i and word.i < verb.i
    return True


def reach(line: Line) -> int:
    """To how many of the last encounters the sentence goes back."""
    text = line.text
    found = _ALL.search(text)
    if found:
        return _COUNT.get((found.group(1) or "").lower(), 3)
    return 2 if _BOTH.search(text) else 1
