"""``kg formats``: what each export keeps."""

from __future__ import annotations

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(formats)


def formats(format: options.Format = None) -> None:
    """List the export formats, and what each keeps of capacity, dates and provenance."""
    from kg import exporters
    from kg.cli.answers import print_table

    print_table(exporters.formats(), format)
