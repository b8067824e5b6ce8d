"""What the networks are told of the actors, dates and places of an article, whatever draft they are held against."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from kg.facts.learned.clues import Hanging
from kg.facts.learned.sentence import step
from kg.facts.learned.view import View
from kg.mentions.dates import DateMention

Names = tuple[str, ...]
"""Features of a bag."""
Word = tuple[int, int]
"""The number of a sentence, and the place of a word in it."""


class Things:
    """Every draft is held against every actor, date and place: what is told of these alone is put into words once."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._hung: dict[tuple[int, tuple[int, ...]], Names] = {}

    @cached_property
    def actors(self) -> dict[int, Names]:
        """Of each actor what he is."""
        return {actor: tuple(self._actor(actor)) for actor in self.view.sights}

    def _actor(self, actor: int) -> Iterator[str]:
        one = self.view.marked.actors[actor]
        yield f"kind {one.kind} {one.plural}"
        yield f"title {one.title is not None}"
        yield f"rank {step(self.view.rank[actor], 0, 1, 2, 4)}"

    @cached_property
    def dates(self) -> list[Names]:
        """Of each date of the view what it is, and by which labels it hangs."""
        return [tuple(self._date(number)) for number in range(len(self.view.dates))]

    def _date(self, number: int) -> Iterator[str]:
        told, view = self.view.dates[number], self.view
        date = told[0][1]
        start = date.start or date.future_start
        yield f"date {date.kind}"
        yield f"direction {date.direction}"
        yield f"precision {'day' if start and start.day else 'month' if start and start.month else 'year'}"
        yield f"range {date.end != date.start}"
        yield from self._gap(date)
        for hangs, one in told:
            yield f"hangs {hangs.label}"
            if view.calendar.begins > one.span.start:
                yield "before the report"

    def _gap(self, date: DateMention) -> Iterator[str]:
        published, start = self.view.calendar.published, date.start or date.future_start
        if published and start:
            gap = (start.earliest - published.earliest).days
            yield f"gap {step(gap, -400, -60, -7, -1, 0, 1, 7, 60)}"

    @cached_property
    def sites(self) -> list[Names]:
        """Of each place of the view what it is, and how it is told."""
        return [tuple(self._site(number)) for number in range(len(self.view.sites))]

    def _site(self, number: int) -> Iterator[str]:
        told, dateline = self.view.sites[number], self.view.dateline
        yield f"whole {told[0][2].whole}"
        if dateline is not None and dateline.place == told[0][2].name:
            yield "dateline"
        for _, site, _ in told:
            yield f"place {site.place.kind}"
            yield f"preposition {site.place.preposition}"
            yield f"doubtful {site.place.doubtful}"

    @cached_property
    def dated(self) -> list[tuple[Word, int]]:
        """Where each date stands, with its number, in the order of the text."""
        return sorted((_at(hangs), number) for number, told in enumerate(self.view.dates) for hangs, _ in told)

    @cached_property
    def sited(self) -> list[tuple[Word, int]]:
        """Where each place stands, as ``dated``."""
        return sorted((_at(hangs), number) for number, told in enumerate(self.view.sites) for hangs, _, _ in told)

    @cached_property
    def of_sites(self) -> dict[tuple[int, int], Hanging]:
        """How each place hangs, by the number of its sentence and its first word there."""
        return {(hangs.line.number, site.first): hangs for told in self.view.sites for hangs, site, _ in told}

    def hanging(self, hangs: Hanging, label: str, own: tuple[int, ...]) -> Names:
        """How a date or place hangs on the words of a draft, told by their places, and on others of its sentence."""
        key = id(hangs), own
        if key not in self._hung:
            self._hung[key] = tuple(
                name
                for clue, rank in hangs.ranks
                for name in _ranked(rank, "own" if clue.word.i in own else "another", label, clue.names)
            )
        return self._hung[key]


def order(things: Sequence[tuple[Word, int]], word: Word) -> dict[int, list[str]]:
    """How many others stand between each thing and a word, before it and after it, by the number of the thing."""
    found: dict[int, list[str]] = {}
    cut = bisect_left(things, (word, -1))
    for side, some in (("before", reversed(things[:cut])), ("after", things[cut:])):
        seen: set[int] = set()
        for _, number in some:
            if number not in seen:
                found.setdefault(number, []).append(f"{side} {step(len(seen), 0, 1, 2, 3)}")
                seen.add(number)
    return found


def _at(hangs: Hanging) -> Word:
    return hangs.line.number, hangs.top.i


@lru_cache(maxsize=4096)
def _ranked(rank: str, whose: str, label: str, told: Names) -> Names:
    """How something hangs on one word of encounter, which may tell of such events."""
    return f"{rank} {whose}", f"{rank} {whose} {label}", *(f"{rank} {whose} {name}" for name in told)
