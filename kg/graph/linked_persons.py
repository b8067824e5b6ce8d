"""Persons across articles: which names are shown instead of an article's own, and what was judged of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import Literal, Quad, Store

from kg.errors import InputError
from kg.graph import index, merge, rules
from kg.graph.merge import INDEX
from kg.graph.profiles import Named, People, Sources, people
from kg.graph.terms import iri, value
from kg.resolution.linking import Decisions, Links, link, read_decisions, version
from kg.vocab import GRAPH, OWL, PERSON

SAME = iri(GRAPH["derived/same"])
_DECIDED = iri(f"{GRAPH.index}#decided")
_RULES = iri(f"{GRAPH.index}#linking")
"""``graph:index`` has the reviewers' decisions and the version of the rules that the names shown rest on."""


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
    """Puts decisions in place of those before; whether persons are out of date: other decisions, or other rules."""
    text = decisions.text() if decisions.known else ""
    wanted = {Quad(INDEX, _RULES, Literal(version()), INDEX)}
    if text:
        wanted.add(Quad(INDEX, _DECIDED, Literal(text), INDEX))
    stored = {one for term in (_RULES, _DECIDED) for one in store.quads_for_pattern(INDEX, term, None, INDEX)}
    if wanted == stored:
        return False
    rules.outdate(store)
    for quad in stored - wanted:
        store.remove(quad)
    store.extend(wanted - stored)
    return True


def _text(store: Store) -> str:
    found = store.quads_for_pattern(INDEX, _DECIDED, None, INDEX)
    return next((value(quad.object) for quad in found), "")


def decisions_path(graph: Path) -> Path:
    """The text file beside a store that keeps the reviewers' decisions, so that they survive a rebuild."""
    return graph.with_name(f"{graph.name}.decisions.csv")


def load_decisions(graph: Path) -> Decisions:
    """The decisions beside the store at a path; none where there is no file.

    Raises:
        InputError: the file is none of decisions.
    """
    path = decisions_path(graph)
    if not path.exists():
        return Decisions()
    try:
        return read_decisions(path.read_text(encoding="utf-8"), str(path))
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None


def save_decisions(graph: Path, decisions: Decisions) -> None:
    """Writes them beside the store, whole or not at all; takes the file away where there are none."""
    path = decisions_path(graph)
    if not decisions.known:
        path.unlink(missing_ok=True)
        return
    draft = path.with_name(path.name + ".part")
    draft.write_text(decisions.text(), encoding="utf-8")
    draft.replace(path)


def tell_same(store: Store) -> None:
    """Fills ``graph:derived/same``: which person each article's own one is, so that old names still lead to him."""
    wanted = {
        Quad(iri(own), iri(OWL.sameAs), iri(name), SAME)
        for names in index.all_renamed(store).values()
        for own, name in names.items()
        if own in PERSON and not name.startswith(f"{own}.")
    }
    stored = set(store.quads_for_pattern(None, None, None, SAME))
    if wanted != stored:
        store.update(merge.dropping([SAME.value]))
        merge.extend(store, wanted)
