"""Which event is which: one IRI for one event over all articles, as far as an article alone can tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.model import Event, Part, Participation
from kg.resolution.resolved import Person
from kg.resolution.slugs import slug

_NAMES = {
    "meeting": "Meeting",
    "call": "Call",
    "visit": "Visit",
    "conference": "Conference",
    "signing": "Signing",
    "ceremony": "Ceremony",
    "message": "Message",
}

_COMPUTED = re.compile(rf"(?:[\d-]+|undated)\.(?:{'|'.join(_NAMES)})\.(?:.*_.*|[0-9a-f]{{16}}-\d+)(?:\.\d+)?$")


def event_tail(event: Event, people: Mapping[str, Person], article: str, number: int) -> str:
    """The end of the event's IRI.

    Where the day is known and every one of at least two sides is led by somebody with a name and a principal, it is
    made of the day, the type and the leaders: any article that tells the same gives the same. Else the event belongs
    to its article, as its ``number``-th.
    """
    leaders = _leaders(event, people)
    day = event.start if event.start is not None and event.start.day else None
    if day is None or leaders is None:
        return f"{event.start or event.end or 'undated'}.{event.type}.{article}-{number}"
    return f"{day}.{event.type}.{'_'.join(leaders)}"


def is_computed(tail: str) -> bool:
    """Whether :func:`event_tail` can have made it; else somebody named the event, and knew what he did."""
    return _COMPUTED.match(tail) is not None


def event_label(event: Event) -> str:
    """A line for people: "Meeting of A with B", "Conference in Damascus"."""
    groups = [_names(event, side) for side in _sides(event)]
    named = [group for group in groups if group]
    label = _NAMES[event.type]
    if named:
        label += f" of {named[0]}" + "".join(f"{' with' if n == 0 else ','} {one}" for n, one in enumerate(named[1:]))
    if not named and event.place:
        label += f" in {event.place}"
    elif not named and event.topics:
        label += f" on {event.topics[0]}"
    return label


def _sides(event: Event) -> list[int]:
    """The host's first, then as they count."""
    hosts = {one.side for one in event.participants if one.part is Part.HOST}
    return sorted({one.side for one in event.participants}, key=lambda side: (side not in hosts, side))


def _heads(event: Event, side: int) -> list[Participation]:
    return [one for one in event.participants if one.side == side and one.part is not Part.MEMBER]


def _names(event: Event, side: int) -> str:
    there = _heads(event, side) or [one for one in event.participants if one.side == side][:1]
    return ", ".join(one.name or str(one.title or "somebody") for one in there)


def _leaders(event: Event, people: Mapping[str, Person]) -> list[str] | None:
    """For each side the tails of who leads it, sorted; None where a side has no such leader."""
    found = []
    for side in _sides(event):
        heads = [people[slug(one.name)] for one in _heads(event, side) if one.name]
        if not heads or any(head.of is None for head in heads):
            return None
        found.append("-and-".join(sorted(head.iri.rpartition("/")[2] for head in heads)))
    return sorted(found) if len(found) > 1 else None
