"""What of an article is not read as articles are, in words for whoever gave it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts import scene
from kg.facts.learned.judging import too_much
from kg.mentions.marked import Marked


def remarks(marked: Marked) -> tuple[str, ...]:
    """A line for each sentence that is left out, and one where the article is judged by no network."""
    return tuple(_remarks(marked))


def _remarks(marked: Marked) -> Iterator[str]:
    lengths = [len(sentence) for plain in marked.plains for sentence in plain.doc.sents]
    for length in lengths:
        if length > scene.LONGEST:
            yield f"a sentence of {length} words, more than {scene.LONGEST}, left out"
    people = {actor for mention in marked.mentions if not mention.nested for actor in mention.actors}
    much = too_much(len(people), sum(length for length in lengths if length <= scene.LONGEST))
    if much is not None:
        yield f"{much}: read by the rules alone"
