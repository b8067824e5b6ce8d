"""``kg witnesses``: which articles tell of one event, which may, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(witnesses)


def witnesses(
    id: Annotated[str | None, typer.Argument(metavar="[ID]", help="One event, as kg meetings prints it.")] = None,
    graph: options.Graph = options.GRAPH,
    unsure: Annotated[bool, typer.Option("--unsure", help="Only what may be of one event.")] = False,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Pairs of articles that tell of one event, or may, each with the reason.

    kg witnesses --unsure
    """
    from kg.analysis import Table
    from kg.cli.answers import print_table
    from kg.errors import NotFoundError
    from kg.graph import event, open_graph
    from kg.graph.witnesses import judged

    with open_graph(graph) as store:
        found = tuple(judged(store, event(store, id).iri if id else None))
    rows = tuple(
        (one.judgement.verdict, one.event, one.article, one.other_event, one.other_article, one.judgement.why)
        for one in found
        if not unsure or one.judgement.verdict == "unsure"
    )
    if not rows:
        raise NotFoundError("no two articles tell of what can be one event" if id is None else "no other article does")
    columns = ("judgement", "event", "article", "other_event", "other_article", "why")
    print_table(Table(columns, rows), format, output, force=force)
