"""Options that several commands share, each with one meaning everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from kg import model
from kg.cli import screen
from kg.errors import UsageError
from kg.model import PartialDate

Graph = Annotated[
    Path,
    typer.Option(
        "-g",
        "--graph",
        envvar="KG_GRAPH",
        help="The graph: a store folder, or to ask an RDF file (.trig, .nq, .ttl …).",
    ),
]
GRAPH = Path("graph")

Inputs = Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.")]
Format = Annotated[
    str | None,
    typer.Option("-f", "--format", help="table, csv, tsv, json, jsonl or md; a table on a terminal, else tsv."),
]
Output = Annotated[str | None, typer.Option("-o", "--output", help="A file (.gz is packed); - is standard output.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]
Since = Annotated[str | None, typer.Option("--from", help="From this day, month or year on: YYYY[-MM[-DD]].")]
Until = Annotated[str | None, typer.Option("--to", help="Up to this day, month or year: YYYY[-MM[-DD]].")]
State = Annotated[str | None, typer.Option("--state", help="A state or body on a side: a code or a name.")]
Post = Annotated[str | None, typer.Option("--as", metavar="POST", help="Words of the post held at the event.")]
Type = Annotated[str | None, typer.Option("--type", help="meeting, call, visit, conference, signing, …")]
Status = Annotated[str | None, typer.Option("--status", help="held, planned or cancelled.")]
Level = Annotated[str | None, typer.Option("--level", help="The rank that a side has at least, as foreign-minister.")]

MinConfidence = Annotated[
    float | None, typer.Option("--min-confidence", min=0, max=1, help="Leave out who took part with less (0 to 1).")
]

Model = Annotated[str | None, typer.Option("--model", help="Another spaCy model, by name or path.")]
Jobs = Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes to read with.")]
InputFormat = Annotated[str | None, typer.Option("--input-format", help="txt, jsonl or html, whatever the suffix.")]
Date = Annotated[str | None, typer.Option("--date", help="The day of publication of articles that tell none.")]
SourceName = Annotated[str | None, typer.Option("--source", help="The source of articles that tell none.")]
TableMapping = Annotated[
    Path | None, typer.Option("--mapping", help="What the columns of a table mean (kg mapping init drafts one).")
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first bad input.")]
AnyLanguage = Annotated[bool, typer.Option("--any-language", help="Read what does not look like English, too.")]


def partial_date(text: str | None, option: str) -> PartialDate | None:
    """Raises UsageError, naming the option, for a date that is none."""
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None


@dataclass(frozen=True, slots=True)
class Period:
    since: PartialDate | None
    until: PartialDate | None


def period(since: str | None, until: str | None) -> Period:
    """Raises UsageError for a bad date, or a period that ends before it begins."""
    found = Period(partial_date(since, "--from"), partial_date(until, "--to"))
    if found.since and found.until and found.until.latest < found.since.earliest:
        raise UsageError(f"--to {until} lies before --from {since}")
    return found


def filters(
    since: str | None,
    until: str | None,
    *,
    type: str | None = None,
    status: str | None = None,
    **words: str | float | None,
) -> dict[str, Any]:
    """The arguments of :func:`kg.graph.events` for the options given; ``words`` are passed on as they are.

    Raises:
        UsageError: a bad date, a period that ends before it begins, or no such type or status.
    """
    given = period(since, until)
    found = {
        "since": given.since,
        "until": given.until,
        "type": model.EventType(screen.choice(type, model.EventType, "type")) if type else None,
        "status": model.Status(screen.choice(status, model.Status, "status")) if status else None,
        **words,
    }
    return {name: value for name, value in found.items() if value is not None}


def day(text: str | None, option: str) -> date | None:
    """A day that an option gives; raises UsageError for what is none."""
    found = partial_date(text, option)
    if found is not None and not found.day:
        raise UsageError(f"{option} {text}: a day is wanted, YYYY-MM-DD")
    return found.earliest if found else None


def parameters(pairs: list[str], option: str = "--param") -> dict[str, str]:
    """``name=value`` pairs as a mapping; raises UsageError for one without ``=``."""
    found: dict[str, Any] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise UsageError(f"{option} {pair}: wants name=value")
        found[name.removeprefix("?").removeprefix("$")] = value
    return found
