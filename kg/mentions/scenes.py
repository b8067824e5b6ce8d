"""On whose soil the text moves: whom it meets abroad without a word for his state is of the state it is in."""

from __future__ import annotations

from kg.mentions.cast import Draft
from kg.mentions.company import barred, in_retinue, told
from kg.mentions.landmarks import CAPITAL, NAME
from kg.mentions.reference import Reference
from kg.mentions.sheet import Sheet

_LEAVING = frozenset({"bound", "departed", "headed", "heading", "leave", "leaves", "leaving", "left"})
_FIRST = 1
"""The last passage of the opening: the headline and the first paragraph."""
_ARRIVALS = frozenset(
    [
        "arrive",
        "arrived",
        "arrives",
        "flew",
        "flies",
        "landed",
        "reached",
        "travel",
        "traveled",
        "travelled",
        "travels",
        "trip",
        "visit",
        "visits",
        "visiting",
    ]
)
_LEADS = frozenset({"in", "to", "at", "reached", "visiting", "visit", "visits", "toured", "for"})


def set_scenes(references: list[Reference], home: str | None) -> None:
    """Sets ``beside`` of those introduced on foreign soil, but for those of the opening: it is they who travel."""
    if not references:
        return
    travellers = _opening(references)
    arrived = _arrival(references)
    for ref in references:
        draft = ref.draft
        if draft is None or draft.name is None or told(draft) or draft.beside or not ref.unit.own_posts:
            continue
        if in_retinue(ref, references):
            continue
        if draft.mentions and draft.mentions[0] == ref.number:
            scene = _scene(ref.sighted.sheet, ref)
            if draft.mirrors is None:
                scene = _abroad(draft, scene or (arrived if ref.passage > _FIRST else None), travellers, home)
            draft.beside = scene if scene not in barred(draft) else None


def _abroad(draft: Draft, scene: str | None, travellers: set[int], home: str | None) -> str | None:
    """A state that is not the text's own, for somebody who has not travelled there; a counterpart has a side of his
    own wherever he is."""
    return scene if scene != home and draft.key not in travellers else None


def _arrival(references: list[Reference]) -> str | None:
    """The state that the opening says somebody has come to or is about to visit."""
    for sighted in {ref.passage: ref.sighted for ref in references if ref.passage <= _FIRST}.values():
        sheet = sighted.sheet
        held = {n for post in sighted.posts for n in range(post.first, post.last)}
        for mark in sheet.marks.all:
            if mark.first in held:
                continue
            n = mark.first - 1 - (sheet.low(mark.first - 1) == "the")
            if mark.kind not in (CAPITAL, NAME) or sheet.genitive(mark.last) or sheet.low(n) not in _LEADS:
                continue
            if {sheet.low(k) for k in range(n - 4, n + 1)} & _ARRIVALS:
                return mark.of
    return None


def _opening(references: list[Reference]) -> set[int]:
    """The persons of the headline and of the first sentence."""
    body = next((ref for ref in references if ref.sighted.passage.role == "body"), references[0])
    return {
        draft.key
        for ref in references
        if ref.sighted.passage.role == "title" or ref.sentence <= body.sentence
        for draft in ref.drafts
    }


def _scene(sheet: Sheet, ref: Reference) -> str | None:
    """The state of the last place before a mention that something is said to be in or to go to."""
    held = {n for post in ref.sighted.posts for n in range(post.first, post.last)}
    for mark in reversed(sheet.marks.all):
        if mark.last <= ref.unit.opening and mark.kind in (CAPITAL, NAME) and mark.first not in held:
            lead = sheet.low(mark.first - 1)
            if lead == "for" and sheet.low(mark.first - 2) not in _LEAVING:
                continue
            if (lead if lead != "the" else sheet.low(mark.first - 2)) in _LEADS and not sheet.genitive(mark.last):
                return mark.of
    return None
