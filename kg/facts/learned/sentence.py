"""What the model is told of a sentence: features of its own, and the mean of its words as vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from kg.facts.scene import Line
from kg.lexicon.encounters import Rule, words

Vector = NDArray[np.float32]
WIDTH = 300
"""Numbers of a word vector in the pinned model; another model's are cut or filled up to it."""


def telling(line: Line, rules: Sequence[Rule], actors: int) -> Iterator[str]:
    """Features of a sentence with these triggers and so many actors."""
    for rule in rules:
        yield from (f"rule {rule.id}", f"type {rule.type}")
    yield f"actors {step(actors, 1, 2, 3, 5)}"
    root = next((token for token in line.tokens if token.dep_ == "ROOT"), line.tokens[0])
    if root.lemma_.lower() in words("speech"):
        yield "said"


def meaning(lines: Sequence[Line]) -> Vector:
    """The mean of the sentences' verbs and nouns, then of their verbs: each ``WIDTH`` long and of length 1, or zero."""
    tokens = [token for line in lines for token in line.tokens]
    return np.concatenate([_mean(tokens, ("VERB", "NOUN")), _mean(tokens, ("VERB",))])


def _mean(tokens: list[Token], tags: tuple[str, ...]) -> Vector:
    total = np.zeros(WIDTH, dtype=np.float32)
    for token in tokens:
        if token.pos_ in tags:
            lexeme = token.vocab[token.lemma_]
            if lexeme.has_vector:
                own = np.asarray(lexeme.vector, dtype=np.float32)[:WIDTH]
                total[: len(own)] += own
    return total / np.float32(np.linalg.norm(total) + 1e-6)


def step(number: int, *edges: int) -> str:
    """The first edge that a number does not exceed, or "more"."""
    return next((str(edge) for edge in edges if number <= edge), "more")
