"""The forms that dates take in news: a pattern each, and the reader that says what it means."""

from __future__ import annotations

import re

from kg.mentions import date_readers as readers
from kg.mentions import period_readers as periods
from kg.mentions.date_meaning import Reader
from kg.mentions.date_words import (
    DASH,
    DAY,
    MONTH,
    NUMBER,
    ORDINAL_DAY,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
)


def _any_case(words: str) -> str:
    """Alternatives whose first letter may be a capital."""
    return "(?:" + "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in words.split("|")) + ")"


def _after(words: str) -> str:
    """Behind one of the words; slow, so that what is looked for is better looked at first."""
    return "(?:" + "|".join(rf"(?<=\b{_any_case(word)} )" for word in words.split("|")) + ")"


_YEAR_AFTER = rf"(?:(?:\s*[,/-]\s*|\s+(?:of\s+)?)(?P<year>{YEAR}))?"
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{SHORT_WEEKDAY})\b,?\s*(?:\(\s*)?(?:the\s+)?)?"
#: White space within a paragraph.
_GAP = r"[^\S\n]*\n?[^\S\n]*"
_DAY = rf"(?P<day>{DAY})"
_DAY2 = rf"(?P<day2>{DAY})"
_MONTH = rf"(?P<month>{MONTH})"
_MONTH2 = rf"(?P<month2>{MONTH})"
_WEEKDAY = rf"(?P<weekday>{WEEKDAY})"
_OF = r"(?:\s+of)?,?[\s-]*"
#: Days between the first and the last: "5, 6 and 7 June".
_MORE_DAYS = r"(?:,\s*[0-3]?\d(?:st|nd|rd|th)?){0,4}"
_TO = rf"(?:{DASH}|\s+(?P<join>to|and|through|until|till|&)\s+)"
_FROM = rf"\b(?:(?P<from>{_any_case('from|between')})\s+)?"
_PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|noon))?"
_HOW = rf"(?:[Tt]h(?:is|e)\s+(?=coming\b))?(?P<how>{_any_case('last|next|this|past|coming|previous|current')})\s+"
_WHICH_YEAR = r"\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b"
_IN_BRACKETS = r"(?:\s*\((?P<number>[0-3]?\d)\))?"
_COUNT = rf"\b(?P<number>(?i:{NUMBER}))\s+"
#: A date that names a thing is no time: "the April 19 Agreement", "the September 11 attacks", "the 1967 borders".
_NO_THING = (
    r"(?!(?:'s)?\s+(?:[Aa]ttacks?|Movement|[Aa]greements?|[Rr]evolution|[Bb]orders?|[Ll]ines?|[Ww]ars?|[Uu]prising|[Cc]oup"
    r"|[Gg]enocide|[Mm]assacre|Convention|Treaty|Protocol|Charter|Constitution|Agenda|Accords?|Brigades?)\b)"
)

_GATHERING = (
    r"(?:summit|conference|forum|meeting|session|talks|visit|assembly|Summit|Conference|Forum|Meeting|Assembly)"
)

_DATES: tuple[tuple[str, Reader], ...] = (
    (rf"{_FROM}{_WEEKDAY_BEFORE}{_DAY}{_OF}{_MONTH}{_TO}{_DAY2}{_OF}{_MONTH2}{_YEAR_AFTER}", readers.read_days),
    (rf"{_FROM}(?:the\s+)?{_DAY}{_MORE_DAYS}{_TO}(?:the\s+)?{_DAY2}{_OF}{_MONTH}{_YEAR_AFTER}", readers.read_days),
    (rf"{_FROM}{_MONTH}\s*{_DAY}{_MORE_DAYS}{_TO}(?:{_MONTH2}\s*)?{_DAY2}{_YEAR_AFTER}", readers.read_days),
    (rf"\b{_WEEKDAY_BEFORE}{_DAY}{_OF}{_MONTH}(?:{_WHICH_YEAR}|{_YEAR_AFTER}){_NO_THING}\)?", readers.read_day),
    (
        rf"\b{_WEEKDAY_BEFORE}{_MONTH}\s*(?:the\s+)?{_DAY}(?:{_WHICH_YEAR}|{_YEAR_AFTER})(?![-–]\d){_NO_THING}\)?",
        readers.read_day,
    ),
    (rf"\b(?:the\s+)?(?P<day>{ORDINAL_DAY})\s+of\s+{_MONTH}{_YEAR_AFTER}", readers.read_day),
    (rf"(?<![\d./-])(?P<year>{YEAR})-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\d-])", readers.read_iso),
    (
        rf"(?<![\d./-])(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?P<year>{YEAR})(?![\d/-])",
        readers.read_figures,
    ),
    (
        rf"\b(?P<weekday>{SHORT_WEEKDAY})\s*\((?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<year>{YEAR}))?\)",
        readers.read_figures,
    ),
    (
        rf"(?:(?=\d){_after('on|on the|until the|till the|since the|by the|before the|from the|of the')}"
        rf"|\b{_WEEKDAY},?\s+the\s+)"
        r"(?P<day>[0-3]?\d(?:st|nd|rd|th))"
        r"(?=\s*(?:[.,;:)—–]|$)|\s+(?:at|by|in|with|for|and|the|he|she|they|when|where|to)\b)",
        readers.read_number,
    ),
)

