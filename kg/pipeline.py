"""The only place where the rooms meet: articles in, readings or a graph out."""

from __future__ import annotations

import hashlib
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from kg import __version__, articles, facts, mentions
from kg.articles import Skipped
from kg.graph import PutReport, Stats, open_graph, stats
from kg.model import Article, Reading
from kg.resources import resource

CHUNK = 32
"""Articles that a process reads at a time: enough to keep the model busy, few enough to hold."""

_READS = ("mentions", "facts", "lexicon")
_DATA = ("data/lexicons", "data/rules", "data/registers", "data/weights")


@dataclass(frozen=True, slots=True)
class Source:
    """What to read and how: ``inputs`` are files, folders, globs or ``-``; the rest fills what a file lacks."""

    inputs: tuple[str, ...]
    input_format: str | None = None
    date: str | None = None
    source: str | None = None
    strict: bool = False
    any_language: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: ``known`` articles were in the graph as this reader reads them; ``graph`` is all there is."""

    put: PutReport
    known: int
    graph: Stats


@cache
def reader_version(model: str | None = None) -> str:
    """Names the reader in graphs: kg's version, the model, and a digest of the code and data it reads with.

    A changed rule or lexicon is another reader, so that a build reads the articles again.
    """
    package = Path(__file__).resolve().parent
    files = [path for room in _READS for path in sorted((package / room).rglob("*.py"))]
    files += [path for folder in _DATA for path in sorted(resource(folder).rglob("*")) if path.is_file()]
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    name = Path(model).name if model else mentions.PINNED
    return f"kg-{__version__}.{name}.{digest.hexdigest()[:8]}"


def read_articles(source: Source, log: Callable[[Skipped], None]) -> Iterator[Article]:
    """The articles of a source in input order; what is skipped goes to ``log``."""
    return articles.read(
        source.inputs,
        input_format=source.input_format,
        date=source.date,
        source=source.source,
        strict=source.strict,
        any_language=source.any_language,
        log=log,
    )


def read(found: Iterable[Article], *, model: str | None = None, jobs: int = 1) -> Iterator[Reading]:
    """What the articles say, in their order.

    Args:
        found: the articles; at most ``jobs + 1`` chunks of them are held at a time.
        model: a spaCy model by name or path; the pinned one by default.
        jobs: processes to read with.

    Raises:
        MissingPartError: the model is not there, or not sound.
    """
    if jobs <= 1:
        yield from _read_here(found, model)
        return
    context = get_context("spawn")  # forked threads of the numeric libraries can hang
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        waiting: deque[Future[list[Reading]]] = deque()
        for chunk in _chunks(found, CHUNK):
            waiting.append(pool.submit(_read_chunk, chunk, model))
            if len(waiting) > jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def build(
    source: Source,
    path: Path,
    log: Callable[[Skipped], None],
    *,
    replace: bool = False,
    model: str | None = None,
    jobs: int = 1,
    watch: Callable[[Iterator[Reading]], Iterable[Reading]] = iter,
) -> BuildReport:
    """Reads what the graph at ``path`` does not have yet, stores it, and runs the rules.

    A build that was killed left whole articles; the same call completes it, and once more changes nothing.

    Args:
        replace: let a new text take the place of an article with the same id.
        watch: sees the readings as they pass, for a progress bar.
    """

    def fresh(has: Callable[[Article], bool]) -> Iterable[Reading]:
        found = (article for article in read_articles(source, log) if not has(article))
        return watch(read(found, model=model, jobs=jobs))

    return store(path, reader_version(model), fresh, replace=replace)


def store(
    path: Path,
    reader: str,
    fresh: Callable[[Callable[[Article], bool]], Iterable[Reading]],
    *,
    replace: bool = False,
) -> BuildReport:
    """Puts readings into the graph at ``path`` and runs the rules; a new graph into which nothing came is not kept.

    Args:
        reader: who reads, as the graph names it.
        fresh: gives the readings; its argument says whether the graph has an article as this reader reads it.
    """
    known, new, empty = 0, not path.exists(), False
    try:
        with open_graph(path, write=True) as graph:

            def has(article: Article) -> bool:
                nonlocal known
                there = graph.has(article, reader)
                known += there
                return there

            try:
                put = graph.put(fresh(has), replace=replace)
                graph.derive()
            finally:
                found = stats(graph)
                empty = not found.articles
            return BuildReport(put, known, found)
    finally:
        if new and empty:
            shutil.rmtree(path)


def _read_here(found: Iterable[Article], model: str | None) -> Iterator[Reading]:
    reader = reader_version(model)
    for marked in mentions.mark_all(found, _language(model)):
        yield Reading(marked.article, tuple(facts.events(marked)), reader, facts.remarks(marked))


def _read_chunk(chunk: Sequence[Article], model: str | None) -> list[Reading]:
    return list(_read_here(chunk, model))


@cache
def _language(model: str | None) -> Any:
    return mentions.load(model)


def _chunks(items: Iterable[Article], size: int) -> Iterator[list[Article]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
