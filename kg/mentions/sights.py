"""What stands in one passage: words, landmarks, units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.mentions.cast import surnames
from kg.mentions.continued import continued
from kg.mentions.homonyms import at_home
from kg.mentions.landmarks import Landmarks, landmarks_of
from kg.mentions.marked import Passage
from kg.mentions.missed import MissedNames
from kg.mentions.names import Name, NameFinder
from kg.mentions.post import Post
from kg.mentions.posts import posts_of
from kg.mentions.sheet import Sheet
from kg.mentions.surroundings import enriched, open_post
from kg.mentions.units import Unit, units_of
from kg.mentions.words import Word, words_of
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Sighted:
    passage: Passage
    words: tuple[Word, ...]
    marks: Landmarks
    units: tuple[Unit, ...]
    sheet: Sheet
    names: tuple[Name, ...]
    posts: tuple[Post, ...]

    def span(self, first: int, last: int) -> Span:
        """The article's span of words ``[first, last)``."""
        start = self.passage.start
        return Span(start + self.words[first].start, start + self.words[last - 1].end)


def sights(passages: tuple[Passage, ...], home: str | None = None) -> list[Sighted]:
    """What stands in each passage; a surname is known everywhere by the full name that holds it.

    A word of several states means ``home`` where that is one of them. A passage is looked at again where it has a
    surname of somebody whom only his post gave away elsewhere.
    """
    finders = [_finder(passage, home) for passage in passages]
    found = [finder.of_model() for finder in finders]
    known = _surnames(zip(finders, found, strict=True))
    seen = [
        _sight(passage, finder, finder.of_known(known, names))
        for passage, finder, names in zip(passages, finders, found, strict=True)
    ]
    more = _surnames((finder, one.names) for finder, one in zip(finders, seen, strict=True)) - known
    return [
        _sight(one.passage, finder, finder.of_known(known | more, names)) if finder.has(more) else one
        for one, finder, names in zip(seen, finders, found, strict=True)
    ]


def _surnames(found: Iterable[tuple[NameFinder, Sequence[Name]]]) -> frozenset[str]:
    """What people are called by for short; a city or an abbreviation is nobody's name by itself."""
    return surnames(finder.text(name) for finder, names in found for name in names if not finder.is_other_thing(name))


def _finder(passage: Passage, home: str | None) -> NameFinder:
    words = words_of(passage.doc, passage.text)
    return NameFinder(passage.doc, words, at_home(landmarks_of(passage.text, words), passage.text, words, home))


def _sight(passage: Passage, finder: NameFinder, names: list[Name]) -> Sighted:
    words, marks = finder.words, finder.marks
    taken = frozenset(n for name in names for n in range(name.first, name.last))
    sheet = Sheet(passage.text, words, marks, taken)
    posts = posts_of(sheet)
    floor = 0
    for post in posts:
        open_post(sheet, post, floor)
        floor = post.last
    names = sorted([*names, *MissedNames(finder, posts, taken).names()], key=lambda name: name.first)
    posts = [post for post in posts if not _inside(post, names)]
    names = enriched(sheet, names, posts)
    units = continued(sheet, units_of(sheet, names, posts))
    return Sighted(passage, words, marks, tuple(units), sheet, tuple(names), tuple(posts))


def _inside(post: Post, names: list[Name]) -> bool:
    return any(name.opening <= post.first and post.last <= name.first for name in names)
