"""A graph by its path: a store folder, or a file read into memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, parse

from kg.errors import InputError, KgError, NotFoundError, UsageError
from kg.graph import codes, derivation, merge, rules
from kg.graph.linked_persons import decide, load_decisions
from kg.graph.store import Graph
from kg.graph.terms import iri, value
from kg.graph.vocabulary import vocabulary
from kg.vocab import DIP, GRAPH

FORMATS = {
    ".trig": RdfFormat.TRIG,
    ".nq": RdfFormat.N_QUADS,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
"""Suffixes of files that open as a graph, also with ``.gz``."""


def open_graph(path: Path, *, write: bool = False) -> Graph:
    """Opens the graph at a path; close it, or use it in a ``with`` block.

    A folder is a store, made where there is none when opened for writing. A file (see ``FORMATS``) is read into
    memory, gets the vocabulary and, where the rules' output is missing, that too; it is never written. What reviewers
    decided of persons lies beside the folder and is taken in when it is opened for writing.

    Raises:
        NotFoundError: nothing is there to read.
        InputError: the file is broken, with line and column.
        UsageError: a file cannot be written, or the folder holds something else.
        KgError: another process is writing.
    """
    suffix = Path(path.stem).suffix if path.suffix == ".gz" else path.suffix
    if suffix in FORMATS and not path.is_dir():
        return _open_file(path, FORMATS[suffix], write=write)
    if path.exists() and not path.is_dir():
        raise UsageError(f"{path} is no graph", hint=f"a folder, or a file that ends in {', '.join(FORMATS)}")
    store = _open_store(path, write=write)
    graph = Graph(store, str(path), write=write)
    if write:
        graph.settle_vocabulary()
        decide(store, load_decisions(path))
    elif not graph.complete:
        raise KgError(f"{path} was made by another version of kg", hint="build it again into a new folder")
    return graph


def _open_store(path: Path, *, write: bool) -> Store:
    there = (path / "CURRENT").exists()
    if not there and not write:
        raise NotFoundError(f"no graph at {path}", hint="kg build makes one, -g names another")
    if not there and path.is_dir() and any(path.iterdir()):
        raise UsageError(f"{path} holds other files", hint="name a new folder for the graph")
    if write:
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return Store(str(path)) if write else Store.read_only(str(path))
    except OSError as error:
        if "lock" in str(error).lower():
            raise KgError(f"{path}: another process is writing this graph", hint="try again when it is done") from None
        raise KgError(f"{path}: {error}") from None


def _open_file(path: Path, format: RdfFormat, *, write: bool) -> Graph:
    if write:
        raise UsageError(f"{path} is a file: it can be read, not written", hint="name a folder")
    store = Store()
    store.bulk_extend(_in_named_graphs(_read(path, format), iri(GRAPH["file"])))
    _check(store, path)
    for graph, quads in vocabulary().items():
        if not store.contains_named_graph(iri(graph)):
            store.bulk_extend(quads)
    store.bulk_extend(set(merge.copies(store)))
    if not rules.current(store):
        derivation.derive(store)
    return Graph(store, str(path), write=False)


_VALUES: dict[str, tuple[str, Callable[[str], object]]] = {
    DIP.status: ("status", codes.status),
    DIP.standing: ("standing", codes.standing),
    DIP.confidence: ("confidence", float),
    DIP.precedence: ("precedence", int),
    **dict.fromkeys((DIP.notBefore, DIP.notAfter, DIP.surelyFrom, DIP.surelyUntil), ("day", date.fromisoformat)),
}
"""Properties whose values are reckoned with, what they tell, and what reads one."""


def _check(store: Store, path: Path) -> None:
    """Raises InputError for a value that kg does not know: the file is another's."""
    for predicate, (what, read) in _VALUES.items():
        for quad in store.quads_for_pattern(None, iri(predicate), None):
            try:
                read(value(quad.object))
            except (KeyError, ValueError):
                raise InputError(
                    str(path), f"{value(quad.object)!r} is no {what}", hint="kg validate says all that is wrong"
                ) from None


def _read(path: Path, format: RdfFormat) -> list[Quad]:
    if not path.exists():
        raise NotFoundError(f"no file {path}")
    try:
        data = path.read_bytes()
        if path.suffix == ".gz":
            data = gzip.decompress(data)
        return list(parse(data, format=format, rename_blank_nodes=True))
    except SyntaxError as error:
        message = str(error.msg).rpartition(": ")[2] if error.lineno else str(error)
        raise InputError(str(path), message, line=error.lineno, column=error.offset) from None
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise InputError(str(path), f"not gzip: {error}") from None
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None


def _in_named_graphs(found: list[Quad], home: object) -> list[Quad]:
    """What a file has outside any named graph goes into one: nothing is in the default graph."""
    return [
        Quad(one.subject, one.predicate, one.object, home) if isinstance(one.graph_name, DefaultGraph) else one  # type: ignore[arg-type]
        for one in found
    ]
