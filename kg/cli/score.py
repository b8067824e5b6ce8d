"""``kg score``: what is read, or was read before, against gold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options


def register(app: typer.Typer) -> None:
    app.command()(score)


def score(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A JSON Lines file in the gold format.")],
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="INPUT", help="Files, folders, globs, or - for standard input.")
    ] = None,
    predicted: Annotated[
        Path | None, typer.Option("--predicted", help="Score this extraction, as kg extract -f jsonl writes it.")
    ] = None,
    only: Annotated[
        str | None, typer.Option("--only", metavar="REGEX", help="Only the articles in whose id this is found.")
    ] = None,
    classes: Annotated[bool, typer.Option("--classes", help="Count the errors by class.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List each error.")] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="How often facts of each level of confidence are right.")
    ] = False,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", min=0, max=1, help="Leave out what was read with less.")
    ] = 0.0,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    model: options.Model = None,
    jobs: options.Jobs = 1,
    input_format: options.InputFormat = None,
    date: options.Date = None,
    source: options.SourceName = None,
    strict: options.Strict = False,
    any_language: options.AnyLanguage = False,
) -> None:
    """Read articles and score what is found against gold: people, capacities, events, places, who met whom.

    As a table or md, the figures and the errors by class, then what else is asked for; in the other formats one table,
    the figures if none is named.

    kg score tests/gold/dev.jsonl data/articles
    """
    from kg import pipeline, scoring
    from kg.cli import scored, scores
    from kg.cli.skips import Skips

    chosen, tables = scores.asked(format, output, classes=classes, errors=errors, calibration=calibration)
    scored.check_call(inputs, predicted, reading=calibration or min_confidence > 0)
    wanted = scored.Wanted(str(gold), scored.told(gold), scored.pattern(only))
    skips = Skips()
    if predicted is not None:
        found = wanted.of_file(scored.told(predicted))
    else:
        what = pipeline.Source(tuple(inputs or ()), input_format, date, source, strict, any_language)
        readings = pipeline.read(wanted.articles(pipeline.read_articles(what, skips.add)), model=model, jobs=jobs)
        found = scored.events_of(skips.said(readings), min_confidence)
    wanted.say_what_is_not_scored(found, lost=len(skips) > 0)
    scores.write(tables, scoring.compare(wanted.gold, found), chosen, output, force=force)
    skips.close()
