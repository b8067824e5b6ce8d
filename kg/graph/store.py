"""The graph on disk or out of a file: articles in, rules run, queries answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import IO

from pyoxigraph import Literal, Quad, Store

from kg.errors import UsageError
from kg.graph import derivation, merge, rules, sparql, tabulating
from kg.graph.catalogue import Catalogue, catalogue_graph
from kg.graph.columns import Columns
from kg.graph.loading import Writer
from kg.graph.quads import article_graph
from kg.graph.report import PutReport
from kg.graph.results import Answer
from kg.graph.terms import iri, value
from kg.graph.vocabulary import vocabulary
from kg.model import Article, Reading
from kg.vocab import DOC, SCHEMA


class Graph:
    """Quads under one roof; made by :func:`open_graph`. Use it in a ``with`` block: it closes what it opened.

    Every article has a graph for what it says and one in the catalogue; besides there are the vocabulary's and those
    that the rules derive. Nothing is in the default graph, and queries see the merge of all.
    """

    def __init__(self, store: Store, name: str, *, write: bool) -> None:
        self.store = store
        self.name = name
        self.writable = write

    def __enter__(self) -> Graph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Writes out what is pending and lets others in; the graph answers no more."""
        if self.writable:
            self.store.flush()
        self.store = Store()

    def __len__(self) -> int:
        """Quads, all graphs together."""
        return sum(1 for _ in self.quads())

    # ------------------------------------------------------------ writing

    def put(self, readings: Iterable[Reading], *, replace: bool = False) -> PutReport:
        """Checks and stores what articles say, each whole or not at all, in the order they come.

        An article that was read before (the same text) gets its graph replaced. The same text under two ids keeps
        the smaller id. A known id with another text is refused unless ``replace``; so is an article that breaks a
        shape. Afterwards the derived graphs are out of date unless nothing changed.

        Raises:
            UsageError: the graph was opened for reading.
        """
        self._must_write()
        with Writer(self.store, replace=replace) as writer:
            for reading in readings:
                writer.put(reading)
        return writer.report()

    def remove(self, article: str) -> bool:
        """Takes out the article of that id with everything it said; False if there is none."""
        self._must_write()
        with Writer(self.store, replace=True) as writer:
            return writer.remove(article)

    def derive(self) -> None:
        """Links articles and runs the rules, over what changed since they last ran.

        Raises:
            UsageError: the graph was opened for reading.
        """
        self._must_write()
        columns = Columns.beside(self.name)
        if not self.derived:
            derivation.derive(self.store, columns)
        elif columns and not columns.current:
            tabulating.write(self.store, columns)

    def _must_write(self) -> None:
        if not self.writable:
            raise UsageError(f"{self.name} is open for reading only")

    def settle_vocabulary(self) -> None:
        """Brings the ontology, codes and registry up to what this version ships."""
        if not self.complete:
            self.store.bulk_extend(set(merge.copies(self.store)))
        for graph, quads in vocabulary().items():
            if set(self.quads(graph=graph)) != quads:
                rules.forget(self.store)
                self.store.update(merge.dropping([graph]))
                merge.extend(self.store, quads)

    # ------------------------------------------------------------ reading

    @property
    def derived(self) -> bool:
        """Whether the rules have run since the last change."""
        return rules.current(self.store)

    @property
    def complete(self) -> bool:
        """Whether the merge of the graphs is there, which queries run over."""
        return self.store.contains_named_graph(merge.MERGED)

    def has(self, article: Article, reader: str) -> bool:
        """Whether this very article, as read by this reader, is there already (or its text, under a smaller id)."""
        doc, home = DOC[article.key], catalogue_graph(article.key)
        stored = set(self.quads(subject=doc, graph=home))
        if any(quad.predicate.value == SCHEMA.identifier and value(quad.object) < article.id for quad in stored):
            return True
        wanted = Catalogue(article, reader, article_graph(article, reader)).sheet.quads()
        return stored == {quad for quad in wanted if quad.subject == iri(doc)} and all(q in self.store for q in wanted)

    def quads(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: str | Literal | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """The quads of a pattern; strings are IRIs."""
        found = self.store.quads_for_pattern(
            iri(subject) if subject else None,
            iri(predicate) if predicate else None,
            iri(object) if isinstance(object, str) else object,
            iri(graph) if graph else None,
        )
        return (quad for quad in found if quad.graph_name not in merge.HIDDEN)

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(graph.value for graph in self.store.named_graphs() if graph not in merge.HIDDEN)

    def query(self, text: str, params: Mapping[str, str] | None = None) -> Answer:
        """Answers SPARQL 1.1 over the merge of all graphs; ``GRAPH ?g`` asks which of them says something.

        Args:
            text: SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes of the ontology are set. Never an update.
            params: values for variables, without ``?``: a day, a number, ``<IRI>``, ``prefix:name`` or a string.

        Returns:
            SelectResult, bool or TripleResult.

        Raises:
            InputError: no SPARQL, with line and column.
            UsageError: a SERVICE, or a parameter that the query does not have.
        """
        return sparql.query(self.store, text, params or {})

    def dump(self, stream: IO[bytes]) -> None:
        """Canonical N-Quads: one line a quad, sorted; the same content gives the same bytes."""
        lines = sorted(f"{quad} .\n" for quad in self.quads())
        for line in lines:
            stream.write(line.encode())
