"""Places that a text names: cities, states, venues, "here" and "the Omani capital"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from kg.lexicon.cities import City, find_cities, lookup_city
from kg.lexicon.states import State, StateHit, WordKind, find_states, states
from kg.lexicon.titles import titles
from kg.mentions.dateline import Dateline
from kg.mentions.spelling import spelled, spelled_state
from kg.mentions.towns import Town, behind, towns
from kg.model import Span

__all__ = ["PlaceKind", "PlaceMention", "find_places"]


class PlaceKind(StrEnum):
    CITY = "city"
    STATE = "state"
    VENUE = "venue"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One place in the text.

    ``name`` is the place as an event would name it: a city or state in the article's spelling, a venue in its own
    words. ``city`` is the usual English name of the city that it is or lies in, ``state`` the code of its state; None
    where neither the words nor the registers tell (a venue then lies where the dateline says). ``preposition`` is the
    word before it ("in", "at", "to" …) in small letters, or None. ``doubtful``: it may name something else, or serve
    to name a thing ("the Paris Agreement").
    """

    span: Span
    name: str
    kind: PlaceKind
    city: str | None
    state: str | None
    preposition: str | None = None
    doubtful: bool = False


_VENUE_NOUN = (
    "Palace|House|Hotel|Airport|Residence|Castle|Hall|Headquarters|Ministry|Chancellery|Palais|Palazzo|Palácio|Villa"
    "|Mansion|Fort|Lodge|Embassy|Monastery|Cathedral|Mosque|Stadium|University|Complex|Residency|Presidency|Resort"
    "|(?:Conference|Congress|Convention) Cent(?:er|re)"
)
_NAME = r"[A-ZÀ-Þ][\w'’-]*"
#: "Al Alam Palace", "the Palace of Nations", "Hôtel Saint-Maximin", "the Ministry of Foreign Affairs".
_NAMED_VENUE = re.compile(
    rf"\b(?:{_NAME}[ ]){{1,4}}?(?:{_VENUE_NOUN})\b(?:[ ](?:of|de|do|da|dos)[ ](?:the[ ])?(?:{_NAME}[ ]?){{1,3}})?"
    rf"|\b(?:{_VENUE_NOUN}|Hôtel)(?:[ ](?:of|de|do|da|dos)(?:[ ]the)?)?(?:[ ]{_NAME}){{1,3}}"
)
_OFFICE = (
    r"(?:President|Prime[ ]Minister|Premier|Chancellor|Speaker)['’]s[ ]Office|Presidential[ ]Office"
    r"|Office[ ]of[ ]the[ ](?:President|Prime[ ]Minister|Premier|Chancellor|Speaker)"
)
#: "the President's Office", "the Office of the Prime Minister".
_NAMED_OFFICE = re.compile(rf"(?<=\bthe[ ])(?:{_OFFICE})\b")
_POST_IN = re.compile(r"\b(\w+)\s(?:in|at)\sthe\s$")
"""A word before an office: a post that is in it is no place."""
#: "the ministry", "the presidential palace", "his office", "the airport".
_PLAIN_VENUE = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|an?)\s+(?:(?:[a-z]+|[A-Z][\w-]+(?:['’]s)?)\s+){0,3}?"
    r"(?:palace|residence|ministry|Ministry|headquarters|airport|hotel|embassy|Embassy|office|chancellery|ranch|villa|mansion"
    r"|parliament building|GHQ|General Headquarters|Foreign Office|House)\b"
)
_DETERMINER = re.compile(r"^(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|an?)\s+")
_CONTINENT = frozenset({"America", "Americas"})
_PART = re.compile(r"\b(?:[Cc]entral|[Ll]atin|[Nn]orth|[Ss]outh)\s$")
"""Before the name of the United States it makes the continent of it."""
_HERE = re.compile(r"\b[Hh]ere\b(?!['’]s|\s+(?:and there|is|are|to stay))")
_JOURNEY = r"(?:visiting|(?:mission|stay|tour|trip|visit)\s(?:in|of|to))\s"
#: "visiting the Sultanate", "a visit to our country", "who is on a visit to the country".
_THIS_STATE = re.compile(
    rf"\b{_JOURNEY}(?P<named>(?P<whose>our|the|this)\s(?P<kind>[Cc]ountry|[Ee]mirate|[Kk]ingdom|[Rr]epublic|[Ss]ultanate))\b"
    r"(?!['’]s|\s(?:of|[A-Z])|-)"
)
_WHO_IS = re.compile(r"\bwho\s(?:is|are|was|were)\s(?:[\w-]+\s){0,7}$")
_CAPITAL = re.compile(r"\b(?:[Tt]he\s+)?capital(?:\s+city)?\s+of\s+(?:the\s+)?")
_THE_CAPITAL = re.compile(r"\b[Tt]he\s+capital\b(?!\s+(?:of|city\s+of|\w*ment|market|goods|flow))")
_CAPITAL_AFTER = re.compile(
    r"(?:['’]s?)?\s+capital\b(?!\s+(?:punishment|goods|market|flows?|expenditure|investment|letters?))"
)
#: Between a venue and the city that it lies in.
_INSIDE = re.compile(r"(?:,|\s(?:located|situated))?\s(?:in|near|outside)\s(?:the\s)?")
_BEFORE = re.compile(
    r"\b(in|at|to|from|for|near|outside|via|into|inside|of|on|through|towards?|around|across)\s+(?:the\s+)?$", re.I
)
#: After these even a name that can be a person's is a place: "in Victoria".
_OF_PLACE = frozenset(
    ("in", "at", "to", "from", "near", "outside", "via", "into", "inside", "through", "across", "around", "towards")
)
_THING_AFTER = re.compile(r"\s+(?!\w+day\b)[A-Z]\w*[a-z](?<!\bSummit)(?<!\bConference)(?<!\bForum)(?!\w)")


def find_places(text: str, offset: int = 0, dateline: Dateline | None = None) -> tuple[PlaceMention, ...]:
    """All places in the text, in its order, none within another; spans are counted from ``offset``.

    ``dateline`` is the article's: it tells where "here" is. Places inside its span are left out.
    """
    found = [
        place
        for place in (
            *_capitals(text),
            *_venues(text),
            *_cities(text),
            *_states(text),
            *_here(text, dateline),
            *_this_state(text, dateline),
            *_towns(text),
        )
        if not (dateline and dateline.span.overlaps(_moved(place.span, offset)))
    ]
    found.sort(key=lambda place: (place.span.start, -place.span.end))
    kept: list[PlaceMention] = []
    for place in found:
        if not kept or place.span.start >= kept[-1].span.end:
            kept.append(place)
    return tuple(_placed(place, text, offset) for place in _seated(kept, text))


def _seated(places: list[PlaceMention], text: str) -> Iterator[PlaceMention]:
    """The places, venues with the city that follows them: "the Lomas Hotel in Colva"."""
    for place, after in zip_longest(places, places[1:]):
        if place.kind is not PlaceKind.VENUE or place.city:
            yield place
        elif after is not None and _INSIDE.fullmatch(text, place.span.end, after.span.start):
            city = after.name if after.kind is PlaceKind.CITY else None
            yield replace(place, city=city, state=after.state)
        elif town := behind(text, place.span.end) if place.name[:1].isupper() else None:
            yield replace(place, city=town.name)
            yield _city(town)
        else:
            yield place


def _city(town: Town) -> PlaceMention:
    return PlaceMention(Span(town.start, town.end), town.name, PlaceKind.CITY, town.name, town.state)


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _placed(place: PlaceMention, text: str, offset: int) -> PlaceMention:
    before = _BEFORE.search(text[max(0, place.span.start - 16) : place.span.start])
    preposition = before[1].lower() if before else None
    doubtful = place.doubtful and preposition not in _OF_PLACE
    if place.kind is not PlaceKind.VENUE:
        closed = place.kind is PlaceKind.CITY and text[place.span.end - 1] == "."  # "Washington, D.C. Secretary Vega"
        doubtful = doubtful or (not closed and _THING_AFTER.match(text, place.span.end) is not None)
    return PlaceMention(
        _moved(place.span, offset), place.name, place.kind, place.city, place.state, preposition, doubtful
    )


def _cities(text: str) -> Iterator[PlaceMention]:
    for hit in find_cities(text):
        city = hit.value
        name = spelled(city, text[hit.start : hit.end])
        doubtful = city.doubtful is not None
        yield PlaceMention(Span(hit.start, hit.end), name, PlaceKind.CITY, city.name, city.state, doubtful=doubtful)


def _towns(text: str) -> Iterator[PlaceMention]:
    """Those that the words around them tell to be towns."""
    return map(_city, towns(text))


def _states(text: str) -> Iterator[PlaceMention]:
    """States by name, and the seats that stand for their governments."""
    for hit in find_states(text):
        span, words = Span(hit.start, hit.end), text[hit.start : hit.end]
        code, state = hit.value.code, states()[hit.value.code]
        if hit.value.kind is WordKind.NAME:
            if words in _CONTINENT and _PART.search(text, max(0, span.start - 10), span.start):
                continue
            name = spelled_state(state, words)
            yield PlaceMention(span, name, PlaceKind.STATE, None, code, doubtful=hit.value.ambiguous)
        elif hit.value.kind is WordKind.METONYM:
            yield PlaceMention(span, words, PlaceKind.VENUE, state.capitals[0], code, doubtful=hit.value.ambiguous)


def _capitals(text: str) -> Iterator[PlaceMention]:
    """ "the Omani capital", "Tunisia's capital", "the capital of Ethiopia"."""
    for hit in find_states(text):
        if hit.value.kind in (WordKind.NAME, WordKind.DEMONYM):
            if after := _CAPITAL_AFTER.match(text, hit.end):
                yield from _capital(hit.value, Span(hit.start, after.end()))
            found = _CAPITAL.finditer(text, max(0, hit.start - 40), hit.start)
            before = next((match for match in found if match.end() == hit.start), None)
            if before and hit.value.kind is WordKind.NAME:
                yield from _capital(hit.value, Span(before.start(), hit.end))


def _capital(hit: StateHit, span: Span) -> Iterator[PlaceMention]:
    for name in states()[hit.code].capitals[:1]:
        yield PlaceMention(span, name, PlaceKind.CITY, name, hit.code, doubtful=bool(hit.others))


def _venues(text: str) -> Iterator[PlaceMention]:
    for pattern in (_NAMED_OFFICE, _NAMED_VENUE, _PLAIN_VENUE):
        for match in pattern.finditer(text):
            if pattern is _NAMED_OFFICE and _holds_post(text, match.start()):
                continue
            name = _DETERMINER.sub("", match[0]).strip()
            city, state = _site(name)
            start = match.start() + match[0].index(name)
            yield PlaceMention(Span(start, start + len(name)), name, PlaceKind.VENUE, city, state)


def _holds_post(text: str, n: int) -> bool:
    """Whether the office at ``n`` is where somebody has his post: "the Minister of State in the Office of"."""
    before = _POST_IN.search(text, max(0, n - 40), n)
    return before is not None and before[1].lower() in titles().head_words | {"state", "staff", "affairs"}


def _site(name: str) -> tuple[str | None, str | None]:
    """City and state that a venue's name tells: "Prague Castle", "State House Entebbe"; a known seat has its own.

    A seat that is the whole name comes before a city in it: "Hyderabad House" stands in New Delhi.
    """
    seats = [seat for seat in find_states(name) if seat.value.kind is WordKind.METONYM]
    whole = [seat for seat in seats if seat.end - seat.start == len(name)]
    cities = [(spelled(city.value, name[city.start : city.end]), city.value.state) for city in find_cities(name)]
    told = [(states()[seat.value.code].capitals[0], seat.value.code) for seat in (whole or seats)]
    ranked = (*told, *cities) if whole else (*cities, *told)
    return next(iter(ranked), (None, None))


def _here(text: str, dateline: Dateline | None) -> Iterator[PlaceMention]:
    """ "here" and "the capital", as the dateline tells them."""
    if dateline is None or dateline.place is None:
        return
    known: City | None = lookup_city(dateline.city) if dateline.city else None
    kind = PlaceKind.STATE if known is None and dateline.state else PlaceKind.CITY
    for match in _HERE.finditer(text):
        yield PlaceMention(Span(*match.span()), dateline.place, kind, dateline.city, dateline.state)
    capitals = states()[dateline.state].capitals if dateline.state else ()
    for match in _THE_CAPITAL.finditer(text) if capitals else ():
        yield PlaceMention(Span(*match.span()), capitals[0], PlaceKind.CITY, capitals[0], dateline.state)


def _this_state(text: str, dateline: Dateline | None) -> Iterator[PlaceMention]:
    """The state of the dateline where somebody's journey is said to go to it as the writer's own."""
    state = states().get(dateline.state) if dateline and dateline.state else None
    if state is None or dateline is None:
        return
    told = ((hit.value, text[hit.start : hit.end]) for hit in find_states(text))
    names = (
        spelled_state(state, words) for one, words in told if one.code == dateline.state and one.kind is WordKind.NAME
    )
    name = next(names, state.name)
    for match in _THIS_STATE.finditer(text):
        if _own(match, state):
            yield PlaceMention(Span(*match.span("named")), name, PlaceKind.STATE, None, dateline.state)


def _own(match: re.Match[str], state: State) -> bool:
    """Whether the words mean the writer's own state: "our country", "the Kingdom" in Jordan.

    "The country" does of a guest alone ("who is visiting the country"): else it may be any that was named before.
    """
    if match["whose"].lower() != "the":
        return True
    if match["kind"].lower() in ("country", "republic"):
        return _WHO_IS.search(match.string, max(0, match.start() - 80), match.start()) is not None
    return any(f"{match['kind'].capitalize()} of" in name for name in state.names)
