"""``kg who-met``: the one question."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command("who-met")(who_met)


def who_met(
    person: Annotated[str | None, typer.Argument(help="A name, alias, IRI or id; everybody if left out.")] = None,
    other: Annotated[str | None, typer.Argument(help="Whom they met.")] = None,
    graph: options.Graph = options.GRAPH,
    since: options.Since = None,
    until: options.Until = None,
    state: options.State = None,
    post: options.Post = None,
    level: options.Level = None,
    min_confidence: options.MinConfidence = None,
    named: Annotated[bool, typer.Option("--named", help="Leave out those known only by their post.")] = False,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Who met whom, when, where, on which side and in what capacity: held meetings, calls and signings.

    Visits, conferences, ceremonies and what is planned are in kg meetings.

    kg who-met Lavrentiev
    """
    from kg.cli import screen
    from kg.cli.answers import contacts_grid, contacts_table, print_table
    from kg.errors import NotFoundError
    from kg.graph import contacts, find_person, open_graph

    wanted = options.filters(since, until, state=state, post=post, level=level, min_confidence=min_confidence)
    with open_graph(graph) as store:
        one = find_person(store, person).iri if person else None
        two = find_person(store, other).iri if other else None
        found = tuple(contacts(store, person=one, other=two, include_unnamed=not named, quotes=False, **wanted))
    if not found:
        raise NotFoundError("no such meeting in the graph", hint="kg meetings lists what there is")
    lay_out = contacts_grid if screen.table_format(format, output) == "table" else contacts_table
    print_table(lay_out(found), format, output, force=force)
