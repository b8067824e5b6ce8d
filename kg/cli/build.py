"""``kg build``: articles into the graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from kg.cli import options, screen
from kg.model import Reading


def register(app: typer.Typer) -> None:
    app.command()(build)


def build(
    inputs: options.Inputs,
    graph: options.Graph = options.GRAPH,
    replace: Annotated[
        bool, typer.Option("--replace", help="Let a new text take the place of an article with the same id.")
    ] = False,
    format: options.Format = None,
    model: options.Model = None,
    jobs: options.Jobs = 1,
    input_format: options.InputFormat = None,
    date: options.Date = None,
    source: options.SourceName = None,
    strict: options.Strict = False,
    any_language: options.AnyLanguage = False,
    mapping: options.TableMapping = None,
) -> None:
    """Read articles, or the rows of tables, into the graph, check them, run the rules, and report.

    \b
    kg build data/articles
    kg build visits.xlsx --mapping visits.yml
    """
    from kg import pipeline, spreadsheets
    from kg.cli import sheets
    from kg.cli.answers import print_table
    from kg.cli.report import build_table
    from kg.cli.skips import Skips
    from kg.exporters.tables import TABLE_FORMATS

    screen.choice(screen.table_format(format), TABLE_FORMATS, "format")
    skips = Skips()
    what = pipeline.Source(tuple(inputs), input_format, date, source, strict, any_language)
    sheets.check(what, mapping)

    def watch(found: Iterator[Reading]) -> Iterator[Reading]:
        return skips.said(screen.progress(found, "reading"))

    if mapping is None:
        report = pipeline.build(what, graph, skips.add, replace=replace, model=model, jobs=jobs, watch=watch)
    else:
        rows = spreadsheets.Sheets(what.inputs, mapping, strict)
        report = spreadsheets.build(rows, graph, skips.add, replace=replace, model=model, jobs=jobs, watch=watch)
        sheets.say(rows.count)
    for same in report.put.same_text:
        screen.warn(str(same))
    for refused in report.put.refused:
        skips.refuse(str(refused), refused.article)
    print_table(build_table(report, len(skips)), format)
    skips.close()
