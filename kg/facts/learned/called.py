"""What names tell of whose people are: who is known to be of which state or body, and how its people are called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from anyascii import anyascii

from kg.facts.learned.sentence import step
from kg.facts.learned.view import View
from kg.lexicon.gazetteer import fold
from kg.lexicon.likeness import likeness
from kg.lexicon.people import Match, people

SURE = 0.35
"""How much likelier, as the log of a ratio, a name must be in one state than in every other of the article."""
CLOSE = (-0.8, -0.4, -0.2, 0.0, 0.2, 0.4, 0.8)
"""Up to which such logs are told as one."""


class Called:
    """The names of an article's people beside the states and bodies that it speaks of."""

    def __init__(self, view: View) -> None:
        self._names = {actor: view.marked.actors[actor].name or "" for actor in view.sights}
        self._words = {actor: tuple(_called(name)) for actor, name in self._names.items()}
        self._owners = list(view.owners)

    def alone(self, actor: int) -> Iterator[str]:
        """Of a name alone: whether somebody of it is known, and whether it is like a name at all."""
        name = self._names[actor]
        if name:
            match, of = people().whose(name)
            yield f"known {match}"
            if match is Match.WHOLE:
                yield f"known of those spoken of {not of.isdisjoint(self._owners)}"
            yield f"like any {_bucket(float(likeness().grades(name).max(initial=0.0)))}"

    def owned(self, actor: int, of: str) -> Iterator[str]:
        """Of a name and a state or body."""
        name = self._names[actor]
        match, known = people().whose(name)
        yield f"known {match} {of in known}"
        if not known.isdisjoint(self._owners):
            yield f"known {match} {of in known} spoken of"
        if name and match is not Match.WHOLE:
            yield from self._like(actor, of, match)

    def _like(self, actor: int, of: str, match: Match) -> Iterator[str]:
        """How likely people of a state are called so, next to the other states of the article."""
        grades = self._grades[actor]
        if of in grades:
            best = max((grade for other, grade in grades.items() if other != of), default=0.0)
            yield f"like by {_bucket(grades[of] - best)}"
            yield f"like by {_bucket(grades[of] - best)} {match}"
            yield f"like {_bucket(grades[of])}"
            yield f"like rank {step(sum(grade > grades[of] for grade in grades.values()), 0, 1, 2, 4)}"
        else:
            yield f"like none, best {_bucket(max(grades.values(), default=0.0))}"
        yield from (f"{one} {of}" for one in self._words[actor])

    @cached_property
    def _grades(self) -> dict[int, dict[str, float]]:
        """By actor and state how much likelier his name is there than anywhere."""
        columns = {of: likeness().states[of] for of in self._owners if of in likeness().states}
        found: dict[int, dict[str, float]] = {}
        for actor, name in self._names.items():
            grades = likeness().grades(name)
            found[actor] = {of: float(grades[column]) for of, column in columns.items()}
        return found

    def both(self, a: int, b: int) -> Iterator[str]:
        """Of two names: whether they seem to be of one state or body, or of two."""
        (one, sure), (other, certain) = self._guesses[a], self._guesses[b]
        if one and other:
            how = "known" if sure and certain else "half known" if sure or certain else "guessed"
            yield f"names {how} {'apart' if one.isdisjoint(other) else 'alike'}"

    @cached_property
    def _guesses(self) -> dict[int, tuple[frozenset[str], bool]]:
        """By actor of whom his name seems to be, if it tells, and whether it is known."""
        found = {}
        for actor, name in self._names.items():
            match, known = people().whose(name)
            grades = sorted(((grade, of) for of, grade in self._grades[actor].items()), reverse=True)
            if match is Match.WHOLE:
                found[actor] = known, True
            elif len(grades) > 1 and grades[0][0] - grades[1][0] >= SURE:
                found[actor] = frozenset({grades[0][1]}), False
            else:
                found[actor] = frozenset(), False
        return found


def _bucket(grade: float) -> str:
    return next((f"below {edge}" for edge in CLOSE if grade < edge), "more")


def _called(name: str) -> Iterator[str]:
    """How somebody is called: the surname, its end, the start of the name, and the names before the surname."""
    words = fold(anyascii(name)).split()
    if words:
        yield f"surname {words[-1]}"
        yield from (f"end {words[-1][-length:]}" for length in (2, 3, 4))
        yield f"start {words[0][:3]}"
        yield from (f"given {word}" for word in words[:-1])
