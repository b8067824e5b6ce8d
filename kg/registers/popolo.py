"""Popolo: persons, organizations, posts, and the memberships that join them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.errors import InputError
from kg.registers import json_file
from kg.registers.json_file import Entry
from kg.registers.places import code_of
from kg.registers.records import BadRow, Raw
from kg.registers.tables import ENTITY

Known = Mapping[str, Mapping[str, Entry]]
_KINDS = ("persons", "organizations", "posts", "areas", "events")


def read(text: str, name: str, columns: Mapping[str, str]) -> Iterator[Raw | BadRow]:  # noqa: ARG001 it has none
    """The memberships in the file's order, those inside a person or an organization too.

    Raises:
        InputError: it is no JSON, or no Popolo.
    """
    found = json_file.load(text, name)
    if not isinstance(found, dict):
        raise InputError(name, "no Popolo: an object with persons and memberships is wanted")
    known = {kind: json_file.by_id(json_file.entries(found.get(kind))) for kind in _KINDS}
    for number, member in enumerate(_memberships(found), 1):
        yield _raw(f"membership {json_file.text(member, 'id') or number}", member, known)


def _memberships(found: Entry) -> Iterator[Entry]:
    yield from json_file.entries(found.get("memberships"))
    for kind, key in (("persons", "person_id"), ("organizations", "organization_id")):
        for one in json_file.entries(found.get(kind)):
            inside = json_file.entries(one.get("memberships"))
            yield from ({key: json_file.text(one, "id"), **member} for member in inside)


def _raw(row: str, member: Entry, known: Known) -> Raw | BadRow:
    person = known["persons"].get(json_file.text(member, "person_id"))
    if person is None:
        return BadRow(row, f"its person {json_file.text(member, 'person_id') or 'is not told'!r} is not in the file")
    post = known["posts"].get(json_file.text(member, "post_id"), {})
    inside = json_file.text(member, "organization_id") or json_file.text(post, "organization_id")
    body = known["organizations"].get(inside, {})
    title = json_file.text(member, "role") or json_file.text(post, "role", "label")
    item = _wikidata(person)
    return Raw(
        row=row,
        name=json_file.text(person, "name"),
        post=_full(json_file.text(post, "label"), title),
        of=_of(member, post, body, known),
        start=json_file.text(member, "start_date"),
        end=json_file.text(member, "end_date"),
        id=json_file.text(person, "id"),
        wikidata=item,
        aliases=tuple(json_file.text(one, "name") for one in json_file.entries(person.get("other_names"))),
    )


def _full(label: str, title: str) -> str:
    """The label of a post says more than the role in it: "Minister for Trade" than "Minister"."""
    return label if len(label) > len(title) else title


def _of(member: Entry, post: Entry, body: Entry, known: Known) -> str:
    """The state of the area that the post is for, else the organization where it is a state or a known body."""
    for one in (post, member, body):
        area = known["areas"].get(json_file.text(one, "area_id"), {})
        inside = one.get("area")
        name = json_file.text(area, "name") or (json_file.text(inside, "name") if isinstance(inside, dict) else "")
        if name and code_of(name):
            return name
    name = json_file.text(body, "name")
    return name if name and code_of(name) else ""


def _wikidata(person: Entry) -> str:
    for one in json_file.entries(person.get("identifiers")):
        item = ENTITY.fullmatch(json_file.text(one, "identifier"))
        if item and json_file.text(one, "scheme").lower() == "wikidata":
            return item[1]
    return ""
