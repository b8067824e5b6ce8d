"""Who is who: a reading in, the same with an IRI for every person, post, body, place and event out.

Each article is resolved by itself first: what two of them share follows from the names they give. Then ``linking``
tells who of all articles is one person, and ``coreference`` which events are one.
"""

from __future__ import annotations

from kg.resolution.posts import Post, parse_post
from kg.resolution.principals import Principal, principal
from kg.resolution.reading import resolve
from kg.resolution.resolved import Bench, Chair, Encounter, Group, Person, Place, Resolved
from kg.resolution.slugs import slug

__all__ = [
    "Bench",
    "Chair",
    "Encounter",
    "Group",
    "Person",
    "Place",
    "Post",
    "Principal",
    "Resolved",
    "parse_post",
    "principal",
    "resolve",
    "slug",
]
