"""One article's account of one event, boiled down to what tells events apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import EventType, Status

MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody on a side: ``person`` and ``post`` are IRIs, ``person`` is None where only the post is named.

    ``leads``: hosts or leads the side. ``precedence`` of the post, smaller is higher.
    """

    person: str | None
    post: str | None = None
    leads: bool = True
    precedence: int = 999

    def is_one_with(self, other: Figure) -> bool:
        """The same person; or the same post, where one of the two has no name."""
        if self.person and other.person:
            return self.person == other.person
        return self.post is not None and self.post == other.post

    @property
    def name(self) -> str:
        return (self.person or self.post or "").rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Side:
    """``principal`` is the IRI of whom it sits for; ``people`` is empty where only a delegation is told."""

    principal: str
    people: tuple[Figure, ...] = ()

    @property
    def figure(self) -> Figure | None:
        """Who leads the side: of several the highest in rank, then by IRI; the order of a text does not count."""
        return min(self.people, key=lambda one: (not one.leads, one.precedence, one.name), default=None)

    def seats(self, figure: Figure | None) -> bool:
        return figure is not None and any(one.is_one_with(figure) for one in self.people)


@dataclass(frozen=True, slots=True)
class Telling:
    """``first`` and ``last`` are the outermost days, None where the article gives none; ``exact``: it names both.

    ``id`` names the telling over all articles, ``article`` is the article's key, ``event`` the IRI that it gives the
    event by itself, ``country`` the IRI of the state that the place is in.
    """

    id: str
    article: str
    event: str
    type: EventType
    status: Status
    sides: tuple[Side, ...]
    first: date | None = None
    last: date | None = None
    exact: bool = False
    place: str | None = None
    country: str | None = None
    published: date | None = None

    @property
    def bounded(self) -> bool:
        """Known to within a month."""
        return self.first is not None and self.last is not None and self.last - self.first <= MONTH

    @property
    def detail(self) -> tuple[int, int]:
        """How much it says of the day (2 the day, 1 a month, 0 less), then how many sides it names somebody of."""
        return 2 if self.exact else int(self.bounded), sum(bool(side.people) for side in self.sides)
