"""What follows from the articles together: links between them take effect, then the rules run."""

from __future__ import annotations

import hashlib

from pyoxigraph import Store

from kg.graph import attesting, index, linked_persons, linking, rules, tabulating
from kg.graph.columns import Columns

MANY = 20_000
"""Nodes touched from which on making everything anew is quicker."""


def derive(store: Store, columns: Columns | None = None) -> None:
    """Brings links and derived graphs up to date, and the tables beside the store.

    Only what a change touches is done again, and the outcome is the same as from nothing.
    """
    digest = _digest()
    years = columns.take() if columns else None
    anew = index.digest(store) != digest
    rules.outdate(store)
    if anew:
        index.unsettle(store)
    linking.link(store, anew=anew)
    touched = set() if anew else _touched(store)
    wide = anew or len(touched) > MANY
    held = attesting.refresh(store, None if wide else touched)
    if wide:
        rules.fill(store, (attesting.HOME, linked_persons.SAME.value))
        store.optimize()  # halves what a large build leaves on disk, and what reading it takes
    elif touched:
        rules.refill(store, rules.with_seats(store, touched | held), index.gone_nodes(store))
    index.settle(store, digest)
    rules.mark(store)
    if columns:
        tabulating.refresh(store, columns, years, None if wide else touched | held)


def _touched(store: Store) -> set[str]:
    """What changed graphs speak of or spoke of, and who sat where at the events among that."""
    nodes = {node.value for graph in index.changed(store) for node in index.nodes(store, graph)}
    nodes |= index.gone_nodes(store)
    return rules.with_seats(store, nodes)


def _digest() -> str:
    """Of all rules: other rules, other derived graphs."""
    found = hashlib.sha256()
    for rule in rules.rules():
        found.update(f"{rule.name}\n{rule.text}\n".encode())
    return found.hexdigest()[:16]
