"""What is told twice: an event by two drafts, and somebody by his post beside his name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.facts.drafts import TALKS, Draft, agree, near, told_by
from kg.facts.learned.judging import Judge
from kg.facts.learned.view import View
from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import titles


def united(judge: Judge, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, which ``judge`` has weighed, but for those that tell what a surer one does; it takes their words."""
    if not judge.knows:
        return list(drafts)
    kept: list[Draft] = []
    for one in sorted(drafts, key=judge.event, reverse=True):
        known = next((other for other in kept if _same(other, one) or _halves(other, one)), None)
        if known is None:
            kept.append(one)
        else:
            known.candidates += one.candidates
            known.seats |= one.seats
    return [one for one in drafts if any(one is other for other in kept)]


def _same(known: Draft, one: Draft) -> bool:
    """Whether two drafts are of one kind and the very same people, at a time and place that can be one."""
    alike = (known.type, known.status) == (one.type, one.status) and known.seats.keys() == one.seats.keys()
    return bool(one.seats) and alike and agree(known.start, one.start) and near(known.where, one.where)


def _halves(known: Draft, one: Draft) -> bool:
    """Whether one word tells of two alone that they met somebody: each other."""
    alone = len(known.seats) == len(one.seats) == 1 and known.seats.keys() != one.seats.keys()
    alike = (known.type, known.status) == (one.type, one.status) and one.type in TALKS
    return alone and alike and bool(told_by(known) & told_by(one))


def leave_posts(view: View, draft: Draft, of: Mapping[int, str | None]) -> None:
    """Takes its seat from a post without a name beside somebody who is named and has it: they are one."""
    actors = view.marked.actors
    named = {(of[actor], _kind(actors[actor].title)) for actor in draft.seats if actors[actor].name}
    for actor in [actor for actor in draft.seats if not actors[actor].name and not actors[actor].plural]:
        if of[actor] and actors[actor].title and (of[actor], _kind(actors[actor].title)) in named:
            del draft.seats[actor]


def _kind(title: str | None) -> str:
    """A title, or the first of those that are one post: "premier" is "prime minister"."""
    folded = fold(title or "")
    return titles().kinds.get(folded, folded)
