"""What each form of a date in running text means: a pattern and a function a form, tried on the whole text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.mentions.date_words import (
    DASH,
    DAY,
    MONTH,
    NUMBER,
    ORDINAL_DAY,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    count,
    day_number,
    month_number,
    weekday_number,
)
from kg.mentions.reckoning import (
    around,
    day_of_month,
    month_from,
    month_until,
    nearest,
    partial,
    plus_days,
    plus_months,
    weekday_from,
    weekday_until,
)
from kg.model import PartialDate


class DateKind(StrEnum):
    """How the text gives the time."""

    EXPLICIT = "explicit"
    DAY = "day"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Direction(StrEnum):
    """Where the words themselves put the time, seen from the day of publication."""

    PAST = "past"
    FUTURE = "future"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a form means: ``start`` and ``end`` as a report of the past, ``future_*`` where the sentence looks ahead.

    ``offset`` counts days from the day that was mentioned last ("a day earlier": -1).
    """

    kind: DateKind
    start: PartialDate | None = None
    end: PartialDate | None = None
    future_start: PartialDate | None = None
    future_end: PartialDate | None = None
    direction: Direction = Direction.EITHER
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What a date is read against: the day of publication, and the only year that the text itself gives."""

    published: date | None
    only_year: int | None = None


Reader = Callable[[re.Match[str], Frame], Meaning | None]


def _at(kind: DateKind, when: PartialDate | date | None, direction: Direction = Direction.EITHER) -> Meaning:
    """A meaning that is the same in the past and in the future."""
    point = PartialDate.of(when) if isinstance(when, date) else when
    return Meaning(kind, point, point, point, point, direction)


def _span(start: PartialDate | None, end: PartialDate | None) -> Meaning | None:
    if start and end and end.latest < start.earliest:
        return None
    return Meaning(DateKind.RANGE, start, end, start, end)


def _day(frame: Frame, month: int, number: int, year: str | None) -> tuple[PartialDate | None, PartialDate | None]:
    """A day of a month as (likely, coming)."""
    if year:
        fixed = partial(int(year), month, number)
        return fixed, fixed
    if frame.published:
        return around(frame.published, month, number)
    fixed = partial(frame.only_year, month, number) if frame.only_year else None
    return fixed, fixed


def read_day(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "16 June 2021", "June 16", "Friday the 16th of June"."""
    month, number = month_number(match["month"]), day_number(match["day"])
    if partial(2000, month, number) is None:
        return None
    likely, coming = _day(frame, month, number, match["year"])
    return Meaning(DateKind.EXPLICIT, likely, likely, coming, coming)


