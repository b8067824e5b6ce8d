"""Two articles with what is hard to carry: two posts of one person, a month, no date, an unnamed post, odd names."""

from __future__ import annotations

from datetime import date

from kg.model import (
    Article,
    Delegation,
    Event,
    EventType,
    Evidence,
    Part,
    PartialDate,
    Participation,
    Reading,
    Span,
    Status,
)

MINISTER = 'Minister for "Trade" & <Industry>'
"""A post that no format may trip over."""

OSLO = "President Ana Lind received Foreign Minister Joon Park, the Ambassador and a South Korean delegation in Oslo."
SEOUL = (
    f"Prime Minister Ana Lind saw President Joon Park. She rang نبيل فهمي, the {MINISTER}. Lind will see Park again."
)


def _evidence(text: str, words: str) -> tuple[Evidence, ...]:
    start = text.index(words)
    return (Evidence(Span(start, start + len(words)), Span(0, len(text)), "test"),)


def _seat(text: str, words: str, name: str | None, title: str, of: str, side: int, part: Part) -> Participation:
    return Participation(name, title, of, side, part, _evidence(text, words), 0.9)


def _event(
    text: str,
    words: str,
    day: str | None,
    *seats: Participation,
    type: EventType = EventType.MEETING,
    status: Status = Status.HELD,
    place: str | None = None,
    delegations: tuple[Delegation, ...] = (),
) -> Event:
    known = PartialDate.parse(day) if day else None
    told = _evidence(text, words)
    return Event(type, status, known, known, place, ("trade",), seats, told, 0.9, delegations=delegations)


def oslo() -> Reading:
    lind = _seat(OSLO, "President Ana Lind", "Ana Lind", "President", "PT", 1, Part.HOST)
    park = _seat(OSLO, "Foreign Minister Joon Park", "Joon Park", "Foreign Minister", "KR", 2, Part.LEAD)
    unnamed = _seat(OSLO, "the Ambassador", None, "Ambassador", "KR", 2, Part.MEMBER)
    body = Delegation("delegation", "KR", (), 2, "Joon Park", _evidence(OSLO, "a South Korean delegation"), 0.9)
    event = _event(OSLO, "received", "2021-05-03", lind, park, unnamed, place="Oslo", delegations=(body,))
    return Reading(Article("oslo", OSLO, Span(0, len(OSLO)), date(2021, 5, 4), source="Test"), (event,), "test-1")


def seoul() -> Reading:
    lind = _seat(SEOUL, "Prime Minister Ana Lind", "Ana Lind", "Prime Minister", "PT", 1, Part.HOST)
    park = _seat(SEOUL, "President Joon Park", "Joon Park", "President", "KR", 2, Part.LEAD)
    fahmy = _seat(SEOUL, "نبيل فهمي", "نبيل فهمي", MINISTER, "EG", 2, Part.LEAD)
    events = (
        _event(SEOUL, "saw", "2022-06", lind, park),
        _event(SEOUL, "rang", None, lind, fahmy, type=EventType.CALL),
        _event(SEOUL, "will see", "2022-07", lind, park, status=Status.PLANNED),
    )
    return Reading(Article("seoul", SEOUL, Span(0, len(SEOUL)), date(2022, 7, 1)), events, "test-1")
