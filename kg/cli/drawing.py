"""From the graph to a figure on disk, with its data and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from kg import figures
from kg.analysis import Table
from kg.cli import screen
from kg.errors import NotFoundError, UsageError
from kg.exporters.tables import write_table
from kg.figures.save import FORMATS, SUFFIXES, files, save_pages, write
from kg.graph import Graph, event, events, find_person

OF_ONE_EVENT = ("card",)
OF_ONE_PERSON = ("dossier", "ego")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure's module, what it draws, and the options it draws it with."""

    figure: Any
    data: Any
    options: dict[str, Any] = field(default_factory=dict)


def gather(graph: Graph, name: str, subject: str | None, filters: dict[str, Any], top: int | None) -> Drawing:
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
    found = tuple(events(graph, person=person, **filters))
    if not found:
        raise NotFoundError("no event to draw", hint="kg meetings lists what there is")
    return Drawing(figure, (person, found) if person else found, options)


def draw(
    what: Drawing, output: Path, *, format: str | None, data: Path | None, alt: Path | None, editable: bool, force: bool
) -> tuple[Path, ...]:
    """Writes the figure, all its pages, and beside it, where asked for, its data (CSV) and its words.

    Args:
        output: a file, or ``-`` for standard output.
        format: svg, pdf or png; for a file its suffix says so, for standard output it is svg if left out.

    Returns:
        the files that the figure went to.

    Raises:
        UsageError: a file is there already, no such format, or several pages for standard output but no PDF.
    """
    stdout = str(output) == "-"
    chosen = screen.choice(format, FORMATS, "format") if format else "svg" if stdout else None
    if not stdout:
        output = _suffixed(output, chosen)
    for path in (*(() if stdout else (output,)), data, alt):
        if path is not None:
            screen.writable(path, force=force)
    pages = figures.pages(what.figure, what.data, **what.options)
    for line in pages[0].notes:
        screen.warn(line)
    _beside(what, data=data, alt=alt, force=force)
    if stdout:
        with screen.output("-") as stream:
            write(pages, str(chosen), stream, editable=editable)
        return ()
    written = files(pages, output)
    for path in written[1:]:
        screen.writable(path, force=force)
    save_pages(pages, output, editable=editable)
    return written


def _suffixed(output: Path, format: str | None) -> Path:
    """The path with the suffix of the format, where it has none that says another."""
    if output.suffix.lower() in SUFFIXES:
        if format and output.suffix.lower() != f".{format}":
            raise UsageError(f"{output} is no {format}", hint="leave out -f, or the suffix")
        return output
    if format is None:
        raise UsageError(f"cannot draw to {output}", hint=f"-o wants a file in {', '.join(SUFFIXES)}, or -")
    return output.with_name(f"{output.name}.{format}")


def _beside(what: Drawing, *, data: Path | None, alt: Path | None, force: bool) -> None:
    if data is not None:
        header, rows = what.figure.rows(what.data)
        with screen.text_output(str(data), force=force) as stream:
            write_table(Table(tuple(header), tuple(tuple(row) for row in rows)), "csv", stream)
    if alt is not None:
        with screen.text_output(str(alt), force=force) as stream:
            stream.write(what.figure.alt(what.data) + "\n")
