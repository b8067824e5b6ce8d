"""The words that dates are written in: regular expressions for months, weekdays, days and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
_WEEKDAYS = (r"Mon(?:day)?", r"Tue(?:s(?:day)?)?", r"Wed(?:nesday)?", r"Thu(?:r?s(?:day)?)?", r"Fri(?:day)?")
_WEEKEND = (r"Sat(?:urday)?", r"Sun(?:day)?")
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]


def _with_capitals(months: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Each name of a month as a pattern, in capitals too; the short ones with or without a full stop."""
    for long, *short in months:
        for name in (long, long.upper()):
            yield rf"{name}\b"
        for name in (*short, *(s.upper() for s in short)):
            yield rf"{name}\b\.?"


MONTH = r"(?:" + "|".join(_with_capitals(_MONTHS)) + r")"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
#: A weekday in front of a date can be short: "Thurs, 5 May".
SHORT_WEEKDAY = r"(?:" + "|".join((*_WEEKDAYS, *_WEEKEND)) + r")"
NUMBER = rf"(?:\d{{1,2}}|an?|a couple of|{'|'.join(_NUMBERS)})"
DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?(?!\d|[.:]\d|,\d{3}\b|%)"
ORDINAL_DAY = rf"(?:[0-3]?\d(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
YEAR = r"(?:1[89]|20)\d\d(?!\d|,\d|\.\d|%)"
DASH = r"\s*(?:-|–|—|‑)\s*"


def month_number(word: str) -> int:
    """1 to 12."""
    name = word.rstrip(".").capitalize()
    return 1 + next(i for i, names in enumerate(_MONTHS) if name in names)


def weekday_number(word: str) -> int:
    """0 (Monday) to 6."""
    return _index((*_WEEKDAYS, *_WEEKEND), word)


def count(word: str) -> int:
    """The number that ``NUMBER`` found."""
    word = word.lower()
    if word.isdecimal():
        return int(word)
    return {"a": 1, "an": 1, "a couple of": 2}.get(word) or 1 + _NUMBERS.index(word)


def day_number(word: str) -> int:
    """The number that ``DAY`` or ``ORDINAL_DAY`` found."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else 1 + _ORDINALS.index(word.lower())


def _index(patterns: tuple[str, ...], word: str) -> int:
    return next(i for i, pattern in enumerate(patterns) if re.fullmatch(pattern, word, re.IGNORECASE))
