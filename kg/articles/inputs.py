"""Names on the command line to files: a file, a folder with all below it, a glob, or ``-`` for standard input."""

from __future__ import annotations

import glob
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from kg.articles.listing import suffixes
from kg.articles.records import Skipped
from kg.articles.streams import why
from kg.articles.text import shown

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """``name`` is how people call it, ``path`` how the system does (None: standard input).

    ``stem`` is the name without folder and suffix, ``suffix`` in lower case without a ``.gz`` after it.
    """

    name: str
    path: str | None
    stem: str
    suffix: str


def expand(inputs: Sequence[str]) -> Iterator[Input | Skipped]:
    """The files in the order of the inputs, those of a folder or glob in the order of their names."""
    for given in inputs:
        if given == STDIN:
            yield Input(STDIN, None, "stdin", "")
        elif os.path.lexists(given) or not glob.has_magic(given):
            yield from _named(given)
        elif hits := sorted(glob.glob(given, recursive=True)):  # noqa: PTH207 Path.glob takes no absolute pattern
            for hit in hits:
                if "**" not in given or not os.path.isdir(hit):  # noqa: PTH112 what is below it fits as well
                    yield from _named(hit)
        else:
            yield Skipped(given, None, None, "no file fits this pattern")


def _named(path: str) -> Iterator[Input | Skipped]:
    """One that was named may be a pipe, as the shell's ``<(…)`` is; opening it reports what is wrong with it."""
    if os.path.isdir(path):  # noqa: PTH112
        yield from _folder(path)
    else:
        yield _input(path)


def _folder(top: str) -> Iterator[Input | Skipped]:
    found = False
    left: Counter[str] = Counter()
    for item in _below(top):
        if isinstance(item, Input) and item.suffix not in suffixes():
            left[item.suffix or "no suffix"] += 1
            continue
        found = found or isinstance(item, Input)
        yield item
    rest = ", ".join(f"{number} {suffix}" for suffix, number in sorted(left.items()))
    if not found:
        yield Skipped(top, None, None, f"no articles in this folder ({', '.join(suffixes())}, also .gz)")
    elif rest:
        yield Skipped(top, None, None, f"files that hold no articles left out: {rest}", lost=False)


def _below(top: str) -> Iterator[Input | Skipped]:
    """The regular files of a folder tree by name; hidden ones are left out, and no folder is entered twice."""
    entered: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)  # noqa: PTH116
            if not stat.S_ISDIR(status.st_mode):
                yield _regular(path, status.st_mode)
            elif (status.st_dev, status.st_ino) not in entered:  # a link back up would never end
                entered.add((status.st_dev, status.st_ino))
                names = sorted((name for name in os.listdir(path) if not name.startswith(".")), reverse=True)  # noqa: PTH208
                waiting.extend(os.path.join(path, name) for name in names)  # noqa: PTH118
        except OSError as error:
            yield Skipped(shown(path), None, None, why(error))


def _regular(path: str, mode: int) -> Input | Skipped:
    """Opening a pipe or a device that happens to lie in a folder could wait for ever."""
    return _input(path) if stat.S_ISREG(mode) else Skipped(shown(path), None, None, "a pipe, socket or device")


def _input(path: str) -> Input:
    name = PurePath(path)
    if name.suffix.lower() == ".gz":
        name = name.with_suffix("")
    return Input(shown(path), path, shown(name.stem), name.suffix.lower())
