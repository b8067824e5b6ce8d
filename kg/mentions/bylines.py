"""Lines that tell who wrote a text: "By Layla Haddad", "Harare Bureau", "Daily Courier –"."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.bylines import bylines

_WORDS = 10
"""A longer line is no byline."""


def past_bylines(text: str) -> int:
    """Where the report begins in a paragraph: behind the bylines that open it."""
    start = 0
    while (line := re.match(r"[^\n]*(?:\n\s*|$)", text[start:])) and line[0] and _is_byline(line[0].strip()):
        start += line.end()
    paper = _paper().match(text, start)
    return paper.end() if paper else start


def _is_byline(line: str) -> bool:
    return 0 < len(line.split()) <= _WORDS and _byline().fullmatch(line) is not None


@cache
def _byline() -> re.Pattern[str]:
    name = r"[A-ZÀ-Þ][\w.'’-]*"
    names = rf"{name}(?:[ ,|/&]+(?:and |in |bin |al-|de |van )?{name})*"
    openings = "|".join(bylines().openings)
    closings = "|".join(word.capitalize() for word in bylines().closings)
    bracket = r"(?:\([^\n]*\)\s*)?"
    return re.compile(rf"{bracket}(?i:{openings}):? {names}\.?{bracket}|{names} (?:{closings})\.?")


@cache
def _paper() -> re.Pattern[str]:
    papers = "|".join(word.capitalize() for word in bylines().papers)
    return re.compile(rf"(?:[A-ZÀ-Þ][\w'’]*[ ]){{1,2}}(?:{papers})\s*[–—]\s*")
