"""Whether words say of an encounter that it was not: "denied that they met", "termed reports of talks as baseless"."""

from __future__ import annotations

from kg.facts.syntax import negated
from kg.facts.tokens import Token
from kg.lexicon.encounters import words

_DENIED = frozenset({"report", "claim", "rumor", "rumour", "news", "allegation", "speculation"})
_TAKEN_BACK = frozenset({"dobj", "ccomp", "xcomp", "pcomp", "nsubjpass", "csubjpass", "dep"})
"""What hangs so under a verb of denying is denied; not its subject, nor what is told of that."""


def denied(word: Token) -> bool:
    """Whether the encounter is said not to have been."""
    below = word
    for one in word.ancestors:
        if below.dep_ == "prep" and below.lower_ in words("times_of"):
            return False  # "dismissed the criticism at a meeting with"
        if one.lemma_ in words("denials") and below.dep_ in _TAKEN_BACK:
            return all(what.lower_ != "what" for what in below.children)  # "rejected what he had told her"
        if one.lemma_ in _DENIED and one.head.lemma_ in words("denials"):
            return True
        if _called_false(one, below):
            return True
        below = one
    return False


def _called_false(verb: Token, told: Token) -> bool:
    """ "termed the reports of a meeting as baseless", "news of a meeting is fake": what is ``told`` is said to be so.

    Behind "as" wherever the tree puts it, since it may hang from any noun of a long object.
    """
    if told.lemma_ not in _DENIED or negated(verb):
        return False
    if verb.lemma_ == "be" and told.dep_ == "nsubj":
        said = [one for one in verb.children if one.dep_ in ("acomp", "attr")]
    elif verb.lemma_ in words("terms") and told.dep_ in ("dobj", "nsubj", "nsubjpass"):
        said = [one for one in verb.subtree if one.i > told.i and _behind_as(one)]
    else:
        return False
    return any(one.lemma_.lower() in words("untruths") for one in said)


def _behind_as(word: Token) -> bool:
    return any(one.lower_ == "as" for one in word.doc[max(0, word.i - 3) : word.i])
