"""``kg export``: the graph in other tools' formats."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    app.command()(export)


def export(
    output: Annotated[
        str, typer.Option("-o", "--output", help="A file or, for csv and the like, a folder; - is stdout.")
    ],
    format: Annotated[
        str | None, typer.Option("-f", "--format", help="As kg formats lists them; by the suffix if left out.")
    ] = None,
    graph: options.Graph = options.GRAPH,
    projection: Annotated[
        str,
        typer.Option("--projection", help="What a network shows; kg analyze lists projections."),
    ] = "people",
    include_unnamed: Annotated[
        bool, typer.Option("--include-unnamed", help="Those known only by their post are nodes, too.")
    ] = False,
    since: options.Since = None,
    until: options.Until = None,
    state: options.State = None,
    post: options.Post = None,
    level: options.Level = None,
    type: options.Type = None,
    status: options.Status = None,
    min_confidence: options.MinConfidence = None,
    force: options.Force = False,
) -> None:
    """Write the graph for other tools; a lossy format says what it dropped.

    kg export -o contacts.gexf
    """
    from kg.cli import exporting
    from kg.graph import open_graph

    wanted = options.filters(
        since, until, state=state, post=post, level=level, type=type, status=status, min_confidence=min_confidence
    )
    exporter = exporting.choose(output, format)
    with open_graph(graph) as store:
        dropped = exporting.write(
            exporter, store, output, wanted, projection=projection, include_unnamed=include_unnamed, force=force
        )
    if dropped:
        screen.warn(f"{exporter.NAME} does not keep: {dropped}")
