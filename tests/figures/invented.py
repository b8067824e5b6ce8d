"""Worlds of any size: invented people of real states, who meet, ring each other, and change posts."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from worlds import event, seat

from kg.model import EventRecord, EventType, Part, Seat, Status

STATES = ("SY", "RU", "IR", "TR", "IQ", "LB", "JO", "CN", "AE", "EG", "DZ", "UN")
_GIVEN = (
    "Fares",
    "Rima",
    "Viktor",
    "Irina",
    "Reza",
    "Mahsa",
    "Emre",
    "Aylin",
    "Haider",
    "Noor",
    "Karim",
    "Maya",
    "Lihua",
)
_FAMILY = (
    "Haddad",
    "Orlov",
    "Karimi",
    "Demir",
    "al-Jubouri",
    "Saade",
    "Obeidat",
    "Chen",
    "al-Mansoori",
    "Benali",
    "Çelik",
)
_POSTS = (
    ("President", "head-of-state"),
    ("Prime Minister", "head-of-government"),
    ("Foreign Minister", "foreign-minister"),
    ("Defence Minister", "minister"),
    ("Special Envoy for the Peace Process", "special-envoy"),
    ("Deputy Foreign Minister", "deputy-minister"),
    ("Ambassador", "ambassador"),
    ("Adviser", "adviser"),
    ("Director of Protocol", "director"),
)
_SCRIPTS = ("بشار الأسد", "Сергей Лавров", "王毅", "نبيل فهمي", "Ирина Волкова", "Ελένη Παππά", "李华")


@dataclass(frozen=True)
class Person:
    name: str
    state: str
    posts: tuple[tuple[str, str], ...]

    def sit(self, part: Part, late: bool) -> Seat:
        post, rank = self.posts[-1 if late else 0]
        return seat(self.name, post, self.state, part, rank=rank, actor=f"x:person/{self.name}/{self.state}")


def people(number: int, draw: random.Random, states: Sequence[str], scripts: bool) -> list[Person]:
    found: dict[str, Person] = {}
    while len(found) < number:
        n = len(found)
        name = f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}" + (f" {n}" if number > 80 else "")
        if scripts and n % 3 == 0 and n // 3 < len(_SCRIPTS):
            name = _SCRIPTS[n // 3]
        state = states[n % len(states)]
        first = _POSTS[(n // len(states)) % len(_POSTS)]
        posts = (first, draw.choice(_POSTS[1:])) if n % 7 == 3 else (first,)
        found.setdefault(name, Person(name, state, posts))
    return list(found.values())


def world(
    persons: int = 60, meetings: int = 150, *, seed: int = 7, states: Sequence[str] = STATES, scripts: bool = False
) -> tuple[EventRecord, ...]:
    """So many meetings of so many people over 900 days from January 2019; the first state meets most."""
    draw = random.Random(seed)
    of: dict[str, list[Person]] = {}
    for person in people(persons, draw, states, scripts):
        of.setdefault(person.state, []).append(person)
    known = sorted(of, key=list(states).index)
    weights = [1 / (rank + 1) for rank in range(len(known))]
    return tuple(_meeting(n, draw, of, known, weights) for n in range(meetings))


def _meeting(
    n: int, draw: random.Random, of: dict[str, list[Person]], known: list[str], weights: list[float]
) -> EventRecord:
    day = date(2019, 1, 10) + timedelta(days=draw.randrange(900))
    sides = list(dict.fromkeys(draw.choices(known, weights, k=3 if n % 9 == 0 else 2)))
    if len(sides) == 1:
        sides.append(draw.choice([s for s in known if s != sides[0]] or sides))
    seats: list[Seat] = []
    for side in sides:
        some = draw.sample(of[side], min(len(of[side]), draw.choice((1, 1, 1, 2, 3))))
        lead = Part.HOST if side == sides[0] and n % 3 else Part.LEAD
        seats += [one.sit(lead if k == 0 else Part.MEMBER, day.year > 2019) for k, one in enumerate(some)]
    if n % 11 == 0:
        seats.append(seat(None, "Ambassador in the host’s capital", sides[-1], kind="post", rank="ambassador"))
    type_ = EventType.CALL if n % 5 == 4 else EventType.SIGNING if n % 17 == 1 else EventType.MEETING
    status = Status.PLANNED if n % 50 == 13 else Status.CANCELLED if n % 70 == 20 else Status.HELD
    start = day.isoformat() if n % 40 else day.isoformat()[:7]
    return event(*seats, id=f"m{n:03}", type=type_, status=status, start=start, articles=(f"article-{n:03}",))
