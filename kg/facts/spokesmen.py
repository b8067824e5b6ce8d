"""Who only tells the press of an encounter: "the spokesman said after the meeting" makes him no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.drafts import Draft
from kg.facts.learned.view import View
from kg.facts.scene import Sight
from kg.lexicon.encounters import words
from kg.lexicon.gazetteer import fold


def heard(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those who but speak of them; those of nobody else are dropped."""
    speakers = {actor for actor in view.sights if _speaks(view, actor)}
    kept = []
    for one in drafts:
        there = {actor: seat for actor, seat in one.seats.items() if actor not in speakers}
        if there or not one.seats:
            one.seats = there
            kept.append(one)
    return kept


def _speaks(view: View, actor: int) -> bool:
    """Whether somebody speaks for others by his post, and is not told by himself to do anything else."""
    said = set(fold(view.marked.actors[actor].title or "").replace("-", " ").split())
    post = bool(said & words("spokesmen")) or bool(said & words("press") and said & words("press_posts"))
    return post and all(_said(sight) for _, sight in view.sights[actor] if len(sight.actors) == 1)


def _said(sight: Sight) -> bool:
    for label, node in sight.way:
        if label not in ("conj", "appos"):
            told = label == "subject" and node.lemma_ in words("statements")
            return told or (label == "to" and node.lower_ == "according")
    return False
