"""Completes the drafts of an article by what the networks think of its pairs of actors."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from statistics import fmean

from kg.facts.candidates import Candidate, Seat, seated
from kg.facts.drafts import Draft, keep_apart
from kg.facts.learned.judging import Judge
from kg.facts.learned.view import View
from kg.facts.scene import Line
from kg.facts.status import status
from kg.facts.syntax import label_of
from kg.lexicon.encounters import Rule, rule_named
from kg.model import ENCOUNTERS

JOINS = 0.75
"""Mean probability with those seated from which an actor takes a seat beside them."""
MEETS = 0.75
"""Probability from which two actors whom no draft brings together make a new one."""
SITS = 0.5
"""Mean probability with its people from which an actor sits in a new encounter."""
ALONE = 0.6
"""Stands for what the networks think where an article is not judged; brought down like theirs, to .55."""
SLOPE, SHIFT = 0.45, 0.0
"""Of the log odds of the networks, which are too sure: a line through how often events of each level were right, in
articles that networks like them had not learnt from (Platt, 1999)."""
JOINED = "joined"
"""The place of a seat that the networks gave in a drafted event."""


def complete(view: View, judge: Judge, add: Callable[[Candidate], None]) -> None:
    """Seats actors whom the rules left out, then tells ``add`` the encounters that they did not see."""
    keep_apart(view.drafts)
    for actor in view.sights:
        _join(actor, view, judge)
    for number, pairs in sorted(_unmet(view, judge).items()):
        for people in _circles(pairs, judge):
            candidate = _candidate(view, view.by_number[number], people)
            if candidate is not None:
                add(candidate)
    for actor in view.sights:
        if not any(actor in draft.seats for draft in view.drafts):
            _attend(actor, view, judge)


def sure(draft: Draft, judge: Judge) -> float:
    """The probability that an event is told right, whoever took part."""
    return _sober(judge.event(draft) if judge.knows else ALONE)


def trust(draft: Draft, judge: Judge) -> dict[int, float]:
    """The probability that each seat is told right: that the event was, and that he took part in it."""
    chance = judge.event(draft)
    return {actor: _sober(chance * judge.seat(draft, actor) if judge.knows else ALONE) for actor in draft.seats}


def _sober(chance: float) -> float:
    bounded = min(max(chance, 0.001), 0.999)
    return 1 / (1 + math.exp(-SLOPE * math.log(bounded / (1 - bounded)) - SHIFT))


def faces(draft: Draft, judge: Judge) -> dict[tuple[int, int], float]:
    """For each pair of an encounter the probability that they met, and did so from different sides."""
    if draft.type not in ENCOUNTERS or not judge.knows:
        return {}
    return {(a, b): judge(a, b, "opposite") for a, b in combinations(sorted(draft.seats), 2)}


def note_again(drafts: Iterable[Draft]) -> None:
    """Tells each draft which of its pairs a surer one has as well: that they met speaks for that one, not for it."""
    told: set[tuple[int, int]] = set()
    for one in sorted(drafts, key=lambda one: -one.sure):
        one.again = frozenset(told & one.faces.keys())
        told |= one.faces.keys()


def _join(actor: int, view: View, judge: Judge) -> None:
    """Seats an actor in the encounter that suits him best, if one suits."""
    open_to = [
        draft
        for draft in view.drafts
        if draft.type in ENCOUNTERS and actor not in draft.seats and len(draft.seats) >= 2
    ]
    _seat(actor, view, open_to, lambda other: judge(actor, other))


def _attend(actor: int, view: View, judge: Judge) -> None:
    """Seats an actor whom no encounter has in the visit, conference or ceremony that he probably was part of."""
    others = [draft for draft in view.drafts if draft.type not in ENCOUNTERS]
    _seat(actor, view, others, lambda other: judge(actor, other, "together"))


def _seat(actor: int, view: View, drafts: Sequence[Draft], chance: Callable[[int], float]) -> None:
    """Seats an actor in the draft with whose people he goes best, if he goes well enough with any."""
    fitting = [
        (fmean(chance(other) for other in draft.seats), -_distance(view, actor, draft), -place)
        for place, draft in enumerate(drafts)
        if draft.seats
    ]
    best = max(fitting, default=(0.0, 0, 0))
    if best[0] > JOINS:
        drafts[-best[2]].seat(joined(view, actor))


def joined(view: View, actor: int) -> Seat:
    """A seat that the networks gave, where the actor first stands."""
    return Seat(actor, view.sights[actor][0][1], "member", JOINED)


def _distance(view: View, actor: int, draft: Draft) -> int:
    return min(abs(line.number - number) for line in draft.lines for number in view.numbers[actor])


def _unmet(view: View, judge: Judge) -> dict[int, list[tuple[int, int]]]:
    """The pairs that probably met and that no draft has, by the sentence that tells it, likely ones first."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for probability, a, b in judge.pairs():
        if probability >= MEETS and not any(a in draft.seats and b in draft.seats for draft in view.drafts):
            found[_told_in(view, a, b)].append((a, b))
    return found


def _told_in(view: View, a: int, b: int) -> int:
    """Of the sentences that the two share one with a word of encounter, else the first of the body, else a headline."""
    shared = view.shared(a, b)
    if not shared:
        return view.joining(a, b)
    return min(shared, key=lambda number: (not view.triggers[number], view.by_number[number].headline, number))


def _circles(pairs: Iterable[tuple[int, int]], judge: Judge) -> list[list[int]]:
    """Pairs of one sentence put together where each newcomer probably met the rest, too."""
    circles: list[list[int]] = []
    for a, b in pairs:
        if any(a in circle and b in circle for circle in circles):
            continue
        suiting = [
            (fmean(judge(new, other) for other in circle), -place, new)
            for place, circle in enumerate(circles)
            for known, new in ((a, b), (b, a))
            if known in circle
        ]
        best = max(suiting, default=(0.0, 0, 0))
        if best[0] > SITS:
            circles[-best[1]].append(best[2])
        else:
            circles.append([a, b])
    return circles


def _candidate(view: View, line: Line, people: list[int]) -> Candidate | None:
    """The encounter of some people as a sentence tells it; None where it says that there was none."""
    told = ((clue.word, rule) for clue in view.clues(line.number) for rule in clue.of(ENCOUNTERS))
    word, rule = next(told, (line.root, rule_named("encounter")))
    found = status(word)
    if found is None:
        return None
    return Candidate(rule, word, line, tuple(_seats(view, line, people, rule)), found, definite=False, judged=True)


def _seats(view: View, line: Line, people: list[int], rule: Rule) -> Iterable[Seat]:
    for actor in sorted(people, key=view.order.__getitem__):
        sight = view.sight(actor, line)
        yield seated(rule, actor, sight, label_of(sight.way, "subject"))
