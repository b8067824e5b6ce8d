"""``kg analyze``: measures over the encounters of the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    app.command()(analyze)


def analyze(
    name: Annotated[str | None, typer.Argument(help="A measure; without one, the list.")] = None,
    graph: options.Graph = options.GRAPH,
    projection: Annotated[
        str | None, typer.Option("--projection", help="The graph to measure: people, states, bipartite, …")
    ] = None,
    since: options.Since = None,
    until: options.Until = None,
    state: options.State = None,
    post: options.Post = None,
    level: options.Level = None,
    top: Annotated[int | None, typer.Option("--top", min=1, help="At most so many rows.")] = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Measure who is central, who meets most, who links whom; over held meetings, calls and signings.

    kg analyze central --top 10
    """
    from kg import analysis
    from kg.cli.answers import print_table
    from kg.graph import events, open_graph

    known = analysis.measures()
    if name is None:
        rows = tuple((one.name, one.summary) for one in known)
        print_table(analysis.Table(("name", "measure"), rows), format, output, force=force)
        return
    chosen = screen.choice(name, [one.name for one in known], "measure")
    period = options.period(since, until)
    with open_graph(graph) as store:
        found = tuple(
            events(store, since=period.since, until=period.until, state=state, post=post, level=level, quotes=False)
        )
    table = analysis.measure(chosen, found, projection=projection).top(top)
    print_table(table, format, output, force=force)
