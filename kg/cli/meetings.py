"""``kg meetings``: the events of the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(meetings)


def meetings(
    graph: options.Graph = options.GRAPH,
    person: Annotated[str | None, typer.Option("--person", help="Who took part.")] = None,
    other: Annotated[str | None, typer.Option("--with", help="Who took part, too.")] = None,
    state: options.State = None,
    place: Annotated[str | None, typer.Option("--place", help="A city or state.")] = None,
    type: options.Type = None,
    status: options.Status = None,
    since: options.Since = None,
    until: options.Until = None,
    post: options.Post = None,
    level: options.Level = None,
    min_confidence: options.MinConfidence = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """List meetings, calls, visits, conferences and the rest, by date.

    kg meetings --state SY --status planned
    """
    from kg.cli.answers import events_table, print_table
    from kg.errors import NotFoundError
    from kg.graph import events, find_person, open_graph

    wanted = options.filters(
        since,
        until,
        state=state,
        post=post,
        level=level,
        type=type,
        status=status,
        place=place,
        min_confidence=min_confidence,
    )
    with open_graph(graph) as store:
        one = find_person(store, person).iri if person else None
        two = find_person(store, other).iri if other else None
        found = tuple(events(store, person=one, other=two, quotes=False, **wanted))
    if not found:
        raise NotFoundError("no such event in the graph", hint="kg meetings without options lists what there is")
    print_table(events_table(found), format, output, force=force)
