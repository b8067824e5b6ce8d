"""What the network is given of an article: arrays of words, mentions and what is to be judged, all by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import combinations, groupby

import numpy as np

from kg.facts.learned.called import Called
from kg.facts.learned.features import Owners, duo, solo
from kg.facts.learned.pieces import Pieces, pieces
from kg.facts.learned.relations import Bag, Floats, Numbers, Rows
from kg.facts.learned.titles import Titles
from kg.facts.learned.view import View
from kg.facts.learned.words import Words
from kg.facts.scene import Sight
from kg.facts.tokens import Token

Pair = tuple[int, int]
Groups = Mapping[int, Sequence[int]] | Sequence[Sequence[int]]
States = Mapping[int, str | None] | Sequence[str | None]
Plain = Callable[[int, int], Bag]

WIDTH = 300
"""Numbers of a word vector in the pinned model; another model's are cut or filled up to it."""
TENSOR = 96
"""Numbers of a word in its context, as spaCy's encoder gives it."""
LENGTH = 4.0
"""To which word vectors are scaled, so that they weigh as much as what stands beside them."""
NEAR, LINES = 8, 5
"""How far words of one sentence, and sentences, are told apart."""
DISTANCES = NEAR * 2 + 1 + LINES * 2 + 1
SLOTS, STATES, SIGHTS = 24, 12, ("person", "post", "body", "other")
DATE, SITE = 2 * len(SIGHTS), 2 * len(SIGHTS) + 1
SORTS = SITE + 1
"""Of mentions: the four of people, the same nested, dates and places."""


@dataclass(frozen=True)
class Inputs:
    """An article for the network: ``n`` words, ``m`` mentions of people, dates and places.

    ``vectors`` (v, 300) are those of all different words, ``which`` (n) tells the own; ``context`` (n, 96); ``tags``
    (n) in words; ``heads``, ``lines`` (n). Of the mentions ``at`` (m) is the word, ``kinds``, ``slots``, ``states`` (m)
    what it is, ``titles`` (m, 300) the mean of the actor's title. ``pieces`` are the words for the encoder,
    ``relations`` what is to be judged, by name.
    """

    vectors: Floats
    which: Numbers
    context: Floats
    tags: tuple[str, ...]
    heads: Numbers
    lines: Numbers
    at: Numbers
    kinds: Numbers
    slots: Numbers
    states: Numbers
    titles: Floats
    pieces: Pieces
    relations: dict[str, Rows]

    @property
    def words(self) -> Floats:
        """(n, 300)."""
        return self.vectors[self.which]

    @cached_property
    def mentioned(self) -> Floats:
        """(n, m): 1 where a word is a mention."""
        found = np.zeros((len(self.heads), len(self.at)), dtype=np.float32)
        found[self.at, np.arange(len(self.at))] = 1
        return found

    @cached_property
    def governed(self) -> tuple[Numbers, Numbers]:
        """The words by the one that governs them, and at which place of these each governor's begin."""
        order = np.argsort(self.heads, kind="stable")
        return order, np.flatnonzero(np.diff(self.heads[order], prepend=-1))

    @cached_property
    def distances(self) -> Numbers:
        """(n, n): for two words of one sentence how far one stands from the other, else how far their sentences."""
        place = np.arange(len(self.lines))
        words = np.clip(place[:, None] - place[None, :], -NEAR, NEAR) + NEAR
        lines = np.clip(self.lines[:, None] - self.lines[None, :], -LINES, LINES) + LINES + 2 * NEAR + 1
        return np.asarray(np.where(self.lines[:, None] == self.lines[None, :], words, lines), dtype=np.int64)


