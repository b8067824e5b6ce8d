"""The rules of encounter: ``data/rules/*.yml`` and ``data/lexicons/encounters.yml`` as checked, frozen objects.

A rule names the words that tell of an event (verbs, nouns, or nouns for a role in it) and says which role stands at
which grammatical place. Places have voice undone: ``subject`` does it, ``object`` undergoes it, ``is`` is what the
subject is said to be, ``possessor`` the genitive, any other place is a preposition. A noun has the places of the verb
that carries it as well ("held talks with": subject and with).
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.files import load
from kg.model import EventType
from kg.resources import resource

Role = Literal["host", "guest", "party", "member", "third", "goal"]


def _pairs(roles: object) -> object:
    return tuple(roles.items()) if isinstance(roles, dict) else roles


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Rule:
    """``about`` are nouns one of which must be the verb's object or in its phrase ("presented his credentials").

    ``carriers`` are verbs one of which must have the noun for its object ("received a letter"). ``unless`` are words
    that must not stand in its phrase ("letter of credence"). ``needs`` are places of which each must be filled;
    "a|b" is either. ``hint``: its words tell nothing by themselves, but may, as the networks judge.
    """

    id: str
    type: EventType
    roles: Annotated[tuple[tuple[str, Role], ...], BeforeValidator(_pairs)]
    example: Annotated[str, Field(min_length=20)]
    counter_example: Annotated[str, Field(min_length=20)]
    kind: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    role_nouns: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    carriers: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    hint: bool = False

    def role(self, place: str) -> Role | None:
        return next((role for slot, role in self.roles if slot == place), None)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules that tell of events, by file and order of writing.

    Raises:
        InputError: a rule is malformed.
    """
    return tuple(rule for rule in _every() if not rule.hint)


def rule_named(id: str) -> Rule:
    """One of the rules that tell of events."""
    return next(rule for rule in rules() if rule.id == id)


@cache
def hints() -> tuple[Rule, ...]:
    """The rules of words that may tell of events, as ``rules``."""
    return tuple(rule for rule in _every() if rule.hint)


@cache
def _every() -> tuple[Rule, ...]:
    shape = TypeAdapter(tuple[Rule, ...])
    files = sorted(path.stem for path in resource("data/rules").glob("*.yml"))
    return tuple(rule for name in files for rule in load(f"rules/{name}", shape))


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``data/lexicons/encounters.yml``: lemmas, or lower-case forms where the list says so.

    Raises:
        KeyError: there is no such list.
    """
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    return load("lexicons/encounters", TypeAdapter(dict[str, frozenset[str]]))
