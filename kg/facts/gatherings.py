"""Conferences: told where the text reports or announces one, not where a noun phrase merely names it."""

from __future__ import annotations

from kg.facts.candidates import Candidate
from kg.facts.syntax import clause_verb, gap, way
from kg.facts.tokens import Token
from kg.lexicon.encounters import words


def gathers(candidate: Candidate) -> bool:
    """Whether the word is the subject of taking place, or the object of holding or attending."""
    word = candidate.word
    if any(one.lower_ in ("press", "news", "media") and one.dep_ in ("compound", "amod") for one in word.children):
        return False
    steps = way(word)
    if not candidate.actors and in_passing(word):
        return False
    if any(one.dep_ in ("acl", "relcl") and _announces(one) for one in word.children):
        return True
    if _sited(candidate):
        return True
    if not steps:
        return False
    if any(one.dep_ == "relcl" and _joins(one) and gap(one) in ("in", "at", "object") for one in word.children):
        return bool(candidate.actors)
    label, verb = steps[0]
    lemma = verb.lemma_.lower()
    if label == "subject":
        return lemma in words("takes_place")
    if label == "object":
        return lemma in words("holds") or (lemma in words("joins") and bool(candidate.actors))
    return label in ("in", "at", "to", "into") and _joins(verb) and bool(candidate.actors)


def in_passing(word: Token) -> bool:
    """Whether but what comes of a gathering, goes before it or on beside it is told, or that it was talked of.

    "The results of the summit held in Oslo", "on its fringes", "they discussed the summit".
    """
    for label, above in way(word)[:1]:
        if label in ("of", "for", "to"):
            return above.lemma_ in words("about_gatherings")
        return label == "object" and above.lemma_ in words("discusses")
    return False


def _sited(candidate: Candidate) -> bool:
    """Whether the text tells where it meets: "the informal summit in Valletta"."""
    word = candidate.word
    return not candidate.line.headline and any(
        not site.place.doubtful and site.way[:1] and site.way[0][0] in ("in", "at") and site.way[0][1].i == word.i
        for site in candidate.line.sites
    )


def _announces(verb: Token) -> bool:
    """ "a conference scheduled to be held", "which Tashkent is going to host", "due to open"."""
    chain = (verb, *(one for one in verb.children if one.dep_ == "xcomp"))
    return any(one.lemma_ in words("holds") or one.lemma_ in words("takes_place") for one in chain)


def _joins(verb: Token) -> bool:
    if verb.pos_ != "VERB":
        verb = clause_verb(verb) if verb.lower_ == "part" else verb
    lemma = verb.lemma_.lower()
    return lemma in words("joins") or (lemma == "take" and any(one.lower_ == "part" for one in verb.children))
