"""What the networks are told of a sentence: features of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.facts.scene import Line
from kg.lexicon.encounters import Rule, words


def telling(line: Line, rules: Sequence[Rule], actors: int) -> Iterator[str]:
    """Features of a sentence with these triggers and so many actors."""
    for rule in rules:
        yield from (f"rule {rule.id}", f"type {rule.type}")
    yield f"actors {step(actors, 1, 2, 3, 5)}"
    if line.root.lemma_.lower() in words("speech"):
        yield "said"


@lru_cache(maxsize=4096)
def step(number: int, *edges: int) -> str:
    """The first edge that a number does not exceed, or "more"."""
    return next((str(edge) for edge in edges if number <= edge), "more")
