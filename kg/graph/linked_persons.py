"""Persons across articles: which names are shown instead of an article's own, and what was judged of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from pyoxigraph import Literal, Store

from kg.graph import rules
from kg.graph.merge import INDEX
from kg.graph.profiles import Named, People, Sources, people
from kg.graph.terms import iri, value
from kg.resolution.linking import Decisions, Links, link, read_decisions
from kg.vocab import GRAPH, PERSON

_DECIDED = iri(f"{GRAPH.index}#decided")
"""``graph:index`` has the text of the reviewers' decisions that the names shown rest on."""


def person_names(store: Store) -> Mapping[str, Mapping[str, str]]:
    """By article's graph the person shown for each of its own ones; those that stay are left out."""
    found, links = linked(store)
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for (graph, person), id_ in sorted(found.ids.items()):
        shown = PERSON[links.one_of.get(id_, id_)]
        if shown != person:
            names[graph][person] = shown
    return names


def linked(store: Store) -> tuple[People, Links]:
    """Everybody who is told of under the articles' own names, and what linking makes of them."""
    chosen = decided(store)
    sources = Sources(store)
    found = people(sources, chosen.splits())
    return found, link(found.profiles.values(), Named(sources, found), chosen)


def decided(store: Store) -> Decisions:
    """The reviewers' decisions."""
    return read_decisions(_text(store), "decisions") if _text(store) else Decisions()


def decide(store: Store, decisions: Decisions) -> bool:
    """Puts decisions in place of those before; whether they differ, so that links are out of date."""
    text = decisions.text() if decisions.known else ""
    if text == _text(store):
        return False
    rules.forget(store)
    for quad in list(store.quads_for_pattern(INDEX, _DECIDED, None, INDEX)):
        store.remove(quad)
    if text:
        store.update(f"INSERT DATA {{ GRAPH {INDEX} {{ {INDEX} {_DECIDED} {Literal(text)} }} }}")
    return True


def _text(store: Store) -> str:
    found = store.quads_for_pattern(INDEX, _DECIDED, None, INDEX)
    return next((value(quad.object) for quad in found), "")
