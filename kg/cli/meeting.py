"""``kg meeting``: one event with both sides, and the sentences it was read from."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(meeting)


def meeting(
    id: Annotated[str, typer.Argument(metavar="ID", help="An id as kg meetings prints it, its beginning, or an IRI.")],
    graph: options.Graph = options.GRAPH,
    format: Annotated[
        str | None, typer.Option("-f", "--format", help="text (default), or a table: table, csv, tsv, json, jsonl, md.")
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Both sides of an event with their posts, and the sentences with the words of evidence marked.

    kg meeting 2020-10-29
    """
    from kg.cli import screen
    from kg.cli.answers import print_table
    from kg.cli.events import seats_table, text
    from kg.graph import event, open_graph
    from kg.graph.witnesses import witnesses

    with open_graph(graph) as store:
        record = event(store, id)
        told = witnesses(store, record.iri)
    chosen = format or screen.suffix(output)
    if chosen not in (None, "text", "txt"):
        print_table(seats_table(record), chosen, output, force=force)
        return
    with screen.text_output(output, force=force) as stream:
        for line in text(record, told):
            stream.write(line + "\n")
