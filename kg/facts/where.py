"""Where an encounter takes place: the place that hangs on its word with "in" or "at", and no other."""

from __future__ import annotations

from dataclasses import dataclass

from kg.facts.scene import Line, Site
from kg.facts.tokens import Token
from kg.facts.when import chain_of, rank_of
from kg.mentions.dateline import Dateline
from kg.mentions.places import PlaceKind

_ROOMS = ("office", "residence")
_AT = frozenset({"in", "at", "near", "outside", "inside", "on"})


@dataclass(frozen=True, slots=True)
class Where:
    """A place's name as an event gives it, and the code of its state; ``whole``: it is the state itself."""

    name: str
    state: str | None
    whole: bool = False


def place_at(word: Token, line: Line, dateline: Dateline | None) -> Where | None:
    """The place of the encounter named by ``word``; None where the sentence tells none of it."""
    chain = chain_of(word)
    best: tuple[int, bool, int, Site] | None = None
    for site in line.sites:
        rank = _rank(site, chain, word, line)
        if rank is not None:
            key = (rank, site.place.kind is PlaceKind.STATE, abs(site.top.i - word.i))
            if best is None or key < best[:3]:
                best = (*key, site)
    return where(best[3], dateline) if best else None


def places_in(line: Line, dateline: Dateline | None) -> list[Where]:
    """All places that a sentence gives with "in" or "at"."""
    found = (where(site, dateline) for site in line.sites if _given(site))
    return [one for one in found if one is not None]


def _given(site: Site) -> bool:
    place = site.place
    return not place.doubtful and (place.preposition in _AT or site.top.lower_ in ("here", "there"))


def _rank(site: Site, chain: dict[int, int], word: Token, line: Line) -> int | None:
    if not _given(site):
        return None
    return rank_of(line.words(site), chain, word, _AT)


def where(site: Site, dateline: Dateline | None) -> Where | None:
    """A city or state by its name; a venue by its city, which the dateline tells if nothing else does. An office that
    neither tells of is no place: every Premier has one."""
    place = site.place
    if place.kind is not PlaceKind.VENUE:
        return Where(place.name, place.state, place.kind is PlaceKind.STATE)
    if place.city:
        return Where(_as_filed(place.city, place.state, dateline), place.state)
    if dateline and dateline.place and place.state in (None, dateline.state):
        return Where(dateline.place, dateline.state)
    named = place.name[:1].isupper() and not place.name.lower().endswith(_ROOMS)
    return Where(place.name, place.state) if named else None


def _as_filed(city: str, state: str | None, dateline: Dateline | None) -> str:
    """A city by the shorter name that the dateline has for it: "KUWAIT" is where palaces of Kuwait City stand."""
    short = dateline.place if dateline and dateline.place and dateline.state == state else city
    return short if city.startswith(f"{short} ") else city
