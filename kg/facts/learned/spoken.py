"""Words for states and bodies that are neither anybody's nor places: "the Turkish navy", "ties with the EU"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.facts.scene import Line, words_of
from kg.facts.tokens import Token
from kg.mentions.marked import Pointer


def spoken_of(line: Line, pointers: Iterable[Pointer]) -> Iterator[tuple[Token, str]]:
    """The word, and the state or body, of each in a sentence, in the order of the text."""
    taken = {n for spot in (*line.sights, *line.sites) for n in range(spot.first, spot.last)}
    own = {token.i: token for token in line.tokens}
    for pointer in pointers:
        at = words_of(pointer.span, line.plain) if pointer.span.overlaps(line.span) else None
        if at is not None and at[0] in own and not taken & {*range(*at)}:
            yield own[at[0]], pointer.of
