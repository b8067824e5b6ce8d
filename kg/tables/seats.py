"""The people columns of a row as participations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Evidence, Participation, Span, Standing
from kg.tables.line import Line
from kg.tables.mapping import PersonOf, TableMapping
from kg.tables.rowtext import RowText
from kg.tables.values import Value, owner, value_of
from kg.tables.who import Who, name_at, name_text, people_at

CERTAIN = 1.0
"""Confidence of what a column says outright."""


def seats(person: PersonOf, mapping: TableMapping, text: RowText, cells: dict[str, str]) -> Iterator[Participation]:
    """Those whom the columns of one entry name; nobody where they are empty."""
    name, post = value_of(person.name, text, cells), value_of(person.post, text, cells)
    side = value_of(person.of, text, cells)
    given = [one.evidence for one in (post, side) if one and one.evidence]
    of = (owner(side.text, dict(mapping.states)) or side.text) if side else None
    pieces = list(_pieces(name, person.split)) if name else []
    if not pieces and post is not None and person.name is None:
        yield _seat(person, None, post.text, of, given, None)
    for said, evidence in pieces:
        who = _who(said)
        title = post.text if post else who.title
        found = [one for one in (evidence, *given) if one]
        yield _seat(person, who.name, title, of or who.of, found, said, who.standing)


def _seat(
    person: PersonOf,
    name: str | None,
    title: str | None,
    of: str | None,
    evidence: list[Evidence],
    said: str | None,
    standing: Standing = Standing.INCUMBENT,
) -> Participation:
    known = person.standing if person.standing is not Standing.INCUMBENT else standing
    spellings = (said,) if said and said != name and name and title is None else ()
    return Participation(name, title, of, person.side, person.part, tuple(evidence), CERTAIN, known, spellings)


def _pieces(name: Value, split: str | None) -> Iterator[tuple[str, Evidence | None]]:
    """The names of a cell, each with the words of the cell that it is; a dash or question mark is none."""
    if not split or name.evidence is None:
        if _is_word(name.text):
            yield name.text, name.evidence
        return
    begin = name.evidence.span.start
    for match in re.finditer(rf"(?:(?!{re.escape(split)}).)+", name.text, re.DOTALL):
        said = match[0].strip()
        if _is_word(said):
            start = begin + match.start() + match[0].index(said)
            cell = name.evidence
            yield said, Evidence(Span(start, start + len(said)), cell.sentence, cell.rule)


def _is_word(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _who(said: str) -> Who:
    """The cell as title and name, if all of it is that; else the name as it stands, without what is in brackets."""
    line = Line(said)
    if not len(line):
        return Who(said, None, None, 0, len(said))
    found, end = people_at(line, 0)
    if len(found) == 1 and end == len(line) and (found[0].name or found[0].title):
        return found[0]
    name = name_at(line, 0)
    whole = name_text(line, *name) if name and name[1] == len(line) else name_text(line, 0, len(line))
    return Who(whole or said, None, None, 0, len(said))
