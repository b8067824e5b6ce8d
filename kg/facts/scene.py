"""The article as the readers of encounters see it: sentences with the actors that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.facts.syntax import Way, top, way
from kg.facts.tokens import Token, sentences
from kg.mentions.dateline import dateline_of
from kg.mentions.marked import Actor, Marked, Mention, Passage, Plain
from kg.mentions.places import PlaceMention, find_places
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Spot:
    """Words ``[first, last)`` of a sentence that name something, their top word and its way up."""

    first: int
    last: int
    top: Token
    way: Way


@dataclass(frozen=True, slots=True)
class Sight(Spot):
    """One mention of actors; ``actors`` are keys of ``Marked.actors``, ``of`` whom they represent."""

    mention: Mention
    actors: tuple[int, ...]
    kind: str
    of: str | None
    nested: bool


@dataclass(frozen=True, slots=True)
class Site(Spot):
    """One place that the sentence names."""

    place: PlaceMention


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, its mentions and places in order, and where it stands."""

    number: int
    plain: Plain
    tokens: tuple[Token, ...]
    sights: tuple[Sight, ...]
    sites: tuple[Site, ...]

    @property
    def passage(self) -> Passage:
        return self.plain.passage

    @property
    def headline(self) -> bool:
        return self.passage.role == "title"

    @property
    def span(self) -> Span:
        return self.plain.span(self.tokens[0].i, self.tokens[-1].i + 1)

    @property
    def root(self) -> Token:
        return next((token for token in self.tokens if token.dep_ == "ROOT"), self.tokens[0])

    def place(self, token: Token) -> Span:
        return self.plain.span(token.i, token.i + 1)

    def words(self, spot: Spot) -> list[Token]:
        """The words of what is named at a spot."""
        return [token for token in self.tokens if spot.first <= token.i < spot.last]

    @property
    def text(self) -> str:
        return "".join(token.text_with_ws for token in self.tokens)


LONGEST = 500
"""Words of what is still read as a sentence. More is a list or a file gone wrong: its tree means nothing, and looking
there for whatever belongs together takes time that grows with the cube of its length."""


def lines(marked: Marked) -> Iterator[Line]:
    """The sentences of the parsed passages, in order; what is too long for one is left out."""
    by_passage: dict[int, list[Mention]] = defaultdict(list)
    for mention in marked.mentions:
        by_passage[mention.passage].append(mention)
    places = _places(marked)
    number = 0
    for plain in marked.plains:
        held = [(mention, words_of(mention.span, plain)) for mention in by_passage[plain.passage.number]]
        sited = [(place, words_of(place.span, plain)) for place in places if _inside(place.span, plain)]
        for sentence in sentences(plain):
            if len(sentence) > LONGEST:
                continue
            sights = [_sight(one, at, sentence, marked.actors) for one, at in held if at and _in(at, sentence)]
            sites = [Site(*_spot(at, sentence), one) for one, at in sited if at and _in(at, sentence)]
            yield Line(number, plain, tuple(sentence), tuple(sights), tuple(sites))
            number += 1


def _places(marked: Marked) -> list[PlaceMention]:
    """The article's places, but those that belong to somebody's post; "at the Premier's office" tells one."""
    body = marked.article.body
    text = marked.article.text[body.start : body.end]
    found = find_places(text, body.start, dateline_of(marked.article))
    spans = [place.span for place in found if place.kind == "venue" and place.preposition in ("at", "in")]
    venues = {n: span for span in spans for n in range(span.start, span.end)}
    taken = bytearray(body.end)
    for mention in marked.mentions:
        start, end = mention.span.start, mention.span.end
        venue = venues.get(start)
        inside = mention.kind == "post" and venue is not None and end <= venue.end and mention.span != venue
        if mention.kind in ("person", "post") and not inside:
            taken[start:end] = b"\1" * (end - start)
    return [place for place in found if not any(taken[place.span.start : place.span.end])]


def _inside(span: Span, plain: Plain) -> bool:
    return bool(plain.origin) and plain.origin[0].start <= span.start < plain.origin[-1].end


def _in(at: tuple[int, int], sentence: Sequence[Token]) -> bool:
    return sentence[0].i <= at[0] <= sentence[-1].i


def words_of(span: Span, plain: Plain) -> tuple[int, int] | None:
    """The plain words ``[first, last)`` of a span; None for one in a dateline."""
    start = max(0, bisect_left(plain.origin, span.start, key=_start) - 1)
    stop = bisect_left(plain.origin, span.end, key=_start)
    found = [number for number in range(start, stop) if plain.origin[number].overlaps(span)]
    return (found[0], found[-1] + 1) if found else None


def _start(span: Span) -> int:
    return span.start


def _spot(at: tuple[int, int], sentence: Sequence[Token]) -> tuple[int, int, Token, Way]:
    head = top(list(sentence[0].doc[at[0] : at[1]]))
    return at[0], at[1], head, way(head)


def _sight(mention: Mention, at: tuple[int, int], sentence: Sequence[Token], actors: tuple[Actor, ...]) -> Sight:
    of = mention.of or next((actors[key].of for key in mention.actors if actors[key].of), None)
    first, last, head, steps = _spot(at, sentence)
    return Sight(first, last, head, _beside(steps), mention, mention.actors, mention.kind, of, mention.nested)


def _beside(steps: Way) -> Way:
    """The way of somebody whom the tree joins to the place or time of another: "met with X in Oslo and Y in Rome"."""
    (joint, _), (label, other) = (*steps, ("", None), ("", None))[:2]
    if joint != "conj" or label not in ("in", "at", "on") or other is None or other.pos_ != "PROPN":
        return steps
    return (("conj", other), *steps[2:])
