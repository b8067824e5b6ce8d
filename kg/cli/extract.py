"""``kg extract``: articles to what they say, without a graph."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options, screen

FORMATS = ("jsonl", "table", "csv", "tsv", "json", "md", "trig")


def register(app: typer.Typer) -> None:
    app.command()(extract)


def extract(
    inputs: options.Inputs,
    format: Annotated[
        str | None, typer.Option("-f", "--format", help="jsonl (the gold format), table, csv, tsv, json, md or trig.")
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="For each fact its sentence, words, rule and confidence.")
    ] = False,
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence", min=0, max=1, help="Leave out events, participants and delegations read with less."
        ),
    ] = 0.0,
    model: options.Model = None,
    jobs: options.Jobs = 1,
    input_format: options.InputFormat = None,
    date: options.Date = None,
    source: options.SourceName = None,
    strict: options.Strict = False,
    any_language: options.AnyLanguage = False,
    mapping: options.TableMapping = None,
) -> None:
    """Read articles, or the rows of tables, and print who took part in which event, in what capacity.

    \b
    kg extract data/articles -f jsonl
    kg extract visits.xlsx --mapping visits.yml --explain
    """
    from kg import pipeline, spreadsheets
    from kg.cli import reading, sheets
    from kg.cli.skips import Skips
    from kg.errors import UsageError

    if explain and (format or screen.suffix(output) in FORMATS):
        raise UsageError("--explain prints lines to read, in no format")
    chosen = screen.choice("jsonl" if explain else _format(format, output), FORMATS, "format")
    what = pipeline.Source(tuple(inputs), input_format, date, source, strict, any_language)
    skips = Skips()
    sheets.check(what, mapping)
    if mapping is None:
        found = pipeline.read(pipeline.read_articles(what, skips.add), model=model, jobs=jobs)
    else:
        found = spreadsheets.read(spreadsheets.Sheets(what.inputs, mapping, strict), skips.add, model=model, jobs=jobs)
    kept = (reading.confident(one, min_confidence) for one in skips.said(screen.progress(found, "reading")))
    with screen.output(output, force=force) as stream:
        if explain:
            reading.write_explained(kept, stream)
        else:
            reading.write(kept, chosen, stream)
    skips.close()


def _format(chosen: str | None, output: str | None) -> str:
    if chosen or screen.suffix(output):
        return screen.table_format(chosen, output)
    return "table" if screen.table_format(None, output) == "table" else "jsonl"
