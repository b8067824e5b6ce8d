"""The tenures that follow from all texts and registers together, brought up to date in a derived graph of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from pyoxigraph import Quad, QuerySolutions, Store

from kg.graph import codes, merge, rules
from kg.graph.dates import BOUNDS, Bounds
from kg.graph.look import Look
from kg.graph.tenures import IN_OFFICE, Sight, Spell, Term, terms
from kg.graph.terms import Sheet, day, iri, value
from kg.model import Standing, Status
from kg.registers import Holder, Tenure, post_of
from kg.resolution import parse_post
from kg.vocab import DIP, FACT, GRAPH, ORG, PERSON, POST, PREFIXES

NAME = "tenures"
HOME = f"{GRAPH.derived}/{NAME}"

_SIGHTS = """
SELECT ?g ?person ?post ?standing ?status ?from ?to ?title ?of WHERE {
  %s
  GRAPH ?g { ?p dip:inCapacity ?post ; dip:actor ?person ; dip:inEvent ?e . ?e dip:status ?status
    OPTIONAL { ?p dip:standing ?standing } OPTIONAL { ?p schema:roleName ?title } OPTIONAL { ?p dip:represents ?of }
    OPTIONAL { ?e dip:notBefore ?from } OPTIONAL { ?e dip:notAfter ?to } }
  FILTER(STRSTARTS(STR(?person), STR(person:)))
}"""
_SPELLS = """
SELECT ?g ?t ?person ?post ?standing ?notBefore ?surelyFrom ?surelyUntil ?notAfter ?title ?to WHERE {
  %s
  GRAPH ?g { ?t a dip:Tenure ; dip:post ?post ; org:member ?person
    OPTIONAL { ?t dip:standing ?standing } OPTIONAL { ?t schema:roleName ?title } OPTIONAL { ?t schema:about ?to }
    OPTIONAL { ?t dip:notBefore ?notBefore } OPTIONAL { ?t dip:surelyFrom ?surelyFrom }
    OPTIONAL { ?t dip:surelyUntil ?surelyUntil } OPTIONAL { ?t dip:notAfter ?notAfter } }
}"""


def refresh(store: Store, touched: Collection[str] | None = None) -> set[str]:
    """Makes the derived graph what follows from the rest, changing only what differs.

    Args:
        touched: what graphs spoke of that came or went; None where anything may have changed.

    Returns:
        What else is touched by terms that changed: persons, posts, and where a post acted without a named holder.
    """
    posts = None if touched is None else {one for one in touched if one in POST}
    if posts is not None and not posts:
        return set()
    old, new = set(_stored(store, posts)), set(_quads(known_terms(store, posts or ())))
    if old == new:
        return set()
    rules.replace(store, old, new)
    facts = {quad.subject for quad in old ^ new}
    told = {value(quad.object) for quad in old | new if quad.subject in facts}
    return {one for one in told if one in PERSON} | _unnamed(store, {one for one in told if one in POST})


def _stored(store: Store, posts: Collection[str] | None) -> Iterator[Quad]:
    """What the derived graph has of the posts, or all of it."""
    if posts is None:
        yield from store.quads_for_pattern(None, None, None, iri(HOME))
        return
    for post in sorted(posts):
        yield from store.quads_for_pattern(None, iri(ORG.holds), iri(post), iri(HOME))
        for quad in store.quads_for_pattern(None, iri(DIP.post), iri(post), iri(HOME)):
            yield from store.quads_for_pattern(quad.subject, None, None, iri(HOME))


def known_terms(store: Store, posts: Collection[str] = ()) -> list[Term]:
    """The terms of some posts, or of all."""
    found = _Told(store, posts)
    return terms(found.sights, found.spells, found.single)


class _Told:
    """What all graphs but the derived ones say of holders."""

    def __init__(self, store: Store, posts: Collection[str]) -> None:
        self._look = Look(store)
        self._values = f"VALUES ?post {{ {' '.join(f'<{post}>' for post in sorted(posts))} }}" if posts else ""
        self.single: set[str] = set()
        self.sights = list(self._sights())
        self.spells = list(self._spells())

    def _sights(self) -> Iterator[Sight]:
        for graph, person, post, standing, status, first, last, title, of in self._rows(_SIGHTS):
            if title and of and parse_post(title, self._look.code(of), "any").single:
                self.single.add(str(post))
            how = codes.standing(standing) if standing else Standing.INCUMBENT
            held = codes.status(str(status)) is Status.HELD
            published = self._look.source(str(graph)).published
            days = (first, last) if held else (published and str(published),) * 2
            if days[0] and days[1]:
                bounds = date.fromisoformat(days[0]), date.fromisoformat(days[1])
                yield Sight(str(person), str(post), how, *bounds, str(graph))

    def _spells(self) -> Iterator[Spell]:
        for graph, fact, person, post, standing, *rest in self._rows(_SPELLS):
            days, (title, to) = rest[:4], rest[4:]
            if title and self._is_single(str(post), title, to):
                self.single.add(str(post))
            how = codes.standing(standing) if standing else Standing.INCUMBENT
            bounds = Bounds(*(date.fromisoformat(one) if one else None for one in days))
            yield Spell(str(person), str(post), how, bounds, str(graph), str(fact))

    def _is_single(self, post: str, title: str, to: str | None) -> bool:
        of = next((code for body in self._look.values(post, ORG.postIn) if (code := self._look.code(body))), None)
        if of is None:
            return False
        remit = self._look.code(to) if to else None
        return post_of(Tenure(Holder(""), title, of, remit, Standing.INCUMBENT, None, None, "")).single

    def _rows(self, query: str) -> Iterator[tuple[str | None, ...]]:
        found = self._look.store.query(query % self._values, prefixes=PREFIXES, default_graph=merge.MERGED)
        if isinstance(found, QuerySolutions):
            for row in found:
                cells = tuple(None if term is None else value(term) for term in row)
                if merge.told(iri(str(cells[0]))):
                    yield cells


def _quads(found: Iterable[Term]) -> list[Quad]:
    """Terms that say more than the tenure that a source states; of those in office also who holds what."""
    sheet = Sheet(HOME)
    numbers: dict[str, int] = {}
    for term in found:
        if term.fact is not None and len(term.sources) == 1:
            continue
        how = "" if term.fact else f".{term.standing}"
        stem = f"tenure.{PERSON.tail(term.person)}.{POST.tail(term.post)}{how or '.known'}"
        numbers[stem] = numbers.get(stem, 0) + 1
        fact = FACT[stem if numbers[stem] == 1 else f"{stem}.{numbers[stem]}"]
        _write(sheet, fact, term)
    return sheet.quads()


def _write(sheet: Sheet, fact: str, term: Term) -> None:
    sheet.type(fact, DIP.Tenure)
    sheet.add(fact, ORG.member, term.person)
    sheet.add(fact, DIP.post, term.post)
    sheet.add(fact, DIP.standing, codes.standing_code(term.standing))
    for predicate, bound in zip(BOUNDS, term.bounds, strict=True):
        if bound:
            sheet.add(fact, predicate, day(bound))
    if term.standing in IN_OFFICE and term.bounds.surely_from:
        sheet.add(term.person, ORG.holds, term.post)


def _unnamed(store: Store, posts: Iterable[str]) -> set[str]:
    """The posts, the participations in which one of them acted without a named holder, and their events."""
    found = set(posts)
    for post in posts:
        for seat in store.quads_for_pattern(None, iri(DIP.actor), iri(post), merge.MERGED):
            events = store.quads_for_pattern(seat.subject, iri(DIP.inEvent), None, merge.MERGED)
            found |= {value(seat.subject), *(value(quad.object) for quad in events)}
    return found
