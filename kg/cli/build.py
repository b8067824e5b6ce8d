"""``kg build``: articles into the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli import options, screen


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
) -> None:
    """Read articles into the graph, check them, run the rules, and report.

    kg build data/articles
    """
    from kg import pipeline
    from kg.cli.answers import print_table
    from kg.cli.report import build_table
    from kg.cli.skips import Skips
    from kg.exporters.tables import TABLE_FORMATS

    screen.choice(screen.table_format(format), TABLE_FORMATS, "format")
    skips = Skips()
    what = pipeline.Source(tuple(inputs), input_format, date, source, strict, any_language)
    report = pipeline.build(
        what,
        graph,
        skips.add,
        replace=replace,
        model=model,
        jobs=jobs,
        watch=lambda found: screen.progress(found, "reading"),
    )
    for same in report.put.same_text:
        screen.warn(str(same))
    for refused in report.put.refused:
        skips.refuse(str(refused), refused.article)
    print_table(build_table(report, len(skips)), format)
    skips.close()
