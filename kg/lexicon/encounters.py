"""The rules of encounter: ``data/rules/*.yml`` and ``data/lexicons/encounters.yml`` as checked, frozen objects.

A rule names the words that tell of an event (verbs, nouns, or nouns for a role in it) and says which role stands at
which grammatical place. Places have voice undone: ``subject`` does it, ``object`` undergoes it, ``is`` is what the
subject is said to be, ``possessor`` the genitive, any other place is a preposition. A noun has the places of the verb
that carries it as well ("held talks with": subject and with).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from kg.errors import InputError
from kg.lexicon.lists import load_lists
from kg.model import EventType
from kg.resources import resource

Role = Literal["host", "guest", "party", "member", "third", "goal"]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    type: EventType
    kind: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    role_nouns: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    roles: dict[str, Role]
    needs: tuple[str, ...] = ()
    example: str = Field(min_length=20)
    counter_example: str = Field(min_length=20)


@dataclass(frozen=True, slots=True)
class Rule:
    """``about`` are nouns one of which must be the verb's object or in its phrase ("presented his credentials").

    ``carriers`` are verbs one of which must have the noun for its object ("received a letter"). ``unless`` are words
    that must not stand in its phrase ("letter of credence"). ``needs`` are places of which each must be filled;
    "a|b" is either.
    """

    id: str
    type: EventType
    kind: str | None
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    role_nouns: tuple[str, ...]
    about: frozenset[str]
    carriers: frozenset[str]
    unless: frozenset[str]
    roles: tuple[tuple[str, Role], ...]
    needs: tuple[str, ...]
    example: str
    counter_example: str

    def role(self, place: str) -> Role | None:
        return next((role for slot, role in self.roles if slot == place), None)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by file and order of writing.

    Raises:
        InputError: a rule is malformed.
    """
    found = []
    for path in sorted(resource("data/rules").glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            try:
                written = _Written.model_validate(entry)
            except ValueError as error:
                raise InputError(str(path), " ".join(str(error).split())) from error
            found.append(_frozen(written))
    return tuple(found)


def _frozen(written: _Written) -> Rule:
    return Rule(
        id=written.id,
        type=written.type,
        kind=written.kind,
        verbs=written.verbs,
        nouns=written.nouns,
        role_nouns=written.role_nouns,
        about=frozenset(written.about),
        carriers=frozenset(written.carriers),
        unless=frozenset(written.unless),
        roles=tuple(written.roles.items()),
        needs=written.needs,
        example=written.example,
        counter_example=written.counter_example,
    )


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``data/lexicons/encounters.yml``: lemmas, or lower-case forms where the list says so.

    Raises:
        KeyError: there is no such list.
    """
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    return load_lists("encounters", TypeAdapter(dict[str, frozenset[str]]))
