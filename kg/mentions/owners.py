"""Whose somebody is by his post, and whose deputy."""

from __future__ import annotations

from kg.lexicon.gazetteer import fold
from kg.mentions.cast import Draft
from kg.mentions.reference import Reference, principals

DEPUTY = "deputy"


def owner(ref: Reference, references: list[Reference]) -> Draft | None:
    """Whose somebody is by his post: "his Foreign Minister X", "Y's deputy X"."""
    own = ref.unit.posts[0].owner
    if own is not None:
        named = ((one.draft, one.unit.name) for one in references if one.passage == ref.passage)
        return next((draft for draft, name in named if draft and name and name.first <= own < name.last), None)
    for one in principals(ref, references):
        return one.draft
    if ref.unit.posts[0].determiner not in ("his", "her"):
        return None
    for one in reversed(references[: ref.number]):
        if one.sentence == ref.sentence and one.unit.name is None and not one.drafts:
            return None
        if one.draft is not None and one.draft is not ref.draft:
            return one.draft
        if one.sentence < ref.sentence - 1:
            break
    return None


def deputise(references: list[Reference]) -> None:
    """Notes whom a deputy serves who is told as nothing more: "the minister and his deputy, X"."""
    for ref in references:
        draft = ref.draft if ref.unit.name is not None else None
        if draft is not None and ref.statement is not None and fold(ref.statement.title) == DEPUTY:
            draft.serves = owner(ref, references)
