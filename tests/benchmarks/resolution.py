"""What it takes to tell who is who, on invented people: mentions to profiles, pairs, judgements and persons.

python tests/benchmarks/resolution.py [MENTIONS...]

A fifth as many people as mentions. Each has a state, one or two posts over some years, and a name that is written in
up to four ways; one mention in ten tells no state. Times are those of the processor, the last column that of ten
thousand mentions: it stays the same where the whole grows in proportion.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.lexicon.states import states
from kg.resolution import slug
from kg.resolution.linking import Links, Mentioned, Profile, Service, link
from kg.resolution.linking.lexicon import name_words

MENTIONS_OF_ONE = 5
ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "sh",
    "st",
    "t",
    "v",
    "zh",
)
VOWELS = ("a", "e", "i", "o", "u", "ai", "ia")
ENDS = ("n", "r", "s", "l", "d", "k", "m", "t", "nov", "shvili", "dze", "yan", "wal", "bek", "sen", "mann")
POSTS = (
    ("foreign-minister", "foreign-minister"),
    ("president", "head-of-state"),
    ("prime-minister", "head-of-government"),
    ("deputy-minister", "deputy-minister"),
    ("ambassador", "ambassador"),
    ("adviser", "adviser"),
    ("spokesman", "spokesperson"),
)
RESPELT = (("ia", "ya"), ("zh", "j"), ("sh", "ch"), ("u", "ou"), ("k", "q"), ("ai", "ay"), ("nov", "noff"))


@dataclass(slots=True)
class Bearer:
    """An invented person."""

    spellings: tuple[str, ...]
    of: str
    services: tuple[tuple[str, str, date], ...]


@dataclass(slots=True)
class Told:
    """What is gathered of one id."""

    names: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)
    services: set[Service] = field(default_factory=set)
    seats: set[tuple[str, str]] = field(default_factory=set)


def main(sizes: list[int]) -> None:
    print("mentions   people      ids   merges   unsure  seconds  per 10,000")
    for size in sizes:
        mentions = list(world(size))
        start = time.process_time()
        profiles = gathered(mentions)
        links = link(profiles, lambda _: Mentioned())
        row(size, len(profiles), links, time.process_time() - start)


def row(size: int, ids: int, links: Links, took: float) -> None:
    unsure = sum(one.verdict == "unsure" for one in links.judgements)
    counts = (size // MENTIONS_OF_ONE, ids, len(links.one_of), unsure)
    print(f"{size:8}{''.join(f'{one:9}' for one in counts)}{took:9.1f}{took / size * 10_000:12.2f}")


def world(size: int) -> Iterator[tuple[str, str, str | None, Service]]:
    """Mentions: article, name, state and service."""
    chance = random.Random(0)
    given = sorted(one[0] for one in name_words().given)
    codes = sorted(states())
    people = [bearer(chance, given, codes) for _ in range(size // MENTIONS_OF_ONE)]
    for number in range(size):
        one = people[chance.randrange(len(people))]
        post, rank, start = chance.choice(one.services)
        day = start + timedelta(days=chance.randrange(900))
        of = one.of if chance.random() < 0.9 else None
        service = Service(f"{of}.{post}", (rank,), of, day, day) if of else Service(first=day, last=day)
        yield f"{number:016x}", chance.choice(one.spellings), of, service


def bearer(chance: random.Random, given: list[str], codes: list[str]) -> Bearer:
    surname = "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(2)) + chance.choice(ENDS)
    full = f"{chance.choice(given)} {surname}".title()
    old, new = chance.choice(RESPELT)
    middle = f"{full.split()[0]} {chance.choice('ABCDEFGH')}. {full.split()[1]}"
    spellings = (full, full.replace(old, new), middle, full if chance.random() < 0.8 else full.split()[1])
    begun = date(1990, 1, 1) + timedelta(days=chance.randrange(12_000))
    services = tuple((*chance.choice(POSTS), begun + timedelta(days=1000 * n)) for n in range(chance.randint(1, 2)))
    return Bearer(spellings, chance.choice(codes), services)


def gathered(mentions: list[tuple[str, str, str | None, Service]]) -> list[Profile]:
    told: dict[str, Told] = {}
    for article, name, of, service in mentions:
        one = told.setdefault(f"{slug(name)}.{(of or article).lower()}", Told())
        one.names.add(name)
        one.homes.update([of] if of else [])
        one.services.add(service)
        one.seats.add((article, f"event of {article}"))
    return [
        Profile(
            id_,
            tuple(sorted(one.names)),
            frozenset(one.homes),
            tuple(sorted(one.services, key=str)),
            frozenset(one.seats),
            anonymous=not one.homes,
        )
        for id_, one in told.items()
    ]


if __name__ == "__main__":
    main([int(text) for text in sys.argv[1:]] or [10_000, 30_000, 100_000])
