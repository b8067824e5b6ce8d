"""The article as the readers of encounters see it: sentences with the actors that stand in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.facts.syntax import Way, top, way
from kg.mentions.marked import Actor, Marked, Mention, Passage
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Sight:
    """One mention in one sentence: its top word and that word's way up. ``actors`` are keys of ``Marked.actors``."""

    mention: Mention
    first: int
    last: int
    top: Token
    way: Way
    actors: tuple[int, ...]
    kind: str
    of: str | None
    nested: bool

    @property
    def known(self) -> bool:
        return bool(self.actors)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, its mentions in order, and where it stands."""

    number: int
    passage: Passage
    tokens: tuple[Token, ...]
    sights: tuple[Sight, ...]

    @property
    def headline(self) -> bool:
        return self.passage.role == "title"

    @property
    def span(self) -> Span:
        return self.passage.span(self.tokens[0].i, self.tokens[-1].i + 1)

    def place(self, token: Token) -> Span:
        return self.passage.span(token.i, token.i + 1)

    @property
    def text(self) -> str:
        return "".join(token.text_with_ws for token in self.tokens)


def lines(marked: Marked) -> Iterator[Line]:
    """The sentences of the parsed passages, in order."""
    by_passage: dict[int, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        by_passage[mention.passage].append(mention)
    number = 0
    for passage in marked.passages:
        if not passage.parsed:
            continue
        mentions = by_passage[passage.number]
        for first, last in _sentences(passage, mentions):
            tokens = tuple(passage.doc[first:last])
            sights = tuple(
                _sight(mention, tokens, first, marked.actors) for mention in mentions if first <= mention.first < last
            )
            yield Line(number, passage, tokens, sights)
            number += 1


def _sentences(passage: Passage, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """The model's sentences; a boundary inside a mention ("Ts. Elbegdorj") is none."""
    inside = {token for mention in mentions for token in range(mention.first + 1, mention.last)}
    start = 0
    for sentence in passage.doc.sents:
        if sentence.end in inside or sentence.end == start:
            continue
        yield start, sentence.end
        start = sentence.end
    if start < len(passage.doc):
        yield start, len(passage.doc)


def _sight(mention: Mention, tokens: tuple[Token, ...], first: int, actors: tuple[Actor, ...]) -> Sight:
    own = list(tokens[mention.first - first : mention.last - first])
    head = top(own)
    of = mention.of or next((actors[key].of for key in mention.actors if actors[key].of), None)
    return Sight(
        mention, mention.first, mention.last, head, way(head), mention.actors, mention.kind, of, mention.nested
    )
