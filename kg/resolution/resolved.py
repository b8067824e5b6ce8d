"""A reading in which everybody and everything has an IRI: what the resolution room hands on."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Article, Delegation, Event, Participation
from kg.resolution.posts import Post
from kg.resolution.principals import Principal


@dataclass(frozen=True, slots=True)
class Person:
    """``of`` is whom the person is known to act for; None where the article leaves it open."""

    iri: str
    label: str
    spellings: tuple[str, ...] = ()
    of: Principal | None = None


@dataclass(frozen=True, slots=True)
class Place:
    iri: str
    label: str
    country: Principal | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A delegation sent by bodies, or (``sent_by`` empty) a group whose sender is not told."""

    iri: str
    label: str
    sent_by: tuple[Principal, ...]
    head: Person | None


@dataclass(frozen=True, slots=True)
class Chair:
    """One participation: ``person`` in the capacity of ``post``, or the post alone where nobody is named.

    ``position`` counts from 1 in the order of the text.
    """

    iri: str
    position: int
    said: Participation
    person: Person | None
    post: Post | None
    side: Principal


@dataclass(frozen=True, slots=True)
class Bench:
    """The participation of a delegation as a body."""

    iri: str
    position: int
    said: Delegation
    group: Group
    side: Principal


@dataclass(frozen=True, slots=True)
class Encounter:
    iri: str
    label: str
    said: Event
    place: Place | None
    chairs: tuple[Chair, ...]
    benches: tuple[Bench, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    article: Article
    reader: str
    encounters: tuple[Encounter, ...]
