"""What was skipped: one line each as it happens, counted and named at the end, and the exit code that follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import typer

from kg.articles import Skipped
from kg.cli import screen
from kg.errors import InputError
from kg.model import Reading

NAMED = 10
"""Named in a line; the rest is counted."""


class Skips:
    """Collects what the articles room reports; warnings (an article without a date) are said, not counted."""

    def __init__(self) -> None:
        self._sources: list[str] = []

    def add(self, skipped: Skipped) -> None:
        screen.warn(str(skipped))
        if skipped.lost:
            self._sources.append(skipped.place)

    def refuse(self, line: str, source: str) -> None:
        """What the graph did not take."""
        screen.warn(f"{line}; skipped")
        self._sources.append(source)

    def said(self, found: Iterable[Reading]) -> Iterator[Reading]:
        """The readings as they pass; of each what was not read as articles are."""
        for one in found:
            for remark in one.remarks:
                screen.warn(f"{one.article.id}: {remark}")
            yield one

    def __len__(self) -> int:
        return len(self._sources)

    def close(self) -> None:
        """Names what was lost; raises typer.Exit with the code of malformed input if anything was."""
        if not self._sources:
            return
        screen.warn(f"skipped {len(self._sources)}: {some(self._sources)}")
        raise typer.Exit(InputError.exit_code)


def some(names: Sequence[str]) -> str:
    """The first names of many, and how many more there are."""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
