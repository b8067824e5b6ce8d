"""Cells to values: days, states, and the words that a mapping gives for others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kg.lexicon.organisations import lookup_organisation
from kg.lexicon.states import lookup_state, states
from kg.model import Evidence, PartialDate
from kg.tables.mapping import CellOf
from kg.tables.rowtext import RowText

_TIME = re.compile(r"[T ]\d{2}:\d{2}.*$")
_BRACKET = re.compile(r"^(?P<outer>[^()]+?)\s*\((?P<inner>[^()]+)\)$")
_INVERTED = re.compile(r"^(?P<name>[^,]+),\s*(?P<kind>.+)$")


class RowProblem(Exception):
    """Why a row, or a cell of it, does not fit the mapping."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell means, with the cell; ``evidence`` is None for a constant of the mapping."""

    text: str
    evidence: Evidence | None


def value_of(cell: CellOf | None, text: RowText, cells: dict[str, str]) -> Value | None:
    """What stands in the cell, as the mapping turns it; None for an empty one without a default."""
    if cell is None:
        return None
    if cell.value is not None:
        return Value(cell.value, None)
    column = str(cell.column)
    said = cells.get(column, "")
    if not said:
        return Value(cell.default, None) if cell.default is not None else None
    return Value(cell.values.get(said, said), text.cell(column))


def day(words: str, forms: Sequence[str]) -> PartialDate:
    """An ISO 8601 date, or one in a form of ``strptime``.

    Raises:
        RowProblem: it is neither.
    """
    bare = _TIME.sub("", words)
    try:
        return PartialDate.parse(bare)
    except ValueError:
        pass
    for form in forms:
        try:
            return PartialDate.of(datetime.strptime(words, form).date())
        except ValueError:
            continue
    raise RowProblem(f"{words!r} is no date (ISO 8601, or a form that the mapping names under dates)")


def owner(words: str, known: dict[str, str]) -> str | None:
    """The state or body that a cell names: by the mapping, as a code, by any name of the registers; None if by none.

    Tables turn names round ("Korea, Republic of") and put another name in brackets ("Burma (Myanmar)").
    """
    given = known.get(words)
    if given is not None:
        return given
    if words in states():
        return words
    for name in _names(words):
        state = lookup_state(name)
        if state is not None:
            return state.code
        body = lookup_organisation(name)
        if body is not None:
            return body.short
    return None


def _names(words: str) -> Iterator[str]:
    yield words
    bracket = _BRACKET.match(words)
    if bracket is not None:
        yield from _names(bracket["outer"])
        yield from _names(bracket["inner"])
    inverted = _INVERTED.match(words)
    if inverted is not None:
        yield f"{inverted['kind']} {inverted['name']}"
