"""Lines that tell who wrote a text or when it was put up: "By Layla Haddad", "Daily Courier –", "Posted: 5 May"."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.bylines import bylines
from kg.lexicon.cities import lookup_city
from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import titles
from kg.mentions.date_words import MONTH, WEEKDAY
from kg.mentions.headlines import is_action, no_name

_SIGNATURE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}")
_DAY = re.compile(r"(?:[A-Z][a-z]+,? )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?),? \d{4}\b[^\n]{0,20}")
_AND_DAY = re.compile(rf"([^\d\n,|]+?)[ ,|]+(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}),? \d{{4}}\b[^\n]{{0,20}}")
_DATED = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}\n(?:[^\n]{3,60}\([A-Z][^\n()]{2,30}\)\n)?")
_WORDS = 10
"""A longer line is no byline."""
_STAMPED = 18
"""A longer line is no stamp: "Published: 5 May 2021 07:37 PM Updated: 6 May 2021 08:12 AM"."""


def past_bylines(text: str) -> int:
    """Where the report begins in a paragraph: behind the bylines that open it."""
    start = _past_signature(text)
    while (line := re.match(r"[^\n]*(?:\n\s*|$)", text[start:])) and line[0] and _is_byline(line[0].strip()):
        start += line.end()
    paper = _paper().match(text, start)
    return paper.end() if paper else start


def _past_signature(text: str) -> int:
    """Where the day stands under a bare name, or who signed under the day and "Daily Post (Lima)"."""
    first, _, rest = text.partition("\n")
    day, _, _ = rest.partition("\n")
    if _is_name(first.strip()) and _DAY.fullmatch(day.strip()) is not None:
        return len(first) + 1
    dated = _DATED.match(text)
    return dated.end() if dated is not None and _is_byline(text[dated.end() :].partition("\n")[0].strip()) else 0


def is_signed(text: str, following: str) -> bool:
    """Whether a paragraph is nothing but who wrote the text: a bare name above the line of the day, with it, or with a
    city."""
    name, comma, city = text.partition(", ")
    if comma and lookup_city(city) is not None:
        return _is_name(name)
    city, dash, name = text.partition(" - ")
    if dash and lookup_city(city) is not None:
        return _is_name(name)
    dated = _AND_DAY.fullmatch(text)
    if dated is not None:
        return _is_name(dated[1])
    return _is_name(text) and _DAY.fullmatch(following) is not None


def _is_name(text: str) -> bool:
    """Whether a line is nothing but two to four words with capitals, none of which is of a post or an encounter."""
    lows = [fold(word) for word in text.split()]
    known = any(low in titles().parts or no_name(low, len(lows)) or is_action(low) for low in lows)
    return _SIGNATURE.fullmatch(text) is not None and not known


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
