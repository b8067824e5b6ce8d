"""What the network is given of an article: arrays of words, mentions and pairs of actors, all by number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from kg.facts.learned.features import features
from kg.facts.learned.view import View
from kg.facts.scene import Line, Sight

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
Pair = tuple[int, int]

WIDTH = 300
"""Numbers of a word vector in the pinned model; another model's are cut or filled up to it."""
TENSOR = 96
"""Numbers of a word in its context, as the model's own encoder gives it."""
LENGTH = 4.0
"""To which word vectors are scaled, so that they weigh as much as what stands beside them."""
NEAR, LINES = 8, 5
"""How far words of one sentence, and sentences, are told apart."""
DISTANCES = NEAR * 2 + 1 + LINES * 2 + 1
SLOTS, STATES, KINDS = 24, 12, ("person", "post", "body", "other")
APART = 5
"""From how many sentences between two mentions it is all the same."""


@dataclass(frozen=True)
class Inputs:
    """An article for the network: ``n`` words, ``m`` mentions, ``k`` pairs of mentions of ``p`` pairs of actors.

    ``words`` (n, 300) and ``context`` (n, 96); ``tags`` (n) in words; ``heads``, ``lines`` (n). Of the mentions
    ``at`` (m) is the word, ``kinds``, ``slots``, ``states`` (m) what it is, ``titles`` (m, 300) the mean of the actor's
    title. ``ones``, ``others`` (k) are mentions, ``pair`` (k) the pair of actors they belong to, ``apart`` (k) the
    sentences between, ``alike`` (k) 0 for an unknown state, 1 for one, 2 for two, ``meet`` (k) the word over both.
    ``plain`` holds the features of each pair.
    """

    words: Floats
    context: Floats
    tags: tuple[str, ...]
    heads: Numbers
    lines: Numbers
    at: Numbers
    kinds: Numbers
    slots: Numbers
    states: Numbers
    titles: Floats
    pairs: tuple[Pair, ...]
    ones: Numbers
    others: Numbers
    pair: Numbers
    apart: Numbers
    alike: Numbers
    meet: Numbers
    plain: tuple[dict[str, float], ...]

    @cached_property
    def distances(self) -> Numbers:
        """(n, n): for two words of one sentence how far one stands from the other, else how far their sentences."""
        place = np.arange(len(self.lines))
        words = np.clip(place[:, None] - place[None, :], -NEAR, NEAR) + NEAR
        lines = np.clip(self.lines[:, None] - self.lines[None, :], -LINES, LINES) + LINES + 2 * NEAR + 1
        return np.asarray(np.where(self.lines[:, None] == self.lines[None, :], words, lines), dtype=np.int64)


class _Words:
    """The words of the sentences, each mention as one."""

    def __init__(self, view: View) -> None:
        self.tokens: list[Token] = []
        self.lines: list[int] = []
        self.sights: list[tuple[int, Line, Sight]] = []
        self._place: dict[tuple[int, int], int] = {}
        for line in view.lines:
            self._add(line)

    def _add(self, line: Line) -> None:
        held = {n: sight for sight in line.sights for n in range(sight.first, sight.last)}
        first: dict[int, int] = {}
        for token in line.tokens:
            sight = held.get(token.i)
            if sight is None or id(sight) not in first:
                place = len(self.tokens)
                self.tokens.append(sight.top if sight else token)
                self.lines.append(line.number)
                if sight:
                    first[id(sight)] = place
                    self.sights.append((place, line, sight))
            else:
                place = first[id(sight)]
            self._place[id(token.doc), token.i] = place

    def heads(self) -> list[int]:
        return [self._place.get((id(one.doc), one.head.i), place) for place, one in enumerate(self.tokens)]


