"""``kg draw``: figures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options, screen


def register(app: typer.Typer) -> None:
    app.command()(draw)


def draw(
    name: Annotated[
        str, typer.Argument(metavar="FIGURE", help="board, calendar, card, dossier, ego, islands, matrix or ring.")
    ],
    subject: Annotated[str | None, typer.Argument(help="The event (card) or the person (dossier, ego).")] = None,
    output: Annotated[Path, typer.Option("-o", "--output", help="A file (.svg, .pdf, .png); - is stdout.")] = Path("-"),
    graph: options.Graph = options.GRAPH,
    since: options.Since = None,
    until: options.Until = None,
    state: options.State = None,
    post: options.Post = None,
    level: options.Level = None,
    type: options.Type = None,
    min_confidence: options.MinConfidence = None,
    top: Annotated[int | None, typer.Option("--top", min=1, help="Draw at most so many.")] = None,
    data: Annotated[
        Path | None, typer.Option("--data", help="Write what the figure shows without --top, as CSV.")
    ] = None,
    alt: Annotated[
        Path | None, typer.Option("--alt", help="Write a text for those who cannot see it, as without --top.")
    ] = None,
    editable: Annotated[bool, typer.Option("--editable", help="Letters of an SVG as text, not outlines.")] = False,
    format: Annotated[
        str | None, typer.Option("-f", "--format", help="svg, pdf or png, where no suffix says so; else svg.")
    ] = None,
    force: options.Force = False,
) -> None:
    """Draw one meeting, one person's dossier, or the whole, as SVG, PDF or PNG.

    \b
    kg draw card 2020-10-29 -o card.svg
    kg draw matrix --from 2020 -o - -f pdf
    """
    from kg.cli import drawing
    from kg.graph import open_graph

    wanted = options.filters(
        since, until, state=state, post=post, level=level, type=type, min_confidence=min_confidence
    )
    with open_graph(graph) as store:
        what = drawing.gather(store, name, subject, wanted, top)
    written = drawing.draw(what, output, format=format, data=data, alt=alt, editable=editable, force=force)
    for path in written:
        screen.note(f"wrote {path}")
