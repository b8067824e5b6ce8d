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

COLUMNS = ("name", "aliases", "id", "wikidata", "post", "of", "to", "start", "end", "standing")
"""The heading of the table, which :mod:`kg.registers.tables` reads back."""

Properties = dict[str, list[str]]


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
                    person.iri,
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
    """An entity a line: each person, the posts not yet written, and who held which."""
    posts: set[str] = set()
    for person in persons:
        for id_, schema, properties in _entities(person):
            if schema != "Position" or id_ not in posts:
                kept = {key: values for key, values in properties.items() if values}
                entity = {"id": id_, "schema": schema, "properties": kept}
                stream.write(json.dumps(entity, ensure_ascii=False) + "\n")
            posts.add(id_)


def _entities(person: Known) -> Iterator[tuple[str, str, Properties]]:
    yield (
        person.iri,
        "Person",
        {
            "name": [person.name],
            "alias": list(person.aliases),
            "country": _countries(*(one.of for one in person.tenures)),
            "wikidataId": [person.wikidata] if person.wikidata else [],
        },
    )
    for number, one in enumerate(person.tenures, 1):
        post = _key("post", one.title, one.of, one.to or "")
        yield post, "Position", _position(one)
        yield (
            _key("held", person.iri, post, str(number)),
            "Occupancy",
            {
                "holder": [person.iri],
                "post": [post],
                "startDate": [str(one.start)] if one.start else [],
                "endDate": [str(one.end)] if one.end else [],
                "status": [] if one.standing is Standing.INCUMBENT else [one.standing],
                "recordId": [one.row],
            },
        )


def _position(one: Tenure) -> Properties:
    """``Ambassador of Kenya to Uganda``, which :mod:`kg.registers.titles` takes apart again."""
    name = f"{one.title} of {_called(one.of)}" + (f" to {_called(one.to)}" if one.to else "")
    body = [] if one.of in states() else [one.of]
    return {"name": [name], "country": _countries(one.of), "organization": body}


def _called(of: str) -> str:
    return principal(of).label


def _key(*parts: str) -> str:
    return f"kg-{hashlib.sha1(chr(0).join(parts).encode(), usedforsecurity=False).hexdigest()}"


def _countries(*codes: str) -> list[str]:
    """ISO codes as FollowTheMoney writes them; of bodies there are none."""
    return [code.lower() for code in dict.fromkeys(codes) if code in states()]


WRITERS: Mapping[str, Callable[[Iterable[Known], IO[str]], None]] = {"csv": write_csv, "ftm": write_ftm}
