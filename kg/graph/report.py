"""What became of the articles that were put into a graph."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """An article that is not in the graph, by id, and why: a line each."""

    article: str
    reasons: tuple[str, ...]

    def __str__(self) -> str:
        more = f" (and {len(self.reasons) - 1} more)" if len(self.reasons) > 1 else ""
        return f"{self.article}: {self.reasons[0]}{more}"


@dataclass(frozen=True, slots=True)
class SameText:
    """Two ids of one text: the graph has it as ``kept``."""

    kept: str
    dropped: str

    def __str__(self) -> str:
        return f"{self.dropped}: the same text as {self.kept}, kept under that id"


@dataclass(frozen=True, slots=True)
class PutReport:
    """Ids of articles, each list in the order they came: new ones, re-read ones, and those that changed nothing."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    same_text: tuple[SameText, ...] = ()

    @property
    def changed(self) -> bool:
        return bool(self.added or self.replaced)