def inputs(view: View) -> Inputs:
    """The arrays of an article; the order of words, mentions and pairs is that of the text and of the actors' keys."""
    words = _Words(view)
    heads = words.heads()
    sights = words.sights
    own = [() if sight.nested else tuple(a for a in sight.actors if a in view.sights) for _, _, sight in sights]
    pairs = tuple(combinations(sorted(view.sights), 2))
    rows = [
        (i, j, number, min(abs(words.lines[sights[i][0]] - words.lines[sights[j][0]]), APART))
        for number, (a, b) in enumerate(pairs)
        for i, here in enumerate(own)
        if a in here
        for j, there in enumerate(own)
        if b in there
    ]
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    alike = [_alike(view, *pair) for pair in pairs]
    meet = [_meet(heads, sights[i][0], sights[j][0]) if not apart else 0 for i, j, _, apart in rows]
    return Inputs(
        words=_scaled(np.array([_vector(one) for one in words.tokens], dtype=np.float32).reshape(-1, WIDTH)),
        context=np.array([_context(one) for one in words.tokens], dtype=np.float32).reshape(-1, TENSOR),
        tags=tuple(f"{one.pos_} {one.dep_}" for one in words.tokens),
        heads=np.array(heads, dtype=np.int64),
        lines=np.array(words.lines, dtype=np.int64),
        at=np.array([place for place, _, _ in sights], dtype=np.int64),
        kinds=np.array([_kind(sight) for _, _, sight in sights], dtype=np.int64),
        slots=np.array([_slot(view, sight) for _, _, sight in sights], dtype=np.int64),
        states=np.array(_states(view, [sight for _, _, sight in sights]), dtype=np.int64),
        titles=np.array([_title(view, sight) for _, _, sight in sights], dtype=np.float32).reshape(-1, WIDTH),
        pairs=pairs,
        ones=table[:, 0],
        others=table[:, 1],
        pair=table[:, 2],
        apart=table[:, 3],
        alike=np.array([alike[number] for _, _, number, _ in rows], dtype=np.int64),
        meet=np.array(meet, dtype=np.int64),
        plain=tuple(features(view, *pair) for pair in pairs),
    )


def _vector(token: Token) -> Floats:
    lexeme = token.vocab[token.lemma_]
    return _fitted(lexeme.vector if lexeme.has_vector else token.vector, WIDTH)


def _context(token: Token) -> Floats:
    tensor = token.doc.tensor
    return _fitted(tensor[token.i] if len(tensor) else np.zeros(TENSOR), TENSOR)


def _fitted(vector: object, width: int) -> Floats:
    found = np.zeros(width, dtype=np.float32)
    own = np.asarray(vector, dtype=np.float32)[:width]
    found[: len(own)] = own
    return found


def _scaled(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True) + np.float32(1e-6)
    return np.asarray(vectors / lengths * LENGTH, dtype=np.float32)


def _kind(sight: Sight) -> int:
    own = KINDS.index(sight.kind) if sight.kind in KINDS else len(KINDS) - 1
    return own + len(KINDS) * sight.nested


def _slot(view: View, sight: Sight) -> int:
    """Tells the actors apart; of several, or of nobody known, the last."""
    one = sight.actors[0] if len(sight.actors) == 1 else None
    return view.order[one] % SLOTS if one in view.order else SLOTS


def _states(view: View, sights: list[Sight]) -> list[int]:
    """For each mention its state, numbered from 1 in the order of the actors; 0 for none."""
    known: dict[str, int] = {}
    for actor in view.sights:
        of = view.marked.actors[actor].of
        if of:
            known.setdefault(of, len(known) % STATES + 1)
    return [known.get(sight.of or "", 0) for sight in sights]


def _title(view: View, sight: Sight) -> Floats:
    actor = sight.actors[0] if sight.actors else None
    title = view.marked.actors[actor].title if actor in view.sights else None
    vocab = sight.top.vocab
    found = [vocab[word].vector for word in (title or "").lower().split() if vocab[word].has_vector]
    return _fitted(np.array(found).mean(axis=0), WIDTH) if found else np.zeros(WIDTH, dtype=np.float32)


def _alike(view: View, a: int, b: int) -> int:
    one, other = view.marked.actors[a].of, view.marked.actors[b].of
    return 0 if not one or not other else 1 if one == other else 2


def _meet(heads: list[int], one: int, other: int) -> int:
    """The lowest word over two of one sentence."""
    above = _above(heads, one)
    return next((word for word in _above(heads, other) if word in above), other)


def _above(heads: list[int], word: int) -> list[int]:
    found = [word]
    while heads[found[-1]] not in found:
        found.append(heads[found[-1]])
    return found
