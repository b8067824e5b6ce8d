"""``kg holders``: who held a post, on a day or over time."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(holders)


def holders(
    post: Annotated[str, typer.Argument(help="A state and a title, as 'US Ambassador to Syria'; a label, id or IRI.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help="Who held it on this day: YYYY-MM-DD.")] = None,
    graph: options.Graph = options.GRAPH,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Who held a post: with a day those who surely or possibly held it then, each with where it was read.

    kg holders "US Ambassador to Syria" --on 2011-06-01
    """
    from kg.cli.answers import print_table
    from kg.cli.terms import holders_table
    from kg.graph import holders_of, open_graph

    day = options.day(on, "--on")
    with open_graph(graph) as store:
        found = holders_of(store, post, day)
    print_table(holders_table(found), format, output, force=force)
