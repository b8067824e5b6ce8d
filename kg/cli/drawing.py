"""From the graph to a figure on disk, with its data and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from kg import figures
from kg.analysis import Table
from kg.cli import screen
from kg.cli.options import Period
from kg.errors import NotFoundError, UsageError
from kg.exporters.tables import write_table
from kg.figures.save import SUFFIXES, files, save_pages
from kg.graph import Graph, event, events, find_person

OF_ONE_EVENT = ("card",)
OF_ONE_PERSON = ("dossier", "ego")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure's module, what it draws, and the options it draws it with."""

    figure: Any
    data: Any
    options: dict[str, Any] = field(default_factory=dict)


def gather(graph: Graph, name: str, subject: str | None, period: Period, state: str | None, top: int | None) -> Drawing:
    """Looks up what a figure is to show.

    Raises:
        UsageError: no such figure, or one that wants a subject and has none, or the other way round.
        NotFoundError: there is nothing to draw.
    """
    figure = import_module(f"kg.figures.{screen.choice(name, figures.names(), 'figure')}")
    wants = "an event" if name in OF_ONE_EVENT else "a person" if name in OF_ONE_PERSON else None
    if (wants is None) != (subject is None):
        raise UsageError(f"{name} {f'wants {wants}' if wants else 'takes no subject'}", hint="kg draw --help")
    options = {} if top is None else {"top": top}
    if name in OF_ONE_EVENT:
        return Drawing(figure, event(graph, str(subject)), options)
    person = find_person(graph, str(subject)).iri if subject else None
    found = tuple(events(graph, person=person, since=period.since, until=period.until, state=state))
    if not found:
        raise NotFoundError("no event to draw", hint="kg meetings lists what there is")
    return Drawing(figure, (person, found) if person else found, options)


def draw(what: Drawing, output: Path, *, data: Path | None, alt: Path | None, force: bool) -> None:
    """Writes the figure, all its pages, and beside it, where asked for, its data (CSV) and its words.

    Raises:
        UsageError: a file is there already, or the figure's suffix is none of SVG, PDF and PNG.
    """
    if output.suffix.lower() not in SUFFIXES:
        raise UsageError(f"cannot draw to {output}", hint=f"-o wants a file in {', '.join(SUFFIXES)}")
    for path in (output, data, alt):
        if path is not None:
            screen.writable(path, force=force)
    pages = figures.pages(what.figure, what.data, **what.options)
    for line in pages[0].notes:
        screen.warn(line)
    for path in files(pages, output)[1:]:
        screen.writable(path, force=force)
    save_pages(pages, output)
    if data is not None:
        header, rows = what.figure.rows(what.data)
        with screen.text_output(str(data), force=force) as stream:
            write_table(Table(tuple(header), tuple(tuple(row) for row in rows)), "csv", stream)
    if alt is not None:
        with screen.text_output(str(alt), force=force) as stream:
            stream.write(what.figure.alt(what.data) + "\n")
