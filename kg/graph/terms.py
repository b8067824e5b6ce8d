"""RDF terms made of Python values."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.vocab import RDF, SKOS, XSD

LANGUAGE = "en"
"""Of labels: the press that kg reads is in English."""

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@lru_cache(maxsize=4096)
def iri(value: str) -> NamedNode:
    return NamedNode(value)


_DATE = iri(XSD.date)
_DECIMAL = iri(XSD.decimal)


def value(term: BlankNode | DefaultGraph | Literal | NamedNode | Triple) -> str:
    """The IRI, or the literal's text."""
    return "" if isinstance(term, DefaultGraph) else term.value if not isinstance(term, Triple) else str(term)


def label(text: str) -> Literal:
    return Literal(text, language=LANGUAGE)


def day(value: date) -> Literal:
    return Literal(value.isoformat(), datatype=_DATE)


def decimal(value: float) -> Literal:
    """With at least one and at most four digits behind the point, as xsd:decimal writes them."""
    text = f"{value:.4f}".rstrip("0")
    return Literal(text + "0" if text.endswith(".") else text, datatype=_DECIMAL)


def number(value: int) -> Literal:
    return Literal(value)


def tail(text: str) -> str:
    """The text as it can stand at the end of an IRI, case kept."""
    return _UNSAFE.sub("-", text)


class Sheet:
    """Quads of one named graph, written subject by subject, each once."""

    def __init__(self, graph: str) -> None:
        self.graph = iri(graph)
        self._quads: dict[Quad, None] = {}
        self._names: dict[str, str] = {}

    def add(self, subject: str, predicate: str, value: str | Literal) -> None:
        """``value`` is an IRI, if it is a string."""
        object_ = iri(value) if isinstance(value, str) else value
        self._quads[Quad(iri(subject), iri(predicate), object_, self.graph)] = None

    def type(self, subject: str, *classes: str) -> None:
        for one in classes:
            self.add(subject, RDF.type, one)

    def name(self, subject: str, text: str, *others: str) -> None:
        """The preferred label if the subject has none yet, and others beside it."""
        preferred = self._names.setdefault(subject, text)
        self.add(subject, SKOS.prefLabel, label(preferred))
        for other in (text, *others):
            if other != preferred:
                self.add(subject, SKOS.altLabel, label(other))

    def quads(self) -> list[Quad]:
        return list(self._quads)
