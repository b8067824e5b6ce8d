"""Whose counterpart somebody is, and who somebody's counterpart is."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon.states import is_state
from kg.mentions.cast import Draft
from kg.mentions.company import told
from kg.mentions.gaps import gap
from kg.mentions.holders import told_of
from kg.mentions.reference import Reference, Story

_REACH = 8
"""How many mentions back somebody can be whose counterpart another one is."""


def mirrored(ref: Reference, references: list[Reference]) -> Draft | None:
    """Whose counterpart somebody is: the titled person named last before, in the same sentence if there is one."""
    first = references[max(0, ref.number - _REACH) : ref.number]
    before = [one for one in first if one.draft not in ref.drafts and _original(one) and not _fellow(one, ref.unit.of)]
    same = [one for one in before if one.sentence == ref.sentence and not _listed(one, ref)]
    last = [one for one in before if one.sentence == before[-1].sentence] if before else []
    ranks = (reversed(same), last, reversed(before))
    titled = [one for some in ranks for one in some if one.draft and one.draft.statements]
    rest = same or before[-1:]
    if titled or rest:
        return titled[0].draft if titled else rest[-1].draft
    after = (one for one in references[ref.number + 1 :] if one.sentence == ref.sentence and one.statement is not None)
    found = next((one.draft for one in after if _original(one) and not _fellow(one, ref.unit.of)), None)
    return found or _nameless(ref, first)


def _nameless(ref: Reference, before: list[Reference]) -> Draft | None:
    """Of "the Iraqi minister met his Lebanese counterpart" the former, who goes by his post alone."""
    for one in reversed(before):
        if one.sentence != ref.sentence:
            return None
        draft = one.draft
        if draft is not None and not draft.plural and draft.statements and not _fellow(one, ref.unit.of):
            return draft
    return None


def _fellow(one: Reference, of: str | None) -> bool:
    """Whether a reference is to somebody of the counterpart's own state, whose counterpart he cannot be."""
    return is_state(of) and one.draft is not None and told(one.draft) == of


def _original(one: Reference) -> bool:
    """Whether a reference is to a person who is nobody's counterpart."""
    mirrors = one.statement is not None and one.statement.mirror
    return one.draft is not None and one.draft.name is not None and one.draft.mirrors is None and not mirrors


def _listed(one: Reference, ref: Reference) -> bool:
    """Whether "A and his counterpart B" stand in one list behind whom "his" means."""
    between = gap(ref.sighted.sheet, one.unit.closing, ref.unit.opening)
    return between in ("and", "comma and") and ref.sighted.sheet.low(ref.unit.opening + 1) == "own"


def unnamed_counterpart(ref: Reference, story: Story) -> tuple[Draft, ...]:
    base = mirrored(ref, story.references) if ref.unit.of is not None else None
    return () if base is None else (_counterpart(base, ref.unit.of, ref, story),)


def unnamed_counterparts(ref: Reference, story: Story) -> tuple[Draft, ...]:
    """Of "his counterparts from Malta and Libya" each."""
    base = mirrored(ref, story.references) if len(ref.unit.posts[0].ofs) > 1 else None
    if base is None:
        return ()
    return tuple(_counterpart(base, of, ref, story) for of in ref.unit.posts[0].ofs)


def _counterpart(base: Draft, of: str | None, ref: Reference, story: Story) -> Draft:
    """Who has such a post as somebody, for another state: one of whom it is told, or a new one without a name."""
    like = (told_of(replace(own.mirrored, of=of), ref, story) for own in base.statements)
    known = next((draft for draft in like if draft is not None and draft is not base), None)
    if known is not None:
        return known
    draft = story.cast.add()
    draft.mirrors, draft.of = base, of
    return draft
