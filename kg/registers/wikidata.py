"""Wikidata: the answer of its query service, or entities with the posts held (P39) and their qualifiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kg.errors import InputError
from kg.registers import json_file, tables
from kg.registers.json_file import Entry
from kg.registers.records import BadRow, Raw

HELD, BEGAN, ENDED, OF, JURISDICTION, ACTING = "P39", "P580", "P582", "P642", "P1001", "P794"


def read(text: str, name: str, columns: Mapping[str, str]) -> Iterator[Raw | BadRow]:
    """The results, or each post held by each entity, in the file's order.

    Raises:
        InputError: it is no JSON, or neither of the two.
    """
    found = json_file.load(text, name)
    if isinstance(found, dict) and isinstance(found.get("entities"), dict | list):
        yield from _entities(found["entities"])
        return
    yield from tables.from_rows(_table(found, name), name, columns)


def _table(found: Any, name: str) -> Iterator[list[str]]:
    """The bindings of a SPARQL answer, or a list of plain objects, as rows under a heading."""
    results = found.get("results") if isinstance(found, dict) else None
    bindings = json_file.entries(results.get("bindings") if isinstance(results, dict) else found)
    if not bindings:
        raise InputError(name, "no results of a query and no entities")
    heading = list(dict.fromkeys(key for row in bindings for key in row))
    yield heading
    yield from ([_cell(row.get(key)) for key in heading] for row in bindings)


def _cell(value: object) -> str:
    found = value.get("value") if isinstance(value, dict) else value
    return str(found) if isinstance(found, str | int | float) else ""


def _entities(found: Any) -> Iterator[Raw | BadRow]:
    known: dict[str, Entry] = (
        {id_: one for id_, one in found.items() if isinstance(one, dict)}
        if isinstance(found, dict)
        else {json_file.text(one, "id"): one for one in json_file.entries(found)}
    )
    for id_, one in known.items():
        claims = one.get("claims")
        for number, claim in enumerate(json_file.entries(claims.get(HELD) if isinstance(claims, dict) else None), 1):
            if claim.get("rank") != "deprecated":
                yield _raw(f"{id_} {HELD} {number}", id_, one, claim, known)


def _raw(row: str, id_: str, person: Entry, claim: Entry, known: Mapping[str, Entry]) -> Raw | BadRow:
    post = _item(claim.get("mainsnak"))
    label = _label(known.get(post, {}))
    if not label:
        return BadRow(row, f"the label of the post {post or 'of no value'} is not in the file")
    qualifiers = claim.get("qualifiers")
    told = qualifiers if isinstance(qualifiers, dict) else {}
    whose = (_label(known.get(_qualifier(told, key), {})) for key in (OF, JURISDICTION))
    began, ended = (_time(told, key) for key in (BEGAN, ENDED))
    return Raw(
        row=row,
        name=_label(person),
        post=label,
        of=next(filter(None, whose), ""),
        start=began[0],
        end=ended[0],
        standing=_label(known.get(_qualifier(told, ACTING), {})),
        id=id_,
        wikidata=id_ if tables.ENTITY.fullmatch(id_) else "",
        aliases=_aliases(person),
        precise=(began[1], ended[1]),
    )


def _label(entity: Entry) -> str:
    labels = entity.get("labels")
    english = labels.get("en") if isinstance(labels, dict) else None
    return json_file.text(english, "value") if isinstance(english, dict) else ""


def _aliases(entity: Entry) -> tuple[str, ...]:
    aliases = entity.get("aliases")
    found = json_file.entries(aliases.get("en") if isinstance(aliases, dict) else None)
    return tuple(json_file.text(one, "value") for one in found)


def _value(snak: object) -> Entry:
    held = snak.get("datavalue") if isinstance(snak, dict) else None
    value = held.get("value") if isinstance(held, dict) else None
    return value if isinstance(value, dict) else {}


def _item(snak: object) -> str:
    return json_file.text(_value(snak), "id")


def _qualifier(told: Entry, key: str) -> str:
    return next((_item(one) for one in json_file.entries(told.get(key))), "")


def _time(told: Entry, key: str) -> tuple[str, str]:
    """The time and its precision."""
    value = next((_value(one) for one in json_file.entries(told.get(key))), {})
    return json_file.text(value, "time"), json_file.text(value, "precision")
