"""A query with a limit of time, in a process of its own: the store answers outside Python; only a kill stops it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from kg.cli import screen
from kg.errors import QueryTimeoutError


def arguments(text: str, param: Iterable[str], graph: Path, format: str | None, *, exit_status: bool) -> list[str]:
    """The words of the same call without a limit, its output left open."""
    words = ["--quiet"] if screen.settings.quiet else []
    words += ["--verbose"] if screen.settings.verbose else []
    words += ["query", f"--graph={graph}", *(f"--param={one}" for one in param)]
    words += ["--format", format] if format else []
    words += ["--exit-status"] if exit_status else []
    return [*words, "--", text]


def run(words: list[str], seconds: float, output: str | None, *, force: bool) -> None:
    """Runs the call and hands on what it writes and its exit code.

    Args:
        words: as :func:`arguments` gives them.
        seconds: wall time, the start of the process included.

    Raises:
        QueryTimeoutError: it took longer, and nothing is written.
        typer.Exit: it ended with another code than 0.
    """
    with TemporaryDirectory() as folder:
        answer = Path(folder, "answer")
        split = words.index("--")
        child = get_context("spawn").Process(
            target=_answer, args=([*words[:split], f"--output={answer}", *words[split:]],), daemon=True
        )
        child.start()
        child.join(seconds)
        if child.exitcode is None:
            child.kill()
            child.join()
            raise QueryTimeoutError(f"no answer within {seconds:g} s", hint="--timeout allows more")
        if answer.exists():
            with screen.output(output, force=force) as stream, answer.open("rb") as written:
                shutil.copyfileobj(written, stream)
    if child.exitcode:
        raise typer.Exit(child.exitcode)


def _answer(words: list[str]) -> None:
    from kg.cli import app

    raise SystemExit(app.run(words))