def read_days(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "15-16 June", "from June 30 to July 2", "5th and 6th December 2020"."""
    groups = match.groupdict()
    first, last = month_number(groups["month"]), month_number(groups.get("month2") or groups["month"])
    days = day_number(groups["day"]), day_number(groups["day2"])
    if None in (partial(2000, first, days[0]), partial(2000, last, days[1])):
        return None
    year = groups["year"]
    starts = _day(frame, first, days[0], year)
    ends = [_end(frame, start, (last, days[1]), year) for start in starts]
    if any(start and end and end < start for start, end in zip(starts, ends, strict=True)):
        return None
    return Meaning(DateKind.RANGE, starts[0], ends[0], starts[1], ends[1])


def _end(frame: Frame, start: PartialDate | None, end: tuple[int, int], year: str | None) -> PartialDate | None:
    if start is None:
        return _day(frame, *end, year)[0]
    turned = not year and end[0] < start.month
    return partial(start.year + turned, *end)


def read_iso(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "2021-06-19"."""
    when = partial(int(match["year"]), int(match["m"]), int(match["d"]))
    return _at(DateKind.EXPLICIT, when) if when else None


def read_figures(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "19/06/2021", "12/11": day first or month first, whichever is a date; of two, the one near the publication."""
    a, b = int(match["a"]), int(match["b"])
    years = [int(match["year"])] if match["year"] else [frame.published.year] if frame.published else []
    choices = [found for year in years for m, d in {(a, b), (b, a)} if (found := partial(year, m, d))]
    if len(set(choices)) > 1 and frame.published:
        published = frame.published
        near = [c for c in choices if abs((c.earliest - published).days) <= 31]
        choices = near if len(set(near)) == 1 else []
    return _at(DateKind.EXPLICIT, choices[0] if len(set(choices)) == 1 else None)


def read_weekday(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "on Thursday", "last Thursday", "next Thursday", "Friday (23)"."""
    if frame.published is None:
        return Meaning(DateKind.WEEKDAY)
    weekday, how = weekday_number(match["weekday"]), (match["how"] or "").lower()
    past, coming = weekday_until(frame.published, weekday), weekday_from(frame.published, weekday)
    if how in ("last", "past") and past == frame.published:
        past = plus_days(past, -7)
    if how in ("next", "coming") and coming == frame.published:
        coming = plus_days(coming, 7)
    if match["number"]:
        fit = [d for d in (past, coming) if d and d.day == int(match["number"])]
        return _at(DateKind.WEEKDAY, fit[0]) if fit else None
    if how in ("last", "past"):
        return _at(DateKind.WEEKDAY, past, Direction.PAST)
    if how in ("next", "coming"):
        return _at(DateKind.WEEKDAY, coming, Direction.FUTURE)
    start, future = (PartialDate.of(d) if d else None for d in (past, coming))
    return Meaning(DateKind.WEEKDAY, start, start, future, future)


def read_weekdays(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "Monday and Tuesday", "from Monday to Wednesday": days that follow one another."""
    if frame.published is None:
        return Meaning(DateKind.RANGE)
    first, last = weekday_number(match["weekday"]), weekday_number(match["weekday2"])
    length = (last - first) % 7
    if match["join"] == "and" and length != 1:
        return None
    end = weekday_until(frame.published, last)
    coming = weekday_from(frame.published, first)
    days = (end and plus_days(end, -length), end, coming, coming and plus_days(coming, length))
    return Meaning(DateKind.RANGE, *(PartialDate.of(d) if d else None for d in days))


_DAYS_FROM_NOW = {"yesterday": -1, "tomorrow": 1, "last night": -1, "last evening": -1}


def read_near_day(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "today", "this morning", "yesterday", "tomorrow", "the day after tomorrow", "last night"."""
    words = re.sub(r"\s+", " ", match["near"].lower())
    step = _DAYS_FROM_NOW.get(words, 0)
    step += {"before": -1, "after": 1}.get((match["turn"] or "").lower(), 0)
    direction = Direction.PAST if step < 0 else Direction.FUTURE if step > 0 else Direction.EITHER
    day = plus_days(frame.published, step) if frame.published else None
    if day and match["number"] and day.day != int(match["number"]):
        return None
    return _at(DateKind.RELATIVE, day, direction)


def read_ago(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "three days ago" is a day, "two weeks ago" a month, "ten years ago" a year."""
    number, unit = count(match["number"]), match["unit"].lower()
    now = frame.published
    if unit == "day":
        kind, when = DateKind.RELATIVE, now and plus_days(now, -number)
        return _at(kind, when, Direction.PAST)
    if unit == "week":
        then = now and plus_days(now, -7 * number)
        return _at(DateKind.WEEK, then and partial(then.year, then.month), Direction.PAST)
    if unit == "month":
        return _at(DateKind.MONTH, now and plus_months(now, -number), Direction.PAST)
    return _at(DateKind.YEAR, partial(now.year - number) if now else None, Direction.PAST)


def read_offset(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "a day earlier", "the previous day", "the next day", "two days later", "the same day": from the last day."""
    groups = {key: value.lower() for key, value in match.groupdict().items() if value}
    word = groups.get("after") or groups.get("before")
    sign = {"later": 1, "after": 1, "following": 1, "next": 1, "same": 0, "that": 0}.get(word or "", -1)
    number = count(groups["number"]) if "number" in groups else 1
    return Meaning(DateKind.RELATIVE, offset=sign * number)


_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
_DIRECTION = {-1: Direction.PAST, 0: Direction.EITHER, 1: Direction.FUTURE}


def read_week(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last week", "this week", "next week": the month of its days, as no shorter time is told."""
    step = _STEP[match["how"].lower()]
    then = plus_days(frame.published, 7 * step) if frame.published else None
    earlier = step == 0 and (match["earlier"] or "").lower() == "earlier"
    direction = Direction.PAST if earlier else _DIRECTION[step]
    return _at(DateKind.WEEK, partial(then.year, then.month) if then else None, direction)


def read_weekend(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "this weekend", "at the weekend", "last weekend": Saturday and Sunday."""
    if frame.published is None:
        return Meaning(DateKind.RANGE)
    how = match["how"].lower()
    last = weekday_until(frame.published, 5)
    coming = weekday_from(frame.published, 5 if how != "next" or frame.published.weekday() < 5 else 5)
    past, ahead = (
        (PartialDate.of(day), PartialDate.of(end)) if day and (end := plus_days(day, 1)) else (None, None)
        for day in (last, coming)
    )
    step = _STEP[how]
    if step:
        return Meaning(DateKind.RANGE, *((*past, *past) if step < 0 else (*ahead, *ahead)), _DIRECTION[step])
    return Meaning(DateKind.RANGE, *past, *ahead)


def read_near_month(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last month", "next month", "the 12th of next month", "earlier this month"."""
    step = _STEP[match["how"].lower()]
    month = plus_months(frame.published, step) if frame.published else None
    if match["day"]:
        day = partial(month.year, month.month, day_number(match["day"])) if month else None
        return _at(DateKind.EXPLICIT, day, _DIRECTION[step])
    return _at(DateKind.MONTH, month, _DIRECTION[step])


def read_near_year(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last year", "this year", "next year"; a season is told as its year."""
    step = _STEP[match["how"].lower()]
    year = partial(frame.published.year + step) if frame.published else None
    return _at(DateKind.YEAR, year, _DIRECTION[step])


def read_month(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "March 2019", "in July", "last August", "next November", "September last year"."""
    number = month_number(match["month"])
    how = (match["how"] or "").lower()
    now = frame.published
    if match["year"]:
        return _at(DateKind.MONTH, partial(int(match["year"]), number))
    if now is None:
        return _at(DateKind.MONTH, partial(frame.only_year, number) if frame.only_year else None)
    if match["which"]:
        step = _STEP[match["which"].lower()]
        return _at(DateKind.MONTH, partial(now.year + step, number), _DIRECTION[step])
    if how in ("last", "past"):
        past = month_until(now, number)
        same = past is not None and past.month == now.month
        return _at(DateKind.MONTH, partial(now.year - 1, number) if same else past, Direction.PAST)
    if how in ("next", "coming"):
        return _at(DateKind.MONTH, partial(now.year + (number <= now.month), number), Direction.FUTURE)
    if how == "this":
        return _at(DateKind.MONTH, partial(now.year, number))
    past, coming = month_until(now, number), month_from(now, number)
    return Meaning(DateKind.MONTH, past, past, coming, coming)


def read_months(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "June-July 2020", "between March and May"."""
    first, last = month_number(match["month"]), month_number(match["month2"])
    if match["year"]:
        year = int(match["year"])
        return _span(partial(year - (last < first), first), partial(year, last))
    if frame.published is None:
        return Meaning(DateKind.RANGE)
    return _span(start := month_until(frame.published, first), start and partial(start.year + (last < first), last))


def read_number(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "on the 17th", "Friday the 23rd": in the month that makes it nearest."""
    number = day_number(match["day"])
    if not 1 <= number <= 31:
        return None
    if frame.published is None:
        return Meaning(DateKind.DAY)
    past, coming = day_of_month(frame.published, number)
    if (weekday := match["weekday"]) is not None:
        fit = [d for d in (past, coming) if d and d.earliest.weekday() == weekday_number(weekday)]
        return _at(DateKind.DAY, nearest(frame.published, fit))
    return Meaning(DateKind.DAY, past, past, coming, coming)


def read_year(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "in 2014", "since 2015"."""
    return _at(DateKind.YEAR, partial(int(match["year"])))


def read_years(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "2019-2020", "2025-26"."""
    last = match["last"]
    return _span(partial(int(match["year"])), partial(int(match["year"][: 4 - len(last)] + last)))


_YEAR_AFTER = rf"(?:(?:\s*,\s*|\s*/\s*|\s+(?:of\s+)?)(?P<year>{YEAR}))?"
_WEEKDAY_BEFORE = rf"(?:{SHORT_WEEKDAY}\b,?\s*(?:\(\s*)?(?:the\s+)?)?"
_PLAIN_DAY = rf"(?P<day>{DAY})"
_OF = r"(?:\s+of)?\s*"
_TIME_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|noon))?"
_HOW = r"(?:(?P<how>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)\s+)?"
_NO_THING = (
    r"(?!(?:'s)?\s+(?:[Aa]ttacks?|Movement|[Aa]greements?|[Rr]evolution|[Bb]orders?|[Ll]ines?|[Ww]ars?|[Uu]prising|[Cc]oup"
    r"|[Gg]enocide|[Mm]assacre|Convention|Treaty|Protocol|Charter|Constitution|Agenda|Accords?|Brigades?)\b)"
)
_NUMBER_IN_BRACKETS = r"(?:\s*\((?P<number>[0-3]?\d)\))?"

#: Pattern and reader of every form; at one place the longest match holds, of equal ones the first.
FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            rf"\b(?:[Ff]rom\s+|[Bb]etween\s+)?{_WEEKDAY_BEFORE}{_PLAIN_DAY}(?:{_OF}(?P<month>{MONTH}))"
            rf"(?:{DASH}|\s+(?:to|and|through|until|till)\s+)(?P<day2>{DAY}){_OF}(?P<month2>{MONTH}){_YEAR_AFTER}",
            read_days,
        ),
        (
            rf"\b(?:[Ff]rom\s+|[Bb]etween\s+)?(?:the\s+)?{_PLAIN_DAY}(?:{DASH}|\s+(?:to|and|through|until|till|&)\s+)(?:the\s+)?"
            rf"(?P<day2>{DAY}){_OF}(?P<month>{MONTH}){_YEAR_AFTER}",
            read_days,
        ),
        (
            rf"\b(?:[Ff]rom\s+|[Bb]etween\s+)?(?P<month>{MONTH})\s*{_PLAIN_DAY}"
            rf"(?:{DASH}|\s+(?:to|and|through|until|till|&)\s+)(?:(?P<month2>{MONTH})\s*)?(?P<day2>{DAY}){_YEAR_AFTER}",
            read_days,
        ),
        (rf"\b{_WEEKDAY_BEFORE}{_PLAIN_DAY}{_OF},?\s*(?P<month>{MONTH}){_YEAR_AFTER}{_NO_THING}\)?", read_day),
        (
            rf"\b{_WEEKDAY_BEFORE}(?P<month>{MONTH})\s*(?:the\s+)?{_PLAIN_DAY}{_YEAR_AFTER}(?![-–]\d){_NO_THING}\)?",
            read_day,
        ),
        (rf"\b(?:the\s+)?(?P<day>{ORDINAL_DAY})\s+of\s+(?P<month>{MONTH}){_YEAR_AFTER}", read_day),
        (rf"(?<![\d./-])(?P<year>{YEAR})-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\d-])", read_iso),
        (
            rf"(?<![\d./-])(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?P<year>{YEAR})(?![\d/-])",
            read_figures,
        ),
        (rf"\b{SHORT_WEEKDAY}\s*\((?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<year>{YEAR}))?\)", read_figures),
        (rf"\b{_HOW}(?P<weekday>{WEEKDAY})\b{_TIME_OF_DAY}{_NUMBER_IN_BRACKETS}", read_weekday),
        (
            rf"\b(?:[Ff]rom\s+)?(?P<weekday>{WEEKDAY})\s*(?P<join>and|to|through|until|till|-|–)\s*(?:on\s+)?(?P<weekday2>{WEEKDAY})\b",
            read_weekdays,
        ),
        (
            r"\b(?:[Tt]he\s+day\s+(?P<turn>before|after)\s+)?(?P<near>[Yy]esterday|[Tt]omorrow|[Tt]oday|[Tt]onight|[Ll]ast\s+(?:night|evening)"
            rf"|[Tt]his\s+(?:morning|afternoon|evening|night))\b{_TIME_OF_DAY}{_NUMBER_IN_BRACKETS}",
            read_near_day,
        ),
        (rf"\b(?P<number>(?i:{NUMBER}))\s+(?P<unit>day|week|month|year)s?\s+ago\b", read_ago),
        (rf"\b(?P<number>(?i:{NUMBER}))\s+days?\s+(?P<before>earlier|before|previously)\b", read_offset),
        (rf"\b(?P<number>(?i:{NUMBER}))\s+days?\s+(?P<after>later|after(?:wards)?)\b", read_offset),
        (r"\b[Tt]he\s+day\s+(?P<before>before|after)\b(?!\s+(?:yesterday|tomorrow))", read_offset),
        (
            r"\b(?:[Tt]he\s+|[Tt]hat\s+)?(?P<before>[Ff]ollowing|[Pp]revious|[Ss]ame|[Tt]hat)\s+(?:day|morning|afternoon|evening|night)\b",
            read_offset,
        ),
        (r"\b[Tt]he\s+(?P<before>next)\s+(?:day|morning)\b", read_offset),
        (
            r"\b(?:(?P<earlier>[Ee]arlier|[Ll]ater)\s+(?:in\s+)?)?(?P<how>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming|(?<=rlier in )the)\s+week\b",
            read_week,
        ),
        (r"\b(?P<how>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming|[Tt]he)\s+weekend\b", read_weekend),
        (
            rf"\b(?:(?:the\s+)?(?P<day>{ORDINAL_DAY}|[0-3]?\d)\s+of\s+)?(?P<how>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]urrent|[Cc]oming)\s+month\b",
            read_near_month,
        ),
        (
            r"\b(?P<how>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]urrent|[Cc]oming)\s+(?:year|spring|summer|autumn|fall|winter)\b",
            read_near_year,
        ),
        (
            rf"\b{_HOW}(?P<month>{MONTH})(?:(?:\s*,)?\s+(?:of\s+)?(?P<year>{YEAR})|\s+(?:of\s+)?(?P<which>last|this|next)\s+year)?"
            rf"(?!\s*\d)(?!'?s?\s+(?:Day)\b){_NO_THING}",
            read_month,
        ),
        (
            rf"\b(?:[Ff]rom\s+|[Bb]etween\s+)?(?P<month>{MONTH})(?:{DASH}|\s+(?:to|and)\s+)(?P<month2>{MONTH})(?:\s+(?P<year>{YEAR}))?(?!\s*\d)",
            read_months,
        ),
        (
            rf"\b(?:(?:on|On|until|till|since|by|before|from|from)\s+the|(?P<weekday>{WEEKDAY}),?\s+the)\s+(?P<day>[0-3]?\d(?:st|nd|rd|th))"
            r"(?=\s*(?:[.,;:)—–]|$)|\s+(?:at|by|in|with|for|and|the|he|she|they|when|where|to)\b)",
            read_number,
        ),
        (
            rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Bb]y )|(?<=\b[Uu]ntil )|(?<=\b[Ii]n early )|(?<=\b[Ii]n late )|(?<=\b[Ss]ince early )"
            rf"|(?<=\b[Dd]uring )|(?<=\b[Ff]rom )|(?<=\b[Bb]efore )|(?<=\b[Aa]fter )|(?<=\b[Ff]or )|(?<=\b[Oo]f )|(?<=\()|(?<=year ))(?P<year>{YEAR})\b(?!-\d|–\d|'?s\b){_NO_THING}",
            read_year,
        ),
        (rf"\b(?P<year>{YEAR.split('(?!')[0]})[-–](?P<last>\d\d(?:\d\d)?)\b", read_years),
    )
)
