"""Lines that tell who wrote a text or when it was put up: "By Layla Haddad", "Daily Courier –", "Posted: 5 May"."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.bylines import bylines
from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import titles
from kg.mentions.date_words import MONTH, WEEKDAY
from kg.mentions.headlines import is_action, no_name

_SIGNATURE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}")
_DAY = re.compile(r"(?:[A-Z][a-z]+,? )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?),? \d{4}\b[^\n]{0,20}")
_WORDS = 10
"""A longer line is no byline."""
_STAMPED = 18
"""A longer line is no stamp: "Published: 5 May 2021 07:37 PM Updated: 6 May 2021 08:12 AM"."""


def past_bylines(text: str) -> int:
    """Where the report begins in a paragraph: behind the bylines that open it."""
    start = 0
    while (line := re.match(r"[^\n]*(?:\n\s*|$)", text[start:])) and line[0] and _is_byline(line[0].strip()):
        start += line.end()
    paper = _paper().match(text, start)
    return paper.end() if paper else start


def is_signed(text: str, following: str) -> bool:
    """Whether a paragraph is nothing but who wrote the text: a bare name above the line of the day."""
    if _SIGNATURE.fullmatch(text) is None or _DAY.fullmatch(following) is None:
        return False
    lows = [fold(word) for word in text.split()]
    return not any(low in titles().parts or no_name(low, len(lows)) or is_action(low) for low in lows)


def _is_byline(line: str) -> bool:
    count = len(line.split())
    return (0 < count <= _WORDS and _byline().fullmatch(line) is not None) or is_stamp(line)


def is_stamp(line: str) -> bool:
    """Whether a line tells when the page was put up: it is no sentence, and what it dates is nothing that happened."""
    return len(line.split()) <= _STAMPED and not line.endswith(".") and _stamp().match(line) is not None


@cache
def _stamp() -> re.Pattern[str]:
    names = r"(?:[A-ZÀ-Þ][\w.'’-]*[ ,|/]+){0,4}"
    words = "|".join(sorted(bylines().stamps, key=len, reverse=True))
    day = rf"(?:{WEEKDAY},?\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?[ ./-]+(?:{MONTH}|\d)|\d{{4}}-\d|{MONTH}\s*\d)"
    return re.compile(rf"{names}(?i:(?:{words})(?: on)?)\s*:?\s*{day}")


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
