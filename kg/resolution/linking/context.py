"""Which states and bodies a sentence names, for a person whose own the article does not tell."""

from __future__ import annotations

from functools import lru_cache

from kg.lexicon.organisations import find_organisations
from kg.lexicon.states import find_states
from kg.resolution.linking.profile import kin


@lru_cache(maxsize=50_000)
def named_in(text: str) -> frozenset[str]:
    """Codes of states and short names of bodies; a word that can mean another thing counts for nothing."""
    found = {one.value.code for one in find_states(text) if not one.value.ambiguous}
    return kin(found | {one.value.short for one in find_organisations(text)})
