"""``kg person``: one person's posts, spellings and meetings."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    app.command()(person)


def person(
    name: Annotated[str, typer.Argument(help="A name, alias, IRI or id.")],
    graph: options.Graph = options.GRAPH,
    since: options.Since = None,
    until: options.Until = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """A person: spellings, posts with dates, and every event with the post held there.

    kg person Lavrentiev
    """
    from kg.cli.answers import print_table
    from kg.cli.persons import engagements, engagements_grid, lines
    from kg.graph import events, find_person, held_by, open_graph

    period = options.period(since, until)
    with open_graph(graph) as store:
        record = find_person(store, name)
        held = held_by(store, record.iri)
        found = tuple(events(store, person=record.iri, since=period.since, until=period.until, quotes=False))
    lay_out = engagements
    if screen.table_format(format, output) == "table":
        lay_out = engagements_grid
        for line in lines(record, held):
            screen.note(line)
    print_table(lay_out(record, found), format, output, force=force)
