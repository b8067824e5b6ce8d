"""Whether words say of an encounter that it was called off, or did not come about."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts.scene import Line
from kg.facts.syntax import auxiliaries, child, clause_verb, gap, has_subject, negated
from kg.facts.tokens import Token
from kg.lexicon.encounters import words

_WHAT = frozenset({"all", "both", "it", "that", "they", "this", "which"})
_VERBS = frozenset({"VERB", "AUX"})


def undone(word: Token) -> bool:
    """Whether the encounter was called off, as its own clause or the next says, or did not come about."""
    return _called_off(word) or _then_called_off(word) or _came_to_nothing(word)


def undoes(line: Line) -> str | None:
    """What a sentence takes back of what was announced before: "all", "visit", "meeting", "last", or nothing.

    "All of this has been put off", "It was cancelled", "He decided to cancel the trip".
    """
    for word in line.tokens:
        if _undoing(word) and word.lemma_ != "fall" and not negated(word) and _done(word):
            told = child(word, "nsubjpass", "dobj")
            if told is None or set(auxiliaries(word)) & (words("open_modals") | {"would"}):
                continue
            if told.lower_ in _WHAT:
                return "all" if told.lower_ in ("all", "both") else "last"
            if told.lemma_ in words("travels") | {"meeting"}:
                return "meeting" if told.lemma_ == "meeting" else "visit"
    return None


def _done(verb: Token) -> bool:
    """Whether it is told to have been done: "cancelled it", "decided to cancel it"."""
    told = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in words("resolves") else verb
    return told.tag_ in ("VBD", "VBN", "VBZ")


def _undoing(verb: Token) -> bool:
    """Whether a verb undoes what it tells of: "cancel", "call off", "put on hold"; "fall through" its subject."""
    if verb.lemma_ in words("cancels"):
        return True
    if verb.lemma_ == "fall":
        return any(one.lower_ == "through" and not one.children for one in verb.children)
    if verb.lemma_ == "put" and _on_hold(verb):
        return True
    return verb.lemma_ in words("cancels_off") and any(
        one.dep_ == "prt" and one.lower_ == "off" for one in verb.children
    )


def _on_hold(verb: Token) -> bool:
    on = (one for one in verb.children if one.dep_ == "prep" and one.lower_ == "on")
    return any(below.lower_ in ("hold", "ice") for one in on for below in one.children)


def _called_off(word: Token) -> bool:
    """Whether what is above the word undoes it."""
    below = word
    for one in (word, *word.ancestors):
        above = one.i != word.i
        if above and beside(below) and one.pos_ in _VERBS:
            return False
        if (above or one.lemma_ in words("cancels_off")) and _undoing(one) and _undergoes(below, one):
            return not negated(one)
        if above and one.lemma_ in words("cancels_out") and any(c.lower_ == "out" for c in one.children):
            return True
        if one.lemma_ in words("cancellations"):
            return True
        far = one.lemma_ not in words("light") and one.dep_ not in ("relcl", "acl", "xcomp")
        if above and far and one.pos_ in _VERBS:
            break
        below = one
    return False


def _undergoes(below: Token, verb: Token) -> bool:
    """Whether it is what is undone, and not told beside it: "cancelled the trip and met her"."""
    if verb.lemma_ == "fall":
        return below.dep_ in ("nsubj", "relcl")
    return not (below.dep_ == "conj" and below.pos_ in _VERBS)


def beside(below: Token) -> bool:
    """Whether a verb but tells what else was done when: "put the vote off after talks", "while he met her"."""
    return below.dep_ == "advcl" or (below.dep_ == "prep" and below.lower_ in words("times_of"))


def _then_called_off(word: Token) -> bool:
    """Whether the next clause undoes it: "talks were planned for May, but have been put off", "but he cancelled it"."""
    verb = clause_verb(word)
    subject = word.dep_ in ("nsubj", "nsubjpass") and word.head.i == verb.i
    return any(_takes_back(one, subject) for one in _next(verb) if not negated(one))


def _next(verb: Token) -> Iterator[Token]:
    """The verbs that go on from one, and from what governs it, with the infinitives under them.

    Behind "planned for Friday" the tree may hang "was postponed" as what was planned.
    """
    above = verb.head if verb.dep_ == "xcomp" else verb
    for one in above.children:
        if one.pos_ in _VERBS and (one.dep_ == "conj" or (one.dep_ == "ccomp" and not has_subject(one))):
            yield one
            yield from (below for below in one.children if below.dep_ == "xcomp")


def _takes_back(verb: Token, subject: bool) -> bool:
    """Whether a verb that goes on undoes what was told before; ``subject``: of the verb before, as of this one."""
    if not _undoing(verb) or not _done(verb):
        return False
    told = child(verb, "nsubj") if verb.lemma_ == "fall" else child(verb, "nsubjpass", "dobj")
    if told is None:
        return subject and not has_subject(verb)
    return told.lower_ in ("it", "that", "this")


def _came_to_nothing(word: Token) -> bool:
    """Whether it is the subject of what did not happen: "the talks will not take place", "the summit is off"."""
    verbs = [one for one in word.children if one.dep_ == "relcl" and gap(one) in ("subject", "object")]
    if word.dep_ in ("nsubj", "nsubjpass"):
        verbs.append(word.head)
    none = any(one.lower_ in ("any", "no") and one.dep_ == "det" for one in word.children)
    return word.pos_ not in _VERBS and not none and any(map(_did_not, verbs))


def _did_not(verb: Token) -> bool:
    """Whether a verb tells of what was to be that it is not: at no time, and not but later or elsewhere."""
    told = child(verb, "xcomp") if verb.lemma_ == "be" else None
    happens = _happens(verb) or (told is not None and _happens(told))
    if verb.lemma_ == "be" and not happens:
        return any(one.lower_ == "off" and not one.children for one in verb.children) and not negated(verb)
    helpers = {verb.lower_, *auxiliaries(verb)}
    sure = helpers & {"did", "is", "was", "were", "will", "wo"} and not helpers & {"had", "has", "have"}
    later = {"before", "but", "instead", "then", "unless", "until", "yet"} & {one.lower_ for one in verb.subtree}
    return bool(sure) and happens and negated(verb) and not later


def _happens(verb: Token) -> bool:
    """ "Take place", "be held", "go ahead", "materialise"."""
    beneath = {one.lower_ for one in verb.children}
    if verb.lemma_ == "hold":
        return verb.tag_ == "VBN"
    with_particle = {"come": {"about", "off"}, "go": {"ahead", "forward"}, "take": {"place"}}
    return verb.lemma_ in words("happens") or bool(with_particle.get(verb.lemma_, set()) & beneath)
