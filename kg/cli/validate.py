"""``kg validate``: a graph held against the shapes of the ontology."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(validate)


def validate(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="An RDF file (.trig, .nq, .ttl …), instead of the graph.")
    ] = None,
    graph: options.Graph = options.GRAPH,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Check a graph, or an RDF file, against the SHACL shapes; exit 1 where something is wrong.

    kg validate exports/graph.trig.gz
    """
    from kg.analysis import Table
    from kg.cli import screen
    from kg.cli.answers import print_table
    from kg.errors import Finding
    from kg.graph import open_graph
    from kg.graph.validation import checked

    with open_graph(file or graph) as store:
        found = list(checked(store))
    rows = tuple((name, line) for name, wrong in found for line in wrong)
    if not rows:
        screen.note(f"{len(found)} graphs keep the shapes")
        return
    print_table(Table(("graph", "finding"), rows), format, output, force=force)
    broken = sum(bool(wrong) for _, wrong in found)
    raise Finding(f"{broken} of {len(found)} graphs break the shapes")
