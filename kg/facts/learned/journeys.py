"""Journeys that sentences may tell, one for each state of which they name a place, for the networks to judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.facts.candidates import Candidate, Seat, seated
from kg.facts.drafts import Draft
from kg.facts.learned.clues import Clue, distance
from kg.facts.learned.seating import seats_at, seats_in
from kg.facts.learned.view import View
from kg.facts.origins import starts
from kg.facts.scene import Line, Site
from kg.facts.status import status
from kg.facts.tokens import Token
from kg.facts.where import where
from kg.lexicon.encounters import Rule, rule_named, words
from kg.model import EventType, Status

FAR = 9
"""How far from a word something is that does not hang on it at all."""
STAY = "be-there"
"""The rule for "was in", which tells a journey only of what hangs on it."""
VISIT = "visit"
"""The rule of the nouns of travel."""

Word = tuple[Clue, Rule]
"""A word of travel, and the rule that names it."""


def journeys(view: View, drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """Of each sentence with words of travel a candidate for each state to which no draft of it goes.

    Then one for each state that is left, of whom the first sentence names beside a place there ("while in Kuwait", "a
    tour which took him to Qatar"), else of whom the article speaks most.
    """
    spoken = {draft.where.state for draft in drafts if draft.type is EventType.VISIT and draft.where}
    for line in view.lines:
        for candidate in _told(view, line, drafts):
            spoken |= {_state(view, goal) for goal in candidate.goals}
            yield candidate
    for line in view.lines:
        for goal in _places(line):
            state = _state(view, goal)
            if state and state not in spoken and not goal.place.doubtful and not line.headline and not _names(goal):
                stay = _stayed(view, line, goal, state)
                if stay is not None:
                    spoken.add(state)
                    yield stay


def _places(line: Line) -> Iterator[Site]:
    """The places of a sentence, but where somebody set out and what people are of ("Minister Vega of Peru")."""
    named = {at for sight in line.sights for at in range(sight.first, sight.last)}
    for site in line.sites:
        if not (site.place.preposition == "of" and site.first in named) and not starts(site) and not _owns(site):
            yield site


def _owns(site: Site) -> bool:
    """Whether a place but tells whose somebody or something is, or what a state does.

    "A delegation from Peru", "from Peru's parliament", "envoys of three states - Chad, Niger and Peru", "since Peru
    joined".
    """
    label, word = _hanging(site)
    if word is None or word.lemma_.lower() in rule_named(VISIT).nouns:
        return False
    if label == "subject":
        return word.pos_ == "VERB" and word.lemma_ not in words("welcomes") | words("holds")
    if label == "of":
        return word.lemma_.lower() in words("groups")
    return label == "possessor" or (label == "from" and word.pos_ in ("NOUN", "PROPN"))


def _hanging(site: Site) -> tuple[str, Token | None]:
    """How a place hangs, on what; among others told with it as the first of them."""
    return next((step for step in site.way if step[0] not in ("appos", "conj")), ("", None))


def _state(view: View, site: Site) -> str | None:
    """The state that a place lies in."""
    found = where(site, view.dateline)
    return found.state if found else None


def _told(view: View, line: Line, drafts: Sequence[Draft]) -> Iterator[Candidate]:
    told = [(clue, rule) for clue in view.clues(line.number) if clue.status for rule in clue.of((EventType.VISIT,))[:1]]
    known = [one for one in drafts if one.type is EventType.VISIT and line in one.lines]
    goals = _goals(view, line, {one.where.state if one.where else None for one in known})
    for goal in goals:
        off, word = min(((_off(goal, line, word), word) for word in told), key=lambda one: one[0], default=(None, None))
        if off and word and (word[1].id != STAY or off[0] <= 1):
            yield from _candidate(view, line, word, (goal,))
    plain = [word for word in told if word[1].id != STAY]
    if plain and not known and not goals:
        yield from _candidate(view, line, plain[0], ())


def _goals(view: View, line: Line, told: set[str | None]) -> list[Site]:
    """The first place of each state that is not told; what names a thing ("the Quito talks") only if no other does."""
    found: dict[str, Site] = {}
    for site in _places(line):
        state = _state(view, site)
        if state and state not in told:
            found.setdefault(state, site)
    plain = [site for site in found.values() if not _names(site)]
    return plain if plain or told - {None} else list(found.values())


def _names(site: Site) -> bool:
    """Whether a place is but part of the name of something that is no journey."""
    label, noun = _hanging(site)
    return label == "mod" and noun is not None and noun.lemma_.lower() not in rule_named(VISIT).nouns


def _off(goal: Site, line: Line, word: Word) -> tuple[int, bool, int]:
    """How far a place is from a word of travel: up the tree, by what the word is, in the sentence."""
    clue, rule = word
    rank = distance(line.words(goal), clue)
    return FAR if rank is None else rank, rule.id == STAY, abs(goal.top.i - clue.word.i)


def _candidate(view: View, line: Line, word: Word, goals: tuple[Site, ...]) -> Iterator[Candidate]:
    """What a word tells, of those who are not at home there."""
    clue, rule = word
    assert clue.status is not None
    seats = _foreign(view, seats_at(view, line, clue, rule), {_state(view, goal) for goal in goals})
    if seats:
        yield Candidate(rule, clue.word, line, seats, clue.status, definite=False, goals=goals, judged=True)


def _stayed(view: View, line: Line, goal: Site, state: str) -> Candidate | None:
    rule = rule_named(STAY)
    seats = _foreign(view, seats_in(view, line, rule), {state}) or _foreign(view, _foremost(view, rule), {state})
    told = status(line.root) or Status.HELD
    return Candidate(rule, goal.top, line, seats, told, definite=False, goals=(goal,), judged=True) if seats else None


def _foremost(view: View, rule: Rule) -> list[Seat]:
    """Of whom the article speaks most: what is told without anybody is told of him."""
    return [seated(rule, actor, view.sights[actor][0][1], "near") for actor, place in view.rank.items() if place == 0]


def _foreign(view: View, seats: Iterable[Seat], home: set[str | None]) -> tuple[Seat, ...]:
    actors = view.marked.actors
    return tuple(seat for seat in seats if seat.actor is not None and actors[seat.actor].of not in home - {None})
