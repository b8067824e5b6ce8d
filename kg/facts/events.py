"""The events of one article, with the evidence for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import fmean

from kg.facts.candidates import Candidate, Seat
from kg.facts.delegations import delegations
from kg.facts.drafts import DELEGATED, Draft
from kg.facts.learned.completion import JOINED
from kg.facts.sides import Chair, Faces, chairs
from kg.facts.telling import told
from kg.facts.topics import topics
from kg.lexicon.gazetteer import fold
from kg.mentions.marked import Actor, Marked
from kg.model import Event, Evidence, Participation


def events(marked: Marked) -> tuple[Event, ...]:
    """The events that an article tells, in the order of the text."""
    return tuple(_events(marked))


def _events(marked: Marked) -> Iterator[Event]:
    marked, drafts, titles = told(marked)
    for draft in drafts:
        yield _event(draft, marked, titles)


def _event(draft: Draft, marked: Marked, titles: Mapping[int, Evidence]) -> Event:
    place = draft.where.state if draft.where else None
    placed = chairs(draft.seats, draft.of, place, _named(draft.faces, marked), draft.type not in DELEGATED)
    people = tuple(
        _participation(
            marked.actors[key], draft.seats[key], placed[key], _trust(key, placed, draft), draft, titles.get(key)
        )
        for key in placed
    )
    return Event(
        type=draft.type,
        status=draft.status,
        start=draft.start,
        end=draft.end,
        place=draft.where.name if draft.where else None,
        topics=topics([*draft.lines, *draft.about]),
        participants=people,
        evidence=tuple(dict.fromkeys(_evidence(one) for one in draft.candidates)),
        confidence=round(max(draft.trust.values(), default=draft.sure), 2),
        kind=draft.kind,
        place_country=draft.where.state if draft.where else None,
        delegations=delegations(draft, placed, marked),
    )


def _named(faces: Faces, marked: Marked) -> Faces:
    """What is thought of people with names; a post that nobody is named for sits with its state."""
    return {pair: chance for pair, chance in faces.items() if all(marked.actors[actor].name for actor in pair)}


def _trust(key: int, placed: Mapping[int, Chair], draft: Draft) -> float:
    """The probability that somebody met those whom he faces, or, where he faces nobody, that he took part.

    Two who met in a surer event, too, met no more surely in this one than he took part in it.
    """
    others = (other for other in placed if placed[other].side != placed[key].side)
    pairs = [(min(key, other), max(key, other)) for other in others] if draft.faces else []
    met = [min(draft.faces[pair], draft.trust[key]) if pair in draft.again else draft.faces[pair] for pair in pairs]
    return fmean(met) if met else draft.trust[key]


def _evidence(candidate: Candidate) -> Evidence:
    return Evidence(candidate.line.place(candidate.word), candidate.line.span, candidate.source)


def _participation(
    actor: Actor, seat: Seat, chair: Chair, trust: float, draft: Draft, title: Evidence | None
) -> Participation:
    top = seat.sight.top
    span = top.plain.span(*top.sentence)
    rule = JOINED if seat.place == JOINED else draft.candidates[0].source
    seen = Evidence(seat.sight.mention.span, span, rule)
    said = seat.sight.mention.single
    elsewhere = () if title is None or (said and fold(said) == fold(actor.title or "")) else (title,)
    return Participation(
        name=actor.name,
        title=actor.title,
        of=draft.of[actor.key],
        side=chair.side,
        part=chair.part,
        evidence=(seen, *elsewhere),
        confidence=round(trust, 2),
        standing=actor.standing,
        spellings=actor.spellings,
    )
