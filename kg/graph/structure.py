"""What a check of shapes can see of an article: its triples without the words, names and numbers of its own.

Two articles of one structure keep or break the same shapes. A table gives thousands of rows of a few structures, and
a check takes longer than all else that is done to a row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache

from pyoxigraph import Literal, Quad

from kg.graph.terms import value
from kg.graph.vocabulary import vocabulary
from kg.vocab import GRAPH, RDF

Triple = tuple[Hashable, str, Hashable]
Key = tuple[str, str]
"""A node and a datatype."""


def structure(quads: Sequence[Quad]) -> bytes:
    """A digest, the same for quads that differ only in what no shape looks at.

    Kept are predicates, types, codes and which nodes are the same; of literals the datatype, and their order among
    those of their node, for shapes compare days and offsets of one node; decimals, which have bounds, as they are.
    States and bodies of the registry count by their types. Values are taken to be well formed: they are made from
    typed ones.
    """
    orders = _orders(quads)
    numbers: dict[str, int] = {}
    found = sorted(repr(_triple(quad, orders, numbers)) for quad in quads)
    return hashlib.blake2b(repr(found).encode(), digest_size=16).digest()


def _triple(quad: Quad, orders: Mapping[Key, Mapping[str, int]], numbers: dict[str, int]) -> Triple:
    object_ = quad.object
    if isinstance(object_, Literal):
        order = orders.get((value(quad.subject), object_.datatype.value))
        return _node(value(quad.subject), numbers), quad.predicate.value, _literal(object_, order)
    return _node(value(quad.subject), numbers), quad.predicate.value, _node(value(object_), numbers)


def _node(iri: str, numbers: dict[str, int]) -> Hashable:
    """A code of the ontology as it is; others by the order in which they come, with what a pattern asks of them."""
    types = _types().get(iri)
    if types is not None and iri not in _registered():
        return iri
    return numbers.setdefault(iri, len(numbers)), "#char=" in iri, types


def _literal(literal: Literal, order: Mapping[str, int] | None) -> Hashable:
    kind = literal.datatype.value
    return kind, literal.language, order[literal.value] if order is not None else _plain(literal, kind)


def _plain(literal: Literal, kind: str) -> str:
    return literal.value if kind.endswith("#decimal") else "…" if literal.value else ""


def _orders(quads: Iterable[Quad]) -> Mapping[Key, Mapping[str, int]]:
    """Days and whole numbers by node and datatype: the place of each among those of the node."""
    values: dict[Key, set[str]] = {}
    for quad in quads:
        if isinstance(quad.object, Literal) and quad.object.datatype.value.endswith(("#date", "#integer")):
            values.setdefault((value(quad.subject), quad.object.datatype.value), set()).add(quad.object.value)
    return {
        key: {one: n for n, one in enumerate(sorted(some, key=lambda one: (len(one), one)))}
        for key, some in values.items()
    }


@cache
def _types() -> Mapping[str, tuple[str, ...]]:
    """The types of all that the vocabulary speaks of."""
    found: dict[str, set[str]] = {}
    for quads in vocabulary().values():
        for quad in quads:
            kinds = found.setdefault(value(quad.subject), set())
            if quad.predicate.value == RDF.type:
                kinds.add(value(quad.object))
    return {iri: tuple(sorted(kinds)) for iri, kinds in found.items()}


@cache
def _registered() -> frozenset[str]:
    return frozenset(value(quad.subject) for quad in vocabulary()[GRAPH.registry])
