"""``kg path``: the shortest chain of shared meetings between two people."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(path)


def path(
    a: Annotated[str, typer.Argument(metavar="A", help="A person.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    graph: options.Graph = options.GRAPH,
    longest: Annotated[int, typer.Option("--max", min=1, help="At most so many meetings.")] = 6,
    since: options.Since = None,
    until: options.Until = None,
    min_confidence: options.MinConfidence = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Who links two people: each step a meeting, with its date and both capacities.

    kg path Lavrentiev Sousan
    """
    from kg.analysis import paths
    from kg.cli import screen
    from kg.cli.answers import contacts_grid, contacts_table, print_table
    from kg.errors import NotFoundError
    from kg.graph import events, find_person, open_graph

    wanted = options.filters(since, until, min_confidence=min_confidence)
    with open_graph(graph) as store:
        one, two = find_person(store, a), find_person(store, b)
        found = tuple(events(store, quotes=False, **wanted))
    chain = paths.shortest(found, one.iri, two.iri)
    if not chain or len(chain) > longest:
        raise NotFoundError(f"no chain of at most {longest} meetings from {one.name} to {two.name}")
    lay_out = contacts_grid if screen.table_format(format, output) == "table" else contacts_table
    print_table(lay_out(chain), format, output, force=force)
