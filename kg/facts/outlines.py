"""From what a sentence tells to a draft of an event, with the date and place that hang on its word."""

from __future__ import annotations

from kg.facts.candidates import Candidate
from kg.facts.disclaimed import denied
from kg.facts.drafts import Draft, draft
from kg.facts.status import present, scheduled
from kg.facts.when import Calendar, date_at, days, settled
from kg.facts.where import place_at, where
from kg.mentions.dateline import Dateline
from kg.mentions.dates import DateMention
from kg.model import Status


def outline(candidate: Candidate, calendar: Calendar, dateline: Dateline | None) -> Draft:
    """A draft of what a candidate tells, with the date and place that hang on its word."""
    new = draft(candidate)
    date = date_at(candidate.word, candidate.line, calendar)
    if date is not None:
        if _coming(candidate, date, calendar):
            new.status = Status.PLANNED
        new.start, new.end = days(date, new.status, denied(candidate.word))
        new.status = settled(new.status, new.start, calendar.published)
    elif candidate.status is Status.HELD and not candidate.line.headline and scheduled(candidate.word):
        new.status = Status.PLANNED
    if candidate.goals:
        new.where = where(candidate.goals[0], dateline)
    else:
        new.where = place_at(candidate.word, candidate.line, dateline)
    return new


def _coming(candidate: Candidate, date: DateMention, calendar: Calendar) -> bool:
    """Whether a present tense looks ahead: "on Tuesday he travels on to Rome"."""
    published, coming = calendar.published, date.future_start
    if published is None or coming is None or candidate.line.headline or candidate.status is not Status.HELD:
        return False
    return present(candidate.word) and date.start != coming and coming.earliest > published.latest
