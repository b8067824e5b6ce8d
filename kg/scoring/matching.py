"""Gold and found put side by side, one to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matching(Generic[T]):
    """``hits`` are pairs of gold and found; each list in the order of its own side."""

    hits: tuple[tuple[T, T], ...]
    missed: tuple[T, ...]
    spurious: tuple[T, ...]


def match(gold: Sequence[T], found: Sequence[T], same: Callable[[T, T], bool]) -> Matching[T]:
    """Each of gold, in order, takes the first of the found that is left and the same."""
    rest = list(range(len(found)))
    hits: list[tuple[T, T]] = []
    missed: list[T] = []
    for item in gold:
        taken = next((number for number in rest if same(item, found[number])), None)
        if taken is None:
            missed.append(item)
        else:
            rest.remove(taken)
            hits.append((item, found[taken]))
    return Matching(tuple(hits), tuple(missed), tuple(found[number] for number in rest))


def distinct(items: Iterable[T], same: Callable[[T, T], bool]) -> tuple[T, ...]:
    """The items in order, those left out that are the same as one before."""
    kept: list[T] = []
    for item in items:
        if not any(same(item, other) for other in kept):
            kept.append(item)
    return tuple(kept)
