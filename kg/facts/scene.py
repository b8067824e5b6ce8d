"""The article as the readers of encounters see it: sentences with the actors that stand in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.facts.syntax import Way, top, way
from kg.mentions.marked import Actor, Marked, Mention, Passage, Plain
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
    plain: Plain
    tokens: tuple[Token, ...]
    sights: tuple[Sight, ...]

    @property
    def passage(self) -> Passage:
        return self.plain.passage

    @property
    def headline(self) -> bool:
        return self.passage.role == "title"

    @property
    def span(self) -> Span:
        return self.plain.span(self.tokens[0].i, self.tokens[-1].i + 1)

    def place(self, token: Token) -> Span:
        return self.plain.span(token.i, token.i + 1)

    @property
    def text(self) -> str:
        return "".join(token.text_with_ws for token in self.tokens)


def lines(marked: Marked) -> Iterator[Line]:
    """The sentences of the parsed passages, in order."""
    by_passage: dict[int, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        by_passage[mention.passage].append(mention)
    number = 0
    for plain in marked.plains:
        held = [(mention, _range(mention, plain)) for mention in by_passage[plain.passage.number]]
        for sentence in plain.doc.sents:
            sights = tuple(
                _sight(mention, place, plain.doc, marked.actors)
                for mention, place in held
                if place and sentence.start <= place[0] < sentence.end
            )
            yield Line(number, plain, tuple(sentence), sights)
            number += 1


def _range(mention: Mention, plain: Plain) -> tuple[int, int] | None:
    """The plain words ``[first, last)`` of a mention; None for one in a dateline."""
    found = [number for number, span in enumerate(plain.origin) if span.overlaps(mention.span)]
    return (found[0], found[-1] + 1) if found else None


def _sight(mention: Mention, place: tuple[int, int], doc: Doc, actors: tuple[Actor, ...]) -> Sight:
    first, last = place
    head = top(list(doc[first:last]))
    of = mention.of or next((actors[key].of for key in mention.actors if actors[key].of), None)
    return Sight(mention, first, last, head, way(head), mention.actors, mention.kind, of, mention.nested)
