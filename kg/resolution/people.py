"""Who is one person: for now, one name of one state or body; never one name alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model import Event, Participation
from kg.resolution.principals import Principal, principal
from kg.resolution.resolved import Person
from kg.resolution.slugs import slug
from kg.vocab import PERSON


def people(events: Iterable[Event], article: str) -> Mapping[str, Person]:
    """The persons of an article by the slug of their name.

    Inside one article a name is one person. Across articles it is the same person where the state or body it acts
    for is the same too; where the article does not tell it, the person belongs to the article alone.
    """
    said: dict[str, list[Participation]] = {}
    for event in events:
        for one in event.participants:
            if one.name is not None:
                said.setdefault(slug(one.name), []).append(one)
    return {name: _person(name, some, article) for name, some in said.items()}


def _person(name: str, said: list[Participation], article: str) -> Person:
    of = _acts_for(said)
    scope = slug(of.code) if of and of.code else article
    label = str(said[0].name)
    spellings = {spelling for one in said for spelling in (*one.spellings, str(one.name))} - {label}
    return Person(PERSON[f"{name}.{scope}"], label, tuple(sorted(spellings)), of)


def _acts_for(said: list[Participation]) -> Principal | None:
    """Of several (a minister who chairs an organisation) a state before a body, then the first in the text."""
    found = [principal(one.of) for one in said if one.of]
    return min(found, key=lambda one: one.kind != "polity", default=None)
