"""Answers on posts over time: who held one, on a day or ever; what one person held; each with where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import QuerySolutions

from kg.errors import AmbiguousError, NotFoundError
from kg.graph.attesting import known_terms
from kg.graph.look import Look
from kg.graph.merge import MERGED
from kg.graph.store import Graph
from kg.graph.tenures import Term
from kg.graph.terms import tail
from kg.lexicon.gazetteer import fold
from kg.model import Standing
from kg.registers import Holder, Tenure, post_of, worded
from kg.resolution import slug
from kg.vocab import DCT, GRAPH, ORG, POST, PREFIXES, RDF

_POSTS = """
SELECT DISTINCT ?post WHERE {
  { ?t org:member <%(person)s> ; dip:post ?post } UNION { ?p dip:actor <%(person)s> ; dip:inCapacity ?post }
}"""
_REGISTER = "register/"


@dataclass(frozen=True, slots=True)
class TermOfOffice:
    """One term: ``person`` and ``post`` are labels, ``of`` the state or body, ``sources`` where it was read.

    ``sure`` says whether the post was held on the day asked for surely, or only possibly; None without a day.
    """

    person_iri: str
    person: str
    post_iri: str
    post: str
    of: str | None
    term: Term
    sources: tuple[str, ...]
    sure: bool | None = None


def holders_of(graph: Graph, post: str, on: date | None = None) -> list[TermOfOffice]:
    """Who held a post, by the time of the term; with a day, those who did or may have on it, the sure ones first.

    Args:
        graph: where to look.
        post: the words of a post with its state ("US Ambassador to Syria"), its label, id or IRI.
        on: the day.

    Raises:
        NotFoundError: no such post, or nobody is known to have held it (then).
        AmbiguousError: the words fit several posts; the candidates with ids.
    """
    look = Look(graph.store)
    iri = find_post(graph, post)
    terms = [one for one in known_terms(graph.store, {iri}) if on is None or one.possibly_on(on)]
    if not terms:
        when = f" on {on}" if on else ""
        raise NotFoundError(f"nobody is known to have held {look.label(iri)!r}{when}")
    found = [_held(look, one, one.surely_on(on) if on else None) for one in terms]
    return sorted(found, key=lambda one: (one.sure is False, _order(one.term), one.person_iri))


def held_by(graph: Graph, person: str) -> list[TermOfOffice]:
    """The terms of a person (an IRI), by time."""
    look = Look(graph.store)
    found = graph.store.query(_POSTS % {"person": person}, prefixes=PREFIXES, default_graph=MERGED)
    posts = {row["post"].value for row in found} if isinstance(found, QuerySolutions) else set()
    if not posts:
        return []
    terms = [one for one in known_terms(graph.store, posts) if one.person == person]
    return [_held(look, one, None) for one in sorted(terms, key=lambda one: (_order(one), one.post))]


def find_post(graph: Graph, text: str) -> str:
    """The IRI of the one post that the text means.

    Raises:
        NotFoundError: none.
        AmbiguousError: several.
    """
    look = Look(graph.store)
    named = POST[tail(POST.tail(text.removeprefix("post:")))]
    exact = next((one for one in (named, _worded(text)) if one and look.is_a(one, ORG.Post)), None)
    if exact:
        return exact
    words = set(slug(text).split("-"))
    posts = {one: look.label(one) for one in look.subjects(RDF.type, ORG.Post)}
    whole = [one for one, label in posts.items() if fold(text) in (fold(label), fold(label).rpartition(" (")[0])]
    found = whole or [one for one, label in posts.items() if words <= set(slug(label).split("-"))]
    if not found:
        raise NotFoundError(f"no post {text!r}", hint="name its state and its title, as in 'US Ambassador to Syria'")
    if len(found) > 1:
        raise AmbiguousError(
            f"{text!r} fits {len(found)} posts",
            found,
            lambda one: f"{posts[one]}  {POST.tail(one)}",
            hint="name one by id",
        )
    return found[0]


def _worded(text: str) -> str | None:
    """The IRI of the post that the words name by themselves: a state and a title."""
    found = worded(text, "", "", "", None)
    if found.of is None:
        return None
    return post_of(Tenure(Holder(""), found.title, found.of, found.to, Standing.INCUMBENT, None, None, "")).iri


def _held(look: Look, term: Term, sure: bool | None) -> TermOfOffice:
    of = next(iter(_codes(look, look.values(term.post, ORG.postIn))), None)
    sources = tuple(dict.fromkeys(_sources(look, term)))
    return TermOfOffice(term.person, look.label(term.person), term.post, look.label(term.post), of, term, sources, sure)


def _codes(look: Look, bodies: Iterable[str]) -> Iterator[str]:
    yield from (code for body in bodies if (code := look.code(body)))


def _sources(look: Look, term: Term) -> Iterator[str]:
    """Registers with the row, then articles by date."""
    for graph in sorted(term.sources, key=lambda one: (look.source(one).order, one)):
        name = GRAPH.tail(graph)
        row = look.value(term.fact, DCT.source) if term.fact and name.startswith(_REGISTER) else None
        yield f"{name.removeprefix(_REGISTER)}, {row}" if row else look.source(graph).id


def _order(term: Term) -> tuple[date, date]:
    known = [day for day in term.bounds if day]
    return min(known, default=date.max), max(known, default=date.max)
