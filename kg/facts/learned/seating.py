"""Who may have a seat in what a word tells of which the rules made nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts.candidates import Seat, seated
from kg.facts.learned.clues import Clue
from kg.facts.learned.view import View
from kg.facts.scene import Line, Sight
from kg.lexicon.encounters import Rule


def seats_at(view: View, line: Line, clue: Clue, rule: Rule) -> Iterator[Seat]:
    """Those who stand at the word in a place of the rule; if there are none, all of the sentence."""
    here = _here(view, line)
    standing = [(sight, actor) for sight, actor in here if rule.role(clue.places.get(actor, "")) is not None]
    for sight, actor in standing or here:
        yield seated(rule, actor, sight, clue.places.get(actor, "near"))


def seats_in(view: View, line: Line, rule: Rule) -> Iterator[Seat]:
    """All of the sentence."""
    for sight, actor in _here(view, line):
        yield seated(rule, actor, sight, "near")


def _here(view: View, line: Line) -> list[tuple[Sight, int]]:
    return [
        (sight, actor)
        for sight in line.sights
        for actor in (() if sight.nested else sight.actors)
        if actor in view.sights
    ]
