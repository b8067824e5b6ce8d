"""What reading costs: kg's reading of articles against bare ``nlp.pipe`` of the same model over the same texts.

python tests/benchmarks/reading.py [FOLDER]

One process, the model loaded before the clock starts, the two in turn for some rounds, the best round of each. Then the
same articles through ``kg.pipeline.read`` with two processes, timed in the middle of the stream, where both have their
model and neither has run out of work. The last line is kg's time over the bare time.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from kg import articles, facts, mentions, pipeline
from kg.model import Article

ROOT = Path(__file__).parents[2]
EVERY = 3
"""Of the articles each third is read, so that all takes less than a minute."""
ROUNDS = 2
CHUNKS = 4
"""Chunks that go through the processes; those at both ends are not timed."""
MARGIN = 1


def main(folder: str) -> None:
    found = list(articles.read([folder], log=lambda _: None))[::EVERY]
    nlp = mentions.load()
    texts = [one.text[one.body.start : one.body.end] for one in found]

    def bare() -> None:
        deque(nlp.pipe(texts), maxlen=0)

    def reading() -> None:
        deque((facts.events(marked) for marked in mentions.mark_all(found, nlp)), maxlen=0)

    best = in_turn((bare, reading))
    count = len(found)
    row("", "articles/s", "ms/article")
    row("bare nlp.pipe", f"{count / best[0]:.1f}", f"{1000 * best[0] / count:.2f}")
    row("kg reading", f"{count / best[1]:.1f}", f"{1000 * best[1] / count:.2f}")
    both = rate(found, 2)
    row("two processes", f"{both:.1f}", f"{1000 / both:.2f}")
    print(f"two processes give {both * best[1] / count:.2f} times one")
    print(f"ratio {best[1] / best[0]:.2f}")


def in_turn(works: Sequence[Callable[[], None]]) -> list[float]:
    """The best time of each in seconds; so the first round, in which caches fill, does not count."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for which, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[which] = min(best[which], time.perf_counter() - start)
    return best


def rate(found: Sequence[Article], jobs: int) -> float:
    """Articles a second in the middle of a long stream."""
    size = pipeline.CHUNK
    many = [found[number % len(found)] for number in range(size * CHUNKS)]
    first, last = size * MARGIN, size * (CHUNKS - MARGIN)
    start = stop = 0.0
    for number, _ in enumerate(pipeline.read(many, jobs=jobs), 1):
        if number == first:
            start = time.perf_counter()
        elif number == last:
            stop = time.perf_counter()
    return (last - first) / (stop - start)


def row(*cells: str) -> None:
    print(f"{cells[0]:<16}{cells[1]:>12}{cells[2]:>12}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "data" / "articles"))
