"""Tables of tenures: CSV or TSV with a heading, Wikidata's downloads among them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.errors import InputError, UsageError
from kg.lexicon.tenures import tenure_words
from kg.registers.records import BadRow, Raw

ENTITY = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d*)")
_ADDRESS = re.compile(r"https?://\S+")
_LIST = re.compile(r"\s*[;|]\s*")


def read(text: str, name: str, columns: Mapping[str, str]) -> Iterator[Raw | BadRow]:
    """A row a tenure, numbered from 2 as in a spreadsheet.

    Raises:
        InputError: it is no table, or has no column for the holder's name or the post.
        UsageError: a column of ``columns`` is not there.
    """
    first = text.partition("\n")[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        yield from from_rows(lines, name, columns)
    except csv.Error as error:
        raise InputError(name, f"not CSV: {error}", line=lines.line_num) from None


def from_rows(lines: Iterable[Sequence[str]], name: str, columns: Mapping[str, str]) -> Iterator[Raw | BadRow]:
    """The same of rows of which the first is the heading."""
    rows = iter(lines)
    heading = list(next(rows, ()))
    where = _where(heading, name, columns)
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(heading):
            yield BadRow(f"row {number}", f"{len(row)} cells where the heading has {len(heading)}")
            continue
        yield _raw(f"row {number}", row, where)


def _where(heading: list[str], name: str, columns: Mapping[str, str]) -> dict[str, int]:
    """Which column holds what."""
    known = tenure_words().columns
    for wanted, column in columns.items():
        if wanted not in known:
            raise UsageError(f"--column {wanted}={column}: a column can be {', '.join(sorted(known))}")
        if column not in heading:
            raise UsageError(f"--column {wanted}={column}: the heading has {', '.join(heading)}")
    found = {
        wanted: heading.index(columns[wanted]) if wanted in columns else _column(heading, names)
        for wanted, names in known.items()
    }
    where = {wanted: place for wanted, place in found.items() if place is not None}
    lacking = [wanted for wanted in ("name", "post") if wanted not in where]
    if lacking:
        hint = f"--column {lacking[0]}=COLUMN says which it is"
        raise InputError(name, f"no column for {' and '.join(lacking)} in {', '.join(heading) or 'nothing'}", hint=hint)
    return where


def _column(heading: Sequence[str], names: Sequence[str]) -> int | None:
    """The first column of those names; one of labels before one of Wikidata's addresses."""
    bare = [re.sub(r"[^a-z0-9]", "", one.lower()) for one in heading]
    found = [place for place, one in enumerate(bare) if one in names]
    return min(found, key=lambda place: (not bare[place].endswith("label"), place), default=None)


def _raw(row: str, cells: Sequence[str], where: Mapping[str, int]) -> Raw:
    def cell(column: str) -> str:
        text = cells[where[column]].strip() if column in where else ""
        return "" if _ADDRESS.fullmatch(text) and column != "wikidata" else text

    item = ENTITY.fullmatch(cell("wikidata"))
    return Raw(
        row=row,
        name=cell("name"),
        post=cell("post"),
        of=cell("of"),
        to=cell("to"),
        start=cell("start"),
        end=cell("end"),
        standing=cell("standing"),
        id=cell("id") or (item[1] if item else ""),
        wikidata=item[1] if item else "",
        aliases=tuple(filter(None, _LIST.split(cell("aliases")))),
        precise=(cell("start_precision"), cell("end_precision")),
    )
