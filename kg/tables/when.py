"""Days that a remark names, in the years of its row: "October 31", "on May 7–8", "Dec. 9, 1988"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model import PartialDate
from kg.tables.line import Line

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SPAN = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Days:
    """``[start, end)`` are places in the text; ``first`` and ``last`` the same day if only one is named."""

    first: PartialDate
    last: PartialDate
    start: int
    end: int


def days_at(line: Line, n: int, near: PartialDate | None) -> Days | None:
    """The day or days that are named at the word; without a year they are those nearest to ``near``."""
    month = _month(line.low(n))
    if month is None or not line.capital(n):
        return None
    k = n + 1 + (line.low(n + 1) == ".")
    first = _number(line.low(k))
    if first is None:
        return None
    last, end = first, k + 1
    if line.low(end) in _SPAN and (number := _number(line.low(end + 1))) is not None:
        last, end = number, end + 2
    year = _year(line, end)
    if year is not None:
        end += 2 if line.low(end) == "," else 1
    elif near is not None:
        year = _nearest(near, month, first)
    found = _days(year, month, first, last)
    return Days(*found, line.words[n].start, line.words[end - 1].end) if found else None


def _month(word: str) -> int | None:
    if word in _FULL:
        return _FULL.index(word) + 1
    return MONTHS.index(word[:3]) + 1 if word in (*MONTHS, "sept") else None


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() and 1 <= int(word) <= 31 else None


def _year(line: Line, n: int) -> int | None:
    word = line.low(n + 1) if line.low(n) == "," else line.low(n)
    return int(word) if word.isdecimal() and len(word) == 4 else None


def _nearest(near: PartialDate, month: int, day: int) -> int:
    """The year that puts the day closest: a trip of late December can meet in January."""
    ranked = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            ranked.append((abs((date(year, month, day) - near.earliest).days), year))
        except ValueError:
            continue
    return min(ranked, default=(0, near.year))[1]


def _days(year: int | None, month: int, first: int, last: int) -> tuple[PartialDate, PartialDate] | None:
    if year is None:
        return None
    try:
        return PartialDate(year, month, first), PartialDate(year, month, max(first, last))
    except ValueError:
        return None
