"""Links between articles take effect: persons first, then the events that they take part in, then the names in graphs.

Linking starts from what articles say in their own names (:func:`kg.graph.index.own_quads`), never from what it made of
them before, so that it is a function of the set of articles. After a change only those tellings are judged again that
share a key with what came, went or was renamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from pyoxigraph import Store

from kg.graph import index, merge
from kg.graph.accounts import Accounts, Names
from kg.graph.linked_persons import person_names, tell_same
from kg.graph.naming import named
from kg.graph.terms import iri, value
from kg.resolution.coreference import Grouping, Telling, group, judge, keys, names
from kg.resolution.verdict import Verdict
from kg.vocab import PERSON, PROV

BATCH = 64
"""Graphs that are renamed in one transaction."""


def link(store: Store, *, anew: bool) -> None:
    """Brings the names in all articles' graphs up to what linking makes of them.

    Args:
        anew: judge all tellings, not only those that share a key with what changed.
    """
    persons = person_names(store)
    accounts = Accounts(store, persons)
    changed = index.changed(store) | set(_other_persons(store, persons))
    touched = set(article_graphs(store)) if anew else {graph for graph in changed if _is_article(store, graph)}
    pool = Pool(store, accounts)
    pool.add(chain.from_iterable(map(accounts.of, touched)))
    if not anew:
        before = {key for graph in changed for key in index.keys(store, graph)}  # other persons, other keys
        pool.add(one for key in sorted(before | index.gone_keys(store)) for one in pool.sharing(key))
        pool.close()
    _rename(store, accounts, list(_plans(store, pool, touched, persons)), noting=not anew)
    tell_same(store)


def article_graphs(store: Store) -> list[str]:
    """The graphs that hold what an article says, sorted."""
    found = store.quads_for_pattern(None, iri(PROV.wasDerivedFrom), None, merge.MERGED)
    return sorted({value(quad.subject) for quad in found})


def _is_article(store: Store, graph: str) -> bool:
    return next(store.quads_for_pattern(iri(graph), iri(PROV.wasDerivedFrom), None, merge.MERGED), None) is not None


def _other_persons(store: Store, persons: Mapping[str, Names]) -> Iterator[str]:
    """The graphs that show other persons than they should."""
    shown = index.all_renamed(store)
    for graph in {*shown, *persons}:
        now = {own: name for own, name in shown.get(graph, {}).items() if own in PERSON}
        if now != dict(persons.get(graph, {})):
            yield graph


class Pool:
    """Tellings, with all that linking must see to judge them."""

    def __init__(self, store: Store, accounts: Accounts) -> None:
        self._store = store
        self._accounts = accounts
        self.graphs: dict[str, str] = {}
        self.known: dict[str, Telling] = {}
        self._open: list[Telling] = []

    def add(self, found: Iterable[tuple[str, Telling]]) -> None:
        for graph, one in found:
            if one.id not in self.known:
                self.known[one.id] = one
                self.graphs[one.id] = graph
                self._open.append(one)

    def sharing(self, key: str) -> Iterator[tuple[str, Telling]]:
        for graph in sorted(index.graphs_with(self._store, key)):
            yield from ((graph, one) for _, one in self._accounts.of(graph) if key in keys(one))

    def close(self) -> None:
        """Takes in what can be the same as anything that is in, or has its name in the article."""
        while self._open:
            one = self._open.pop()
            for key in sorted(keys(one)):
                self.add((graph, other) for graph, other in self.sharing(key) if _matters(one, other))

    def grouping(self) -> Grouping:
        return group(self.known.values())


def _matters(one: Telling, other: Telling) -> bool:
    if one.event == other.event:
        return True
    found = judge(one, other)
    return found.verdict is Verdict.SAME or found.fits


@dataclass(frozen=True, slots=True)
class _Plan:
    """The names to show in a graph instead of its own."""

    graph: str
    names: Names


def _plans(store: Store, pool: Pool, touched: set[str], persons: Mapping[str, Names]) -> Iterator[_Plan]:
    """A graph keeps the names of those of its events that were not judged."""
    events = names(pool.grouping().groups, pool.known)
    by_graph: dict[str, dict[str, str]] = {graph: {} for graph in touched}
    for id_, graph in pool.graphs.items():
        by_graph.setdefault(graph, {})[pool.known[id_].event] = events[id_]
    for graph, judged in sorted(by_graph.items()):
        kept = {own: name for own, name in index.renamed(store, graph).items() if own not in PERSON}
        found = {**kept, **judged, **persons.get(graph, {})}
        yield _Plan(graph, {own: name for own, name in sorted(found.items()) if own != name})


def _rename(store: Store, accounts: Accounts, plans: list[_Plan], *, noting: bool) -> None:
    """Brings graphs up to their plans, noting what the rules must see again."""
    rest = iter(plans)
    while batch := list(islice(rest, BATCH)):
        steps = list(chain.from_iterable(_steps(store, accounts, plan, noting=noting) for plan in batch))
        if steps:
            store.update(" ;\n".join(steps))


def _steps(store: Store, accounts: Accounts, plan: _Plan, *, noting: bool) -> Iterator[str]:
    """The steps of an update that bring one graph up to its plan; none where it is."""
    own = accounts.own(plan.graph)
    entries = set(index.entry(plan.graph, own, plan.names, _keys(accounts, plan.graph)))
    before = set(store.quads_for_pattern(None, None, None, iri(plan.graph)))
    after = set(named(own, plan.names))
    notes = [index.mark_changed(plan.graph), *index.mark_gone(store, plan.graph)] if noting and before != after else []
    if entries != index.entries(store, plan.graph):
        yield index.forgetting([plan.graph], changed=False)
        yield merge.insertion(entries)
    if before != after:
        yield merge.dropping([plan.graph])
        yield merge.insertion([*after, *merge.copies(after), *notes])


def _keys(accounts: Accounts, graph: str) -> set[str]:
    return {key for _, one in accounts.of(graph) for key in keys(one)}
