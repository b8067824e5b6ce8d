"""A tenure's post, under the IRI that an article's words for the same post get."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from kg.lexicon.organisations import lookup_organisation
from kg.registers.records import Tenure
from kg.resolution import Post, parse_post, principal, slug
from kg.resolution.posts import ACCREDITED
from kg.vocab import POST

SCOPE = "register"
HEAD_OF_MISSION = "head-of-mission"


def post_of(tenure: Tenure) -> Post:
    """The post; what a register says it is accredited to is its remit, however the words are read elsewhere."""
    return _post(tenure.title, tenure.of, tenure.to)


@lru_cache(maxsize=8192)
def _post(title: str, of: str, to: str | None) -> Post:
    if to is None:
        return parse_post(title, of, SCOPE)
    target = principal(to)
    found = parse_post(f"{title} to {target.label}", of, SCOPE)
    found = replace(found, remit=(target,), single=True)
    ranks = set(found.ranks)
    if ranks <= ACCREDITED:
        return replace(found, iri=POST[f"{slug(of)}.{min(ranks)}.{slug(to)}"])
    sent = lookup_organisation(to) is None  # to a state, of today or not
    mission = (HEAD_OF_MISSION,) if sent else found.ranks
    return replace(found, iri=POST[f"{slug(of)}.{slug(title)}.{slug(to)}"], ranks=mission)
