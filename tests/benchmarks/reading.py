"""What reading costs: kg's reading of articles against bare ``nlp.pipe`` of the same model over the same texts.

python tests/benchmarks/reading.py [FOLDER]

One process, the model loaded before the clock starts, the two in turn for some rounds, the best round of each. Then the
same articles through ``kg.pipeline.read`` with one process and with two, timed in the middle of the stream, where every
process has its model and none has run out of work. The last line is kg's time over the bare time.
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
ROUNDS = 3
CHUNKS = 6
"""Chunks that go through the processes; those at both ends are not timed."""
MARGIN = 1


def main(folder: str) -> None:
    found = list(articles.read([folder], log=lambda _: None))
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
    rates = [rate(found, jobs) for jobs in (1, 2)]
    row("one process", f"{rates[0]:.1f}", f"{1000 / rates[0]:.2f}")
    row("two processes", f"{rates[1]:.1f}", f"{1000 / rates[1]:.2f}")
    print(f"two processes give {rates[1] / rates[0]:.2f} times one")
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
