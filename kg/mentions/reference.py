"""Who is meant: names, posts without a name and counterparts of an article, read in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.mentions.cast import Cast, Draft
from kg.mentions.names import Name
from kg.mentions.sights import Sighted
from kg.mentions.statements import Statement, statement_of
from kg.mentions.units import Unit

_NEAR = 2
"""How many passages back an untitled person can be whom a post without a name means."""


@dataclass(slots=True)
class Reference:
    """A unit of the article: ``sentence`` counts over the article, ``draft`` is whom it means."""

    number: int
    sighted: Sighted
    unit: Unit
    sentence: int
    statement: Statement | None
    draft: Draft | None = None

    @property
    def passage(self) -> int:
        return self.sighted.passage.number


def name_text(sighted: Sighted, name: Name) -> str:
    return " ".join(sighted.sheet.slice(name.first, name.last).split())


def references_of(sighted: list[Sighted]) -> list[Reference]:
    found: list[Reference] = []
    passed = 0
    for one in sighted:
        starts = [sent.start for sent in one.passage.doc.sents] if one.units else [0]
        for unit in one.units:
            sentence = passed + bisect_right(starts, one.sheet.words[unit.first].token)
            found.append(Reference(len(found), one, unit, sentence, statement_of(one.sheet, unit)))
        passed += len(starts)
    return found


def resolve(references: list[Reference]) -> Cast:
    """Says of each reference whom it means, and gathers what is stated of each."""
    cast = Cast(name_text(ref.sighted, ref.unit.name) for ref in references if ref.unit.name)
    _enter_names(references, cast)
    for draft in cast.drafts:
        draft.seen = -1
    for ref in references:
        if ref.unit.name is None:
            ref.draft = _holder(ref, references, cast)
            if ref.draft is not None:
                ref.draft.mentions.append(ref.number)
        if ref.draft is not None:
            ref.draft.seen = ref.number
    for draft in cast.drafts:
        draft.mentions.sort()
    return cast


def _enter_names(references: list[Reference], cast: Cast) -> None:
    for ref in references:
        if ref.unit.name is None:
            continue
        draft = ref.draft = cast.person(name_text(ref.sighted, ref.unit.name), ref.number)
        draft.of = draft.of or ref.unit.name.of
        if ref.statement is None:
            continue
        if ref.statement.mirror:
            draft.mirrors = draft.mirrors or _mirrored(ref, references)
            draft.of = draft.of or ref.unit.of
        else:
            draft.statements.append(ref.statement)


def _mirrored(ref: Reference, references: list[Reference]) -> Draft | None:
    """Whose counterpart somebody is: the titled person named last before, in the same sentence if there is one."""
    before = [one for one in references[: ref.number] if one.draft is not None and one.draft.name and one.draft is not ref.draft]
    same = [one for one in before if one.sentence == ref.sentence]
    titled = [one for one in same or before[-3:] if one.draft is not None and one.draft.statements]
    return titled[-1].draft if titled else same[-1].draft if same else None


def _holder(ref: Reference, references: list[Reference], cast: Cast) -> Draft | None:
    """Whom a post without a name means: a person said to hold it, one of whom nothing is said, or nobody named."""
    statement, post = ref.statement, ref.unit.posts[0]
    if statement is None:
        return None
    if statement.mirror:
        return _unnamed_counterpart(ref, references, cast)
    if post.plural:
        return None if statement.bare and statement.of is None else _unnamed(ref, statement, cast)
    if post.determiner not in ("a", "an", "another"):
        draft = _titled(statement, ref, cast) or _untitled(statement, ref, references)
        if draft is not None:
            draft.statements.append(statement.distant())
            return draft
    if statement.loose or (statement.bare and statement.of is None):
        return None
    return _unnamed(ref, statement, cast)


def _titled(statement: Statement, ref: Reference, cast: Cast) -> Draft | None:
    fits = [
        draft for draft in cast.drafts if not draft.plural and any(statement.fits(own) for own in draft.statements if own.near)
    ]
    sure = [draft for draft in fits if any(own.of == statement.of and own.of for own in draft.statements)]
    fits = sure or fits
    before = [draft for draft in fits if 0 <= draft.seen < ref.number]
    return max(before, key=lambda draft: draft.seen) if before else fits[0] if len(fits) == 1 else None


def _untitled(statement: Statement, ref: Reference, references: list[Reference]) -> Draft | None:
    """The person of whom no post is told, named in the sentences before, whom "the Bulgarian President" can mean."""
    if statement.of is None and statement.bare:
        return None
    fits: list[Draft] = []
    for one in reversed(references[: ref.number]):
        if one.draft is None or one.draft.name is None or one.passage < ref.passage - _NEAR or one.sentence == ref.sentence:
            continue
        if one.draft.statements or one.draft.mirrors or (one.draft.of and statement.of and one.draft.of != statement.of):
            continue
        if one.draft not in fits:
            fits.append(one.draft)
    return fits[0] if fits else None


def _unnamed(ref: Reference, statement: Statement, cast: Cast) -> Draft:
    for draft in cast.drafts:
        if draft.name is None and draft.plural == ref.unit.posts[0].plural and any(
            statement.fits(own) and statement.of == own.of for own in draft.statements
        ):
            return draft
    draft = cast.add()
    draft.plural = ref.unit.posts[0].plural
    draft.statements.append(statement)
    return draft


def _unnamed_counterpart(ref: Reference, references: list[Reference], cast: Cast) -> Draft | None:
    if ref.unit.of is None or ref.unit.posts[0].plural:
        return None
    base = _mirrored(ref, references)
    if base is None:
        return None
    draft = cast.add()
    draft.mirrors, draft.of = base, ref.unit.of
    return draft
