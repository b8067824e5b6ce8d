"""Articles into the store in batches, whole articles only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from types import TracebackType

from pyoxigraph import Quad, Store

from kg.errors import KgError
from kg.graph import index, merge, rules
from kg.graph.catalogue import catalogue_graph
from kg.graph.quads import quads
from kg.graph.report import PutReport, Refused, SameText
from kg.graph.shapes import check
from kg.graph.terms import iri, value
from kg.model import Reading
from kg.resolution import resolve
from kg.vocab import DOC, PROV, SCHEMA

BATCH = 64
"""Articles a transaction: a transaction each would be ten times slower, and more would be lost when killed."""


class Writer:
    """Puts readings into a store; each batch is one transaction, so that a killed process leaves whole articles."""

    def __init__(self, store: Store, *, replace: bool) -> None:
        self._store = store
        self._replace = replace
        self._ids = _ids(store)
        self._keys = {key: id_ for id_, key in self._ids.items()}
        self._drop: list[str] = []
        self._add: dict[str, list[Quad]] = {}
        self._added: list[str] = []
        self._replaced: list[str] = []
        self._unchanged: list[str] = []
        self._refused: list[Refused] = []
        self._same: list[SameText] = []

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._flush()

    def report(self) -> PutReport:
        return PutReport(
            tuple(self._added),
            tuple(self._replaced),
            tuple(self._unchanged),
            tuple(self._refused),
            tuple(self._same),
        )

    def put(self, reading: Reading) -> None:
        id_, key = reading.article.id, reading.article.key
        known = self._keys.get(key)
        if known is not None and known != id_:
            self._same.append(SameText(min(known, id_), max(known, id_)))
            if known < id_:
                return
        other = self._ids.get(id_)
        if other is not None and other != key and not self._replace:
            self._refused.append(Refused(id_, ("the graph has another text of this id",)))
            return
        found = self._checked(reading)
        if found is not None:
            self._stage(id_, key, found)

    def remove(self, id_: str) -> bool:
        key = self._ids.get(id_)
        if key is not None:
            self._forget(key)
        return key is not None

    def _checked(self, reading: Reading) -> list[Quad] | None:
        """The reading's quads, if they keep the shapes."""
        try:
            found = quads(resolve(reading))
        except KgError as error:
            self._refused.append(Refused(reading.article.id, (str(error),)))
            return None
        wrong = check(found)
        if wrong:
            self._refused.append(Refused(reading.article.id, tuple(wrong)))
            return None
        return found

    def _stage(self, id_: str, key: str, found: list[Quad]) -> None:
        known = key in self._keys or id_ in self._ids
        if key in self._keys and key not in self._add and set(found) == set(self._stored(key)):
            self._unchanged.append(id_)
            return
        if id_ in self._ids and self._ids[id_] != key:
            self._forget(self._ids[id_])
        if key in self._keys:
            self._forget(key)
        self._add[key] = found
        self._ids[id_], self._keys[key] = key, id_
        (self._replaced if known else self._added).append(id_)
        if len(self._add) >= BATCH:
            self._flush()

    def _stored(self, key: str) -> Iterable[Quad]:
        """In the article's own names."""
        for graph in graphs_of(self._store, key):
            yield from index.own_quads(self._store, graph)

    def _forget(self, key: str) -> None:
        """The article's graphs go with the next transaction, before anything comes."""
        self._ids.pop(self._keys.pop(key), None)
        if self._add.pop(key, None) is None:
            self._drop += graphs_of(self._store, key)

    def _flush(self) -> None:
        if not self._drop and not self._add:
            return
        rules.outdate(self._store)
        found = [*chain.from_iterable(self._add.values()), *self._marks()]
        if self._drop:  # an update is one transaction, and so is an extend, which has nothing to parse
            steps = (
                index.forgetting(self._drop),
                merge.dropping(self._drop),
                merge.insertion([*found, *merge.copies(found)]),
            )
            self._store.update(" ;\n".join(filter(None, steps)))
        else:
            merge.extend(self._store, found)
        self._drop, self._add = [], {}

    def _marks(self) -> Iterator[Quad]:
        """What deriving must know of the transaction; nothing where it will start from nothing anyway."""
        if index.digest(self._store) is None:
            return
        for graph in self._drop:
            yield from index.mark_gone(self._store, graph)
        for graph in {value(quad.graph_name) for found in self._add.values() for quad in found}:
            yield index.mark_changed(graph)


def _ids(store: Store) -> dict[str, str]:
    """The key of each article by its id."""
    found = store.quads_for_pattern(None, iri(SCHEMA.identifier), None, merge.MERGED)
    return {value(quad.object): DOC.tail(value(quad.subject)) for quad in found if value(quad.subject) in DOC}


def graphs_of(store: Store, key: str) -> list[str]:
    """The graphs of an article: what it says, and its part of the catalogue."""
    found = store.quads_for_pattern(None, iri(PROV.wasDerivedFrom), iri(DOC[key]), iri(catalogue_graph(key)))
    return [*(value(quad.subject) for quad in found), catalogue_graph(key)]
