"""Towns that the words around them tell to be towns, whether a register has them or not: "in Colva, India"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.lexicon.cities import City, find_cities
from kg.lexicon.gazetteer import Found
from kg.lexicon.regions import find_regions
from kg.lexicon.states import StateHit, WordKind, find_states
from kg.mentions.date_words import MONTH, WEEKDAY
from kg.mentions.spelling import spelled


class Town(NamedTuple):
    """Words ``[start, end)`` that tell of a town by its ``name``; ``state`` is the code of its state if it is told."""

    start: int
    end: int
    name: str
    state: str | None


_NO_NAME = "Africa|America|Asia|Congress|Europe|Minister|Parliament|President|Prime"
_NO_TOWN = rf"(?!(?:{MONTH}|{WEEKDAY}|{_NO_NAME}|[\w-]*Pacific)\b)"
_WORD = rf"{_NO_TOWN}[A-ZÀ-Þ][\w'’]*[a-zà-ÿ][\w'’]*"
_NAME = rf"(?P<name>{_WORD}(?:(?:[ -](?:al|am|da|de|del|do|el|la|sur|upon))?[ -]{_WORD}){{0,2}}(?<!['’]s))(?!-|['’]s\b)"
_OTHER = re.compile(
    r"\b(?:Avenue|Camp|Centre|Center|Clinic|Conference|Forum|Institute|Lane|Programme|Program|Road|School|Square|Street|Summit)$"
)
_KIND = r"(?:city|port|resort|town|township|village)"
#: "the Spanish city of", "the northern port town".
_OF_KIND = re.compile(
    rf"\b(?:[Aa]|[Tt]he)\s(?:(?!(?:and|at|for|from|in|of|on|to|with)\b)[\w'’-]+\s){{0,3}}?{_KIND}(?:\s{_KIND})?\s(?P<of>of\s)?"
)
_NAMED = re.compile(_NAME)
#: "in Colva, India", "at Blyth in the United Kingdom".
_BEFORE_STATE = re.compile(rf"\b(?:at|in|near|outside)\s{_NAME}(?:,|\sin)\s(?:the\s)?$")
_FAR = 60
"""Characters looked at before a state."""
_ENDS = re.compile(
    r"(?:[.,;:)–—]|\s*$|\s(?:and\s[a-z]|at|during|earlier|for|from|last|next|on|this|to|today|tomorrow|where|which|with|yesterday)\b"
    rf"|\s{WEEKDAY})"
)
#: "the Lomas Hotel in Colva".
_BEHIND = re.compile(rf"\sin\s{_NAME}")


def behind(text: str, venue: int) -> Town | None:
    """The town that a venue lies in, told right behind where the venue's name ends."""
    match = _BEHIND.match(text, venue)
    town = match is not None and not _OTHER.search(match["name"])
    return Town(*match.span("name"), match["name"], None) if match and town else None


def towns(text: str) -> Iterator[Town]:
    """All towns told so, in no order."""
    states = [hit for hit in find_states(text) if hit.value.kind in (WordKind.NAME, WordKind.DEMONYM)]
    known = {hit.start: hit for hit in find_cities(text)}
    yield from _of_kind(text, states, known)
    names = [(hit.start, hit.end, hit.value.code) for hit in states if hit.value.kind is WordKind.NAME]
    for start, end, state in (*names, *find_regions(text)):
        lead = max(0, start - _FAR)
        match = _BEFORE_STATE.search(text[lead:start])
        if match and _ENDS.match(text, end) and not _OTHER.search(match["name"]):
            first, last = lead + match.start("name"), lead + match.end("name")
            if not any(hit.start < last and first < hit.end for hit in known.values()):
                yield Town(first, last, match["name"], state)


def _of_kind(text: str, states: Sequence[Found[StateHit]], known: dict[int, Found[City]]) -> Iterator[Town]:
    """ "The Spanish city of Granada", with all words that tell it."""
    for match in _OF_KIND.finditer(text):
        city = known.get(match.end())
        if city is not None:
            name = spelled(city.value, text[city.start : city.end])
            yield Town(match.start(), city.end, name, city.value.state)
        elif match["of"] and (named := _NAMED.match(text, match.end())):
            state = next((hit.value.code for hit in states if match.start() < hit.start < match.end()), None)
            yield Town(match.start(), named.end(), named["name"], state)
