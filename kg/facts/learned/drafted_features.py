"""What the model is told of a drafted event, alone and with an actor, a date or a place: bags of named features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.facts.candidates import Candidate
from kg.facts.drafts import Draft
from kg.facts.learned.clues import Hanging
from kg.facts.learned.relations import Bag
from kg.facts.learned.sentence import step
from kg.facts.learned.view import View
from kg.facts.scene import Site
from kg.facts.status import remote
from kg.facts.syntax import way
from kg.facts.tokens import Token
from kg.facts.when import days, month
from kg.facts.where import Where
from kg.mentions.dates import DateMention

SAID = ("aux", "auxpass", "neg", "advmod", "mark", "det", "amod")
"""Labels of the words below a word of encounter that tell how it is meant."""


def event(view: View, drafts: Sequence[Draft], draft: Draft) -> Bag:
    """What is told of a draft among all."""
    people = [view.marked.actors[actor] for actor in sorted(draft.core or draft.seats)]
    states = {one.of for one in people if one.of}
    found = [
        *_told(draft),
        f"seats {step(len(draft.seats), 0, 1, 2, 4)}",
        f"states {step(len(states), 0, 1, 2)}",
        f"lines {step(len(draft.candidates), 1, 2, 3)}",
        f"drafts {step(len(drafts), 1, 2, 4)}",
        f"start {_precision(draft)} {'inherited' if draft.inherited else 'own'}",
        f"place {draft.where is not None}",
        *(f"role {seat.role} {seat.place}" for seat in draft.seats.values()),
    ]
    for one in draft.candidates:
        found += _worded(one)
    for other in _beside(drafts, draft):
        found.append(f"beside {other.type} {other.status}")
        if (other.start, other.type, other.status) == (draft.start, draft.type, draft.status):
            found.append("twice")
    return dict.fromkeys(found)


def seated(view: View, draft: Draft, actor: int) -> Bag:
    """What is told of a draft and an actor who may have a seat in it."""
    seat = draft.seats.get(actor)
    one = view.marked.actors[actor]
    states = {view.marked.actors[other].of for other in draft.core if other != actor}
    found = [*_told(draft), f"kind {one.kind} {one.plural}", f"title {one.title is not None}"]
    found.append(f"seat {seat.role} {seat.place} {seat.within}" if seat else "no seat")
    found += [f"state {'same' if one.of in states else 'other' if one.of else 'unknown'} {seat is not None}"]
    for candidate in draft.candidates:
        line = candidate.line.number
        clue = next((clue for clue in view.clues(line) if clue.word.i == candidate.word.i), None)
        place = clue.places.get(actor) if clue else None
        here = "here" if line in view.numbers[actor] else "not here"
        found += [here, f"{here} {candidate.rule.id}", f"at {place}", f"at {place} {candidate.rule.id}"]
    apart = min(abs(line.number - number) for line in draft.lines for number in view.numbers[actor])
    found += [f"apart {step(apart, 0, 1, 2, 4)}", f"rank {step(view.rank[actor], 0, 1, 2, 4)}"]
    return dict.fromkeys(found)


def dated(view: View, drafts: Sequence[Draft], draft: Draft, told: Sequence[tuple[Hanging, DateMention]] | None) -> Bag:
    """What is told of a draft and a date; of None, that it has none."""
    found = [*_told(draft), f"dates {step(len(view.dates), 0, 1, 2, 4)}"]
    found += [f"remote {remote(one.word)}" for one in draft.candidates]
    found += [f"said {one}" for candidate in draft.candidates for one in _below(candidate.word)]
    if told is None:
        found += ["no date", f"no date drafted {_precision(draft)} {draft.inherited}"]
        return dict.fromkeys(found)
    found += [*_date(view, told[0][1]), *_drafted(draft, told[0][1])]
    for other in _beside(drafts, draft):
        found += [f"beside {other.type} {one}" for one in _drafted(other, told[0][1])]
    for hangs, date in told:
        found += [f"hangs {hangs.label}", *_hangs(view, hangs, draft, hangs.label), *_apart(hangs, draft)]
        if view.calendar.begins > date.span.start:
            found.append("before the report")
    return dict.fromkeys(found)


def sited(view: View, drafts: Sequence[Draft], draft: Draft, told: Sequence[tuple[Hanging, Site, Where]] | None) -> Bag:
    """What is told of a draft and a place; of None, that it has none."""
    found = [*_told(draft), f"sites {step(len(view.sites), 0, 1, 2, 4, 8)}"]
    if told is None:
        return dict.fromkeys((*found, "no place", f"no place drafted {draft.where is None}"))
    place = told[0][2]
    found += [*_placed(draft, place), *_owned(view, draft, place), f"whole {place.whole}"]
    if view.dateline is not None and view.dateline.place == place.name:
        found.append("dateline")
    for other in _beside(drafts, draft):
        found += [f"beside {other.type} {one}" for one in _placed(other, place)]
    for hangs, site, _ in told:
        one = site.place
        found += [f"place {one.kind}", f"preposition {one.preposition}", f"doubtful {one.doubtful}"]
        found += [*_hangs(view, hangs, draft, str(one.preposition)), *_apart(hangs, draft)]
    return dict.fromkeys(found)


def _told(draft: Draft) -> Iterator[str]:
    yield f"type {draft.type}"
    yield f"{draft.type} {draft.status}"


def _worded(candidate: Candidate) -> Iterator[str]:
    """How a sentence words it."""
    word = candidate.word
    yield f"rule {candidate.rule.id}"
    yield f"word {word.lemma_.lower()}"
    yield f"status {candidate.status}"
    yield f"headline {candidate.line.headline}"
    yield f"definite {candidate.definite}"
    yield f"judged {candidate.judged}"
    yield f"remote {remote(word)}"
    yield from _below(word)


def _below(word: Token) -> Iterator[str]:
    yield from (f"{one.dep_} {one.lower_}" for one in word.children if one.dep_ in SAID)
    for label, node in way(word)[:2]:
        yield f"under {label} {node.lemma_.lower()}"
        yield from (f"above {one.lower_}" for one in node.children if one.dep_ in ("aux", "auxpass", "neg"))


def _beside(drafts: Sequence[Draft], draft: Draft) -> Iterator[Draft]:
    """Other drafts with some of the same people."""
    return (one for one in drafts if one is not draft and draft.seats.keys() & one.seats.keys())


def _precision(draft: Draft) -> str:
    start = draft.start
    return "none" if start is None else "day" if start.day else "month" if start.month else "year"


def _date(view: View, date: DateMention) -> Iterator[str]:
    published, start = view.calendar.published, date.start or date.future_start
    yield f"date {date.kind}"
    yield f"direction {date.direction}"
    yield f"precision {'day' if start and start.day else 'month' if start and start.month else 'year'}"
    yield f"range {date.end != date.start}"
    if published and start:
        gap = (start.earliest - published.earliest).days
        yield f"gap {step(gap, -400, -60, -7, -1, 0, 1, 7, 60)}"


def _drafted(draft: Draft, date: DateMention) -> Iterator[str]:
    start, _ = days(date, draft.status)
    if draft.start is None:
        yield "undated"
    elif start is not None:
        same = "day" if draft.start == start else "month" if draft.start == month(start) else "other"
        yield f"drafted {same}"
        yield f"drafted {'inherited' if draft.inherited else 'own'} {same}"


def _placed(draft: Draft, where: Where) -> Iterator[str]:
    yield "unplaced" if draft.where is None else "here" if draft.where.name == where.name else "elsewhere"


def _owned(view: View, draft: Draft, where: Where) -> Iterator[str]:
    """Whose state a place is in."""
    for actor in sorted(draft.seats):
        of = view.marked.actors[actor].of
        if of and of == where.state:
            yield f"of {draft.seats[actor].role}"
            yield f"of somebody in {draft.type}"


def _hangs(view: View, hangs: Hanging, draft: Draft, label: str) -> Iterator[str]:
    """How a date or place hangs on the words that tell of a draft, and on others of its sentence."""
    own = {(one.line.number, one.word.i) for one in draft.candidates}
    here = hangs.line.number in {number for number, _ in own}
    yield "here" if here else "there"
    for clue, rank in hangs.ranks:
        mine = "own" if (hangs.line.number, clue.word.i) in own else "another"
        yield f"{rank} {mine}"
        yield f"{rank} {mine} {label}"
        yield from (f"{rank} {mine} {name}" for name in clue.names)
    seen = {actor for _, actor in _actors(view, hangs.line.number)}
    yield f"people {step(len(seen & draft.seats.keys()), 0, 1)}"


def _actors(view: View, number: int) -> Iterator[tuple[int, int]]:
    for sight in view.by_number[number].sights:
        for actor in sight.actors if not sight.nested else ():
            yield number, actor


def _apart(hangs: Hanging, draft: Draft) -> Iterator[str]:
    """How many sentences a date or place stands before or after what tells of a draft."""
    first = min(hangs.line.number - line.number for line in draft.lines)
    last = max(hangs.line.number - line.number for line in draft.lines)
    yield f"from last {step(first, -5, -3, -2, -1, 0, 1, 3)}"
    yield f"from first {step(last, -5, -3, -2, -1, 0, 1, 3)}"
    yield f"headline {hangs.line.headline}"
