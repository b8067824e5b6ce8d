"""Kinds, statuses and parts of the reading as codes of the ontology, and back."""

from __future__ import annotations

from collections.abc import Collection

from kg.model import EventType, Part, Standing, Status
from kg.vocab import EVT, PART, STANDING, STATUS

_TYPES = {
    EventType.MEETING: ("meeting", "audience", "negotiation", "mediation"),
    EventType.CALL: ("phone-call", "video-call"),
    EventType.VISIT: ("visit", "tour"),
    EventType.CONFERENCE: ("conference", "summit", "session"),
    EventType.SIGNING: ("signing",),
    EventType.CEREMONY: ("ceremony", "credentials", "recognition", "recognition-withdrawal", "relations-broken"),
    EventType.MESSAGE: ("letter", "note"),
}
"""The codes of each type; the first says no more than the type does."""

_TYPE_OF = {code: type_ for type_, codes in _TYPES.items() for code in codes}
_STATUS_OF = {
    "held": Status.HELD,
    "planned": Status.PLANNED,
    "proposed": Status.PLANNED,
    "postponed": Status.CANCELLED,
    "cancelled": Status.CANCELLED,
    "denied": Status.CANCELLED,
}
HELD = STATUS.held
_CALLS = frozenset(_TYPES[EventType.CALL])
_LETTERS = frozenset(_TYPES[EventType.MESSAGE])
_LEADS = frozenset({"head", "guest", "signatory", "third-party", "sender", "recipient"})


def type_code(type_: EventType, kind: str | None) -> str:
    """The code of the event scheme: the finer ``kind`` where it is one of the type's."""
    codes = _TYPES[type_]
    return EVT[kind if kind in codes else codes[0]]


def event_type(code: str) -> tuple[EventType, str | None]:
    """The type of a code, and the code's name where it says more than the type."""
    name = EVT.tail(code)
    type_ = _TYPE_OF.get(name, EventType.MEETING)
    return type_, None if name == _TYPES[type_][0] else name


def status_code(status: Status) -> str:
    return STATUS[status.value]


def status(code: str) -> Status:
    return _STATUS_OF[STATUS.tail(code)]


def standing_code(standing: Standing) -> str:
    return STANDING[standing.value]


def standing(code: str) -> Standing:
    return Standing(STANDING.tail(code))


def part_codes(part: Part, type_: EventType, *, hosted: bool) -> tuple[str, ...]:
    """The parts that a seat plays; ``hosted`` says whether somebody hosts the event, so that others are guests."""
    if part is Part.MEMBER:
        return (PART.attendee,)
    host, guest = {
        EventType.CALL: ("sender", "recipient"),
        EventType.MESSAGE: ("recipient", "sender"),
    }.get(type_, ("host", "guest"))
    if part is Part.HOST:
        return PART[host], PART.head
    return (PART[guest], PART.head) if hosted else (PART.head,)


def part(codes: Collection[str], type_code_: str) -> Part:
    """The part that codes add up to; the converse of :func:`part_codes`."""
    names = {PART.tail(code) for code in codes}
    kind = EVT.tail(type_code_)
    host = "sender" if kind in _CALLS else "recipient" if kind in _LETTERS else "host"
    if names & {host, "chair", "host"}:
        return Part.HOST
    return Part.LEAD if names & _LEADS else Part.MEMBER
