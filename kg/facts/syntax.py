"""Reading the dependency tree: the way from a word up to what governs it, and what stands at which place of a word.

A *way* is a tuple of steps from a phrase to the root of its sentence; a step is a label and the word reached by it.
Labels name grammatical places with voice undone: ``subject`` is who does it (the agent of a passive), ``object`` to
whom it is done; a preposition is its own label; clause labels are those of the parser.
"""

from __future__ import annotations

from kg.facts.tokens import Token

Step = tuple[str, Token]
Way = tuple[Step, ...]

_PLACES = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "object",
    "csubjpass": "object",
    "dobj": "object",
    "dative": "to",
    "attr": "is",
    "oprd": "is",
    "acomp": "is",
    "poss": "possessor",
    "compound": "mod",
    "nmod": "mod",
    "amod": "mod",
    "nummod": "mod",
}
_TOGETHER = frozenset({"along", "together"})
_ADPOSITIONS = frozenset({"ADP", "SCONJ"})


def top(tokens: list[Token]) -> Token:
    """The word by which a phrase hangs in its sentence: the one whose head lies outside, the highest of them."""
    inside = {token.i for token in tokens}
    outer = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    return min(outer or tokens, key=lambda token: (depth(token), token.i))


def depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def label_of(steps: Way, otherwise: str) -> str:
    """How the lowest word of a way hangs; ``otherwise`` for the root of a sentence."""
    return steps[0][0] if steps else otherwise


def way(token: Token) -> Way:
    """The steps from a word to the root of its sentence."""
    steps: list[Step] = []
    while token.head.i != token.i:
        step = _step(token)
        steps.append(step)
        token = step[1]
    return tuple(steps)


def _step(token: Token) -> Step:
    head = token.head
    if token.dep_ == "pobj" and head.head.lemma_ == "receive" and _audience(token):
        return "object", head.head
    if token.dep_ in ("pobj", "pcomp") and head.pos_ in (*_ADPOSITIONS, "ADV", "VERB", "PART") and head.dep_ != "ROOT":
        return _prepositional(head)
    if token.dep_ == "conj" and head.pos_ in ("VERB", "AUX") and token.pos_ not in ("VERB", "AUX"):
        return "stray", head
    return _PLACES.get(token.dep_, token.dep_), head


def _audience(token: Token) -> bool:
    """Whether the tree takes for one phrase what are two: "received in audience President Vega"."""
    inside = token.head.lower_ == "in" and token.head.i + 1 < token.i
    return inside and any(one.lower_ == "audience" and one.i == token.head.i + 1 for one in token.children)


def _prepositional(preposition: Token) -> Step:
    label = preposition.lower_
    if preposition.dep_ == "agent" or (label == "by" and preposition.head.tag_ == "VBN"):
        return "subject", preposition.head
    together = label == "with" and preposition.doc[max(0, preposition.i - 1)].lower_ in _TOGETHER
    while preposition.head.pos_ == "ADP" and preposition.dep_ in ("prep", "conj"):
        preposition = preposition.head
    if label == "of" and preposition.lower_ != "of":
        label = preposition.lower_  # "out of", "ahead of"
    if together and (preposition.head.pos_ == "PROPN" or preposition.head.dep_ in ("nsubj", "nsubjpass")):
        return "conj", preposition.head  # "A, together with B, met C" is "A and B met C"
    if together and preposition.i < preposition.head.i and has_subject(preposition.head):
        return "subject", preposition.head
    return label, preposition.head


def child(token: Token, *labels: str) -> Token | None:
    return next((one for one in token.children if one.dep_ in labels), None)


def has_subject(verb: Token) -> bool:
    return child(verb, "nsubj", "nsubjpass", "csubj", "expl") is not None


def is_passive(verb: Token) -> bool:
    return child(verb, "auxpass", "nsubjpass") is not None


def gap(verb: Token) -> str | None:
    """The place of the noun that a relative or participle clause modifies, inside that clause."""
    for token in verb.subtree:
        if token.tag_ in ("WDT", "WP", "WP$") or (
            token.lower_ == "that" and token.dep_ in ("nsubj", "nsubjpass", "dobj")
        ):
            steps = way(token)
            return next((label for label, node in steps if node.i == verb.i), None)
    if verb.dep_ == "acl":
        return "object" if verb.tag_ == "VBN" else "subject"
    if not has_subject(verb):
        return "subject"
    return None if child(verb, "dobj") is not None else "object"


def auxiliaries(verb: Token) -> tuple[str, ...]:
    """Lower-case auxiliaries and particles of a verb, in order; those of the first conjunct count for the next."""
    own = tuple(one.lower_ for one in verb.children if one.dep_ in ("aux", "auxpass") or one.dep_ == "neg")
    if not own and verb.dep_ == "conj" and not has_subject(verb) and verb.head.pos_ in ("VERB", "AUX"):
        return auxiliaries(verb.head)
    return own


def negated(token: Token) -> bool:
    return any(
        one.dep_ == "neg"
        or (
            one.lower_ in ("never", "no", "neither", "nor", "without")
            and one.dep_ in ("det", "cc", "preconj", "advmod")
        )
        for one in token.children
    )


def clause_verb(token: Token) -> Token:
    """The verb of the clause in which a word stands (the word itself if it is one)."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token
