"""Who is who: a reading in, the same with an IRI for every person, post, body, place and event out.

For now each article is resolved by itself, and what two articles share follows from the names they give: two people
are one only where the name and the state agree, two events only where the day, the type and the leaders do.
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
