"""Which drafts tell of an event, who does not belong there, and events of which the rules saw nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from statistics import fmean

from kg.facts.candidates import Candidate, Seat
from kg.facts.drafts import Draft
from kg.facts.gatherings import briefing
from kg.facts.learned.judging import Judge
from kg.facts.learned.relations import KINDS, Kind, label
from kg.facts.learned.view import View
from kg.facts.scene import Line
from kg.facts.syntax import label_of
from kg.lexicon.encounters import Role, rules
from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import titles
from kg.model import ENCOUNTERS, EventType

UNSEATS = 0.15
"""Probability of his likeliest pair below which an actor loses the seat that the rules gave him in an encounter."""
DROPS = 0.05
"""Mean probability of the likeliest kind over those seated below which a draft tells nothing."""
TAKES = 0.4
"""Probability from which an actor takes part in an event of a kind that no draft has."""
FACES = 0.2
"""Probability from which somebody met the likeliest partner, where an encounter of his has none."""


def revise(view: View, judge: Judge) -> None:
    """Corrects what the rules drafted: empties seats, drops what nothing makes likely."""
    if not judge.knows:
        return
    for draft in list(view.drafts):
        _unseat(draft, view, judge)
    for draft in [one for one in view.drafts if one.seats]:
        if max(_likely(judge, sorted(draft.core or draft.seats)).values()) < DROPS:
            view.drafts.remove(draft)


def discover(view: View, judge: Judge, add: Callable[[Candidate], None]) -> None:
    """Tells ``add`` the events that an actor probably took part in and that no draft has."""
    for kind in KINDS:
        for people in _faced(_groups(view, judge, kind), view, judge, kind):
            candidate = told_of(view, people, kind)
            if candidate is not None:
                add(candidate)


def _unseat(draft: Draft, view: View, judge: Judge) -> None:
    if draft.type not in ENCOUNTERS or len(draft.seats) < 2 or _with_office(draft, view):
        return
    named = {actor for actor in draft.seats if view.marked.actors[actor].name}
    open_ = [a for a, seat in draft.seats.items() if len(seat.sight.actors) < 2 or a not in named]
    out = [a for a in open_ if max(judge(a, b) for b in draft.seats if b != a) < UNSEATS]
    for actor in out:
        del draft.seats[actor]
    if out and len(draft.seats) < 2:
        view.drafts.remove(draft)


def _with_office(draft: Draft, view: View) -> bool:
    """Whether one of two is an office of which a state has one ("the Prime Minister"): of posts too little is known."""
    posts = [actor for actor in map(view.marked.actors.__getitem__, draft.seats) if actor.name is None]
    return len(draft.seats) == 2 and any(not one.plural and fold(one.title or "") in titles().sole for one in posts)


def _likely(judge: Judge, people: Sequence[int]) -> dict[Kind, float]:
    """For each kind the mean probability that the people took part in an event of it, alone and two by two."""
    pairs = list(combinations(people, 2))
    found = {}
    for kind in KINDS:
        alone = fmean(judge.solo(actor, label(kind)) for actor in people)
        found[kind] = (alone + fmean(judge(a, b, label(kind)) for a, b in pairs)) / 2 if pairs else alone
    return found


def _groups(view: View, judge: Judge, kind: Kind) -> list[list[int]]:
    """Those whom no draft of a kind has, put together as the networks put them."""
    busy = {actor for one in view.drafts if _like(one, kind) for actor in one.seats}
    groups: list[list[int]] = []
    for actor in sorted(set(view.sights) - busy, key=lambda a: (-judge.solo(a, label(kind)), view.order[a])):
        if judge.solo(actor, label(kind)) < TAKES:
            break
        best = max(groups, key=lambda group: _fits(actor, group, judge, kind), default=None)
        if best is not None and _fits(actor, best, judge, kind) >= TAKES:
            best.append(actor)
        else:
            groups.append([actor])
    return groups


def _faced(groups: list[list[int]], view: View, judge: Judge, kind: Kind) -> Iterator[list[int]]:
    """The groups; in an encounter whoever would be alone with the likeliest partner, and nobody twice."""
    told: list[list[int]] = []
    for group in groups:
        if any(set(group) <= set(one) for one in told):
            continue
        partner = _partner(group[0], view, judge) if kind[0] in ENCOUNTERS and len(group) == 1 else None
        told.append(group if partner is None else [*group, partner])
        yield told[-1]


def _partner(actor: int, view: View, judge: Judge) -> int | None:
    others = [other for other in view.sights if other != actor]
    best = max(others, key=lambda other: judge(actor, other), default=None)
    return best if best is not None and judge(actor, best) >= FACES else None


def _like(draft: Draft, kind: Kind) -> bool:
    """Whether a draft may be what is looked for: of encounters any, since the networks mix up their types."""
    return draft.type in ENCOUNTERS if kind[0] in ENCOUNTERS else (draft.type, draft.status) == kind


def _fits(actor: int, group: Sequence[int], judge: Judge, kind: Kind) -> float:
    return fmean(judge(actor, other, label(kind)) for other in group)


def told_of(view: View, people: list[int], kind: Kind) -> Candidate | None:
    """An event of a kind as the text tells it of some people.

    None where it speaks against it: "did not meet", "often visits", a journey to no other state. What is told of one
    person alone needs a word for it.
    """
    line = _line(view, people, kind)
    clues = [clue for clue in view.clues(line.number) if not briefing(clue.word)]
    told = [(clue, rule) for clue in clues for rule in clue.of((kind[0],))]
    said = {clue.status for clue, _ in told}
    if kind[1] not in said if said else len(people) == 1:
        return None
    if kind[0] is EventType.VISIT and not any(_abroad(view, actor) for actor in people):
        return None
    word = told[0][0].word if told else line.root
    rule = told[0][1] if told else next(one for one in rules() if one.type is kind[0])
    return Candidate(rule, word, line, tuple(_seats(view, line, people, kind)), kind[1], definite=False, judged=True)


def _abroad(view: View, actor: int) -> bool:
    """Whether the article, where it speaks of somebody, names a place in a state that is not his."""
    of = view.marked.actors[actor].of
    sites = (site.place for line, _ in view.sights[actor] for site in line.sites)
    states = {place.state for place in sites if not place.doubtful and place.preposition != "of"}
    if view.dateline is not None:
        states.add(view.dateline.state)
    return bool(states - {of, None})


def _line(view: View, people: list[int], kind: Kind) -> Line:
    """The sentence that tells it: one with a word for it, with as many of them as may be, the first of several."""
    numbers = sorted({number for actor in people for number in view.numbers[actor]})

    def worth(number: int) -> tuple[bool, bool, int, int]:
        said = any(label(kind) in clue.names for clue in view.clues(number))
        spoken = any(rule.type is kind[0] for rule in view.triggers[number])
        return said, spoken, sum(number in view.numbers[actor] for actor in people), -number

    return view.by_number[max(numbers, key=worth)]


def _seats(view: View, line: Line, people: list[int], kind: Kind) -> Iterator[Seat]:
    for actor in sorted(people, key=view.order.__getitem__):
        sight = view.sight(actor, line)
        role: Role = "guest" if kind[0] is EventType.VISIT else "party"
        yield Seat(actor, sight, role, label_of(sight.way, "subject"))
