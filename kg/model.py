"""What passes between the rooms: frozen values, no behaviour beyond their own shape.

Texts are measured in Unicode code points of ``Article.text``, which is kept as it came.
A state is named by its ISO 3166-1 alpha-2 code (``PS``, ``TW``, ``XK``, ``VA`` included), any other body by
its usual short name (``UN``, ``African Union``): that is ``of`` wherever it occurs.
"""

from __future__ import annotations

import calendar
import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EventType(StrEnum):
    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    CONFERENCE = "conference"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    MESSAGE = "message"


ENCOUNTERS = frozenset({EventType.MEETING, EventType.CALL, EventType.SIGNING})
"""What makes people meet when it is held; a conference, visit, ceremony or message makes nobody meet."""


class Status(StrEnum):
    """At the time of publication."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """``host`` receives or chairs (of a call, who rang; of a message, who receives it)."""

    HOST = "host"
    LEAD = "lead"
    MEMBER = "member"


class Standing(StrEnum):
    """How a person stands to the post; the rank words stay in the title as worded too."""

    INCUMBENT = "incumbent"
    ACTING = "acting"
    DESIGNATE = "designate"
    FORMER = "former"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open ``[start, end)`` in code points of the article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, month or year: ``2020-10-29``, ``2020-10`` or ``2020``."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Raises ValueError if the text is none of the three forms."""
        parts = text.split("-")
        if [len(p) for p in parts] not in ([4], [4, 2], [4, 2, 2]) or not all(p.isdecimal() for p in parts):
            raise ValueError(f"not a date: {text!r} (YYYY, YYYY-MM or YYYY-MM-DD)")
        return cls(*(int(p) for p in parts))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known of it; ``body`` leaves out a ``date`` line or a ``key: value`` head."""

    id: str
    text: str
    body: Span
    date: date | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None

    @property
    def key(self) -> str:
        """The first 16 hex digits of the SHA-256 of the text: the article's name in IRIs."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a fact was read from, the sentence they stand in, and the rule that read them."""

    span: Span
    sentence: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Participation:
    """One person, or one unnamed post, in one event.

    ``name`` is the fullest form in the article without honorifics, None where only the post is named;
    ``title`` the capacity as worded, without the state. ``side`` counts from 1. ``confidence`` is 0 to 1.
    """

    name: str | None
    title: str | None
    of: str | None
    side: int
    part: Part
    evidence: tuple[Evidence, ...]
    confidence: float
    standing: Standing = Standing.INCUMBENT
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delegation:
    """A group that takes part as a body: "a Russian delegation from the Defense and Foreign Ministries".

    ``sent_by`` are the bodies as worded (empty: the state or body ``of`` itself); ``head`` is the name of
    the participant who leads it.
    """

    label: str
    of: str | None
    sent_by: tuple[str, ...]
    side: int
    head: str | None
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one article tells it. ``kind`` is a finer code of the ``evt`` scheme (``audience``).

    ``within``: it took place at some time from ``start`` to ``end``, not throughout.
    """

    type: EventType
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    place: str | None
    topics: tuple[str, ...]
    participants: tuple[Participation, ...]
    evidence: tuple[Evidence, ...]
    confidence: float
    kind: str | None = None
    place_country: str | None = None
    delegations: tuple[Delegation, ...] = ()
    within: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article says, as read by one version of the reader; events in the order of the text.

    ``remarks`` say what of it was not read as articles are.
    """

    article: Article
    events: tuple[Event, ...]
    reader: str
    remarks: tuple[str, ...] = ()


# ---------------------------------------------------------------- what the graph answers with


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence as the graph keeps it: ``text`` at ``span``, inside ``sentence`` at ``sentence_span``."""

    article: str
    date: date | None
    source: str | None
    text: str
    span: Span
    sentence: str
    sentence_span: Span


@dataclass(frozen=True, slots=True)
class Seat:
    """One participation, over all articles that report it.

    ``actor`` is the IRI of the person, post or delegation; ``kind`` says which ("person", "post", "delegation").
    ``name`` is None for a post or a delegation, ``title`` is the post held at that event (or the delegation's
    label). ``side`` is the label of the principal, ``side_code`` its ``of``. ``rank`` is a code of the rank
    scheme and ``precedence`` its number, smaller is higher. ``iri`` is the participation, ``principal`` the side:
    seats of one event are on one side where it is the same. ``articles`` report it, by date. ``holder`` is the IRI of
    the person who held a post that acted unnamed, as registers and other texts tell, and ``holder_name`` the name.
    """

    actor: str
    kind: str
    name: str | None
    title: str | None
    of: str | None
    side: str
    side_code: str | None
    part: Part
    standing: Standing
    rank: str | None
    precedence: int | None
    confidence: float
    quotes: tuple[Quote, ...] = ()
    iri: str = ""
    principal: str = ""
    articles: tuple[str, ...] = ()
    holder: str | None = None
    holder_name: str | None = None

    def is_of(self, person: str) -> bool:
        """Whether the person sat here, named or as the holder of the post."""
        return person in (self.actor, self.holder)


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event over all articles that report it; ``id`` is the tail of ``iri``.

    ``status`` is the latest word. Seats: the host's side first, hosts and leads before members, then in the
    order of the text.
    """

    iri: str
    id: str
    label: str
    type: EventType
    kind: str | None
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    place: str | None
    topics: tuple[str, ...]
    seats: tuple[Seat, ...]
    articles: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Two seats on different sides of one held meeting, call or signing: one row of who met whom."""

    event: EventRecord
    a: Seat
    b: Seat
