"""Registers of office holders in the store: a named graph each, with where it is from and on what terms.

Nothing of an article is in them and nothing of them in an article's graph, so that a register comes and goes whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal

from kg.errors import NotFoundError, UsageError
from kg.graph import codes, merge, rules
from kg.graph.dates import BOUNDS, tenure_bounds
from kg.graph.look import Look
from kg.graph.names import Names
from kg.graph.store import Graph
from kg.graph.terms import Sheet, day, iri, label, value
from kg.graph.vocabulary import WIKIDATA
from kg.model import PartialDate
from kg.registers import Holder, Known, Register, Tenure, post_of
from kg.resolution import principal
from kg.vocab import DCT, DIP, FACT, FOAF, GRAPH, ORG, PROV, RDF, SCHEMA, SKOS

HOME = "register/"


@dataclass(frozen=True, slots=True)
class Kept:
    """A register in the store, with how many people and tenures it has."""

    register: Register
    people: int
    tenures: int


def put_register(graph: Graph, register: Register, persons: Iterable[Known]) -> Kept:
    """Stores a register in place of one of the same name; the derived graphs are then out of date.

    Raises:
        UsageError: the graph was opened for reading.
    """
    _must_write(graph)
    found = tuple(persons)
    sheet = Sheet(_graph(register.name))
    _head(sheet, register)
    names, latest, number = Names(sheet), _latest(found), 0
    for person in found:
        _person(names, person)
        for tenure in person.tenures:
            number += 1
            _tenure(names, person, tenure, register, number, latest)
    rules.forget(graph.store)
    graph.store.update(merge.dropping([sheet.graph.value]))
    merge.extend(graph.store, sheet.quads())
    return Kept(register, len(found), number)


def remove_register(graph: Graph, name: str) -> Kept:
    """Takes a register out with all that was told by it alone.

    Raises:
        NotFoundError: there is none of that name.
        UsageError: the graph was opened for reading.
    """
    _must_write(graph)
    kept = next((one for one in kept_registers(graph) if one.register.name == name), None)
    if kept is None:
        raise _none(graph, name)
    rules.forget(graph.store)
    graph.store.update(merge.dropping([_graph(name)]))
    return kept


def kept_registers(graph: Graph) -> tuple[Kept, ...]:
    """Those in the store, by name."""
    names = [one.removeprefix(GRAPH[HOME]) for one in graph.graphs() if one.startswith(GRAPH[HOME])]
    return tuple(_kept(Look(graph.store), name) for name in sorted(names))


def register_persons(graph: Graph, name: str | None = None) -> Iterator[Known]:
    """The persons of one register, or of all, with their tenures as they came.

    Raises:
        NotFoundError: there is none of that name, or none at all.
    """
    known = [one.register.name for one in kept_registers(graph)]
    if (name is not None and name not in known) or not known:
        raise _none(graph, name)
    look = Look(graph.store)
    for one in known if name is None else [name]:
        yield from _read(look, _graph(one))


def is_register(graph: str) -> bool:
    return graph.startswith(GRAPH[HOME])


def _none(graph: Graph, name: str | None) -> NotFoundError:
    known = ", ".join(one.register.name for one in kept_registers(graph))
    hint = f"there are: {known}" if known else "kg register import brings one"
    return NotFoundError(f"no register {name!r}" if name else "no register", hint=hint)


def _must_write(graph: Graph) -> None:
    if not graph.writable:
        raise UsageError(f"{graph.name} is open for reading only")


def _graph(name: str) -> str:
    return GRAPH[HOME + name]


# ---------------------------------------------------------------- in


def _head(sheet: Sheet, register: Register) -> None:
    home = sheet.graph.value
    sheet.type(home, PROV.Bundle)
    sheet.name(home, register.name)
    for term, text in ((DCT.source, register.source), (DCT.license, register.licence)):
        if text:
            sheet.add(home, term, Literal(text))
    if register.as_of:
        sheet.add(home, DCT.issued, day(register.as_of))


def _person(names: Names, person: Known) -> None:
    names.sheet.type(person.iri, FOAF.Person)
    names.sheet.name(person.iri, person.name, *person.aliases)
    if person.wikidata:
        names.sheet.add(person.iri, SCHEMA.sameAs, WIKIDATA + person.wikidata)
    for of in dict.fromkeys(one.of for one in person.tenures):
        home = principal(of)
        names.principal(home)
        names.sheet.add(person.iri, ORG.memberOf, home.iri)


def _latest(persons: Iterable[Known]) -> dict[str, date]:
    """By post the day on which the last of its holders began: those before are not in office any more."""
    found: dict[str, date] = {}
    for person in persons:
        for one in person.tenures:
            if one.start:
                post = post_of(one).iri
                found[post] = max(one.start.earliest, found.get(post, date.min))
    return found


def _tenure(names: Names, person: Known, one: Tenure, register: Register, number: int, latest: dict[str, date]) -> None:
    sheet, post = names.sheet, post_of(one)
    names.post(post)
    fact = FACT[f"tenure.{register.name}.{number}"]
    sheet.type(fact, DIP.Tenure)
    sheet.add(fact, ORG.member, person.iri)
    sheet.add(fact, DIP.post, post.iri)
    sheet.add(fact, DIP.standing, codes.standing_code(one.standing))
    sheet.add(fact, SCHEMA.roleName, label(one.title))
    sheet.add(fact, DCT.source, Literal(one.row))
    if one.to:
        sheet.add(fact, SCHEMA.about, principal(one.to).iri)
    for term, told in ((SCHEMA.startDate, one.start), (SCHEMA.endDate, one.end)):
        if told:
            sheet.add(fact, term, Literal(str(told)))
    serves = one.start is not None and one.start.latest >= latest[post.iri]
    found = tenure_bounds(one.start, one.end, register.as_of if serves else None)
    for term, bound in zip(BOUNDS, found, strict=True):
        if bound:
            sheet.add(fact, term, day(bound))


# ---------------------------------------------------------------- out


def _kept(look: Look, name: str) -> Kept:
    home = _graph(name)
    told = {term: next(iter(look.values(home, term, home)), None) for term in (DCT.source, DCT.license, DCT.issued)}
    issued = told[DCT.issued]
    about = Register(name, told[DCT.source], told[DCT.license], date.fromisoformat(issued) if issued else None)
    return Kept(about, len(_of_class(look, home, FOAF.Person)), len(_of_class(look, home, DIP.Tenure)))


def _of_class(look: Look, home: str, class_: str) -> list[str]:
    found = look.store.quads_for_pattern(None, iri(RDF.type), iri(class_), iri(home))
    return [value(quad.subject) for quad in found]


def _read(look: Look, home: str) -> Iterator[Known]:
    held: dict[str, list[tuple[int, Tenure]]] = {}
    for fact in _of_class(look, home, DIP.Tenure):
        person = look.values(fact, ORG.member, home)[0]
        held.setdefault(person, []).append((int(fact.rpartition(".")[2]), _tenure_of(look, home, fact, person)))
    for person in sorted(held, key=lambda one: min(number for number, _ in held[one])):
        tenures = tuple(tenure for _, tenure in sorted(held[person], key=lambda pair: pair[0]))
        holder = tenures[0].holder
        yield Known(person, holder.name, holder.aliases, holder.wikidata, tenures)


def _tenure_of(look: Look, home: str, fact: str, person: str) -> Tenure:
    def first(term: str, subject: str = fact) -> str | None:
        return next(iter(look.values(subject, term, home)), None)

    post = str(first(DIP.post))
    item = next((one.removeprefix(WIKIDATA) for one in look.values(person, SCHEMA.sameAs, home)), None)
    names = str(first(SKOS.prefLabel, person)), tuple(look.values(person, SKOS.altLabel, home))
    remit = first(SCHEMA.about)
    return Tenure(
        Holder(*names, person, item),
        str(first(SCHEMA.roleName)),
        look.code(str(first(ORG.postIn, post))) or "",
        look.code(remit) if remit else None,
        codes.standing(str(first(DIP.standing))),
        _date(first(SCHEMA.startDate)),
        _date(first(SCHEMA.endDate)),
        str(first(DCT.source)),
    )


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
