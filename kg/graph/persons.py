"""Persons: found by a name, and told with their posts over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kg.errors import AmbiguousError, NotFoundError
from kg.graph.answers import events
from kg.graph.holders import held_by
from kg.graph.look import Look
from kg.graph.store import Graph
from kg.graph.terms import label, tail
from kg.model import EventRecord, PartialDate, Seat, Standing
from kg.resolution import slug
from kg.vocab import FOAF, OWL, PERSON, RDF, SKOS

NEAR = 70
"""How alike (0 to 100) a name must be to be offered instead of one that is not there."""


@dataclass(frozen=True, slots=True)
class Held:
    """One post of a person, as texts attest it at events: first and last day, and the articles that say so.

    ``first`` and ``last`` are None where no event in the post has a date. ``of`` is the state or body.
    """

    title: str
    of: str | None
    standing: Standing
    first: PartialDate | None
    last: PartialDate | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """``id`` is the tail of ``iri``; ``spellings`` are all names but ``name``; posts in the order of time.

    ``read_in`` has for each spelling the articles and registers where it is read.
    """

    iri: str
    id: str
    name: str
    spellings: tuple[str, ...]
    posts: tuple[Held, ...]
    events: tuple[str, ...]
    articles: tuple[str, ...]
    read_in: tuple[tuple[str, tuple[str, ...]], ...] = ()


def find_person(graph: Graph, name: str) -> PersonRecord:
    """The one person that a name fits: an IRI, an id, a full name or alias, or some words of one, in that order.

    Case and accents do not count.

    Raises:
        NotFoundError: nobody; says who is near.
        AmbiguousError: several; the candidates with posts and ids.
    """
    look = Look(graph.store)
    known = {iri: _names(look, iri) for iri in look.subjects(RDF.type, FOAF.Person)}
    found = _fitting(known, name) or _formerly(look, name)
    if not found:
        raise NotFoundError(f"nobody of the name {name!r}", hint=_near(known, name))
    if len(found) > 1:
        raise AmbiguousError(
            f"{name!r} fits {len(found)} people",
            found,
            lambda iri: _line(graph, person(graph, iri)),
            hint="name one by id",
        )
    return person(graph, found[0])


def person(graph: Graph, iri: str) -> PersonRecord:
    """The person of an IRI, or of an id.

    Raises:
        NotFoundError: no such person.
    """
    look = Look(graph.store)
    iri = iri if iri in PERSON else PERSON[iri.removeprefix("person:")]
    if not look.is_a(iri, FOAF.Person):
        iri = next(iter(_formerly(look, iri)), iri)
    if not look.is_a(iri, FOAF.Person):
        raise NotFoundError(f"no person {PERSON.tail(iri)}")
    name = look.label(iri)
    found = tuple(events(graph, person=iri, quotes=False))
    return PersonRecord(
        iri,
        PERSON.tail(iri),
        name,
        tuple(one for one in _names(look, iri) if one != name),
        _posts(iri, found),
        tuple(one.iri for one in found),
        tuple(sorted({article for one in found for article in one.articles})),
        tuple((one, _sources(look, iri, one)) for one in _names(look, iri) if one != name),
    )


def _sources(look: Look, iri: str, name: str) -> tuple[str, ...]:
    found = {graph for term in (SKOS.prefLabel, SKOS.altLabel) for graph in look.graphs(iri, term, label(name))}
    return tuple(sorted({look.source(graph).id for graph in found}))


def _names(look: Look, iri: str) -> list[str]:
    return sorted({*look.values(iri, SKOS.prefLabel), *look.values(iri, SKOS.altLabel)})


def _fitting(known: dict[str, list[str]], name: str) -> list[str]:
    """Who has the id, else the whole name, else its words; a word alone is nobody's whole name where others have it."""
    id_ = PERSON.tail(name.removeprefix("person:")).lower()
    words = set(slug(name).split("-"))
    tests = (
        lambda iri, _: PERSON.tail(iri) == id_ or iri == name,
        lambda _, names: len(words) > 1 and slug(name) in map(slug, names),
        lambda _, names: any(words <= set(slug(one).split("-")) for one in names),
    )
    return next((found for test in tests if (found := [iri for iri, names in known.items() if test(iri, names)])), [])


def _formerly(look: Look, name: str) -> list[str]:
    """Whom an article's own id or IRI, under which he is not shown, belongs to."""
    return look.values(PERSON[tail(PERSON.tail(name.removeprefix("person:")))], OWL.sameAs)


def _near(known: dict[str, list[str]], name: str) -> str:
    choices = {one: slug(one) for names in known.values() for one in names}
    surnames = {one: slug(one).rpartition("-")[2] for one in choices}
    best: dict[str, float] = {}
    for table in (choices, surnames):
        for _, score, one in process.extract(slug(name), table, scorer=fuzz.ratio, limit=3, score_cutoff=NEAR):
            best[one] = max(score, best.get(one, 0))
    near = sorted(best, key=lambda one: (-best[one], one))[:3]
    return f"did you mean {' or '.join(near)}?" if near else "ask for a name without title or post"


def _posts(iri: str, found: Iterable[EventRecord]) -> tuple[Held, ...]:
    """The titles as worded, of one state and standing, with the events they were held at."""
    seats: dict[tuple[str, str | None, Standing], list[tuple[EventRecord, Seat]]] = {}
    for event in found:
        for seat in event.seats:
            if seat.actor == iri and seat.title:
                seats.setdefault((seat.title, seat.of, seat.standing), []).append((event, seat))
    return tuple(_held(*key, some) for key, some in seats.items())


def _held(title: str, of: str | None, standing: Standing, some: list[tuple[EventRecord, Seat]]) -> Held:
    dates = [day for event, _ in some for day in (event.start, event.end) if day]
    articles = {article for _, seat in some for article in seat.articles}
    return Held(
        title,
        of,
        standing,
        min(dates, key=lambda day: (day.earliest, day.latest), default=None),
        max(dates, key=lambda day: (day.latest, day.earliest), default=None),
        tuple(sorted(articles)),
    )


def _line(graph: Graph, found: PersonRecord) -> str:
    """The name with posts as texts word them, else as registers do."""
    told = [f"{post.title}, {post.of}" if post.of else post.title for post in found.posts]
    posts = "; ".join(told or dict.fromkeys(one.post for one in held_by(graph, found.iri)))
    return f"{found.name} ({posts or 'no post known'})  {found.id}"
