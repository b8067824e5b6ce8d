"""What can go wrong, each with the exit code that the command line ends with.

KgError                 1   anything that kg itself reports
├── Finding             1   a check failed: validation, a difference
├── UsageError          2   the call's words are off
├── InputError          3   unreadable or malformed input, with file, line and column
├── NotFoundError       4   nothing fits
├── AmbiguousError      4   more than one fits; the candidates are listed
├── MissingPartError    5   an optional part is not installed, or not sound
└── QueryTimeoutError   6   a query took longer than allowed
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
SHOWN = 10
"""Candidates that an ambiguous call names."""


class KgError(Exception):
    """One clear line for the user; ``hint`` says what to do about it."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class Finding(KgError):
    """A check that was asked for found something."""


class UsageError(KgError):
    exit_code = 2


class InputError(KgError):
    """Bad input: ``source`` is a path or ``-``, ``line`` and ``column`` are 1-based."""

    exit_code = 3

    def __init__(
        self,
        source: str,
        message: str,
        *,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, hint=hint)
        self.source = source
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.source, self.line, self.column) if part is not None)
        return f"{place}: {super().__str__()}"


class NotFoundError(KgError):
    exit_code = 4


class AmbiguousError(KgError):
    """``candidates`` are the lines to show: the first ten that fit, as ``tell`` words them, and how many more."""

    exit_code = 4

    def __init__(self, message: str, found: Sequence[T], tell: Callable[[T], str], *, hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        more = (f"and {len(found) - SHOWN} more",) if len(found) > SHOWN else ()
        self.candidates = (*map(tell, found[:SHOWN]), *more)


class MissingPartError(KgError):
    exit_code = 5


class QueryTimeoutError(KgError):
    exit_code = 6
