"""Whose a post is by the words of its complements."""

from __future__ import annotations

from kg.mentions.landmarks import CAPITAL, METONYM, Landmark
from kg.mentions.phrases import MAJESTIES, goes_on, past_loose
from kg.mentions.post import Post
from kg.mentions.premodifiers import CITY_POSTS, disown
from kg.mentions.sheet import Sheet

_FIELDS = frozenset({"affairs", "relations", "studies"})
_TALKS = frozenset(
    [
        "accord",
        "accords",
        "agreement",
        "agreements",
        "conference",
        "dialogue",
        "format",
        "initiative",
        "platform",
        "process",
        "summit",
        "talks",
    ]
)
"""What is named after the city in which it began."""
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our"})


def article(sheet: Sheet, n: int) -> int:
    """1 if a determiner stands at ``n`` that is no part of "His Majesty"."""
    return sheet.low(n) in _DETERMINERS and sheet.low(n + 1) not in MAJESTIES


def claim(sheet: Sheet, post: Post, first: int, last: int, whose: bool) -> None:
    """Whose post it is, from the landmarks in a complement ``[first, last)``."""
    for mark in sheet.marks.all:
        if not first <= mark.first < last or mark.first in sheet.taken:
            continue
        on = goes_on(sheet, mark)
        if on and sheet.low(mark.last) in ("peninsula", "peninsular"):
            continue  # "envoy for Korean Peninsula affairs"
        if on and mark.kind == CAPITAL and not _TALKS.isdisjoint(sheet.low(mark.last + n) for n in (0, 1)):
            continue  # "mediator of the Luanda process"
        if on and (sheet.low(mark.last) in _FIELDS or (mark.kind == "body" and not whose)):
            continue  # "Director of US Affairs" is of his own state
        if (not post.ofs and (on or (whose and mark.first == first))) or (on and only_house(sheet, post, mark)):
            post.ofs = (mark.of,)
        if mark.of in post.ofs and on and not (mark.kind == CAPITAL and post.noun in CITY_POSTS):
            end = past_loose(sheet, mark.last + 1) if sheet.genitive(mark.last) else mark.last
            disown(sheet, post, mark, mark.first, end)


def only_house(sheet: Sheet, post: Post, mark: Landmark) -> bool:
    """Whether only a house of the post's that other states have, too, told whose it is: "the House of Commons of X"."""
    told = [own for own in sheet.marks.all if post.first <= own.first < post.last and (own.of,) == post.ofs]
    return mark.state and mark.kind != CAPITAL and bool(told) and all(own.kind in ("organ", METONYM) for own in told)
