"""What the store keeps in ``graph:index`` to link and derive step by step: none of it is in an export.

=========== ======================= ===================================================================================
predicate   subject                 object
=========== ======================= ===================================================================================
``own``     an article's graph      its triples in the article's own names, as N-Triples, where linking renamed some
``renamed`` an article's graph      an own name and the one shown instead, with a blank between
``key``     an article's graph      a key of one of its tellings (:func:`kg.resolution.coreference.keys`)
``changed`` a graph of an article   ``true``: it came, or was renamed, since the rules ran
``gone``    a node; ``graph:index`` ``true``; a key: was in a graph that went, or was renamed, since the rules ran
``rules``   ``graph:derived``       the digest of the rules that filled the derived graphs
=========== ======================= ===================================================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize

from kg.graph.merge import INDEX
from kg.graph.terms import iri, value
from kg.vocab import DOC, GRAPH

OWN, RENAMED, KEY, CHANGED, GONE, RULES = (
    iri(f"{GRAPH.index}#{name}") for name in ("own", "renamed", "key", "changed", "gone", "rules")
)
_TRUE = Literal(True)


def own_quads(store: Store, graph: str) -> list[Quad]:
    """What an article says in its own names, whatever linking made of them."""
    text, home = next(iter(_values(store, graph, OWN)), None), iri(graph)
    if text is None:
        return list(store.quads_for_pattern(None, None, None, home))
    found = parse(text, format=RdfFormat.N_TRIPLES)
    return [Quad(one.subject, one.predicate, one.object, home) for one in found]


def renamed(store: Store, graph: str) -> dict[str, str]:
    """The names shown instead of an article's own."""
    return dict(text.split(" ") for text in _values(store, graph, RENAMED))


def all_renamed(store: Store) -> dict[str, dict[str, str]]:
    """The same for every graph that has any."""
    found: dict[str, dict[str, str]] = {}
    for quad in store.quads_for_pattern(None, RENAMED, None, INDEX):
        own, _, name = value(quad.object).partition(" ")
        found.setdefault(value(quad.subject), {})[own] = name
    return found


def keys(store: Store, graph: str) -> set[str]:
    return _values(store, graph, KEY)


def graphs_with(store: Store, key: str) -> set[str]:
    return {value(quad.subject) for quad in store.quads_for_pattern(None, KEY, Literal(key), INDEX)}


def entry(graph: str, own: Iterable[Quad], names: Mapping[str, str], keys: Iterable[str]) -> Iterator[Quad]:
    """All that is to be known of a linked graph; ``own`` counts only where there are other names."""
    if names:
        triples: list[Triple] = sorted((quad.triple for quad in own), key=str)
        text = (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()
        yield Quad(iri(graph), OWN, Literal(text), INDEX)
    for one, other in names.items():
        yield Quad(iri(graph), RENAMED, Literal(f"{one} {other}"), INDEX)
    for key in keys:
        yield Quad(iri(graph), KEY, Literal(key), INDEX)


def entries(store: Store, graph: str) -> set[Quad]:
    """What is known of a linked graph; not that it changed."""
    found = store.quads_for_pattern(iri(graph), None, None, INDEX)
    return {quad for quad in found if quad.predicate != CHANGED}


def mark_changed(graph: str) -> Quad:
    return Quad(iri(graph), CHANGED, _TRUE, INDEX)


def mark_gone(store: Store, graph: str) -> Iterator[Quad]:
    """What is to be remembered of a graph that goes: the nodes it speaks of, and the keys of its tellings.

    Of one that came since the rules ran no rule has made anything.
    """
    if mark_changed(graph) not in store:
        for node in nodes(store, graph):
            yield Quad(node, GONE, _TRUE, INDEX)
    for key in keys(store, graph):
        yield Quad(INDEX, GONE, Literal(key), INDEX)


def nodes(store: Store, graph: str) -> set[NamedNode]:
    """What a graph speaks of, but for words of articles."""
    found = {quad.subject for quad in store.quads_for_pattern(None, None, None, iri(graph))}
    return {node for node in found if isinstance(node, NamedNode) and node.value not in DOC}


def changed(store: Store) -> set[str]:
    """The graphs that came, or were renamed, since the rules ran."""
    return {value(quad.subject) for quad in store.quads_for_pattern(None, CHANGED, None, INDEX)}


def gone_nodes(store: Store) -> set[str]:
    return {value(quad.subject) for quad in store.quads_for_pattern(None, GONE, _TRUE, INDEX)}


def gone_keys(store: Store) -> set[str]:
    return _values(store, GRAPH.index, GONE)


def forgetting(graphs: Iterable[str], *, changed: bool = True) -> str:
    """The steps of an update that forget what is known of graphs, or all but that they changed."""
    keep = "" if changed else f"FILTER(?p != {CHANGED})"
    return " ;\n".join(
        f"DELETE {{ GRAPH {INDEX} {{ <{graph}> ?p ?o }} }} WHERE {{ GRAPH {INDEX} {{ <{graph}> ?p ?o {keep} }} }}"
        for graph in graphs
    )


def settle(store: Store, digest: str) -> None:
    """Says that the rules of that digest have run over all that changed."""
    home = iri(GRAPH.derived)
    store.update(f"""DELETE {{ GRAPH {INDEX} {{ ?s ?p ?o }} }}
        WHERE {{ GRAPH {INDEX} {{ ?s ?p ?o VALUES ?p {{ {CHANGED} {GONE} {RULES} }} }} }} ;
        INSERT DATA {{ GRAPH {INDEX} {{ {home} {RULES} {Literal(digest)} }} }}""")


def unsettle(store: Store) -> None:
    """Says that all is to be linked and derived from nothing."""
    for quad in list(store.quads_for_pattern(iri(GRAPH.derived), RULES, None, INDEX)):
        store.remove(quad)


def digest(store: Store) -> str | None:
    """Of the rules that filled the derived graphs; None while these are to be made from nothing."""
    return next(iter(_values(store, GRAPH.derived, RULES)), None)


def _values(store: Store, subject: str, predicate: NamedNode) -> set[str]:
    return {value(quad.object) for quad in store.quads_for_pattern(iri(subject), predicate, None, INDEX)}
