"""``kg query``: SPARQL over the graph."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    app.command()(query)


def query(
    sparql: Annotated[str | None, typer.Argument(metavar="[SPARQL]", help="The query; - reads it from stdin.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="A file that holds the query.")] = None,
    param: Annotated[list[str] | None, typer.Option("-p", "--param", help="name=value: binds ?name.")] = None,
    graph: options.Graph = options.GRAPH,
    format: Annotated[
        str | None,
        typer.Option("-f", "--format", help="table, csv, tsv, json, xml, md; for triples ttl, nt, trig, nq, jsonld."),
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    timeout: Annotated[
        float | None,
        typer.Option("--timeout", metavar="SECONDS", min=0, max=86_400, help="Give up after so long, exit 6."),
    ] = None,
    exit_status: Annotated[bool, typer.Option("--exit-status", help="Exit 1 when ASK answers false.")] = False,
) -> None:
    """Ask in SPARQL 1.1; the prefixes of the ontology are set.

    kg query 'SELECT DISTINCT ?name WHERE { ?p a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name'
    """
    from kg.cli import timed
    from kg.cli.results import print_result
    from kg.errors import Finding
    from kg.graph import open_graph

    text, chosen = _text(sparql, file), format or screen.suffix(output)
    if timeout is not None:
        again = timed.arguments(text, param or [], graph, chosen, exit_status=exit_status)
        timed.run(again, timeout, output, force=force)
        return
    with open_graph(graph) as store:
        result = store.query(text, options.parameters(param or []))
        with screen.output(output, force=force) as stream:
            print_result(result, chosen, stream, output)
    if exit_status and result is False:
        raise Finding("the answer is false")


def _text(sparql: str | None, file: Path | None) -> str:
    from kg.errors import InputError, UsageError

    if (sparql is None) == (file is None):
        raise UsageError("give either a query or --file")
    try:
        if file is not None:
            return file.read_text(encoding="utf-8")
        return sys.stdin.read() if sparql == "-" else str(sparql)
    except UnicodeDecodeError:
        raise InputError(str(file or "-"), "not UTF-8") from None
    except OSError as error:
        raise InputError(str(file or "-"), error.strerror or str(error)) from None
