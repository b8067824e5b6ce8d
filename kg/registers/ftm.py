"""FollowTheMoney: who (Person) holds (Occupancy) which post (Position), an entity a line or a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.registers import json_file
from kg.registers.json_file import Entry
from kg.registers.records import BadRow, Raw
from kg.registers.tables import ENTITY

_HELD = ("Occupancy",)
_NOWHERE = frozenset({"eu", "zz"})
"""Codes of the format that are no state's."""


def read(text: str, name: str, columns: Mapping[str, str]) -> Iterator[Raw | BadRow]:  # noqa: ARG001 it has none
    """The occupancies in the file's order; an entity of another schema is passed over.

    Raises:
        InputError: it is no JSON.
    """
    found = list(json_file.lines(text, name))
    known = json_file.by_id(found)
    for one in found:
        if one.get("schema") in _HELD:
            yield _raw(one, known)


def _raw(held: Entry, known: Mapping[str, Entry]) -> Raw | BadRow:
    row = f"occupancy {json_file.text(held, 'id') or 'without id'}"
    holder, post = (_one(held, known, key) for key in ("holder", "post"))
    if holder is None or post is None:
        lacking = "holder" if holder is None else "post"
        return BadRow(row, f"its {lacking} {(_first(held, lacking) or 'is not told')!r} is not in the file")
    item = ENTITY.fullmatch(_first(holder, "wikidataId") or json_file.text(holder, "id"))
    countries = [code for code in _values(post, "country") if code.lower() not in _NOWHERE]
    return Raw(
        row=row,
        name=_first(holder, "name"),
        post=_first(post, "name"),
        of=countries[0] if countries else _first(post, "organization") and _body(post, known),
        start=_first(held, "startDate"),
        end=_first(held, "endDate"),
        standing=_first(held, "status"),
        id=json_file.text(holder, "id"),
        wikidata=item[1] if item else "",
        aliases=(*_values(holder, "name")[1:], *_values(holder, "alias"), *_values(holder, "previousName")),
    )


def _body(post: Entry, known: Mapping[str, Entry]) -> str:
    """The name of the organisation that a post is in, which the file has as an entity or in words."""
    told = _first(post, "organization")
    return _first(known[told], "name") if told in known else told


def _one(held: Entry, known: Mapping[str, Entry], key: str) -> Entry | None:
    """The entity of a property, which can stand nested in it."""
    properties = held.get("properties")
    values = properties.get(key) if isinstance(properties, dict) else None
    nested = json_file.entries(values)
    return nested[0] if nested else known.get(_first(held, key))


def _values(entity: Entry, key: str) -> tuple[str, ...]:
    properties = entity.get("properties")
    return json_file.texts(properties.get(key)) if isinstance(properties, dict) else ()


def _first(entity: Entry, key: str) -> str:
    return next(iter(_values(entity, key)), "")
