"""Invented worlds to draw, and the facts of one real meeting: nothing else here claims anything about the world."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kg.lexicon.states import states
from kg.model import EventRecord, EventType, Part, PartialDate, Quote, Seat, Span, Standing, Status

ELEVEN = ("CH", "FR", "DE", "IT", "ES", "PT", "NL", "BE", "AT", "SE", "UN")
PRECEDENCE = {
    "head-of-state": 10,
    "head-of-government": 20,
    "foreign-minister": 35,
    "minister": 40,
    "deputy-minister": 50,
    "special-envoy": 55,
    "ambassador": 60,
    "director": 75,
    "adviser": 80,
}


def quote(article: str, day: date) -> Quote:
    return Quote(article, day, None, "received", Span(0, 8), "A received B.", Span(0, 13))


def seat(
    name: str | None,
    title: str | None,
    of: str,
    part: Part = Part.MEMBER,
    *,
    kind: str = "person",
    rank: str | None = None,
    actor: str | None = None,
    side: str | None = None,
) -> Seat:
    state = states().get(of)
    label = side or (state.name if state else of)
    who = actor or f"x:{kind}/{name or title}/{of}"
    return Seat(
        who, kind, name, title, of, label, of, part, Standing.INCUMBENT, rank, PRECEDENCE.get(rank or ""), 0.9,
        (quote("a-1", date(2020, 10, 29)),), f"x:side/{of}",
    )  # fmt: skip


def event(
    *seats: Seat,
    id: str = "e1",
    type: EventType = EventType.MEETING,
    status: Status = Status.HELD,
    start: str | None = "2020-10-29",
    end: str | None = None,
    place: str | None = None,
    topics: Sequence[str] = (),
    articles: Sequence[str] = ("a-1",),
    kind: str | None = None,
) -> EventRecord:
    first = PartialDate.parse(start) if start else None
    last = PartialDate.parse(end) if end else first
    day = first.earliest if first else date(2020, 10, 29)
    return EventRecord(
        f"x:event/{id}", id, f"{type.value.capitalize()} {id}", type, kind, status, first, last, place, tuple(topics),
        seats, tuple(articles), tuple(quote(article, day) for article in articles),
    )  # fmt: skip


def seed() -> EventRecord:
    return event(
        seat("Bashar al-Assad", "President", "SY", Part.HOST, rank="head-of-state"),
        seat("Hussein Makhlouf", "Minister of Local Administration and Environment", "SY"),
        seat("Ayman Sousan", "Assistant Foreign and Expatriates Minister", "SY"),
        seat("Luna al-Shibl", "Director of the Political and Information Office of the Presidency", "SY"),
        seat("Sami Salama", "Director of Ceremonies of the Foreign and Expatriates Ministry", "SY"),
        seat("Alexander Lavrentiev", "President’s Special Envoy to Syria", "RU", Part.LEAD, rank="special-envoy"),
        seat(None, "Ambassador in Damascus", "RU", kind="post", rank="ambassador"),
        seat(None, "Russian delegation from the Defense and Foreign Ministries", "RU", kind="delegation"),
        id="2020-10-29.meeting.assad_lavrentiev",
        kind="audience",
        topics=("the upcoming international refugees conference",),
        articles=("2020-10-29-damascus",),
    )


def delegation(of: str, number: int, *, part: Part = Part.LEAD, long: bool = False) -> list[Seat]:
    """``number`` people of one state, the first of them in the part."""
    state = states().get(of)
    who = state.name if state else of
    post = "Deputy Minister for Regional Development, Tourism and the Affairs of the Northern Provinces"
    return [
        seat(
            f"{'Maximiliana Konstantinopoulou-Wolfeschlegelstein ' if long else 'Person '}{who} {n + 1}",
            post if long else ("Foreign Minister" if n == 0 else "Adviser"),
            of,
            part if n == 0 else Part.MEMBER,
            rank="foreign-minister" if n == 0 else "director",
        )
        for n in range(number)
    ]


def cards() -> dict[str, EventRecord]:
    """A card of each sort, by name."""
    host, guest = Part.HOST, Part.LEAD
    call = [seat("Ada Lind", "Prime Minister", "SE", host), seat("Ugo Neri", "Prime Minister", "IT", guest)]
    scripts = [
        seat("بشار الأسد", "رئيس الجمهورية", "SY", host),
        seat("فيصل المقداد", "Foreign Minister", "SY"),
        seat(None, "مدير المراسم", "SY", kind="post"),
        seat("Сергей Лавров", "Министр иностранных дел", "RU", guest),
        seat("王毅", "Foreign Minister", "RU"),
    ]
    return {
        "seed": seed(),
        "one_each": event(*delegation("FR", 1), *delegation("DE", 1), topics=("trade", "the border")),
        "twenty": event(*delegation("TR", 20, part=host), *delegation("IR", 17), place="Ankara"),
        "eighty": event(*delegation("CN", 80, part=host), *delegation("VN", 80), place="Beijing"),
        "long": event(*delegation("GR", 3, part=host, long=True), *delegation("CY", 2, long=True)),
        "call": event(*call, type=EventType.CALL),
        "letter": event(*call, type=EventType.MESSAGE, start=None),
        "planned": event(*call, status=Status.PLANNED, start="2020-11", place="Rome"),
        "cancelled": event(*call, status=Status.CANCELLED, start="2020-11-01", end="2020-11-03", place="Rome"),
        "one_side": event(*delegation("EG", 4), type=EventType.CEREMONY, articles=("a-1", "a-2", "a-3")),
        "nobody": event(type=EventType.CONFERENCE, status=Status.PLANNED, start="2020-11", place="Damascus"),
        "three": event(*delegation("QA", 3, part=host), *delegation("US", 2), *delegation("IL", 4), place="Doha"),
        "three_no_host": event(*delegation("KR", 3), *delegation("US", 2), *delegation("JP", 4)),
        "eleven": event(
            *(one for n, of in enumerate(ELEVEN) for one in delegation(of, n + 1)),
            type=EventType.CONFERENCE,
            place="Geneva",
            articles=tuple(f"article-{n:03}" for n in range(30)),
        ),
        "scripts": event(*scripts, place="دمشق", topics=("الملف الإنساني", "гуманитарный вопрос")),
        "unnamed_lead": event(
            seat(None, "Ambassador in Kabul", "PK", host, kind="post"),
            seat(
                None, "A delegation of elders", "AF", guest, kind="delegation", side="elders of the Northern Provinces"
            ),
            type=EventType.SIGNING,
        ),
    }
