"""FollowTheMoney and Aleph: persons, positions, who held which, and events."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import IO

from kg.exporters import rows
from kg.exporters.source import Keeps, Source
from kg.model import EventRecord, Seat
from kg.registers.writing import countries
from kg.vocab import BODY

NAME = "ftm"
SUFFIXES = (".ftm.json", ".ftm")
MEDIA_TYPE = "application/x-ndjson"
FOLDER = False
TAKES = "events"
KEEPS = Keeps("part", "yes", "part")
LOSES = (
    "the capacity at each event as data (it is in the event's notes), other spellings of names, delegations, and the "
    "words of the articles (their ids are kept)"
)

Properties = dict[str, list[str]]
NOTED = ("person", "post")


def write(source: Source, stream: IO[bytes]) -> None:
    """An entity a line: each event, then persons, positions, occupancies and bodies.

    The dates of an occupancy are the first and last day at which it is attested, not its beginning and end.
    """
    cast = rows.Cast()
    bodies: dict[str, str] = {}
    for event in source.events():
        cast.add(event)
        bodies.update({seat.principal: seat.side for seat in event.seats if seat.principal in BODY})
        _write(stream, "Event", event.iri, _event(event))
    for actor, name, codes, *_ in cast.people_rows():
        _write(stream, "Person", str(actor), {"name": [str(name)], "country": countries(*str(codes).split(rows.JOIN))})
    for schema, key, properties in _held(cast):
        _write(stream, schema, key, properties)
    for iri, name in sorted(bodies.items()):
        _write(stream, "PublicBody", iri, {"name": [name]})


def _write(stream: IO[bytes], schema: str, key: str, properties: Properties) -> None:
    kept = {name: values for name, values in properties.items() if values}
    entity = {"id": _id(key), "schema": schema, "properties": kept}
    stream.write(json.dumps(entity, ensure_ascii=False).encode() + b"\n")


def _id(key: str) -> str:
    return f"kg-{hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()}"


def _event(event: EventRecord) -> Properties:
    involved = [seat.actor for seat in event.seats if seat.kind == "person"]
    involved += [seat.principal for seat in event.seats if seat.principal in BODY]
    codes = [code for seat in event.seats for code in (seat.of, seat.side_code) if code]
    return {
        "name": [event.label],
        "summary": [f"{event.type}, {event.status}"],
        "startDate": [str(event.start)] if event.start else [],
        "endDate": [str(event.end)] if event.end else [],
        "location": [event.place] if event.place else [],
        "keywords": list(event.topics),
        "country": countries(*codes),
        "involved": [_id(iri) for iri in dict.fromkeys(involved)],
        "notes": [_note(seat) for seat in event.seats if seat.kind in NOTED],
        "recordId": [event.id],
        "publisher": list(event.articles),
    }


def _note(seat: Seat) -> str:
    """``Ana Lind as President, PT (host)``."""
    held = ", ".join(filter(None, (seat.title, seat.of)))
    who = seat.name or "Somebody not named"
    return f"{who} as {held} ({seat.part})" if held else f"{who} ({seat.part})"


def _held(cast: rows.Cast) -> Iterator[tuple[str, str, Properties]]:
    positions: dict[tuple[str, str], None] = {}
    for actor, name, title, of, standing, _, _, first, last, _ in cast.post_rows():
        post = (str(title), str(of or ""))
        if post not in positions:
            positions[post] = None
            yield "Position", _post(post), {"name": [", ".join(filter(None, post))], "country": countries(*post[1:])}
        if name:
            days = [str(day) for day in dict.fromkeys((first, last)) if day]
            held = {"holder": [_id(str(actor))], "post": [_id(_post(post))], "date": days, "status": [str(standing)]}
            yield "Occupancy", f"{actor} {_post(post)} {standing}", held


def _post(post: tuple[str, str]) -> str:
    return " ".join(("post", *post))
