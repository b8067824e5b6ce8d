"""Dates in running text, read against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from kg.mentions.date_forms import FORMS
from kg.mentions.date_meaning import DateKind, Direction, Frame, Meaning
from kg.mentions.reckoning import plus_days
from kg.model import PartialDate, Span

__all__ = ["DateKind", "DateMention", "Direction", "filing", "find_dates"]

#: "may", "march" and the rest are months only where something else points to one.
_CUE = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|between|before|after|during|early|mid-?|late|and|for|on)[\s-]+$", re.I
)
_BREAK = re.compile(r"\n[^\S\n]*\n")
_DOUBTFUL_MONTH = re.compile(
    r"(?:May|March|Mar|Jan|June|April|August|MAY|MARCH|Dec|Sept?|Oct|Nov|Feb|Apr|Aug|Jun|Jul)\.?$"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date in the text.

    ``start`` and ``end`` (inclusive) are what the words mean in a report of what has been, ``future_start`` and
    ``future_end`` what they mean where the sentence looks ahead ("on Thursday" of something announced); all None where
    the words do not tell, or tell only seen from an unknown day of publication. ``direction`` is what the words
    themselves say. ``offset`` is set where the words count days from the day mentioned last ("a day earlier": -1);
    ``start`` is then reckoned from that one, if there is one.
    """

    span: Span
    words: str
    kind: DateKind
    start: PartialDate | None
    end: PartialDate | None
    future_start: PartialDate | None
    future_end: PartialDate | None
    direction: Direction
    offset: int | None = None


def find_dates(text: str, published: date | None, offset: int = 0) -> tuple[DateMention, ...]:
    """All dates in the text, in its order; spans are counted from ``offset``.

    A date without a year is put in the year that suits the day of publication; without one, in the only year that
    the text's other dates give, if there is just one.
    """
    frame = Frame(published, None if published else _only_year(text))
    mentions: list[DateMention] = []
    for match, meaning in _forms(text, frame):
        if meaning.offset is not None:
            meaning = _from_last_day(meaning, mentions)
        span = Span(offset + match.start(), offset + match.end())
        mentions.append(_mention(span, match[0], meaning))
    return tuple(_apposed(text, offset, mentions))


_KEPT = 3
"""Days for which a report lies at most before it is published."""


def filing(dates: Iterable[DateMention], published: date | None, heads: Sequence[Span]) -> date | None:
    """The day before publication on which a report was filed, if its dateline or page's date (``heads``) has one."""
    if published is None:
        return None
    told = (one.start for one in dates if one.start and one.start.day and any(head.covers(one.span) for head in heads))
    return next((day.earliest for day in told if 0 < (published - day.earliest).days <= _KEPT), None)


_APPOSED = re.compile(r"\s*[,(\[]?\s*(?:on\s+)?$")
_BESIDE = 3
"""Days by which the day told beside "today" may lie before it: what was written on one day is published on another."""


def _apposed(text: str, offset: int, mentions: list[DateMention]) -> Iterator[DateMention]:
    """The mentions, "today" before the day that it is ("today, 2 May 2024", "today, Saturday") as that day."""
    for one, after in zip_longest(mentions, mentions[1:]):
        beside = text[one.span.end - offset : after.span.start - offset] if after else ""
        day = _same_day(one, after) if after and _APPOSED.match(beside) else None
        yield replace(one, start=day, end=day, future_start=day, future_end=day) if day else one


def _same_day(one: DateMention, other: DateMention) -> PartialDate | None:
    """The day told behind a word of time that counts from the day of publication, if both may be one."""
    if one.kind is not DateKind.RELATIVE or one.offset is not None or not one.start or not one.start.day:
        return None
    if other.kind not in (DateKind.EXPLICIT, DateKind.WEEKDAY):
        return None
    told = one.start.earliest
    beside = (day for day in (other.start, other.future_start) if day and day.day)
    return next((day for day in beside if -_BESIDE <= (day.earliest - told).days <= 1), None)


def _mention(span: Span, words: str, meaning: Meaning) -> DateMention:
    return DateMention(
        span,
        words,
        meaning.kind,
        meaning.start,
        meaning.end,
        meaning.future_start,
        meaning.future_end,
        meaning.direction,
        meaning.offset,
    )


def _only_year(text: str) -> int | None:
    frame = Frame(None)
    years = {
        meaning.start.year for _, meaning in _forms(text, frame) if meaning.start and meaning.kind is not DateKind.YEAR
    }
    return years.pop() if len(years) == 1 else None


def _forms(text: str, frame: Frame) -> Iterator[tuple[re.Match[str], Meaning]]:
    """The forms that hold: leftmost, of those the longest, none within another."""
    found = [
        (match, rank)
        for rank, (pattern, _) in enumerate(FORMS)
        for match in pattern.finditer(text)
        if not _BREAK.search(match[0])
    ]
    found.sort(key=lambda item: (item[0].start(), -item[0].end(), item[1]))
    reached = 0
    for match, rank in found:
        if match.start() < reached or _is_no_month(match, text):
            continue
        meaning = FORMS[rank][1](match, frame)
        if meaning is not None:
            reached = match.end()
            yield match, meaning


def _is_no_month(match: re.Match[str], text: str) -> bool:
    """ "March" and "May" alone are as often a verb or a surname."""
    alone = _DOUBTFUL_MONTH.match(match[0])
    return alone is not None and not _CUE.search(text[max(0, match.start() - 12) : match.start()])


def _from_last_day(meaning: Meaning, before: list[DateMention]) -> Meaning:
    """Reckon an offset from the day mentioned last."""
    last = next((m for m in reversed(before) if m.start and m.start.day), None)
    if last is None or last.start is None or meaning.offset is None:
        return meaning
    start = _moved(last.start, meaning)
    future = _moved(last.future_start or last.start, meaning)
    return replace(meaning, start=start, end=start, future_start=future, future_end=future)


def _moved(anchor: PartialDate, meaning: Meaning) -> PartialDate | None:
    day = plus_days(anchor.earliest, meaning.offset or 0)
    if day is None:
        return None
    return PartialDate(day.year, day.month) if meaning.kind is DateKind.WEEK else PartialDate.of(day)
