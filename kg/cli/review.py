"""``kg review``: what is unsure about persons, what was merged, and the reviewers' word."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli import options, screen
from kg.errors import UsageError

_Two = tuple[str, str]


def register(app: typer.Typer) -> None:
    app.command()(review)


def review(
    graph: options.Graph = options.GRAPH,
    merged: Annotated[bool, typer.Option("--merged", help="Every merge and why, instead of what is unsure.")] = False,
    decisions: Annotated[bool, typer.Option("--decisions", help="What reviewers decided, instead.")] = False,
    apply: Annotated[
        Path | None, typer.Option("--apply", metavar="SHEET", help="Take in a sheet with its column decision filled.")
    ] = None,
    merge: Annotated[_Two | None, typer.Option("--merge", metavar="A B", help="Two ids are one person.")] = None,
    apart: Annotated[_Two | None, typer.Option("--apart", metavar="A B", help="Two ids are two people.")] = None,
    split: Annotated[
        _Two | None, typer.Option("--split", metavar="A ARTICLE", help="In that article the id is somebody else.")
    ] = None,
    undo: Annotated[
        _Two | None, typer.Option("--undo", metavar="A B", help="Take back what was decided of two.")
    ] = None,
    by: Annotated[
        str, typer.Option("--by", help="Who decides; of a sheet's rows those whose column by is empty.")
    ] = "reviewer",
    note: Annotated[str, typer.Option("--note", help="Why; of a sheet's rows those whose column note is empty.")] = "",
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Who may be one person: unsure pairs with their evidence, every merge and why, and decisions that last.

    kg review --merged
    """
    pairs = {"merge": merge, "apart": apart, "split": split, "undo": undo}
    given = {choice: two for choice, two in pairs.items() if two}
    if sum((merged, decisions, apply is not None, bool(given))) > 1:
        raise UsageError("one thing at a time: --merged, --decisions, --apply or a decision")
    if apply is not None or given:
        _decide(graph, apply, given, by, note)
    else:
        _show(graph, "merged" if merged else "decisions" if decisions else "unsure", format, output, force=force)


def _show(graph: Path, what: str, format: str | None, output: str | None, *, force: bool) -> None:
    from kg.cli.answers import print_table
    from kg.cli.reviewed import decisions_table, merges_table, sheet, side_by_side
    from kg.graph import open_graph
    from kg.graph.linked_persons import load_decisions
    from kg.graph.reviewing import Review
    from kg.resolution.verdict import Verdict

    if graph.is_file():
        screen.warn(f"{graph} is a file, in which people are merged already: the grounds are in the folder alone")
    with open_graph(graph) as store:
        if what == "decisions":
            table = decisions_table(load_decisions(graph))
        elif what == "merged":
            table = merges_table(Review(store).pairs(Verdict.SAME))
        else:
            pairs = tuple(Review(store).pairs(Verdict.UNSURE))
            table = side_by_side(pairs) if screen.table_format(format, output) == "table" else sheet(pairs)
    print_table(table, format, output, force=force)


def _decide(graph: Path, apply: Path | None, given: dict[str, _Two], by: str, note: str) -> None:
    from kg.cli.reviewed import read_sheet
    from kg.graph import open_graph
    from kg.graph.linked_persons import decide, load_decisions, save_decisions
    from kg.graph.reviewing import Review, person_id
    from kg.resolution.linking import Choice, Decision

    found = [Decision(Choice(word), person_id(one), person_id(two), by, note) for word, (one, two) in given.items()]
    if apply is not None:
        found += read_sheet(apply, by, note)
    with open_graph(graph) as store:
        found = Review(store).settled(found)
    with open_graph(graph, write=True) as store:  # nobody else writes now, and what cannot be taken in is not kept
        before = load_decisions(graph)
        after = before.with_(found)
        save_decisions(graph, after)
        decide(store.store, after)
        store.derive()
    new, gone = set(after.known) - set(before.known), set(before.known) - set(after.known)
    back = f", {len(gone)} taken back" if gone else ""
    screen.note(f"{len(new)} decisions taken in{back}, {len(after.known)} stand")
