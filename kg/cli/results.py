"""Answers to SPARQL, written in the format asked for."""

from __future__ import annotations

from typing import IO

from kg.cli import screen
from kg.graph.results import (
    SELECT_FORMATS,
    TRIPLE_FORMATS,
    Answer,
    SelectResult,
    TripleResult,
    write_ask,
    write_select,
    write_triples,
)

ASK_FORMATS = ("text", "json", "xml")
SUFFIXES = {"txt": "text", "rdf": "rdfxml"}
"""Suffixes of files that are no format's name."""


def print_result(result: Answer, format: str | None, stream: IO[bytes], path: str | None = None) -> None:
    """Raises UsageError for a format, or the suffix of a file, that does not fit the form of the query."""
    format = format or screen.suffix(path)
    format = SUFFIXES.get(format or "", format)
    if isinstance(result, bool):
        write_ask(result, screen.choice(format or "text", ASK_FORMATS, "format"), stream)
    elif isinstance(result, TripleResult):
        write_triples(result, screen.choice(format or "ttl", TRIPLE_FORMATS, "format"), stream)
    else:
        _rows(result, format, stream, path)


def _rows(result: SelectResult, format: str | None, stream: IO[bytes], path: str | None) -> None:
    from kg.exporters.tables import TABLE_FORMATS

    formats = dict.fromkeys((*SELECT_FORMATS, *TABLE_FORMATS))
    chosen = screen.choice(screen.table_format(format, path), formats, "format")
    if format in SELECT_FORMATS:
        write_select(result, chosen, stream)
        return
    from kg.analysis import Table
    from kg.exporters.tables import write_table

    with screen.as_text(stream) as text:
        write_table(Table(result.variables, tuple(result)), chosen, text)
