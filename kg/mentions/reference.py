"""Names and posts of an article as they stand in its text: what each states and, once resolved, whom it means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.lexicon.names import core_words
from kg.lexicon.titles import titles
from kg.mentions.cast import Cast, Draft
from kg.mentions.gaps import gap
from kg.mentions.names import Name
from kg.mentions.nicknames import without_nickname
from kg.mentions.sights import Sighted
from kg.mentions.statements import Statement, statement_of
from kg.mentions.units import Unit

_EDITED = re.compile(r"[\[\]]")
"""Brackets around what an editor put in: "[Ana Maria] Soto"."""


@dataclass(slots=True)
class Reference:
    """A unit of the article: ``sentence`` counts over the article, ``drafts`` are those whom it means."""

    number: int
    sighted: Sighted
    unit: Unit
    sentence: int
    statement: Statement | None
    drafts: tuple[Draft, ...] = ()
    nested: bool = False

    @property
    def draft(self) -> Draft | None:
        """Whom the unit means if it is one alone."""
        return self.drafts[0] if len(self.drafts) == 1 else None

    @property
    def passage(self) -> int:
        return self.sighted.passage.number


@dataclass(frozen=True, slots=True)
class Story:
    """An article while it is resolved: ``home`` is the state whose house it is written in."""

    references: list[Reference]
    cast: Cast
    home: str | None


def name_text(sighted: Sighted, name: Name) -> str:
    text = _EDITED.sub("", sighted.sheet.slice(name.first, name.last))
    return " ".join(without_nickname(text).split())


def references_of(sighted: list[Sighted]) -> list[Reference]:
    found: list[Reference] = []
    passed = 0
    for one in sighted:
        starts = one.sheet.sentences() if one.units else [0]
        for unit in one.units:
            sentence = passed + bisect_right(starts, unit.first)
            statement = statement_of(one.sheet, unit)
            if statement is not None and one.passage.role == "title":
                statement = replace(statement, headline=True)
            found.append(Reference(len(found), one, unit, sentence, statement))
        passed += len(starts)
    found = _advised(found)
    for ref in found:
        _serve(ref, found)
    return found


def _advised(references: list[Reference]) -> list[Reference]:
    """The references, where "the adviser to the Kenyan President, X" is X's post if the President is called
    otherwise."""
    kept: list[Reference] = []
    for ref in references:
        before = kept[-1] if kept else None
        if before is not None and _advises(before, ref) and (_needs_name(before) or _held_by_another(ref, references)):
            unit = replace(ref.unit, posts=before.unit.posts, of=before.unit.of)
            kept[-1] = replace(before, unit=unit, statement=statement_of(ref.sighted.sheet, unit))
        else:
            kept.append(replace(ref, number=len(kept)))
    return kept


def _advises(one: Reference, ref: Reference) -> bool:
    """Whether a post without a name ends in the post that stands before a name: "adviser to the | President X"."""
    if one.passage != ref.passage or one.unit.name is not None or ref.unit.name is None or len(ref.unit.posts) != 1:
        return False
    tail, inner = one.unit.posts[0].tail, ref.unit.posts[0]
    fits = tail is not None and tail[0] < inner.first and inner.last == ref.unit.name.opening <= tail[1]
    return fits and tail is not None and one.sighted.sheet.low(tail[0]) == "to"


def _needs_name(one: Reference) -> bool:
    """Whether a post, with a capital and without an article, wants a name behind the state of whom it serves: "A and
    Adviser to the Kenyan President | X"."""
    sheet, post = one.sighted.sheet, one.unit.posts[0]
    bare = post.determiner == "" and sheet.words[post.head].capital and sheet.low(post.opening - 1) == "and"
    tail = post.tail or (0, 0)
    return bare and sheet.low(tail[0] + 1) == "the" and tail[0] + 2 in sheet.marks.at


def _held_by_another(ref: Reference, references: list[Reference]) -> bool:
    """Whether the article says of somebody else that he has the very post, of which a state has one."""
    own = ref.statement
    if own is None or ref.unit.name is None or ref.unit.posts[0].noun not in titles().sole:
        return False
    words = set(core_words(name_text(ref.sighted, ref.unit.name)))
    return any(
        one.statement is not None
        and (one.statement.kinds, one.statement.words, one.statement.of) == (own.kinds, own.words, own.of)
        and words.isdisjoint(core_words(name_text(one.sighted, one.unit.name)))
        for one in references
        if one.unit.name is not None
    )


def _serve(ref: Reference, references: list[Reference]) -> None:
    """Puts whom somebody serves into his title: "Premier X's Advisor"; who is named in one does not take part."""
    posts = ref.unit.own_posts
    ref.nested = ref.nested or _represented(ref)
    for one in principals(ref, references):
        one.nested = True
    if ref.statement is None or not posts or posts[0].owner is None:
        return
    for one in references:
        name = one.unit.name
        if one.passage == ref.passage and name is not None and name.first <= posts[0].owner < name.last:
            one.nested = True
            own = name_text(one.sighted, name)
            if one.statement is not None and one.unit.own_posts:
                ref.statement = replace(
                    ref.statement, title=f"{one.statement.title} {own}'s {ref.statement.title}", bare=False
                )


def _represented(ref: Reference) -> bool:
    """Whether somebody is but represented by another: "representing President X", "on behalf of the King"."""
    sheet, n = ref.sighted.sheet, ref.unit.opening
    before = [sheet.low(k) for k in (n - 3, n - 2, n - 1)]
    return before[-1] == "representing" or before in (["on", "behalf", "of"], ["in", "lieu", "of"])


def principals(ref: Reference, references: list[Reference]) -> Iterator[Reference]:
    """Whom a title names as those served: "adviser to President X", of several who serve "aides to X, Y and Z"."""
    tail = next((post.tail for post in ref.unit.own_posts if post.tail is not None), None)
    last = None
    for one in references[ref.number + 1 :] if tail is not None else ():
        if one.passage != ref.passage or one.unit.name is None or tail is None:
            return
        if last is None:
            if not tail[0] < one.unit.first <= tail[1]:
                return
        elif (
            not ref.unit.own_posts[0].plural
            or one.unit.own_posts
            or gap(ref.sighted.sheet, last.unit.closing, one.unit.opening) not in ("comma", "and", "comma and")
        ):
            return
        yield one
        last = one
