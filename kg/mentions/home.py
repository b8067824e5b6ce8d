"""Whose house a text is written in: the state whose "the President" needs no further word."""

from __future__ import annotations

import re
from collections import Counter

from kg.lexicon.agencies import find_agencies
from kg.lexicon.cities import find_cities
from kg.lexicon.states import find_states
from kg.mentions.landmarks import CAPITAL, NAME
from kg.mentions.sights import Sighted
from kg.model import Article

_HEAD, _TAIL = 160, 60
_DATELINE = re.compile(r"\W*(?P<city>[^\W\d_][^\n(/:–—.0-9]{1,40}?)\s*(?:[,(/:–—.]|-\s|-{2}|\d|\bAFP\b)")


def home_of(article: Article, sighted: list[Sighted]) -> str | None:
    """The state of the agency that writes, else that of the dateline, else the one most spoken of."""
    body = [one for one in sighted if one.passage.role == "body"] or sighted
    if not body:
        return None
    text = body[0].passage.doc.text
    return _agency(text, sighted[-1].passage.doc.text, article) or _dateline(text) or _most_named(sighted)


def _agency(first: str, last: str, article: Article) -> str | None:
    head = first[:_HEAD]
    for found in (*find_agencies(head), *find_agencies(last[-_TAIL:]), *find_agencies(article.source or "")):
        if found.value.state:
            return found.value.state
    return None


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


def _most_named(sighted: list[Sighted]) -> str | None:
    votes: Counter[str] = Counter()
    for one in sighted:
        votes.update(mark.of for mark in one.marks.all if mark.state)
    return min(votes, key=lambda code: (-votes[code], code)) if votes else None


def body_of(sighted: list[Sighted]) -> str | None:
    """The organisation most spoken of."""
    votes: Counter[str] = Counter()
    for one in sighted:
        votes.update(mark.of for mark in one.marks.all if not mark.state)
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None