def inputs(view: View, words: Words) -> Inputs:
    """The arrays of an article; the order of words, mentions and keys is that of the text and of the actors' keys."""
    states = _states(view)
    told = [*_people(view, words, states), *_dates(view, words), *_places(view, words, states)]
    vectors, which = _vectors(words.tokens)
    return Inputs(
        vectors=_scaled(vectors),
        which=which,
        context=_contexts(words.tokens),
        tags=tuple(f"{one.pos_} {one.dep_}" for one in words.tokens),
        heads=np.array(words.heads, dtype=np.int64),
        lines=np.array(words.lines, dtype=np.int64),
        at=np.array([one.at for one in told], dtype=np.int64),
        kinds=np.array([one.kind for one in told], dtype=np.int64),
        slots=np.array([one.slot for one in told], dtype=np.int64),
        states=np.array([one.state for one in told], dtype=np.int64),
        titles=np.array([one.title for one in told], dtype=np.float32).reshape(-1, WIDTH),
        pieces=pieces(view, words),
        relations=dict(_relations(view, words)),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What the network is told of one word beside the word itself."""

    at: int
    kind: int
    slot: int
    state: int
    title: Floats


def _people(view: View, words: Words, states: Mapping[str, int]) -> Iterator[_Told]:
    for place, sight in words.sights:
        title = _title(view, sight)
        yield _Told(place, _kind(sight), _slot(view, sight), states.get(sight.of or "", 0), title)


def _dates(view: View, words: Words) -> Iterator[_Told]:
    for told in view.dates:
        for hangs, _ in told:
            yield _Told(words.place(hangs.top), DATE, SLOTS, 0, np.zeros(WIDTH, dtype=np.float32))


def _places(view: View, words: Words, states: Mapping[str, int]) -> Iterator[_Told]:
    for told in view.sites:
        for _, site, where in told:
            state = states.get(where.state or "", 0)
            yield _Told(words.place(site.top), SITE, SLOTS, state, np.zeros(WIDTH, dtype=np.float32))


def _relations(view: View, words: Words) -> Iterator[tuple[str, Rows]]:
    actors = sorted(view.sights)
    of = {actor: view.marked.actors[actor].of for actor in actors}
    at, called = words.of_actors(actors), Called(view)

    def related(keys: Sequence[Pair], others: Groups, states: States, plain: Plain) -> Rows:
        blocks = ((n, at[a], others[b]) for n, (a, b) in enumerate(keys))
        return words.rows(keys, blocks, ((of[a], states[b]) for a, b in keys), (plain(a, b) for a, b in keys))

    yield "pair", related(list(combinations(actors, 2)), at, of, partial(duo, view, called))
    owners, told = list(view.owners), Owners(view, called)
    own = [sorted({words.place(token) for _, token in view.owners[of]}) for of in owners]
    yield "state", related(_each(actors, own), own, owners, lambda a, n: told.owned(a, owners[n]))
    titles = Titles(view)
    where = [sorted({words.place(sight.top) for _, sight in title.told}) for title in titles.every]
    whose = [next((sight.of for _, sight in title.told if sight.of), None) for title in titles.every]
    yield "title", related(titles.keys, where, whose, titles.held)
    alone = ((n, [place], [place]) for n, actor in enumerate(actors) for place in at[actor])
    yield "solo", words.rows(actors, alone, ((of[a], None) for a in actors), (solo(view, called, a) for a in actors))


def _each(actors: Sequence[int], things: Sequence[object]) -> list[Pair]:
    return [(actor, number) for actor in actors for number in range(len(things))]


def _vectors(tokens: Sequence[Token]) -> tuple[Floats, Numbers]:
    """(v, WIDTH) and (n): of each word the vector of its lemma if spaCy's model has one, else its own."""
    found: list[Floats] = []
    known: dict[str, int] = {}
    which = []
    for token in tokens:
        place = known.get(token.lemma_)
        if place is None:
            doc, place = token.plain.doc, len(found)
            lexeme = doc.vocab[token.lemma_]
            if lexeme.has_vector:
                known[token.lemma_] = place
            found.append(_fitted(lexeme.vector if lexeme.has_vector else doc[token.i].vector))
        which.append(place)
    return np.array(found, dtype=np.float32).reshape(-1, WIDTH), np.array(which, dtype=np.int64)


def _contexts(tokens: Sequence[Token]) -> Floats:
    """(n, TENSOR): of each word what spaCy's encoder makes of it where it stands; nothing if it has none."""
    found = np.zeros((len(tokens), TENSOR), dtype=np.float32)
    row = 0
    for _, some in groupby(tokens, key=lambda one: id(one.plain)):
        own = list(some)
        tensor = np.asarray(own[0].plain.doc.tensor, dtype=np.float32)[:, :TENSOR]
        found[row : row + len(own), : tensor.shape[1]] = tensor[[token.i for token in own]]
        row += len(own)
    return found


def _fitted(vector: object) -> Floats:
    found = np.zeros(WIDTH, dtype=np.float32)
    own = np.asarray(vector, dtype=np.float32)[:WIDTH]
    found[: len(own)] = own
    return found


def _scaled(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True) + np.float32(1e-6)
    return np.asarray(vectors / lengths * LENGTH, dtype=np.float32)


def _kind(sight: Sight) -> int:
    own = SIGHTS.index(sight.kind) if sight.kind in SIGHTS else len(SIGHTS) - 1
    return own + len(SIGHTS) * sight.nested


def _slot(view: View, sight: Sight) -> int:
    """Tells the actors apart; of several, or of nobody known, the last."""
    one = sight.actors[0] if len(sight.actors) == 1 else None
    return view.order[one] % SLOTS if one in view.order else SLOTS


def _states(view: View) -> dict[str, int]:
    """The states of the actors, numbered from 1 in the order of these."""
    known: dict[str, int] = {}
    for actor in view.sights:
        of = view.marked.actors[actor].of
        if of:
            known.setdefault(of, len(known) % STATES + 1)
    return known


def _title(view: View, sight: Sight) -> Floats:
    actor = sight.actors[0] if sight.actors else None
    title = view.marked.actors[actor].title if actor in view.sights else None
    vocab = sight.top.plain.doc.vocab
    found = [vocab[word].vector for word in (title or "").lower().split() if vocab[word].has_vector]
    return _fitted(np.array(found).mean(axis=0)) if found else np.zeros(WIDTH, dtype=np.float32)
