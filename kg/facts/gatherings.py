"""Conferences: told where the text reports or announces one, not where a noun phrase merely names it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.facts.candidates import Candidate
from kg.facts.drafts import Draft
from kg.facts.scene import Line, Sight
from kg.facts.syntax import Way, child, clause_verb, gap, is_passive, way
from kg.facts.tokens import Token
from kg.lexicon.encounters import words
from kg.model import EventType

CROWD = 7
"""States and bodies from which who met held a conference: of learnt-from articles' that are not with envoys four of
five are conferences (80 to 20), of those of five states every other one."""
FEW = 4
"""States whose ministers, told by their post alone, hold no mere talks: those of three parties are a meeting."""
_TIMES = frozenset({"after", "ahead", "before", "following", "since"})
"""Prepositions by which a gathering tells but when something was: of 12 so named with their town in learnt-from
articles three are told, all with people."""
_RECEIVED = frozenset({"audience", "call-on", "courtesy-call", "courtesy-call-received", "guest", "host", "receive"})


def crowded(draft: Draft, titles: Collection[str | None]) -> bool:
    """Whether a meeting is of people of so many states that it was a conference; envoys are received by the dozen."""
    if draft.type is not EventType.MEETING or len({of for of in draft.of.values() if of}) < CROWD:
        return False
    if any(one.rule.id in _RECEIVED or one.rule.kind == "working-meal" for one in draft.candidates):
        return False
    ranks = {word for title in titles if title for word in title.lower().split()}
    return not ranks & words("accredited")


def gathers(candidate: Candidate) -> bool:
    """Whether the word is the subject of taking place, or the object of holding or attending."""
    word = candidate.word
    steps = way(word)
    if briefing(word) or _thanked(steps) or (not candidate.actors and in_passing(word)):
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
        return lemma in words("holds") or _scheduled(word, verb) or (lemma in words("joins") and bool(candidate.actors))
    return label in ("in", "at", "to", "into") and _joins(verb) and bool(candidate.actors)


def in_passing(word: Token) -> bool:
    """Whether but what comes of a gathering, goes before it or on beside it is told, or that it was talked of.

    "The results of the summit held in Oslo", "on its fringes", "they discussed the summit", "after the summit in Oslo".
    """
    for label, above in way(word)[:1]:
        if label in _TIMES and not any(one.dep_ in ("acl", "relcl") for one in word.children):
            return True
        if label in ("of", "for", "to"):
            return above.lemma_ in words("about_gatherings")
        return label == "object" and above.lemma_ in words("discusses")
    return False


def briefing(word: Token) -> bool:
    """Whether a conference is one for the press."""
    return any(one.lower_ in ("media", "news", "press") and one.dep_ in ("amod", "compound") for one in word.children)


def flocked(candidate: Candidate) -> bool:
    """Whether those who met are the ministers or leaders of a body or of many states, told by their post alone."""
    if candidate.rule.id != "meet":
        return False
    met = [seat for seat in candidate.seats if seat.place == "subject"]
    plural = [seat.sight for seat in met if seat.sight.mention.plural and seat.sight.kind == "post"]
    if not plural or len(plural) < len(met) or len(candidate.seats) > len(met) or child(candidate.word, "dobj"):
        return False
    owners = {sight.of for sight in plural} - {None}
    return any(len(of) > 2 for of in owners if of) or max(len(owners), len(_origins(plural, candidate.line))) >= FEW


def _origins(plural: Sequence[Sight], line: Line) -> set[str | None]:
    """The states that people come from: "ministers from Chad, Niger and Mali"."""
    tops = {sight.top.i for sight in plural}
    chains = [(site.place.state, [one for one in site.way if one[0] not in ("appos", "conj")]) for site in line.sites]
    return {of for of, steps in chains if steps and steps[0][0] in ("from", "of") and steps[0][1].i in tops}


def _thanked(steps: Way) -> bool:
    """Whether somebody is but thanked for a gathering: "congratulated him on the summit", "for hosting the forum"."""
    return any(label in ("for", "on") and _thanks(node) for label, node in steps[:2])


def _thanks(node: Token) -> bool:
    """A verb or noun of thanking, or a verb of which such a noun is the object: "expressed gratitude"."""
    thanks = child(node, "dobj")
    return node.lemma_ in words("thanks") or (thanks is not None and thanks.lemma_ in words("thanks"))


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


def _scheduled(word: Token, verb: Token) -> bool:
    """ "The summit was scheduled for May", "is expected to open": all 8 such in learnt-from articles are conferences.

    One "with" somebody may be the talks of two.
    """
    if not is_passive(verb) or any(one.lower_ == "with" for one in word.children):
        return False
    to_be = {one.lemma_ for one in verb.children if one.dep_ == "xcomp"} - {"bring"}
    if verb.lemma_ in words("plans") and to_be & (words("holds") | words("takes_place")):
        return True
    set_for = verb.lemma_ in ("plan", "schedule", "set", "slat", "slate")
    return set_for and any(one.dep_ == "prep" and one.lower_ in ("for", "in", "on") for one in verb.children)


def _joins(verb: Token) -> bool:
    if verb.pos_ != "VERB":
        verb = clause_verb(verb) if verb.lower_ == "part" else verb
    lemma = verb.lemma_.lower()
    return lemma in words("joins") or (lemma == "take" and any(one.lower_ == "part" for one in verb.children))
