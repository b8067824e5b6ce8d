"""The rules of ``ontology/rules/``: each fills one derived graph from all others, in the order of their numbers.

After a change a rule need not run over everything. Where it says ``# only ?x`` it can be held to the values of ``?x``
that the change touched (with ``# only ?x in event:`` to those of that namespace), and what it made of them before gives
way. A rule that says ``# again ?a ?b`` makes triples that may rest on untouched things as well: before one goes it is
asked for by itself. Without either it runs in full.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from kg.graph import index, merge, sparql
from kg.graph.terms import iri, label, value
from kg.resources import resource
from kg.vocab import DIP, EVENT, GRAPH, PREFIXES, PROV, RDF, SKOS

_ONLY = re.compile(r"#\s*only\s+\?(\w+)(?:\s+in\s+(\w+):)?")
_AGAIN = re.compile(r"#\s*again\s+\?(\w+)\s+\?(\w+)")
_TEMPLATE = re.compile(r"CONSTRUCT\s*\{\s*\?(\w+)\s+\S+\s+\?(\w+)\s*\}")
_MARK = (
    Quad(iri(GRAPH.derived), iri(RDF.type), iri(PROV.Bundle), iri(GRAPH.derived)),
    Quad(iri(GRAPH.derived), iri(SKOS.prefLabel), label("The rules have run"), iri(GRAPH.derived)),
)
"""Stands while links and derived graphs are what follows from the rest; whatever changes the rest takes it away."""

_CHUNK = 20
"""Values that a rule is held to at a time: with many, Oxigraph looks through everything instead of looking them up."""


@dataclass(frozen=True)
class Rule:
    """``text`` is a CONSTRUCT query of one triple, whose subject and object are variables."""

    name: str
    text: str

    @property
    def home(self) -> NamedNode:
        return iri(f"{GRAPH.derived}/{self.name}")

    @cached_property
    def only(self) -> str | None:
        found = _ONLY.search(self.text)
        return found[1] if found else None

    @cached_property
    def again(self) -> tuple[str, str] | None:
        found = _AGAIN.search(self.text)
        return (found[1], found[2]) if found else None

    def made(self, store: Store, values: str = "") -> set[Quad]:
        """What the rule makes, of everything or of the values alone."""
        found = sparql.run(store, _ONLY.sub(values, self.text) if values else self.text)
        if not isinstance(found, QueryTriples):
            return set()
        return {Quad(one.subject, one.predicate, one.object, self.home) for one in found}

    def of(self, nodes: Iterable[str]) -> list[str]:
        """Those of the nodes that the variable it can be held to may stand for."""
        found = _ONLY.search(self.text)
        start = PREFIXES[found[2]] if found and found[2] else ""
        return sorted(node for node in nodes if node.startswith(start))

    def stored(self, store: Store, nodes: Iterable[str]) -> set[Quad]:
        """What the derived graph has of the nodes, where the variable stands that the rule can be held to."""
        template = _TEMPLATE.search(self.text)
        if template and template[2] == self.only:
            found = (store.quads_for_pattern(None, None, iri(node), self.home) for node in nodes)
        else:
            found = (store.quads_for_pattern(iri(node), None, None, self.home) for node in nodes)
        return {quad for some in found for quad in some}

    def between(self, store: Store, nodes: Collection[str]) -> set[Quad]:
        """What the derived graph has with a subject and an object among the nodes."""
        found = (store.quads_for_pattern(iri(node), None, None, self.home) for node in nodes)
        return {quad for some in found for quad in some if value(quad.object) in nodes}


def rules() -> tuple[Rule, ...]:
    """In the order they run."""
    files = sorted(resource("ontology/rules").glob("*.rq"))
    return tuple(Rule(file.stem.partition("-")[2], file.read_text(encoding="utf-8")) for file in files)


def fill(store: Store, kept: Collection[str]) -> None:
    """Makes anew what the rules make; drops what rules made that are no more.

    Args:
        kept: the derived graphs that no rule fills.
    """
    names = {graph.value for graph in store.named_graphs()}.difference(kept)
    store.update(merge.dropping(sorted(name for name in names if name.startswith(f"{GRAPH.derived}/"))))
    for rule in rules():
        merge.extend(store, rule.made(store))


def refill(store: Store, touched: Collection[str], gone: Iterable[str]) -> None:
    """Brings what the rules made up to what was changed.

    Args:
        touched: all that graphs speak of that came or went, with who sat where at the events among that.
        gone: the part of it that graphs which went spoke of.
    """
    suspect = with_seats(store, gone)
    for rule in rules():
        if rule.only is None:
            replace(store, set(store.quads_for_pattern(None, None, None, rule.home)), rule.made(store))
            continue
        held = rule.of(touched)
        new = {quad for some in _chunks(held) for quad in rule.made(store, _values(rule.only, some))}
        if rule.again is None:
            old = rule.stored(store, held)
            suspect |= with_seats(store, _nodes(old - new))
            replace(store, old, new)
        else:
            lost = rule.between(store, suspect) - new
            replace(store, lost, new | _kept(store, rule, lost))


def with_seats(store: Store, nodes: Iterable[str]) -> set[str]:
    """The nodes, and who sits where at the events among them."""
    found = set(nodes)
    return found | {other for node in found if node in EVENT for other in _around(store, node)}


def _nodes(quads: Iterable[Quad]) -> set[str]:
    return {term.value for quad in quads for term in (quad.subject, quad.object) if isinstance(term, NamedNode)}


def _around(store: Store, event: str) -> Iterator[str]:
    for seat in store.quads_for_pattern(None, iri(DIP.inEvent), iri(event), merge.MERGED):
        yield value(seat.subject)
        for predicate in (DIP.actor, DIP.side):
            for quad in store.quads_for_pattern(seat.subject, iri(predicate), None, merge.MERGED):
                yield value(quad.object)


def _kept(store: Store, rule: Rule, lost: Iterable[Quad]) -> set[Quad]:
    """Those of the triples that the rule still makes of something else."""
    found: set[Quad] = set()
    names = " ".join(f"?{name}" for name in rule.again or ())
    for some in _chunks(sorted(f"({one.subject} {one.object})" for one in lost)):
        found |= rule.made(store, f"VALUES ({names}) {{ {' '.join(some)} }}")
    return found


def _chunks(items: list[str]) -> Iterator[list[str]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))


def _values(name: str, nodes: Iterable[str]) -> str:
    return f"VALUES ?{name} {{ {' '.join(f'<{node}>' for node in nodes)} }}"


def replace(store: Store, old: set[Quad], new: set[Quad]) -> None:
    """Takes out the old quads that are not among the new ones, and adds the others."""
    gone = old - new
    if gone:
        lost = [*gone, *(quad for quad in merge.copies(gone) if not _is_told(store, quad, gone))]
        store.update(merge.deletion(lost))
    merge.extend(store, new - old)


def _is_told(store: Store, copy: Quad, gone: set[Quad]) -> bool:
    """Whether another graph has the triple of a copy in the merge."""
    found = store.quads_for_pattern(copy.subject, copy.predicate, copy.object)
    return any(quad not in gone and quad.graph_name not in merge.HIDDEN for quad in found)


def mark(store: Store) -> None:
    """Says that links and derived graphs are up to date."""
    store.extend(_MARK)


def outdate(store: Store) -> None:
    """Says that something changed that the index knows of."""
    store.remove_graph(iri(GRAPH.derived))


def forget(store: Store) -> None:
    """Says that anything may have changed: all will be linked and derived from nothing."""
    outdate(store)
    index.unsettle(store)


def current(store: Store) -> bool:
    return _MARK[0] in store
