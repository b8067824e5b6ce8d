"""Names and posts of an article as they stand in its text: what each states and, once resolved, whom it means."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from kg.mentions.cast import Draft
from kg.mentions.names import Name
from kg.mentions.sights import Sighted
from kg.mentions.statements import Statement, statement_of
from kg.mentions.units import Unit


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


def name_text(sighted: Sighted, name: Name) -> str:
    return " ".join(sighted.sheet.slice(name.first, name.last).split())


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
    for ref in found:
        _serve(ref, found)
    return found


def _serve(ref: Reference, references: list[Reference]) -> None:
    """Puts whom somebody serves into his title: "Premier X's Advisor"."""
    posts = ref.unit.own_posts
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
