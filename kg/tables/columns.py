"""What a column of a table looks like: days, states, persons, posts, places, text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from kg.lexicon.cities import lookup_city
from kg.model import EventType, Status
from kg.tables.company import is_told
from kg.tables.grids import Grid
from kg.tables.line import Line
from kg.tables.remarks import read_remark
from kg.tables.titles import title_at
from kg.tables.values import RowProblem, day, owner
from kg.tables.who import people_at

LOOKED_AT = 400
"""Values that a column is judged by, the first ones."""

_LONG = 5.0
"""Words that the cells of a column of text have in the mean."""

_MOST = 0.75
"""Share of cells of which some may be mistaken."""

FORMS = ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%B %d, %Y", "%d %b %Y")
"""Forms of dates besides ISO 8601 that are known by sight; the one that reads most cells is taken,
of equals the first."""

_NAMED = {
    "place": {"city", "locale", "location", "place", "venue", "where"},
    "topics": {"about", "agenda", "issue", "issues", "subject", "topic", "topics"},
    "post": {"capacity", "function", "office", "position", "post", "rank", "role", "title"},
    "person": {"delegate", "guest", "host", "leader", "minister", "name", "official", "participant", "participants"}
    | {"person", "traveler", "traveller", "visitor", "who"},
}
_TOLD = {"comment", "comments", "description", "details", "note", "notes", "remark", "remarks", "summary", "text"}


class Looks(StrEnum):
    DATE = "date"
    STATE = "state"
    PERSON = "person"
    POST = "post"
    PLACE = "place"
    STATUS = "status"
    TYPE = "type"
    TOPICS = "topics"
    ARTICLE = "article"
    REMARKS = "remarks"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """``values`` are its values, the most frequent first; ``form`` the form of its dates if it is not ISO 8601."""

    name: str
    looks: Looks
    values: tuple[str, ...]
    form: str | None = None


def columns_of(grid: Grid) -> tuple[Column, ...]:
    """The columns with what they look like, in their order."""
    return tuple(_column(name, [row.cells[name] for row in grid.rows if row.cells[name]]) for name in grid.header)


def _column(name: str, cells: Sequence[str]) -> Column:
    values = tuple(value for value, _ in Counter(cells).most_common())
    sample = cells[:LOOKED_AT]
    form = _form(sample)
    looks = Looks.DATE if form is not None else _looks(name, sample)
    return Column(name, looks, values, form or None)


def _form(sample: Sequence[str]) -> str | None:
    """Empty for ISO 8601, None for no dates."""
    shares = {form: _share(sample, partial(_is_day, form=form)) for form in ("", *FORMS)}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _MOST else None


def _is_day(cell: str, form: str) -> bool:
    try:
        day(cell, (form,) if form else ())
    except RowProblem:
        return False
    return True


def _looks(name: str, sample: Sequence[str]) -> Looks:
    if not sample:
        return Looks.OTHER
    low = [cell.lower() for cell in sample]
    for kind, allowed in ((Looks.STATUS, frozenset(Status)), (Looks.TYPE, frozenset(EventType))):
        if _share(low, allowed.__contains__) >= _MOST:
            return kind
    words = set(name.lower().replace("_", " ").replace("-", " ").split())
    if sum(len(cell.split()) for cell in sample) / len(sample) > _LONG or words & _TOLD:
        return Looks.REMARKS if _share(sample, _is_remark) >= 0.2 else Looks.ARTICLE
    tests: tuple[tuple[Looks, Callable[[str], bool], float], ...] = (
        (Looks.STATE, lambda cell: owner(cell, {}) is not None and lookup_city(cell) is None, 0.6),
        (Looks.POST, _is_post, 0.6),
        (Looks.PERSON, _is_titled, 0.5),
        (Looks.PLACE, lambda cell: lookup_city(cell.split(",")[0]) is not None, 0.5),
    )
    for looks, test, least in tests:
        if _share(sample, test) >= least:
            return looks
    hinted = next((kind for kind, hints in _NAMED.items() if words & hints), None)
    return Looks(hinted) if hinted else Looks.OTHER


def _share(sample: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, sample)) / len(sample) if sample else 0.0


def _is_remark(cell: str) -> bool:
    """It tells of a meeting, and has no subject: it opens with what was done."""
    line = Line(cell)
    return is_told(line, 0) or bool(read_remark(cell).met)


def _is_post(cell: str) -> bool:
    line = Line(cell)
    title = title_at(line, 0)
    return title is not None and title.end == len(line)


def _is_titled(cell: str) -> bool:
    line = Line(cell)
    found, end = people_at(line, 0)
    return len(found) == 1 and end == len(line) and found[0].name is not None
