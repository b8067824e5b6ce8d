"""States and bodies: what ``of`` names, and what a body is called in the graph."""

from __future__ import annotations

from dataclasses import dataclass

from kg.lexicon.organisations import lookup_organisation
from kg.lexicon.states import WordKind, lookup_state, states
from kg.resolution.slugs import slug
from kg.vocab import BODY, POLITY


@dataclass(frozen=True, slots=True)
class Principal:
    """A state, another body, or a group without a name.

    ``kind`` is "polity", "body" or "group"; ``code`` what ``of`` holds for it; ``within`` the body or state that it
    belongs to.
    """

    iri: str
    label: str
    kind: str
    code: str | None = None
    within: Principal | None = None

    @property
    def root(self) -> Principal:
        """The state or body at the top."""
        return self.within.root if self.within else self


def principal(of: str) -> Principal:
    """The state of an ISO code, else the body of that short name."""
    state = states().get(of)
    if state is not None:
        return Principal(POLITY[slug(of)], state.name, "polity", of)
    return Principal(BODY[slug(of)], of, "body", of)


def named(phrase: str) -> Principal | None:
    """The state or body that a phrase points to: by name, capital or metonym; None where it is neither, or doubtful."""
    hit = lookup_state(phrase)
    if hit is not None and not hit.ambiguous:
        return principal(hit.code)
    body = lookup_organisation(phrase)
    return principal(body.short) if body is not None else None


def accredited_to(phrase: str) -> Principal | None:
    """The same of an ambassador's words: there Jordan is no river, Georgia no state of a union and Paris no person."""
    hit = lookup_state(phrase)
    if hit is not None and hit.kind in (WordKind.NAME, WordKind.CAPITAL) and not hit.others:
        return principal(hit.code)
    return named(phrase)


def organ(name: str, of: Principal | None, scope: str) -> Principal:
    """A ministry, an office: named inside its state or body, or inside ``scope`` (an article) where that is unknown."""
    home = slug(of.code) if of and of.code else scope
    return Principal(BODY[f"{home}.{slug(name)}"], name, "body", of.code if of else None, of)
