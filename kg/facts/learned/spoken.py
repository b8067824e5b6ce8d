"""Words for states and bodies that are neither anybody's nor places: "the Turkish navy", "ties with the EU"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts.scene import Line, words_of
from kg.facts.tokens import Token
from kg.lexicon.organisations import find_organisations
from kg.lexicon.organs import find_organs
from kg.lexicon.states import find_states
from kg.mentions.marked import Passage
from kg.model import Span


def spoken_of(line: Line) -> Iterator[tuple[Token, str]]:
    """The word, and the state or body, of each in a sentence, in the order of the text."""
    taken = {n for spot in (*line.sights, *line.sites) for n in range(spot.first, spot.last)}
    own = {token.i: token for token in line.tokens}
    for span, of in sorted(_hits(line.passage), key=lambda hit: hit[0].start):
        at = words_of(span, line.plain) if span.overlaps(line.span) else None
        if at is not None and at[0] in own and not taken & {*range(*at)}:
            yield own[at[0]], of


def _hits(passage: Passage) -> Iterator[tuple[Span, str]]:
    """In the passage's own words, which the mentions were looked for in already."""
    for state in find_states(passage.text):
        if not state.value.doubt:
            yield Span(passage.start + state.start, passage.start + state.end), state.value.code
    for body in find_organisations(passage.text):
        if not body.value.doubtful:
            yield Span(passage.start + body.start, passage.start + body.end), body.value.short
    for organ in find_organs(passage.text):
        yield Span(passage.start + organ.start, passage.start + organ.end), organ.value
