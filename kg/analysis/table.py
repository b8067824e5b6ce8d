"""A table of answers: what measures return and every command prints."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Table:
    """``header`` names the columns, one word for one idea; each row has a plain value for each."""

    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.header):
                raise ValueError(f"{len(row)} values under {len(self.header)} columns")

    def top(self, count: int | None) -> Table:
        """The first ``count`` rows; all for None."""
        return self if count is None else Table(self.header, self.rows[:count])

    def shortened(self, most: int) -> Table:
        """With texts of at most so many characters, cut between words: for those who look, not for those who count."""
        rows = (tuple(_cut(value, most) for value in row) for row in self.rows)
        return Table(self.header, tuple(rows))

    def records(self) -> list[dict[str, Value]]:
        """A mapping of column to value for each row."""
        return [dict(zip(self.header, row, strict=True)) for row in self.rows]


def _cut(value: Value, most: int) -> Value:
    long = isinstance(value, str) and len(value) > most
    return shorten(str(value), most, placeholder=" …") if long else value
