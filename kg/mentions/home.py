"""Whose house a text is written in: the state whose "the President" needs no further word."""

from __future__ import annotations

import re
from collections import Counter

from kg.lexicon.agencies import find_agencies
from kg.lexicon.cities import find_cities
from kg.lexicon.gazetteer import fold
from kg.lexicon.states import find_states, is_state, states
from kg.mentions.landmarks import CAPITAL, NAME
from kg.mentions.sheet import Sheet
from kg.mentions.sights import Sighted
from kg.model import Article

_HEAD, _TAIL = 160, 60
_DATELINE = re.compile(r"\W*(?P<city>[^\W\d_][^\n(/:–—.0-9]{1,40}?)\s*(?:[,(/:–—.]|-\s|-{2}|\d|\bAFP\b)")


def home_of(article: Article, sighted: list[Sighted]) -> str | None:
    """The state of the agency that writes, else that of the dateline, else the one most spoken of."""
    body = [one for one in sighted if one.passage.role == "body"] or sighted
    if not body:
        return None
    text = body[0].sheet.text
    dateline = None if _is_seat(text) else _dateline(text)
    named = {mark.of for one in sighted for mark in one.marks.all}
    agency = _agency((text[:_HEAD], sighted[-1].sheet.text[-_TAIL:], article.source or ""), {*named, dateline})
    votes = _votes(sighted)
    return agency or dateline or min(votes, key=lambda code: (-votes[code], code), default=None)


def _agency(texts: tuple[str, ...], named: set[str | None]) -> str | None:
    """The state of the first agency in the texts that has one of those that the article speaks of."""
    return next(
        (f.value.state for text in texts for f in find_agencies(text) if f.value.state in named and f.value.state), None
    )


def _dateline(text: str) -> str | None:
    match = _DATELINE.match(text)
    if match is None:
        return None
    city = match["city"]
    for hit in find_states(city if not city.isupper() else city.title()):
        if hit.start == 0 and hit.value.kind in (CAPITAL, NAME):
            return hit.value.code
    for place in find_cities(city if not city.isupper() else city.title()):
        if place.start == 0:
            return place.value.state
    return None


_TRAVEL = frozenset(
    [
        "arrive",
        "arrived",
        "departs",
        "departed",
        "flew",
        "flies",
        "fly",
        "journey",
        "tour",
        "travel",
        "traveled",
        "travels",
        "trip",
        "visit",
        "visits",
    ]
)
_VISITED = frozenset({"visit", "visited", "visiting", "visits"})
_SEATS = frozenset({"brussels", "geneva", "new york", "strasbourg", "the hague", "vienna"})
"""Cities of international bodies, whose datelines say little of whose text it is."""


def _is_seat(text: str) -> bool:
    return fold(text[:_HEAD]).lstrip().startswith(tuple(_SEATS))


def _is_goal(sheet: Sheet, n: int) -> bool:
    """Whether somebody goes to the state named at ``n``: it is then not where the text is at home."""
    return sheet.low(n - 1) in _VISITED or (sheet.low(n - 1) == "to" and sheet.low(n - 2) in _TRAVEL)


def _votes(sighted: list[Sighted]) -> Counter[str]:
    """How often each state is spoken of, other than as whose post or person somebody is: so are foreigners marked."""
    votes: Counter[str] = Counter()
    known = {word for state in states().values() for word in state.capitals}
    for one in sighted:
        owned = {m.first for p in one.posts for m in one.marks.all if p.first <= m.first < p.last and m.of in p.ofs}
        marked = owned | {n for post in one.posts for first, last in post.cut for n in range(first, last)}
        marked |= {n for name in one.names for n in range(name.opening, name.closing)}
        votes.update(
            mark.of
            for mark in one.marks.all
            if mark.state and mark.first not in marked and not _is_goal(one.sheet, mark.first)
        )
        starts = {one.sheet.words[n].start for n in marked}
        votes.update(
            place.value.state
            for place in find_cities(one.sheet.text)
            if place.value.name not in known and place.start not in starts and place.value.doubtful is None
        )
    return votes


def body_of(sighted: list[Sighted]) -> str | None:
    """The organisation most spoken of."""
    votes: Counter[str] = Counter()
    for one in sighted:
        votes.update(mark.of for mark in one.marks.all if not is_state(mark.of))
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None
