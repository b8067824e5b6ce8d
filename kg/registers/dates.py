"""Dates as registers write them: ISO 8601 with or without a time, Wikidata's with a precision."""

from __future__ import annotations

import re

from kg.lexicon.gazetteer import fold
from kg.lexicon.tenures import tenure_words
from kg.model import PartialDate

_DATE = re.compile(r"\+?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?")
_YEAR = 9
_PRECISIONS = {"9": 1, "10": 2, "11": 3}
"""Wikidata's precisions: how many parts of the date are known."""


def parse(text: str, precision: str = "") -> PartialDate | None:
    """The date; None where the text is empty or says that there is none.

    Wikidata writes a year as its first of January at midnight: without a precision beside it, such a time of day means
    the year.

    Raises:
        ValueError: the text is no date, or one that tells no year: a decade, a century.
    """
    text = text.strip()
    if not text or fold(text) in tenure_words().open:
        return None
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no date (YYYY, YYYY-MM or YYYY-MM-DD)")
    if precision.strip().isdecimal() and int(precision) < _YEAR:
        raise ValueError(f"{text!r} is not known to the year")
    parts = [int(part) for part in match.group(1, 2, 3) if part and int(part)]
    known = _PRECISIONS.get(precision.strip(), 1 if match[4] and parts[1:] == [1, 1] else 3)
    try:
        return PartialDate(*parts[:known])
    except (TypeError, ValueError):
        raise ValueError(f"{text!r} is no day of the calendar") from None
