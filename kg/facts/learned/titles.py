"""The titles that an article tells, and what the networks are told of a person and a title that may be his."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii

from kg.facts.learned.relations import Bag
from kg.facts.learned.sentence import step
from kg.facts.learned.view import View
from kg.facts.scene import Line, Sight
from kg.facts.syntax import label_of
from kg.lexicon.gazetteer import fold
from kg.mentions.marked import Actor
from kg.model import Standing

NEAR = 1
"""Sentences up to another's title that may be somebody's, too: "X, who holds that office in Y"."""
Key = tuple[int, int]
"""An actor, and a title by its number."""


@dataclass(frozen=True)
class Title:
    """A title, as the article words it first, of one holder, and where it is told, in the order of the text."""

    text: str
    told: list[tuple[Line, Sight]]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(fold(self.text).split())

    @cached_property
    def lines(self) -> frozenset[int]:
        return frozenset(line.number for line, _ in self.told)


class Titles:
    """The titles of an article, and whose each may be; what is told of each alone is put into words once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._people = {actor: one for actor in sorted(view.sights) if (one := view.marked.actors[actor]).name}
        found: dict[str, Title] = {}
        for line in view.lines:
            for sight in line.sights:
                text = sight.mention.single
                if text:
                    found.setdefault(fold(text), Title(text, [])).told.append((line, sight))
        for actor, one in self._people.items():
            if one.title:
                found.setdefault(fold(one.title), Title(one.title, list(view.sights[actor])))
        self.every = list(found.values())
        self._number = {text: number for number, text in enumerate(found)}
        self.own = {actor: self._number.get(fold(one.title or "")) for actor, one in self._people.items()}
        """The number of the title that the rules give to each person with a name."""

    @cached_property
    def keys(self) -> list[Key]:
        """Each person with a name, with each title that may be his."""
        return [(actor, n) for actor in self._people for n in range(len(self.every)) if self._may_hold(actor, n)]

    def _may_hold(self, actor: int, number: int) -> bool:
        """A title of his own, one without a holder, or, of whom no title is told, another's in a sentence near by."""
        if number == self.own[actor]:
            return True
        holders = self._holders[number]
        if actor in holders or not holders:
            return True
        return self.own[actor] is None and self._apart(actor, number) <= NEAR

    @cached_property
    def _holders(self) -> list[frozenset[int]]:
        """By title the people who are called by name where it is told."""
        return [
            frozenset(actor for _, sight in title.told for actor in sight.actors if actor in self._people)
            for title in self.every
        ]

    def _apart(self, actor: int, number: int) -> int:
        return min(abs(one - other) for one in self._view.numbers[actor] for other in self.every[number].lines)

    @cached_property
    def _alone(self) -> list[tuple[str, ...]]:
        return [tuple(self._title(number)) for number in range(len(self.every))]

    def _title(self, number: int) -> Iterator[str]:
        title = self.every[number]
        yield from (f"word {word}" for word in sorted(title.words))
        yield f"words {step(len(title.words), 1, 2, 4, 7)}"
        yield f"told {step(len(title.told), 1, 2, 4)}"
        yield f"titles {step(len(self.every), 1, 2, 4, 8)}"
        yield f"held {step(len(self._holders[number]), 0, 1, 2)}"
        yield f"given {step(sum(own == number for own in self.own.values()), 0, 1, 2)}"
        if all(line.headline for line, _ in title.told):
            yield "headline"
        for _, sight in title.told:
            mention = sight.mention
            yield f"as {mention.kind} {mention.plural}"
            if mention.standing not in (None, Standing.INCUMBENT):
                yield f"standing {mention.standing}"
            if sight.nested:
                yield "nested"

    def held(self, actor: int, number: int) -> Bag:
        """What is told of a person and a title."""
        one, title = self._people[actor], self.every[number]
        found = dict.fromkeys((*self._alone[number], *self._own(actor, number), *self._of(one, title)))
        found |= dict.fromkeys(self._where(actor, number))
        found |= dict.fromkeys(self._called(one, title))
        return found

    def _own(self, actor: int, number: int) -> Iterator[str]:
        """How the title stands to the one that the rules give him."""
        own, title = self.own[actor], self.every[number]
        told = "rules'" if own == number else "untitled" if own is None else "another"
        yield from (told, f"{told} {'held' if actor in self._holders[number] else 'free'}")
        if own is not None and own != number:
            words = self.every[own].words
            like = "more" if words < title.words else "less" if words > title.words else "other"
            yield f"{like} {bool(words & title.words)}"
        for _, sight in title.told:
            if actor in sight.actors:
                yield f"{told} {'beside' if sight.mention.name_span else 'apart'}"
        rank = step(self._view.rank[actor], 0, 1, 2, 4)
        yield from (f"rank {rank}", f"{told} rank {rank}")
        posts = {other for _, sight in title.told for other in sight.actors if other not in self._people}
        if posts:
            seated = any(actor in draft.seats and posts & set(draft.seats) for draft in self._view.drafts)
            yield f"{told} seated {seated}"

    def _of(self, one: Actor, title: Title) -> Iterator[str]:
        """How whom the title is of stands to whom he is of."""
        sure = None if one.assumed else one.of
        for of in dict.fromkeys(sight.of for _, sight in title.told):
            told = "unknown" if not of or not one.of else "same" if of == one.of else "different"
            yield f"of {told} {'sure' if sure else 'assumed'}"

    def _where(self, actor: int, number: int) -> Iterator[str]:
        """How far the title is from him, and how both stand in a sentence that they share."""
        view, title = self._view, self.every[number]
        first, told = view.sights[actor][0][0].number, title.told[0][0].number
        yield f"first {'before' if told < first else 'after' if told > first else 'with'}"
        yield f"apart {step(self._apart(actor, number), 0, 1, 2, 4)}"
        for line, sight in title.told:
            for other, seen in view.sights[actor]:
                if other.number == line.number and seen is not sight:
                    between = sight.first - seen.last if sight.first >= seen.last else seen.first - sight.last
                    side = "before" if sight.first < seen.first else "after"
                    yield from (
                        f"{side} {step(max(between, 0), 0, 1, 2, 4, 8)}",
                        f"at {label_of(seen.way, 'root')}+{label_of(sight.way, 'root')}",
                    )

    @staticmethod
    def _called(one: Actor, title: Title) -> Iterator[str]:
        """His surname with the words of the title: who is known to be what."""
        words = fold(anyascii(one.name or "")).split()
        if words:
            yield from (f"{words[-1]} {word}" for word in sorted(title.words))
