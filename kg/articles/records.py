"""What passes inside this room: what a format finds, what is wrong with it, and what a reader of the log is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a format cannot read; ``line`` and ``column`` are 1-based, the column counts code points."""

    reason: str
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One article as its format tells it, nothing filled in or checked yet.

    ``start`` is where the body begins in ``text``, ``date`` the words that the source has for the day of
    publication and ``date_at`` their line and column, where known. ``line`` is the article's own line in a file of
    many; None where the file is the article.
    """

    text: str
    start: int = 0
    id: str | None = None
    date: str | None = None
    date_at: tuple[int, int] | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """One line for the log: ``source`` is a path or ``-``.

    ``lost`` tells an article, a line or a file that was skipped from a warning about one that was read.
    """

    source: str
    line: int | None
    column: int | None
    reason: str
    lost: bool = True

    @property
    def place(self) -> str:
        """``source`` or ``source:line``."""
        return self.source if self.line is None else f"{self.source}:{self.line}"

    def __str__(self) -> str:
        place = self.place if self.column is None else f"{self.place}:{self.column}"
        return f"{place}: {self.reason}{'; skipped' if self.lost else ''}"
