"""``kg register``: registers of office holders in and out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    group = typer.Typer(
        no_args_is_help=True, help="Registers of office holders: who held which post, from when to when."
    )
    group.command("import")(bring)
    group.command("export")(hand_on)
    group.command("list")(list_)
    group.command("remove")(remove)
    app.add_typer(group, name="register")


def bring(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="CSV, FollowTheMoney, Popolo, Wikidata; .gz; - for stdin.")
    ],
    graph: options.Graph = options.GRAPH,
    name: Annotated[str | None, typer.Option("--name", help="The register's name; that of the first file.")] = None,
    format: Annotated[
        str | None, typer.Option("-f", "--format", help="csv, ftm, popolo or wikidata, whatever the file looks like.")
    ] = None,
    of: Annotated[
        str | None, typer.Option("--of", metavar="STATE", help="The state or body of posts that tell none.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="WHAT=COLUMN", help="Which column holds what, as end=left.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DAY", help="On this day who has no end was in office still.")
    ] = None,
    source: Annotated[str | None, typer.Option("--source", help="Where the register is from.")] = None,
    licence: Annotated[str | None, typer.Option("--licence", help="On what terms, as CC0-1.0.")] = None,
    strict: options.Strict = False,
) -> None:
    """Bring registers into the graph; all files given make one register, in place of one of the same name.

    kg register import officials.csv --of KE --source https://example.org --licence CC0-1.0
    """
    from kg.articles.text import shown
    from kg.cli import registering
    from kg.graph import open_graph

    wanted = registering.asked(format, of, column or [])
    about = registering.about(name or shown(files[0].name), source, licence, as_of)
    tenures, bad = registering.gathered(registering.rows(files, wanted, strict=strict))
    with open_graph(graph, write=True) as store:  # only now: a graph is not made for nothing
        registering.bring(store, about, tenures, bad)


def hand_on(
    output: Annotated[str, typer.Option("-o", "--output", help="A file (.gz is packed); - is standard output.")] = "-",
    format: Annotated[str | None, typer.Option("-f", "--format", help="csv or ftm; by the suffix if left out.")] = None,
    graph: options.Graph = options.GRAPH,
    name: Annotated[str | None, typer.Option("--name", help="One register; all of them if left out.")] = None,
    force: options.Force = False,
) -> None:
    """Write registers as FollowTheMoney entities or as a table, which kg register import reads again.

    kg register export -o officials.ftm.json
    """
    from kg.cli import registering
    from kg.graph import open_graph, register_persons
    from kg.registers import WRITERS

    chosen = screen.choice(format or registering.by_suffix(output), WRITERS, "format")
    with open_graph(graph) as store:
        persons = tuple(register_persons(store, name))
    with screen.text_output(output, force=force) as stream:
        WRITERS[chosen](persons, stream)


def list_(
    graph: options.Graph = options.GRAPH,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """The registers in the graph, with how many people and tenures each has."""
    from kg.cli.answers import print_table
    from kg.cli.registering import listing
    from kg.graph import kept_registers, open_graph

    with open_graph(graph) as store:
        found = listing(kept_registers(store))
    print_table(found, format, output, force=force)


def remove(
    name: Annotated[str, typer.Argument(help="The register's name.")],
    graph: options.Graph = options.GRAPH,
) -> None:
    """Take a register out of the graph, and with it all that followed from it alone."""
    from kg.graph import open_graph, remove_register

    with open_graph(graph):
        pass  # a graph that is not there is not made
    with open_graph(graph, write=True) as store:
        gone = remove_register(store, name)
        store.derive()
    screen.note(f"{gone.tenures} tenures of {gone.people} people are out of the graph")
