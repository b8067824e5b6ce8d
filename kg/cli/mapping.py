"""``kg mapping``: what the columns of a table mean."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options

app = typer.Typer(no_args_is_help=True, help="What the columns of a table mean, for kg build --mapping.")


def register(parent: typer.Typer) -> None:
    parent.add_typer(app, name="mapping")


@app.command()
def init(
    table: Annotated[Path, typer.Argument(help="A .csv, .tsv, .xlsx or .parquet file.")],
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Draft a mapping from the header and the values.

    kg mapping init visits.csv -o visits.yml
    """
    from kg.articles.text import shown
    from kg.cli import screen
    from kg.tables import draft_mapping, read_grid

    text = draft_mapping(read_grid(table), shown(table.name))
    with screen.text_output(output, force=force) as stream:
        stream.write(text)


@app.command()
def check(
    mapping: Annotated[Path, typer.Argument(help="The mapping.")],
    table: Annotated[Path | None, typer.Argument(help="A table that it is for.")] = None,
) -> None:
    """Say what is wrong with a mapping, a line for each error; with a table, also which columns it misses.

    kg mapping check visits.yml visits.csv
    """
    from kg.cli import screen
    from kg.tables import check_columns, load_mapping, read_grid

    found = load_mapping(mapping)
    if table is not None:
        left = check_columns(found, mapping, read_grid(table).header, table.name)
        if left:
            screen.warn(f"{table}: columns that the mapping does not speak of: {', '.join(left)}")
    screen.note(f"{mapping} is sound")
