"""What people see: data on stdout, everything else on stderr; tables on a terminal, TSV into a pipe."""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeVar, cast

from kg.errors import UsageError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Settings:
    quiet: bool = False
    verbose: bool = False
    color: bool = True


settings = Settings()


def error(line: str) -> None:
    print(f"kg: {line}", file=sys.stderr)


def warn(line: str) -> None:
    """A line that names what was skipped, left out or changed."""
    if not settings.quiet:
        print(f"kg: {line}", file=sys.stderr)


def note(line: str) -> None:
    if not settings.quiet:
        print(line, file=sys.stderr)


def progress(items: Iterable[T], what: str) -> Iterator[T]:
    """The items, with a bar on stderr where a person is looking."""
    if settings.quiet or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True, no_color=not settings.color)
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=None)
        for item in items:
            yield item
            bar.advance(task)


def on_terminal() -> bool:
    return sys.stdout.isatty()


def table_format(chosen: str | None, path: str | None = None) -> str:
    """The format asked for, else what the file's suffix says, else a table for a terminal, and TSV elsewhere."""
    return chosen or suffix(path) or ("table" if path in (None, "-") and on_terminal() else "tsv")


def suffix(path: str | None) -> str | None:
    """``csv`` of ``people.csv`` and of ``people.csv.gz``; None of a name that has none."""
    name = Path(path or "").name.lower().removesuffix(".gz")
    return Path(name).suffix.removeprefix(".") or None


def writable(path: Path, *, force: bool) -> Path:
    """Raises UsageError where a file would be overwritten without ``--force``, or its folder is not there."""
    if path.exists() and not force:
        raise UsageError(f"{path} exists", hint="--force overwrites it")
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent} is no folder", hint="make it first")
    return path


@contextmanager
def output(path: str | None, *, force: bool = False) -> Iterator[IO[bytes]]:
    """A binary stream to stdout (None or ``-``) or to a file, whole or not at all; ``.gz`` is packed."""
    if path is None or path == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = writable(Path(path), force=force)
    if target.exists() and not target.is_file():
        raise UsageError(f"{target} is {'a folder' if target.is_dir() else 'no file'}", hint="name a file")
    draft = target.with_name(target.name + ".part")
    try:
        with draft.open("wb") as raw:
            if target.suffix == ".gz":  # no file name and no clock in the header: same input, same bytes
                with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
                    yield cast("IO[bytes]", packed)
            else:
                yield raw
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def text_output(path: str | None, *, force: bool = False) -> Iterator[IO[str]]:
    """The same as :func:`output`, for text in UTF-8 with ``\\n``."""
    with output(path, force=force) as raw, as_text(raw) as text:
        yield text


@contextmanager
def as_text(raw: IO[bytes]) -> Iterator[IO[str]]:
    """Text in UTF-8 with ``\\n`` onto a binary stream, which stays open."""
    text = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
    try:
        yield text
    finally:
        text.flush()
        text.detach()


def choice(value: str, choices: Iterable[str], what: str) -> str:
    """The value if it is one of the choices.

    Raises:
        UsageError: names the choices, and the nearest of them.
    """
    known = list(choices)
    if value in known:
        return value
    from difflib import get_close_matches

    near = get_close_matches(value, known, n=1)
    hint = f"did you mean {near[0]}?" if near else None
    raise UsageError(f"no {what} {value!r}; there are: {', '.join(known)}", hint=hint)
