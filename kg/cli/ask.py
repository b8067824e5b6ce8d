"""``kg ask``: the shipped questions."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    app.command()(ask)


def ask(
    name: Annotated[str | None, typer.Argument(help="A question; without one, the list.")] = None,
    param: Annotated[list[str] | None, typer.Option("-p", "--param", help="name=value.")] = None,
    show: Annotated[bool, typer.Option("--show", help="Print the SPARQL instead of asking.")] = False,
    graph: options.Graph = options.GRAPH,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Answer one of the questions of the ontology, or list them.

    kg ask who-met-whom
    """
    from kg.analysis import Table
    from kg.cli.answers import print_table
    from kg.cli.results import print_result
    from kg.graph import open_graph, questions

    known = questions.list_questions()
    if name is None:
        rows = tuple((one.name, one.text, "; ".join(f"{k}={v}" for k, v in one.params.items())) for one in known)
        print_table(Table(("name", "question", "parameters"), rows), format, output, force=force)
        return
    chosen = screen.choice(name, [one.name for one in known], "question")
    if show:
        with screen.text_output(output, force=force) as text:
            text.write(next(one.sparql for one in known if one.name == chosen).rstrip() + "\n")
        return
    with open_graph(graph) as store:
        result = questions.ask(store, chosen, options.parameters(param or []))
        with screen.output(output, force=force) as stream:
            print_result(result, format, stream, output)
