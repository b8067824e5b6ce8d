"""Corrects the assumption that whoever has no word for his state is of the house of the text.

A state has one president: if two are assumed to be its, one is of the state spoken of around him. And nobody is
ambassador to his own state.
"""

from __future__ import annotations

from kg.mentions.capacities import best_statement
from kg.mentions.cast import Draft
from kg.mentions.company import told
from kg.mentions.reference import Reference
from kg.mentions.statements import DIPLOMAT

_SOLE = frozenset({DIPLOMAT, "head of state", "head of government", "amir"})
_ENVOYS = frozenset(
    {"ambassador", "consul general", "head of mission", "high commissioner", "permanent representative"}
)


def tell_rivals_apart(references: list[Reference], drafts: list[Draft], home: str | None) -> None:
    """Sets ``beside`` of those who cannot be of ``home``, where the words around them name another state."""
    if home is None:
        return
    holders: dict[str, Draft] = {}
    for draft in drafts:
        best = best_statement(draft)
        if draft.plural:
            continue
        if best is not None and best.kinds[0] in _SOLE and told(draft) == home and _plain(best.words):
            holders.setdefault(_rank(best.kinds[0]), draft)
    for draft in drafts:
        best = best_statement(draft)
        if best is None or draft.name is None or told(draft) or draft.beside:
            continue
        kind = best.kinds[0]
        if (kind in _ENVOYS and _remit_is(best.title, references, draft, home)) or (
            kind in _SOLE and _plain(best.words) and holders.setdefault(_rank(kind), draft) is not draft
        ):
            draft.beside = _around(draft, references, home)


def _rank(kind: str) -> str:
    """A state has a president or a king."""
    return "head of state" if kind == "amir" else kind


def _plain(words: frozenset[str]) -> bool:
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


def _remit_is(title: str, references: list[Reference], draft: Draft, home: str) -> bool:
    for ref in references:
        if ref.draft is draft and ref.statement is not None and ref.statement.title == title:
            marks = ref.sighted.marks.all
            posts = ref.unit.own_posts
            return any(p.head_end <= m.first < p.last and m.of == home for p in posts for m in marks)
    return False


def _around(draft: Draft, references: list[Reference], home: str) -> str | None:
    """The foreign state named last before somebody, in his sentence or else in the passage."""
    for ref in references:
        if ref.draft is not draft or not ref.unit.posts:
            continue
        sheet = ref.sighted.sheet
        start = sheet.sentence_start(ref.unit.first)
        foreign = [m for m in ref.sighted.marks.all if m.state and m.of != home]
        before = [m for m in foreign if start <= m.first < ref.unit.first]
        earlier = [m for m in foreign if m.first < start]
        for some in (before[::-1], earlier[::-1]):
            if some:
                return some[0].of
    return _elsewhere(references, home)


def _elsewhere(references: list[Reference], home: str) -> str | None:
    """The other state that the article speaks of, if there is but one."""
    sheets = {ref.passage: ref.sighted for ref in references}
    others = {m.of for one in sheets.values() for m in one.marks.all if m.state and m.of != home}
    return next(iter(others)) if len(others) == 1 else None
