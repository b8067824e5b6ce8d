"""How misses name participants, events and pairs."""

from __future__ import annotations

from kg.model import Event, Participation
from kg.scoring.contacts import Pair


def seat(one: Participation) -> str:
    """``Ana Lind (President, PT)``."""
    post = ", ".join(part for part in (one.title, one.of) if part)
    return f"{one.name or 'unnamed'} ({post or 'no post'})"


def encounter(one: Event) -> str:
    """``meeting held 2021-05-03: Ana Lind, Joon Park``."""
    who = ", ".join(seat.name or f"[{seat.title or seat.of or 'unnamed'}]" for seat in one.participants)
    return f"{one.type} {one.status} {one.start or 'no date'}: {who or 'nobody'}"


def persons(pair: Pair) -> str:
    return f"{pair.a.name} and {pair.b.name}"
