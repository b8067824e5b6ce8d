"""What one more article costs in a graph of many: storing it, linking it, and running the rules over what it touches.

python tests/benchmarks/growth.py [ARTICLES ...]

Invented articles of one to four events each, of which a third were told before; a tenth as many people as articles, of
whom some are everywhere. A graph of each size is built once (without shapes, which cost all articles the same). Then
single articles come, one by one. Times are those of the processor; the last line is the cost in the largest graph over
that in the smallest.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from kg.graph import Graph, loading, open_graph
from kg.lexicon.states import states
from kg.model import Article, Event, EventType, Evidence, Part, PartialDate, Participation, Reading, Span, Status

WORDS = (Evidence(Span(0, 4), Span(0, 9), "benchmark"),)
MORE = 15
"""Articles that come one by one."""
POSTS = ("President", "Prime Minister", "Foreign Minister", "Ambassador to Norway", "Minister of Defence", "Adviser")

Person = tuple[str, str, str]


def main(sizes: list[int]) -> None:
    loading.check = lambda _: []  # type: ignore[assignment]
    print(f"{'articles':>10}{'build s':>10}{'quads':>12}{'one more, ms':>14}{'of them put':>13}")
    costs = [row(size) for size in sizes]
    print(f"ratio {costs[-1] / costs[0]:.2f} for {sizes[-1] / sizes[0]:.0f} times the articles")


def row(size: int) -> float:
    world = list(readings(size + MORE))
    folder = Path(tempfile.mkdtemp())
    try:
        with open_graph(folder / "graph", write=True) as graph:
            start = time.process_time()
            graph.put(world[:size])
            graph.derive()
            built = time.process_time() - start
            times = [one_more(graph, reading) for reading in world[size:]]
            put, all_ = (1000 * median(column) for column in zip(*times, strict=True))
            print(f"{size:>10}{built:>10.1f}{len(graph):>12}{all_:>14.1f}{put:>13.1f}", flush=True)
        return all_
    finally:
        shutil.rmtree(folder)


def one_more(graph: Graph, reading: Reading) -> tuple[float, float]:
    """Seconds to store one article, and with linking and rules."""
    start = time.process_time()
    graph.put([reading])
    stored = time.process_time()
    graph.derive()
    return stored - start, time.process_time() - start


def readings(count: int) -> Iterator[Reading]:
    chance = random.Random(7)
    people = crowd(count, chance)
    told: list[Event] = []
    for number in range(count):
        events = [event(people, chance, told) for _ in range(chance.randint(1, 4))]
        text = f"What article {number} tells."
        day = max(one.start.latest for one in events if one.start)
        yield Reading(Article(f"a{number}", text, Span(0, len(text)), day), tuple(events), "benchmark")


def crowd(count: int, chance: random.Random) -> list[Person]:
    known = sorted(states())[:60]
    return [(name(chance), chance.choice(POSTS), known[n % 60]) for n in range(max(60, count // 10))]


def name(chance: random.Random) -> str:
    return " ".join("".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(3)) for _ in "ab")


def event(people: list[Person], chance: random.Random, told: list[Event]) -> Event:
    """A new one, or, for a third, one that was told shortly before."""
    if told and chance.random() < 1 / 3:
        return chance.choice(told[-50:])
    day = PartialDate.of(date(2000, 1, 1) + timedelta(days=chance.randrange(8000)))
    a, b, c = chance.sample(range(20), 3) if chance.random() < 0.2 else chance.sample(range(len(people)), 3)
    sides = ((people[a], people[c]), (people[b],))
    seats = tuple(
        Participation(name, title, of, number, Part.MEMBER if place else Part.LEAD, WORDS, 0.9)
        for number, side in enumerate(sides, 1)
        for place, (name, title, of) in enumerate(side)
    )
    found = Event(EventType.MEETING, Status.HELD, day, day, "Oslo", (), seats, WORDS, 0.9, place_country="NO")
    told.append(found)
    return found


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10000])
