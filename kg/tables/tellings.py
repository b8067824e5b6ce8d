"""What a remark tells as events: the subject's meetings and what it attended, within the time and place of its row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.lexicon.remarks import remarks
from kg.lexicon.titles import titles
from kg.model import Delegation, Event, EventType, Evidence, Part, PartialDate, Participation, Status
from kg.tables.company import Group
from kg.tables.remarks import Attended, Met, Remark
from kg.tables.rowtext import RowText
from kg.tables.when import Days
from kg.tables.who import Who

TOLD, ASSUMED = 0.95, 0.9
"""Confidence where the words say for whom somebody stands, and where it is taken to be the state that the row is in."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The row around a remark: ``subject`` are the persons whom it is about, ``home`` the state that it takes place in.

    ``place`` is None where the row names several.
    """

    text: RowText
    column: str
    subject: tuple[Participation, ...]
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    place: str | None
    home: str | None


def events_of(remark: Remark, scene: Scene) -> Iterator[Event]:
    """The events of a remark; those whom it names of several states met the subject each, not one another."""
    for met in remark.met:
        for owner, people, groups in _by_owner(met, scene.home):
            yield _meeting(met, owner, people, groups, scene)
    yield from (_attended(one, scene) for one in remark.attended)


def followed(remark: Remark, scene: Scene) -> Iterator[Participation]:
    """Those whom the subject accompanied: they lead its side."""
    of, side = scene.subject[0].of, scene.subject[0].side
    for who in remark.follows:
        if who.name:
            yield _seat(who, who.of if who.told else of, scene, side, Part.LEAD, "company")


def _by_owner(met: Met, home: str | None) -> Iterator[tuple[str | None, list[Who], list[Group]]]:
    """The partners by whom they stand for, in the order of the text; each by itself where that is not known."""
    given = _owners(met.people, home)
    groups = [(group, group.of if group.told else home) for group in met.groups]
    for owner in dict.fromkeys([*given.values(), *(of for _, of in groups)]):
        if owner is not None:
            people = [who for who in met.people if given[who] == owner]
            yield owner, people, [group for group, of in groups if of == owner]
    yield from ((None, [who], []) for who in met.people if given[who] is None)
    yield from ((None, [], [group]) for group, of in groups if of is None)


def _owners(people: tuple[Who, ...], home: str | None) -> Mapping[Who, str | None]:
    """For whom each stands: as told, as told of the one before, else the state that the meeting is in.

    Not so for posts of bodies, nor for any of a list in which a post that a state has once occurs twice.
    """
    untold = [who for who in people if not who.told and who.near is None]
    posts = Counter(_post(who) for who in untold if _post(who) in titles().sole)
    doubtful = any(count > 1 for count in posts.values())
    found: dict[Who, str | None] = {}
    for who in people:
        local = None if doubtful or _corporate(who) else home
        found[who] = who.of if who.told else who.near or local
    return found


def _post(who: Who) -> str:
    return (who.title or "").lower().replace("-", " ")


def _corporate(who: Who) -> bool:
    return any(_post(who).endswith(noun) for noun in remarks().corporate)


def _meeting(met: Met, owner: str | None, people: list[Who], groups: list[Group], scene: Scene) -> Event:
    side = max(one.side for one in scene.subject) + 1
    part = met.part or (Part.HOST if owner is not None and owner == scene.home else Part.LEAD)
    own = Part.HOST if met.part is Part.LEAD else Part.LEAD
    word = scene.text.within(scene.column, met.start, met.end, met.rule)
    subject = [replace(one, part=own, evidence=(*one.evidence, word)) for one in scene.subject]
    beside = [
        _seat(who, _of(who, scene), scene, subject[0].side, Part.MEMBER, met.rule) for who in met.beside if who.name
    ]
    others = [_seat(who, owner, scene, side, part, met.rule) for who in people]
    start, end, within = _time(met.days, scene)
    return Event(
        EventType.MEETING,
        scene.status,
        start,
        end,
        met.place or scene.place,
        (met.topic,) if met.topic else (),
        _once([*subject, *beside, *others]),
        (word,),
        min((one.confidence for one in others), default=TOLD),
        kind=met.kind,
        place_country=scene.home if scene.place and not met.place else None,
        delegations=tuple(_delegation(group, owner, scene, side, met.rule) for group in groups),
        within=within,
    )


def _of(who: Who, scene: Scene) -> str | None:
    return who.of if who.told else scene.subject[0].of


def _once(people: list[Participation]) -> tuple[Participation, ...]:
    """Nobody sits twice, nor opposite to himself."""
    kept: dict[tuple[str | None, str | None, str | None], Participation] = {}
    for one in people:
        kept.setdefault((one.name, None if one.name else one.title, None if one.name else one.of), one)
    return tuple(kept.values())


def _attended(one: Attended, scene: Scene) -> Event:
    start, end, within = _time(one.days, scene)
    word = scene.text.within(scene.column, one.start, one.end, "attended")
    return Event(
        one.type,
        scene.status,
        start,
        end,
        one.place or scene.place,
        (one.label,),
        tuple(replace(who, evidence=(*who.evidence, word)) for who in scene.subject),
        (word,),
        TOLD,
        place_country=scene.home if scene.place and not one.place else None,
        within=within,
    )


def _time(days: Days | None, scene: Scene) -> tuple[PartialDate | None, PartialDate | None, bool]:
    """The days that the words name, else some day of the row's."""
    start, end = (days.first, days.last) if days else (scene.start, scene.end)
    return start, end, start != end and start is not None and end is not None


def _seat(who: Who, of: str | None, scene: Scene, side: int, part: Part, rule: str) -> Participation:
    return Participation(
        who.name,
        who.title,
        of,
        side,
        part,
        (scene.text.within(scene.column, who.start, who.end, rule),),
        TOLD if who.told else ASSUMED,
        who.standing,
        (who.name,) if who.name else (),
    )


def _delegation(group: Group, of: str | None, scene: Scene, side: int, rule: str) -> Delegation:
    evidence: Evidence = scene.text.within(scene.column, group.start, group.end, rule)
    return Delegation(group.label, of, (), side, None, (evidence,), TOLD if group.told else ASSUMED)
