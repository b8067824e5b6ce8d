"""The words of an article cut into the pieces of words that the encoder knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from tokenizers import BertWordPieceTokenizer

from kg.errors import MissingPartError
from kg.facts.learned.relations import Numbers
from kg.facts.learned.view import View
from kg.facts.learned.words import Words
from kg.resources import resource

WINDOW = 256
"""Pieces that are read together, the marks at both ends among them."""
NO_WORD = -1
"""Of what a mark is part."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """``p`` pieces of an article's words, in the order of the text.

    ``ids`` (p) tell which each is, ``word`` (p) the number of the word it is part of; ``windows`` how many are read
    together, window after window. Each window begins and ends with a mark that is no word's.
    """

    ids: Numbers
    word: Numbers
    windows: tuple[int, ...]


def pieces(view: View, words: Words) -> Pieces:
    """Raises MissingPartError if the list of pieces is not there."""
    tokenizer = load_tokenizer()
    found: list[list[tuple[int, int]]] = []
    for line in view.lines:
        cut = tokenizer.encode([token.text for token in line.tokens], is_pretokenized=True, add_special_tokens=False)
        own = [words.place(token) for token in line.tokens]
        told = [(id, own[at]) for id, at in zip(cut.ids, cut.word_ids, strict=True) if at is not None]
        for start in range(0, len(told), WINDOW - 2):
            part = told[start : start + WINDOW - 2]
            if not found or len(found[-1]) + len(part) > WINDOW - 2:
                found.append([])
            found[-1] += part
    first, last = (tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
    every = [piece for window in found for piece in ((first, NO_WORD), *window, (last, NO_WORD))]
    ids, word = np.array(every, dtype=np.int64).reshape(-1, 2).T
    return Pieces(ids, word, tuple(len(window) + 2 for window in found))


@cache
def load_tokenizer() -> BertWordPieceTokenizer:
    """Raises MissingPartError if the list of pieces is not there, or is none."""
    try:
        every = resource("data/weights/pieces.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
        return BertWordPieceTokenizer({piece: number for number, piece in enumerate(every)}, lowercase=True)
    except (OSError, ValueError, TypeError) as error:  # TypeError: it has no marks
        raise MissingPartError(f"the pieces of words are not sound: {error}", hint="install kg again") from None
