"""``kg analyze``: measures over the encounters of the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options, screen

CELL = 100
"""Characters of a cell of a table to look at; the other formats have all."""


def register(app: typer.Typer) -> None:
    app.command()(analyze)


def analyze(
    name: Annotated[str | None, typer.Argument(help="A measure; without one, the list.")] = None,
    graph: options.Graph = options.GRAPH,
    projection: Annotated[
        str | None, typer.Option("--projection", help="The graph to measure: people, accompanied, states, posts, …")
    ] = None,
    since: options.Since = None,
    until: options.Until = None,
    state: options.State = None,
    post: options.Post = None,
    level: options.Level = None,
    type: options.Type = None,
    status: options.Status = None,
    min_confidence: options.MinConfidence = None,
    every: Annotated[
        str | None, typer.Option("--every", help="year, quarter or month: the measure of each, one below the other.")
    ] = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, help="At most so many rows; with --every of each slice.")
    ] = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Measure who is central, who meets most, who links whom; over held meetings, calls and signings.

    \b
    kg analyze central --top 10
    kg analyze homophily --every year
    """
    from kg import analysis
    from kg.analysis.measures import names
    from kg.cli.answers import print_table
    from kg.graph import open_graph
    from kg.model import Status

    if name is None:
        rows = tuple((one.name, one.summary, " ".join(one.projections)) for one in analysis.measures())
        print_table(analysis.Table(("name", "measure", "projections"), rows), format, output, force=force)
        return
    chosen = screen.choice(name, names(), "measure")
    wanted = options.filters(
        since, until, state=state, post=post, level=level, type=type, status=status, min_confidence=min_confidence
    )
    with open_graph(graph) as store:
        found = analysis.gathered(store, quotes=False, **wanted)
    how = {"projection": projection, "status": wanted.get("status", Status.HELD)}
    if every:
        shown = analysis.by_slice(chosen, found, every=every, top=top, **how)
    else:
        shown = analysis.measure(chosen, found, **how).top(top)
    if screen.table_format(format, output) == "table":
        shown = shown.shortened(CELL)
    print_table(shown, format, output, force=force)
