"""``kg doctor``: what is installed, and whether it is sound."""

from __future__ import annotations

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(doctor)


def doctor(format: options.Format = None) -> None:
    """Check Python, the model, the libraries, the ontology and the lexicons; exit 5 if one is not sound."""
    from kg import doctor as checks
    from kg.analysis import Table
    from kg.cli.answers import print_table
    from kg.errors import MissingPartError

    found = checks.checks()
    rows = tuple((one.name, "ok" if one.ok else "not sound", one.detail) for one in found)
    print_table(Table(("part", "state", "detail"), rows), format)
    bad = [one.name for one in found if not one.ok]
    if bad:
        raise MissingPartError(f"not sound: {', '.join(bad)}")
