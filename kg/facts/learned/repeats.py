"""What is told twice: an event by two drafts, and somebody by his post beside his name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.facts.drafts import TALKS, Draft, agree, answers, near, told_by
from kg.facts.gatherings import CROWD
from kg.facts.learned.judging import Judge
from kg.facts.learned.view import View
from kg.facts.scene import Line
from kg.facts.status import once_planned
from kg.lexicon.encounters import words
from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import titles
from kg.model import EventType, Status

CREDENTIALS = "credentials"
"""The kind of ceremony at which envoys present theirs."""


def repeated(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a headline told the event that the text tells with more names."""
    if not all(one.line.headline for one in draft.candidates):
        return False
    return any(_like(draft, one) and not one.lines[0].headline for one in drafts)


def _like(draft: Draft, other: Draft) -> bool:
    """Whether two drafts may be one: of one type, or talks of the same people in one room or from afar."""
    talks = draft.type in TALKS and other.type in TALKS and draft.seats.keys() <= other.seats.keys()
    return draft.type == other.type or talks


def told_apart(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the networks put together whom a word of the same sentence is read to tell of one by one."""
    numbers = {line.number for line in draft.lines}
    parts: dict[tuple[int, int], list[Draft]] = {}
    for one in drafts:
        for told in () if one.judged or one.type not in TALKS else one.candidates:
            if told.line.number in numbers:
                parts.setdefault((told.line.number, told.word.i), []).append(one)
    return draft.judged and any(
        len(some) > 1 and draft.seats.keys() <= {actor for one in some for actor in one.seats}
        for some in parts.values()
    )


def united(judge: Judge, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, which ``judge`` has weighed, but for those that tell what a surer one does; it takes their words."""
    if not judge.knows:
        return list(drafts)
    kept: list[Draft] = []
    for one in sorted(drafts, key=judge.event, reverse=True):
        known = next((other for other in kept if _one(other, one)), None)
        if known is None:
            kept.append(one)
        else:
            _add(known, one)
            known.candidates += one.candidates
            known.seats |= one.seats
    return _rites([one for one in drafts if any(one is other for other in kept)])


def _rites(drafts: list[Draft]) -> list[Draft]:
    """The drafts, with one ceremony for all who presented their credentials to the same on one day.

    Of days on which learnt-from articles tell of several envoys 176 have one ceremony, 25 have more.
    """
    read = [one for one in drafts if one.type is EventType.CEREMONY and one.kind == CREDENTIALS and not one.judged]
    lead = max(read, key=lambda one: len(one.seats), default=None)
    if lead is None:
        return drafts
    kept = []
    for one in drafts:
        if one is not lead and (_of_rite(one, lead) or _said_there(one, lead)):
            lead.candidates += one.candidates
            lead.seats |= {actor: seat for actor, seat in one.seats.items() if actor not in lead.seats}
        else:
            kept.append(one)
    return kept


def _of_rite(one: Draft, lead: Draft) -> bool:
    """Whether a ceremony is that of the ``lead``: of the same host on the same day, or the networks' own."""
    alike = (one.type, one.status, one.start) == (lead.type, lead.status, lead.start) and one.start is not None
    rites = any(told.rule.kind == CREDENTIALS or told.rule.id == "rite" for told in one.candidates)
    return alike and rites and bool(one.seats.keys() & lead.seats.keys()) and near(one.where, lead.where)


def _one(known: Draft, one: Draft) -> bool:
    """Whether two drafts tell of one event."""
    alike = _same(known, one) or _part(known, one) or _halves(known, one)
    return alike or _undone(known, one) or _two_sides(known, one)


def _part(known: Draft, one: Draft) -> bool:
    """Whether the words of one of two talks tell all of the other, which has more people."""
    less, more = sorted((known, one), key=lambda draft: len(draft.seats))
    within = bool(less.seats) and less.seats.keys() < more.seats.keys() and told_by(less) <= told_by(more)
    alike = (known.type, known.status) == (one.type, one.status) and one.type in TALKS
    return within and alike and agree(known.start, one.start) and near(known.where, one.where)


def _two_sides(known: Draft, one: Draft) -> bool:
    """Whether one sentence tells who led one delegation and the next who led the other: of the same talks."""
    alike = (known.type, known.status) == (one.type, one.status) and one.type in TALKS and known.judged and one.judged
    close = min(abs(a.number - b.number) for a in known.lines for b in one.lines) == 1
    return alike and close and all(map(_led, [*known.lines, *one.lines])) and agree(known.start, one.start)


def _led(line: Line) -> bool:
    """Whether a sentence says who leads a delegation: "the Chadian delegation was led by X"."""
    verbs = [token for token in line.tokens if token.pos_ == "VERB" and token.lemma_ in words("heads")]
    groups = (one for verb in verbs for one in verb.children if one.dep_ in ("nsubjpass", "dobj"))
    return any(one.lemma_ in words("delegations") or one.lemma_ == "side" for one in groups)


def _said_there(one: Draft, lead: Draft) -> bool:
    """Whether but what one told another is told of a meeting, and both were at the ceremony: there he said it."""
    told = one.type is EventType.MEETING and all(candidate.rule.id == "telling" for candidate in one.candidates)
    return told and one.status is lead.status and one.seats.keys() <= lead.seats.keys() and agree(one.start, lead.start)


def _same(known: Draft, one: Draft) -> bool:
    """Whether two drafts are of one kind and the very same people, at a time and place that can be one."""
    alike = (known.type, known.status) == (one.type, one.status) and known.seats.keys() == one.seats.keys()
    alike = alike and not (one.type is EventType.MESSAGE and answers(known, one))
    return bool(one.seats) and alike and agree(known.start, one.start) and near(known.where, one.where)


def _halves(known: Draft, one: Draft) -> bool:
    """Whether one word tells of two alone that they met somebody: each other."""
    alone = len(known.seats) == len(one.seats) == 1 and known.seats.keys() != one.seats.keys()
    alike = (known.type, known.status) == (one.type, one.status) and one.type in TALKS
    return alone and alike and bool(told_by(known) & told_by(one))


def gathered(drafts: Sequence[Draft], of: Mapping[int, str | None]) -> list[Draft]:
    """The drafts without meetings of people of many states who, at that time and place, were at a conference.

    What tells of the meeting tells of the conference, and all were there.
    """
    kept: list[Draft] = []
    for one in drafts:
        known = next((other for other in drafts if _sat_there(one, other, of)), None)
        if known is None:
            kept.append(one)
        else:
            known.candidates += one.candidates
            known.seats = one.seats | known.seats
    return kept


def _sat_there(one: Draft, conference: Draft, of: Mapping[int, str | None]) -> bool:
    many = one.type is EventType.MEETING and len({of[actor] for actor in one.seats} - {None}) >= CROWD
    alike = conference.type is EventType.CONFERENCE and conference.status is one.status
    common = one.seats.keys() & conference.seats.keys()
    most = 2 * len(common) >= len(one.seats) or not conference.seats
    return many and alike and most and agree(conference.start, one.start) and near(conference.where, one.where)


def _undone(known: Draft, one: Draft) -> bool:
    """Whether one of two drafts tells of what the other says was to be that it was cancelled."""
    off, plan = (known, one) if known.status is Status.CANCELLED else (one, known)
    if off.status is not Status.CANCELLED or plan.status is Status.CANCELLED or off.type != plan.type:
        return False
    if off.type not in (*TALKS, EventType.VISIT) or not _to_be(plan):
        return False
    some, others = sorted((off.seats.keys(), plan.seats.keys()), key=len)
    among = bool(some) and some <= others and (off.type is EventType.VISIT or len(some) > 1)
    return among and agree(off.start, plan.start) and near(off.where, plan.where)


def _to_be(plan: Draft) -> bool:
    """Whether all that tells a draft is that it was planned once."""
    told = plan.candidates
    return all(one.status is Status.PLANNED and once_planned(one.word) for one in told)


def _add(known: Draft, one: Draft) -> None:
    """Gives what is told twice the time and place that either has; cancelled with its plan it is a cancelled event."""
    if known.status != one.status:
        known.status = Status.CANCELLED
    if known.start is None:
        known.start, known.end = one.start, one.end
    known.where = known.where or one.where


def leave_posts(view: View, draft: Draft, of: Mapping[int, str | None]) -> None:
    """Takes its seat from a post without a name beside somebody who is named and has it: they are one."""
    actors = view.marked.actors
    named = {(of[actor], _kind(actors[actor].title)) for actor in draft.seats if actors[actor].name}
    for actor in [actor for actor in draft.seats if not actors[actor].name and not actors[actor].plural]:
        if of[actor] and actors[actor].title and (of[actor], _kind(actors[actor].title)) in named:
            del draft.seats[actor]


def _kind(title: str | None) -> str:
    """A title, or the first of those that are one post: "premier" is "prime minister"; "speaker of parliaments" too."""
    folded, kinds = fold(title or ""), titles().kinds
    single = " ".join(word.removesuffix("s") for word in folded.split())
    return kinds.get(folded) or kinds.get(single, single)
