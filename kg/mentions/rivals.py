"""Corrects the assumption that whoever has no word for his state is of the house of the text.

A state has one president: if two are assumed to be its, one is of the state spoken of around him. Nobody is ambassador
to his own state. And whom the register knows as another state's is not of the house.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.lexicon.people import Match, people
from kg.mentions.capacities import best_statement
from kg.mentions.cast import Draft
from kg.mentions.company import barred, told
from kg.mentions.reference import Reference
from kg.mentions.statements import CHIEFS, DIPLOMAT

_SOLE = CHIEFS | {DIPLOMAT, "amir"}


def tell_rivals_apart(references: list[Reference], drafts: list[Draft], home: str | None) -> frozenset[int]:
    """Sets ``beside`` of those who cannot be of ``home``, where the words around them name another state; the keys of
    those who are of another."""
    if home is None:
        return frozenset()
    holders: dict[str, Draft] = {}
    for draft in drafts:
        best = best_statement(draft)
        if draft.plural:
            continue
        if best is not None and best.kinds[0] in _SOLE and told(draft) == home and plain(best.words):
            held = holders.setdefault(_rank(best.kinds[0]), draft)
            if held.name is None and draft.name is not None:
                holders[_rank(best.kinds[0])] = draft
    foreign = set()
    for draft in drafts:
        best = best_statement(draft)
        if best is None or draft.name is None or told(draft) or draft.beside:
            continue
        kind = best.kinds[0]
        known = _known(draft, kind)
        if known and home not in known:
            foreign.add(draft.key)
            draft.beside = _spoken_of(references, known)
        elif home in barred(draft) or (
            kind in _SOLE and plain(best.words) and _rival(draft, holders, _rank(kind), references)
        ):
            draft.beside = _around(draft, references, home)
    return frozenset(foreign)


def _rival(draft: Draft, holders: dict[str, Draft], rank: str, references: list[Reference]) -> bool:
    """Whether another holds such a post of the house; a post without a name may be his own, unless he stands beside
    it."""
    holder = holders.setdefault(rank, draft)
    if holder.name is None and not both(holder, draft, references):
        holders[rank] = draft
        return False
    return holder is not draft


def both(one: Draft, other: Draft, references: Sequence[Reference]) -> bool:
    """Whether two stand in one sentence, neither but as whose something is: "the office of the President"."""
    mine, others = ({ref.sentence for ref in _free(draft, references)} for draft in (one, other))
    return bool(mine & others)


def _free(draft: Draft, references: Sequence[Reference]) -> Iterator[Reference]:
    """Where somebody does not stand behind "of"."""
    for ref in map(references.__getitem__, draft.mentions):
        if ref.sighted.sheet.low(ref.unit.opening - 1) != "of":
            yield ref


def _known(draft: Draft, kind: str) -> frozenset[str]:
    """Whose somebody at the head of a state is known to be by his surname alone: "President Trump"."""
    name = draft.name or ""
    match, known = people().whose(name)
    alone = " " not in name and kind in CHIEFS
    return known if alone and match in (Match.WHOLE, Match.SHORT) else frozenset()


def _spoken_of(references: list[Reference], known: frozenset[str]) -> str | None:
    """The only one of some states and bodies that the article speaks of."""
    sheets = {ref.passage: ref.sighted for ref in references}
    said = {mark.of for one in sheets.values() for mark in one.marks.all} & known
    return next(iter(said)) if len(said) == 1 else None


def _rank(kind: str) -> str:
    """A state has a president or a king."""
    return "head of state" if kind == "amir" else kind


def plain(words: frozenset[str]) -> bool:
    """Whether a title's other words leave it one that a state has once: no deputy's, none of a party."""
    return words <= {
        "foreign",
        "external",
        "republic",
        "his",
        "her",
        "majesty",
        "minister",
        "international",
        "cooperation",
    }


def _around(draft: Draft, references: list[Reference], home: str) -> str | None:
    """The foreign state named last before somebody, in his sentence or else in the passage."""
    for ref in references:
        if ref.draft is not draft or not ref.unit.posts:
            continue
        sheet = ref.sighted.sheet
        start = sheet.sentence_start(ref.unit.first)
        goals = _goals(references, ref.passage)
        foreign = [m for m in ref.sighted.marks.all if m.state and m.of != home and m.first not in goals]
        before = [m for m in foreign if start <= m.first < ref.unit.first]
        earlier = [m for m in foreign if m.first < start]
        for some in (before[::-1], earlier[::-1]):
            if some:
                return some[0].of
    return _elsewhere(references, home)


def _goals(references: list[Reference], passage: int) -> set[int]:
    """The words for the states that envoys named in a passage are sent to."""
    return {
        mark.first
        for one in references
        if one.passage == passage and one.statement is not None
        for post in one.unit.own_posts
        for mark in one.sighted.marks.all
        if post.head_end < mark.first < post.last and mark.of in one.statement.sent
    }


def _elsewhere(references: list[Reference], home: str) -> str | None:
    """The other state that the article speaks of, if there is but one, other than as where an envoy is."""
    sheets = {ref.passage: (ref.sighted, _goals(references, ref.passage)) for ref in references}
    others = {
        mark.of
        for one, goals in sheets.values()
        for mark in one.marks.all
        if mark.state and mark.of != home and mark.first not in goals
    }
    return next(iter(others)) if len(others) == 1 else None
