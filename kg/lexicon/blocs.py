"""Which states formed a bloc on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import TypeAdapter

from kg.lexicon.files import load


@dataclass(frozen=True, slots=True)
class Membership:
    """From the day of joining to that of leaving, both included; None: it has not left."""

    since: date
    until: date | None = None

    def on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


@cache
def blocs() -> dict[str, dict[str, Membership]]:
    """By short name of the body: its members by code of state (``data/registers/blocs.yml``).

    Raises:
        InputError: the file is no YAML, or has not the shape.
        ValueError: a date is none.
    """
    found = load("registers/blocs", TypeAdapter(dict[str, dict[str, str]]))
    return {bloc: {code: _membership(text) for code, text in members.items()} for bloc, members in found.items()}


def member(bloc: str, code: str, day: date) -> bool:
    """Whether a state was in the bloc that day; the bloc's own officials always are."""
    membership = blocs()[bloc].get(code)
    return code == bloc or (membership is not None and membership.on(day))


def _membership(text: str) -> Membership:
    since, _, until = text.partition("/")
    return Membership(date.fromisoformat(since), date.fromisoformat(until) if until else None)