_DAYS: tuple[tuple[str, Reader], ...] = (
    (rf"\b(?:{_HOW})?{_WEEKDAY}\b{_PART_OF_DAY}{_IN_BRACKETS}", readers.read_weekday),
    (rf"(?<=\b[Oo]n )(?P<how>)(?!\w+day)(?P<weekday>{SHORT_WEEKDAY})\.(?P<number>)", readers.read_weekday),
    (rf"\b{_WEEKDAY},?\s+(?:of\s+)?(?P<week>last|next|this)\s+week\b", readers.read_weekday_of_week),
    (
        rf"{_FROM}{_WEEKDAY}\s*(?P<join>and|to|through|until|till|-|–)\s*(?:on\s+)?(?P<weekday2>{WEEKDAY})\b",
        readers.read_weekdays,
    ),
    (
        rf"\b(?:[Tt]he\s+day\s+(?P<turn>before|after)\s+)?(?P<near>{_any_case('yesterday|tomorrow|today|tonight')}"
        rf"|[Ll]ast\s+(?:night|evening)|[Tt]his\s+(?:morning|afternoon|evening|night))\b{_PART_OF_DAY}{_IN_BRACKETS}",
        readers.read_near_day,
    ),
    (r"\b(?:[Aa]\s+few|[Ss]everal|[Ss]ome)\s+days\s+(?:ago|earlier)\b", readers.read_some_days_ago),
    (r"\b[Aa]\s+(?P<unit>fortnight)\s+ago\b", readers.read_ago),
    (
        rf"(?<!half ){_COUNT}(?P<unit>day|week|month|year)s?\s+(?:ago|back(?!\s+(?:at|from|home|in|on|to)\b))\b",
        readers.read_ago,
    ),
    (rf"{_COUNT}days?\s+(?P<way>earlier|before|previously|later|after(?:wards)?)\b", readers.read_offset),
    (r"\b[Oo]n\s+the\s+(?P<way>eve)\b(?!\s+of)", readers.read_offset),
    (r"\b[Tt]he\s+day\s+(?P<way>before|after)\b(?!\s+(?:yesterday|tomorrow))", readers.read_offset),
    (
        rf"\b(?:[Tt]he\s+|[Tt]hat\s+)?(?P<way>{_any_case('following|previous|same|that')})"
        r"\s+(?:day|morning|afternoon|evening|night)\b",
        readers.read_offset,
    ),
    (r"\b[Tt]he\s+(?P<way>next)\s+(?:day|morning)\b", readers.read_offset),
)

_PERIODS: tuple[tuple[str, Reader], ...] = (
    (rf"\b(?:(?P<earlier>{_any_case('earlier|later')})\s+(?:in\s+)?)?{_HOW}week\b", periods.read_week),
    (r"\b(?P<earlier>[Ee]arlier)\s+in\s+(?P<how>the)\s+week\b", periods.read_week),
    (r"\b(?:[Tt]he|[Aa])\s+week\s+(?P<way>before|earlier|after|later)\b", readers.read_week_before),
    (rf"{_COUNT}(?P<unit>month|year)s?\s+from\s+now\b", periods.read_from_now),
    (
        rf"\b[Ii]n\s+(?P<number>(?i:{NUMBER}))\s+(?:more\s+)?(?P<unit>week|month)s?(?:['’]s?\s+time)?\b",
        periods.read_ahead,
    ),
    (rf"\b(?P<how>{_any_case('last|this|next|past|coming|the')})\s+weekend\b", periods.read_weekend),
    (rf"\b(?:(?:the\s+)?(?P<day>{ORDINAL_DAY}|[0-3]?\d)\s+of\s+)?{_HOW}month\b", periods.read_near_month),
    (rf"\b{_HOW}(?:year|spring|summer|autumn|fall|winter)\b", periods.read_near_year),
    (
        rf"\b(?:{_HOW})?{_MONTH}(?:(?:\s*,)?\s+(?:of\s+)?(?P<year>{YEAR})|{_WHICH_YEAR})?"
        rf"(?!{_GAP}\d)(?!'?s?\s+Day\b){_NO_THING}",
        periods.read_month,
    ),
    (rf"{_FROM}{_MONTH}(?:{DASH}|\s+(?:to|and)\s+){_MONTH2}(?:\s+(?P<year>{YEAR}))?(?!{_GAP}\d)", periods.read_months),
    (
        rf"(?=\d)(?:{_after('in|since|by|until|early|late|during|from|before|after|for|of|year|spring|summer|autumn|winter')}|(?<=\())"
        rf"(?P<year>{YEAR})"
        rf"(?![-–]\d|'?s\b){_NO_THING}",
        periods.read_year,
    ),
    (rf"(?=\d){_after('the|this|a')}(?P<year>{YEAR})(?=\s+(?:\w+\s+)?{_GATHERING}\b)", periods.read_year),
    (r"(?<=\bend of )(?P<how>the)\s+year\b", periods.read_near_year),
    (r"\b(?P<year>(?:1[89]|20)\d\d)[-–](?P<last>\d\d(?:\d\d)?)(?![-–\d])", periods.read_years),
)

#: Pattern and reader of every form; at one place the longest match holds, of equal ones the first.
FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader) for pattern, reader in (*_DATES, *_DAYS, *_PERIODS)
)
