"""The title in which each person takes part, of those that the article tells, as the networks think."""

from __future__ import annotations

from dataclasses import replace

from kg.facts.learned.judging import Judge
from kg.facts.learned.titles import Title, Titles
from kg.facts.learned.view import View
from kg.lexicon.gazetteer import fold
from kg.mentions.marked import Actor, Marked
from kg.mentions.statements import standing_of
from kg.model import Evidence

HOLDS = 0.4
"""Probability from which somebody holds a title that the rules do not give him."""
MORE = 0.1
"""By how much it must be likelier than the one that they give."""
TITLE = "title"
"""The rule of the words that tell a title."""


def entitled(view: View, judge: Judge) -> tuple[Marked, dict[int, Evidence]]:
    """The article with the likeliest title of each person, and for each the words that tell it."""
    titles, actors = Titles(view), list(view.marked.actors)
    held = titles.own | (_likelier(titles, judge) if judge.knows else {})
    for actor, number in held.items():
        if number is not None and number != titles.own[actor]:
            actors[actor] = _with_title(actors[actor], titles.every[number].text)
    words = {actor: _words(titles.every[number], actor) for actor, number in held.items() if number is not None}
    told = {actor: evidence for actor, evidence in words.items() if evidence is not None}
    return replace(view.marked, actors=tuple(actors)), told


def _likelier(titles: Titles, judge: Judge) -> dict[int, int]:
    """The numbers of titles that are likelier than those that the rules give."""
    chances: dict[int, dict[int, float]] = {}
    for actor, number in titles.keys:
        chances.setdefault(actor, {})[number] = judge.title(actor, number)
    found = {}
    for actor, own in chances.items():
        best = max(own, key=lambda number: own[number])
        told = titles.own[actor]
        if best != told and own[best] >= max(HOLDS, own[told] + MORE if told is not None else 0.0):
            found[actor] = best
    return found


def _with_title(actor: Actor, title: str) -> Actor:
    return replace(actor, title=title, standing=standing_of(title))


def _words(title: Title, actor: int) -> Evidence | None:
    """Where the title is told beside his name, else of him, else first; None if no words have it as it is."""
    text = fold(title.text)
    told = [(line, sight.mention) for line, sight in title.told if fold(sight.mention.single or "") == text]
    own = [(line, mention) for line, mention in told if actor in mention.actors]
    beside = [(line, mention) for line, mention in own if mention.name_span]
    line, mention = next(iter(beside or own or told), (None, None))
    return Evidence(mention.span, line.span, TITLE) if line is not None and mention is not None else None
