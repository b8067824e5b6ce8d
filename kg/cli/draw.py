"""``kg draw``: figures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    app.command()(draw)


def draw(
    name: Annotated[str, typer.Argument(metavar="FIGURE", help="card, or another of the figures.")],
    subject: Annotated[str | None, typer.Argument(help="The event (card) or the person (dossier, ego).")] = None,
    output: Annotated[Path, typer.Option("-o", "--output", help="A file: .svg, .pdf or .png.")] = Path("-"),
    graph: options.Graph = options.GRAPH,
    since: options.Since = None,
    until: options.Until = None,
    state: options.State = None,
    top: Annotated[int | None, typer.Option("--top", min=1, help="Draw at most so many.")] = None,
    data: Annotated[Path | None, typer.Option("--data", help="Write what the figure shows as CSV.")] = None,
    alt: Annotated[Path | None, typer.Option("--alt", help="Write a text for those who cannot see it.")] = None,
    force: options.Force = False,
) -> None:
    """Draw one meeting, one person's dossier, or the whole, as SVG, PDF or PNG.

    kg draw card 2020-10-29 -o card.svg
    """
    from kg.cli import drawing
    from kg.graph import open_graph

    period = options.period(since, until)
    with open_graph(graph) as store:
        what = drawing.gather(store, name, subject, period, state, top)
    drawing.draw(what, output, data=data, alt=alt, force=force)
    screen.note(f"wrote {output}")
