"""What ``kg score`` scores: gold, and what was found in the articles that gold has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import typer

from kg.cli import screen
from kg.cli.reading import confident
from kg.cli.skips import some
from kg.errors import InputError, NotFoundError, UsageError
from kg.model import Article, Event, Reading
from kg.scoring import Told, read_gold


def check_call(inputs: Sequence[str] | None, predicted: Path | None, *, reading: bool) -> None:
    """Raises UsageError unless there is one thing to score, and confidence where that is asked for."""
    if not inputs and predicted is None:
        raise UsageError("nothing to score", hint="name articles, or an extraction with --predicted FILE.jsonl")
    if inputs and predicted is not None:
        raise UsageError("articles and --predicted", hint="score one of them at a time")
    if reading and predicted is not None:
        raise UsageError("an extraction tells no confidence", hint="name the articles instead of --predicted")


def pattern(text: str | None) -> re.Pattern[str] | None:
    """Raises UsageError for what is no regular expression."""
    try:
        return None if text is None else re.compile(text)
    except re.error as error:
        raise UsageError(f"--only {text}: {error}") from None


def told(path: Path) -> dict[str, tuple[Event, ...]]:
    """The events of a file in the gold format; every fault is said, and any ends the call as malformed input.

    Raises:
        InputError: the file cannot be opened.
    """
    faults: list[InputError] = []
    found = read_gold(path, faults.append)
    for fault in faults:
        screen.error(str(fault))
    if faults:
        raise typer.Exit(InputError.exit_code)
    return found


def events_of(readings: Iterable[Reading], least: float) -> dict[str, tuple[Event, ...]]:
    """The events read with at least so much confidence, by article."""
    return {one.article.id: confident(one, least).events for one in screen.progress(readings, "reading")}


@dataclass(slots=True)
class Wanted:
    """The articles to score: those of gold, in the file ``name``, in whose id ``only`` is found."""

    name: str
    all: Told
    only: re.Pattern[str] | None = None
    left_out: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Raises NotFoundError if that is none."""
        if not self.gold:
            pattern = f" whose id has {self.only.pattern}" if self.only else ""
            raise NotFoundError(f"{self.name} has no article{pattern}")

    @property
    def gold(self) -> Told:
        return {name: events for name, events in self.all.items() if self._fits(name)}

    def articles(self, found: Iterable[Article]) -> Iterator[Article]:
        """Those to be scored; the others need not be read."""
        return (article for article in found if self._keeps(article.id))

    def of_file(self, found: Mapping[str, tuple[Event, ...]]) -> dict[str, tuple[Event, ...]]:
        return {name: events for name, events in found.items() if self._keeps(name)}

    def say_what_is_not_scored(self, found: Told, *, lost: bool) -> None:
        """Raises NotFoundError where all that came in is unknown to gold: the ids are not those of gold, then."""
        if self.left_out and not found and not lost:
            hint = f"they are {some(self.left_out)}, those of gold {some(list(self.all))}"
            raise NotFoundError(f"{self.name} has none of the articles by their ids", hint=hint)
        if self.left_out:
            screen.warn(f"not in {self.name}, left out: {some(self.left_out)}")
        if absent := [name for name in self.gold if name not in found]:
            screen.warn(f"in {self.name} alone, counted as empty: {some(absent)}")

    def _keeps(self, name: str) -> bool:
        if name not in self.all:
            self.left_out.append(name)
            return False
        return self._fits(name)

    def _fits(self, name: str) -> bool:
        return self.only is None or self.only.search(name) is not None
