"""One article's gold beside what was found in it; figures, errors and calibration are all read from this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import Event, Participation
from kg.scoring.bodies import same_body
from kg.scoring.contacts import Pair, met_pairs, same_pair
from kg.scoring.events import pair_events
from kg.scoring.matching import Matching, distinct, match
from kg.scoring.names import same_name
from kg.scoring.titles import same_title
from kg.scoring.words import words

Told = Mapping[str, Sequence[Event]]
"""The events of articles by the articles' ids."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """``people`` are named participants, ``capacities`` all of them, ``met`` pairs: each once in the article.

    The hits of ``events`` are paired events, right or not; ``places`` are those of them where either tells a place.
    """

    article: str
    people: Matching[Participation]
    capacities: Matching[Participation]
    events: Matching[Event]
    met: Matching[Pair]

    @property
    def places(self) -> tuple[tuple[Event, Event], ...]:
        return tuple((gold, found) for gold, found in self.events.hits if gold.place or found.place)


def compare(gold: Told, found: Told) -> tuple[Comparison, ...]:
    """One comparison for each article of gold, in its order; one that ``found`` lacks counts as empty."""
    return tuple(_compare(article, events, found.get(article, ())) for article, events in gold.items())


def same_capacity(a: Participation, b: Participation) -> bool:
    return _same_person(a, b) and same_body(a.of, b.of) and same_title(a.title, b.title)


def same_place(a: Event, b: Event) -> bool:
    return words(a.place or "") == words(b.place or "")


def _compare(article: str, gold: Sequence[Event], found: Sequence[Event]) -> Comparison:
    return Comparison(
        article,
        people=match(_people(gold), _people(found), _same_person),
        capacities=match(_capacities(gold), _capacities(found), same_capacity),
        events=pair_events(gold, found),
        met=match(met_pairs(gold), met_pairs(found), same_pair),
    )


def _participants(events: Sequence[Event]) -> tuple[Participation, ...]:
    return tuple(one for event in events for one in event.participants)


def _people(events: Sequence[Event]) -> tuple[Participation, ...]:
    return distinct((one for one in _participants(events) if one.name), _same_person)


def _capacities(events: Sequence[Event]) -> tuple[Participation, ...]:
    return distinct(_participants(events), same_capacity)


def _same_person(a: Participation, b: Participation) -> bool:
    return same_name(a.name, b.name)
