"""Tenures to the formats that they are handed on in: FollowTheMoney entities, and a table."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO

from kg.lexicon.states import states
from kg.model import Standing
from kg.registers.careers import Known
from kg.registers.records import Tenure
from kg.resolution import principal
from kg.vocab import PERSON

COLUMNS = ("name", "aliases", "id", "wikidata", "post", "of", "to", "start", "end", "standing")
"""The heading of the table, which :mod:`kg.registers.tables` reads back."""

Properties = dict[str, list[str]]
Entity = tuple[str, str, Properties]
"""Id, schema, properties. A person's id is that of ``kg export -f ftm``."""


def write_csv(persons: Iterable[Known], stream: IO[str]) -> None:
    """A tenure a row, under the words of its register."""
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    for person in persons:
        for one in person.tenures:
            rows.writerow(
                (
                    person.name,
                    "; ".join(person.aliases),
                    PERSON.tail(person.iri),
                    person.wikidata or "",
                    one.title,
                    one.of,
                    one.to or "",
                    one.start or "",
                    one.end or "",
                    one.standing,
                )
            )


def write_ftm(persons: Iterable[Known], stream: IO[str]) -> None:
    """An entity a line: each person, the posts and bodies not yet written, and who held which."""
    written: set[str] = set()
    for person in persons:
        for id_, schema, properties in _entities(person):
            if id_ not in written or schema == "Person":
                kept = {key: values for key, values in properties.items() if values}
                entity = {"id": id_, "schema": schema, "properties": kept}
                stream.write(json.dumps(entity, ensure_ascii=False) + "\n")
            written.add(id_)


def _entities(person: Known) -> Iterator[Entity]:
    holder = _key(person.iri)
    about: Properties = {
        "name": [person.name],
        "alias": list(person.aliases),
        "country": countries(*(one.of for one in person.tenures)),
        "wikidataId": [person.wikidata] if person.wikidata else [],
    }
    yield holder, "Person", about
    for number, one in enumerate(person.tenures, 1):
        post = _key("post", one.title, one.of, one.to or "")
        yield from _position(post, one)
        held: Properties = {
            "holder": [holder],
            "post": [post],
            "startDate": [str(one.start)] if one.start else [],
            "endDate": [str(one.end)] if one.end else [],
            "status": [] if one.standing is Standing.INCUMBENT else [one.standing.value],
            "recordId": [one.row],
        }
        yield _key("held", holder, post, str(number), one.row), "Occupancy", held


def _position(id_: str, one: Tenure) -> Iterator[Entity]:
    """``Ambassador of Kenya to Uganda``, which :mod:`kg.registers.titles` takes apart again, and the body it is in."""
    name = f"{one.title} of {_called(one.of)}" + (f" to {_called(one.to)}" if one.to else "")
    body = [] if one.of in states() else [_key("body", one.of)]
    for key in body:
        yield key, "Organization", {"name": [one.of]}
    yield id_, "Position", {"name": [name], "country": countries(one.of), "organization": body}


def _called(of: str) -> str:
    return principal(of).label


def _key(*parts: str) -> str:
    return f"kg-{hashlib.sha1(chr(0).join(parts).encode(), usedforsecurity=False).hexdigest()}"


def countries(*codes: str) -> list[str]:
    """ISO codes as FollowTheMoney writes them; of bodies there are none."""
    return [code.lower() for code in dict.fromkeys(codes) if code in states()]


WRITERS: Mapping[str, Callable[[Iterable[Known], IO[str]], None]] = {"csv": write_csv, "ftm": write_ftm}
