"""Where a journey starts: who leaves Lima for Paris, or flies there from Lima, travels to Paris alone."""

from __future__ import annotations

from kg.facts.scene import Site
from kg.facts.tokens import Token
from kg.lexicon.encounters import words


def starts(site: Site) -> bool:
    """Whether a place is where somebody set out: "from Lima", or "left Lima" where the goal is told as well."""
    steps = [step for step in site.way if step[0] not in ("conj", "appos")]
    if not steps:
        return False
    label, verb = steps[0]
    if label in ("in", "at") and verb.lemma_ in words("ports") and len(steps) > 1:
        label, verb = steps[1]
    if label == "from":
        return verb.lemma_ in words("travels") | words("leaves")
    return label == "object" and verb.lemma_ in words("leaves") and _onward(verb)


def _onward(verb: Token) -> bool:
    """Whether it is told where to."""
    below = verb.subtree
    return any(one.lower_ == "for" and one.dep_ == "prep" and one.i > verb.i and _placed(one) for one in below)


def _placed(preposition: Token) -> bool:
    return any(noun.dep_ == "pobj" and noun.pos_ == "PROPN" for noun in preposition.children)
