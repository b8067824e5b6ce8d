"""Events in words: from the shape of the gold format, and drawn by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from kg.model import Event, EventType, Evidence, Part, PartialDate, Participation, Span, Status


def seat(name, title=None, of=None, side=1, part="lead", *, evidence=(), confidence=1.0):
    return Participation(name, title, of, side, Part(part), evidence, confidence)


def event(*seats, type="meeting", status="held", start=None, place=None, evidence=(), confidence=1.0):
    day = PartialDate.parse(start) if start else None
    return Event(EventType(type), Status(status), day, day, place, (), seats, evidence, confidence)


def events(told):
    return tuple(
        event(*(seat(**one) for one in each["participants"]), **{k: v for k, v in each.items() if k != "participants"})
        for each in told
    )


def read_by(rule):
    return (Evidence(Span(0, 1), Span(0, 1), rule),)


NAMES = ("Ana Lind", "Anna Lind", "A. Lind", "Ana Maria Lind", "Omar al-Said", "Umar Said", "Joon Park", "Park Joon")
SEATS = st.builds(
    seat,
    st.sampled_from((None, *NAMES)),
    st.sampled_from((None, "President", "Prime Minister", "PM", "Deputy Prime Minister")),
    st.sampled_from((None, "PT", "KR", "UN", "United Nations")),
    st.integers(1, 3),
)
EVENTS = st.lists(
    st.builds(
        lambda seats, **rest: event(*seats, **rest),
        st.lists(SEATS, max_size=4),
        type=st.sampled_from([one.value for one in EventType]),
        status=st.sampled_from([one.value for one in Status]),
        start=st.sampled_from((None, "2021", "2021-05", "2021-05-03")),
        place=st.sampled_from((None, "Lisbon", "Évora", "Evora")),
    ),
    max_size=4,
).map(tuple)
