"""From the sentences of an article to drafts of its events, in the order of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.facts import courtesies
from kg.facts.afar import from_afar
from kg.facts.attendance import attendees, attends, reach, to_come
from kg.facts.candidates import ANY, Candidate, Encounter, Seat, candidates, encounters
from kg.facts.dating import date_all
from kg.facts.denials import fall, taken_back
from kg.facts.drafts import EXCHANGES, SITTINGS, TALKS, Draft, agree, join, near, same
from kg.facts.gatherings import crowded, flocked, gathers
from kg.facts.greetings import greeted
from kg.facts.lasting import date_back, date_within
from kg.facts.learned import (
    Judge,
    complete,
    discover,
    entitled,
    faces,
    gathered,
    hints,
    holders,
    leave_posts,
    named,
    note_again,
    parted,
    recast,
    repeated,
    revise,
    settle,
    sifted,
    sure,
    taken,
    told_apart,
    trust,
    united,
    whose,
)
from kg.facts.learned.view import View
from kg.facts.linear import paired
from kg.facts.offices import offices
from kg.facts.origins import starts
from kg.facts.outlines import outline
from kg.facts.placing import place_all
from kg.facts.protagonist import completed
from kg.facts.reference import Memory, referred
from kg.facts.scene import Line, Site, lines
from kg.facts.spokesmen import heard
from kg.facts.status import ahead, timeless
from kg.facts.stays import stays
from kg.facts.summits import summits
from kg.facts.tokens import Token
from kg.facts.undone import undoes, undone
from kg.facts.when import Calendar, date_at
from kg.facts.where import place_at
from kg.lexicon.encounters import rule_named, words
from kg.mentions.dateline import Dateline, dateline_of, is_day
from kg.mentions.marked import Marked
from kg.mentions.places import PlaceKind
from kg.model import EventType, Evidence, Span, Status


class Teller:
    """Reads sentence after sentence and keeps what is told so far."""

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.drafts: list[Draft] = []
        self.off: list[Candidate] = []
        self.encounters: dict[int, tuple[Encounter, ...]] = {}
        self.memory = Memory(marked)
        self.dateline = dateline_of(marked.article)
        begins = _begins(marked, self.dateline)
        self.calendar = Calendar.of(marked.article, begins, _heads(marked, self.dateline, begins))

    def view(self) -> View:
        """What the rules make of the article."""
        read = tuple(self.read(line) for line in lines(self.marked))
        from_afar(self.drafts, read)
        self.drafts = taken_back(courtesies.unsaid(self.drafts))
        fall(self.drafts, self.off)
        return View(self.marked, read, self.encounters, self.drafts, self.calendar, self.dateline)

    def read(self, line: Line) -> Line:
        """Reads one sentence and gives it back with its references resolved."""
        line = referred(line, self.memory, self._last())
        self._tell(line)
        self.memory.note(line)
        return line

    def add(self, candidate: Candidate) -> None:
        """Takes what a sentence tells for an event, or for more of one that is known."""
        if not courtesies.idle(candidate, self.drafts):
            self._add(outline(candidate, self.calendar, self.dateline))

    def _last(self) -> Draft | None:
        """The meeting, call, signing or ceremony told last."""
        return next((one for one in reversed(self.drafts) if one.type in SITTINGS), None)

    def _tell(self, line: Line) -> None:
        self.encounters[line.number] = tuple(encounters(line))
        every = summits(tuple(candidates(line, self.encounters[line.number])))
        self.off += [one for one in every if undone(one.word) and ANY not in one.rule.verbs]
        attending = [one for one in every if one.type in EXCHANGES and attends(one.word) and not self._between(one)]
        found = [one for candidate in every if candidate not in attending for one in self._told(candidate)]
        if not attending and not any(one.type in EXCHANGES for one in found):
            found += self._guessed(every)
        for candidate in found:
            self.add(candidate)
        if attending or not any(one.type in EXCHANGES for one in found):
            self._attend(line)
        if not found:
            self._undo(line)
        last = self._last()
        if last is not None and any(one.type in EXCHANGES and one.definite for one in every):
            last.about.append(line)

    def _undo(self, line: Line) -> None:
        """What is called off in a sentence of its own: all that was planned, or what was told last, of its kind."""
        off = undoes(line)
        types = {"visit": (EventType.VISIT,), "meeting": tuple(TALKS)}.get(off or "", tuple(EventType))
        planned = [one for one in self.drafts if one.status is Status.PLANNED and one.type in types]
        for one in planned if off == "all" else planned[-1:] if off else ():
            one.status = Status.CANCELLED

    def _told(self, candidate: Candidate) -> list[Candidate]:
        """What a candidate tells: nothing, one event, or one for each partner, sender or goal."""
        if flocked(candidate) and self._fixed(candidate):
            return [replace(candidate, rule=rule_named("conference"))]
        if not self._tells(candidate):
            return []
        if candidate.type is EventType.VISIT:
            candidate = replace(candidate, goals=self._abroad(candidate))
        if {seat.place for seat in candidate.seats} <= {"with", "on"}:
            candidate = completed(candidate, self.memory) or candidate
        return split(candidate)

    def _fixed(self, candidate: Candidate) -> bool:
        """Whether a day or a place of it is told."""
        word, line = candidate.word, candidate.line
        return date_at(word, line, self.calendar) is not None or place_at(word, line, self.dateline) is not None

    def _guessed(self, every: tuple[Candidate, ...]) -> list[Candidate]:
        """Where no contact is told outright: the first that the sentence's two people or the protagonist complete."""
        for whole in (paired(one, self.marked) for one in every):
            if whole is not None:
                return [whole]
        found = (completed(one, self.memory) for one in every)
        return [one for whole in found if whole is not None for one in split(whole)]

    def _tells(self, candidate: Candidate) -> bool:
        """Whether a candidate tells an event of its own."""
        if candidate.type is EventType.CONFERENCE:
            return gathers(candidate)
        if candidate.type is EventType.VISIT:
            return self._travels(candidate)
        if courtesies.idle(candidate, self.drafts):
            return False
        if candidate.type is EventType.CEREMONY:
            return bool(candidate.actors)
        return self._faces(candidate)

    def _travels(self, candidate: Candidate) -> bool:
        """Whether somebody goes to a state that is not his own."""
        if not any(seat.role == "guest" and seat.actor is not None for seat in candidate.seats):
            return False
        if all(self.marked.actors[actor].plural for actor in candidate.actors):
            return False
        if candidate.rule.id == "be-there" and date_at(candidate.word, candidate.line, self.calendar) is None:
            return False
        return bool(self._abroad(candidate))

    def _abroad(self, candidate: Candidate) -> tuple[Site, ...]:
        """The goals outside states that words make the travellers' own; a venue only as a place of a known city."""
        own = {
            self.marked.actors[seat.actor].of
            for seat in candidate.seats
            if seat.actor is not None and seat.role == "guest" and not self.marked.actors[seat.actor].assumed
        }
        onward = [site for site in candidate.goals if not starts(site)]
        first = len(onward) == len(candidate.goals)
        goals = []
        for site in onward:
            place = site.place
            if place.kind is not PlaceKind.VENUE and place.state not in own and not (place.doubtful and first):
                goals.append(site)
                first = False
        return tuple(goals)

    @staticmethod
    def _between(candidate: Candidate) -> bool:
        return any(seat.place in ("with", "between") for seat in candidate.seats)

    def _faces(self, candidate: Candidate) -> bool:
        """Whether somebody faces another: from two places, or of two states, or by a verb that says so of both."""
        if len(candidate.actors) < 2:
            return False
        places = {seat.place for seat in candidate.seats if seat.actor is not None and seat.within != "member"}
        states = {self.marked.actors[actor].of for actor in candidate.actors}
        if candidate.rule.id in ("speak", "together"):
            assumed = any(self.marked.actors[actor].assumed for actor in candidate.actors)
            return len(places) >= 2 and (len(states) >= 2 or (assumed and candidate.rule.id == "speak"))
        return len(places) >= 2 or len(states) >= 2 or candidate.rule.id in ("meet", "confer", "sign", "summit-of-two")

    def _add(self, new: Draft) -> None:
        self._time(new)
        match = next((one for one in self.drafts if same(one, new)), None) or self._meant(new)
        if match is None:
            self.drafts.append(new)
        else:
            join(match, new)

    def _time(self, new: Draft) -> None:
        """Gives what no tense tells the status of what is told already of it, or of its people."""
        if not timeless(new.candidates[0].word):
            return
        known = [one for one in self.drafts if new.core & one.core]
        told = next((one for one in known if same(one, replace(new, status=one.status))), None)
        if told is not None:
            new.status = told.status
        elif not any(one.status is Status.HELD for one in known) and ahead(new.candidates[0].word):
            new.status = Status.PLANNED

    def _meant(self, new: Draft) -> Draft | None:
        """The encounter told last, if the new words but speak of it again ("their conversation" after a call)."""
        last = self._last()
        plain = all(one.rule.id in ("encounter", "discuss", "confer", "together", "telling") for one in new.candidates)
        if last is None or not plain or new.status != last.status or not new.core <= last.core:
            return None
        return last if agree(last.start, new.start) and near(last.where, new.where) else None

    def _attend(self, line: Line) -> None:
        seats = attendees(line)
        if not seats:
            return
        every = [one for one in self.drafts if one.type in EXCHANGES]
        coming = to_come(line)
        contacts = [one for one in every if (one.status is Status.PLANNED) == coming] or every
        for one in contacts[-reach(line) :]:
            for seat in seats:
                one.seat(seat)


def split(candidate: Candidate) -> list[Candidate]:
    """One candidate for each partner where people were met one by one, for each goal of a journey, each sender."""
    if candidate.type is EventType.VISIT:
        return [replace(candidate, goals=(goal,)) for goal in candidate.goals]
    if candidate.type is EventType.MESSAGE:
        return _messages(candidate)
    many = next((place for place in ("object", "with", "on", "subject") if _count(candidate, place) > 1), None)
    rest = tuple(seat for seat in candidate.seats if seat.place != many)
    if many is None or not any(seat.actor is not None for seat in rest):
        return [candidate]
    partners = [seat for seat in candidate.seats if seat.place == many]
    prepositions = {_preposition(seat.sight.top) for seat in partners}
    if (
        _apart(candidate)
        or (_each(candidate) and _of_many(partners))
        or (many in ("with", "on") and len(prepositions) == len(partners))
        or (candidate.status is Status.PLANNED and offices(partners))
    ):
        return [replace(candidate, seats=(seat, *rest)) for seat in partners]
    return [candidate]


def _messages(candidate: Candidate) -> list[Candidate]:
    """One from each sender to each receiver of another state: "sent telegrams to the presidents of Chad and Niger"."""
    senders = [seat for seat in candidate.seats if seat.role == "guest"]
    receivers = [seat for seat in candidate.seats if seat.role == "host" and seat.actor is not None]
    apart = len(receivers) > 1 and _of_many(receivers)
    rest = tuple(seat for seat in candidate.seats if seat.role != "guest" and not (apart and seat in receivers))
    ends: list[tuple[Seat, ...]] = [(seat,) for seat in receivers] if apart else [()]
    return [replace(candidate, seats=(seat, *end, *rest)) for seat in senders for end in ends]


def _apart(candidate: Candidate) -> bool:
    """Whether the sentence says that people were met one by one: "separately", "audiences to the ambassadors of"."""
    word = candidate.word
    if word.tag_ == "NNS" and word.lemma_ in words("countable"):
        return True
    return _is(word, "apart") or any(
        one.lower_ in words("apart") and one.pos_ in ("ADV", "PRON", "DET", "NOUN") and not _each_other(one)
        for one in candidate.line.tokens
    )


def _each_other(word: Token) -> bool:
    return word.lower_ == "each" and word.i + 1 < len(word.doc) and word.doc[word.i + 1].lower_ == "other"


def _each(candidate: Candidate) -> bool:
    """Whether "bilateral talks", or speaking, is with one after the other, where all are of different states."""
    word = candidate.word
    return _is(word, "two_sided") or (word.pos_ == "VERB" and word.lemma_ in words("reaches"))


def _of_many(partners: Sequence[Seat]) -> bool:
    states = {seat.sight.of for seat in partners}
    return None not in states and len(states) == len(partners)


def _is(noun: Token, kind: str) -> bool:
    """Whether an adjective of a list says what a noun is: "separate talks"."""
    return any(one.dep_ == "amod" and one.lower_ in words(kind) for one in noun.children)


def _preposition(top: Token) -> int:
    """The place of the preposition before a phrase or its first conjunct."""
    while top.dep_ in ("conj", "appos") and top.head.pos_ not in ("VERB", "AUX", "ADP"):
        top = top.head
    return top.head.i if top.dep_ == "pobj" else -1


def _count(candidate: Candidate, place: str) -> int:
    return sum(seat.place == place and seat.actor is not None and seat.within is None for seat in candidate.seats)


def _begins(marked: Marked, dateline: Dateline | None) -> int:
    """Where the report begins: after the dateline, else after the title and the page's date."""
    if dateline:
        return dateline.span.end
    return next((one.start for one in marked.passages if one.role != "title" and not is_day(one.text)), 0)


def _heads(marked: Marked, dateline: Dateline | None, begins: int) -> list[Span]:
    """The dateline, and the lines before the report that are but a day."""
    days = [Span(one.start, one.start + len(one.text)) for one in marked.passages if is_day(one.text)]
    return [*([dateline.span] if dateline else []), *(day for day in days if day.start < begins)]


def told(marked: Marked) -> tuple[Marked, list[Draft], dict[int, Evidence]]:
    """The article as it was read in the end, the drafts of its events, and the words that tell each person's title.

    Where the networks think that a post without a name is somebody's who is named elsewhere, it is read once more.
    """
    teller, view, judge = _begun(marked)
    same = holders(view, judge)
    if same:
        teller, view, judge = _begun(named(marked, same), judge)
    revise(view, judge)
    complete(view, judge, teller.add)
    discover(view, judge, teller.add)
    made = [outline(one, teller.calendar, teller.dateline) for one in hints(view, teller.drafts)]
    drafts = [one for one in teller.drafts if not (repeated(one, teller.drafts) or told_apart(one, teller.drafts))]
    drafts = parted(view, judge, drafts)
    every = sorted([*drafts, *made], key=lambda one: one.lines[0].number)
    date_all(every, teller.calendar)
    place_all(every, teller.dateline)
    judge.weigh(every)
    drafts = taken(judge, drafts, made)
    drafts.sort(key=lambda one: one.lines[0].number)
    recast(view, judge, drafts)
    settle(view, judge, drafts)
    drafts = heard(view, drafts)
    fall(drafts, teller.off)
    of = {actor.key: actor.of for actor in view.marked.actors} | whose(view, judge)
    for one in drafts:
        leave_posts(view, one, of)
    drafts = [one for one in united(judge, drafts) if not _aimless(one, of)]
    drafts = greeted(courtesies.unsaid(sifted(judge, gathered(drafts, of))))
    drafts = stays(drafts, of)  # first, since one stay told twice would pass for two journeys, of which none is dated
    date_back(drafts, teller.calendar)
    drafts = stays(drafts, of)
    date_within(drafts)
    for one in drafts:
        one.of = {actor: of[actor] for actor in one.seats}
        if crowded(one, [view.marked.actors[actor].title for actor in one.seats]):
            one.type = EventType.CONFERENCE
        one.sure, one.trust, one.faces = sure(one, judge), trust(one, judge), faces(one, judge)
    note_again(drafts)
    marked, titles = entitled(view, judge)
    return marked, drafts, titles


def _begun(marked: Marked, before: Judge | None = None) -> tuple[Teller, View, Judge]:
    teller = Teller(marked)
    view = teller.view()
    return teller, view, Judge(view, before)


def read_by_rules(marked: Marked) -> View:
    """What the rules alone make of an article: what the networks learn from."""
    return Teller(marked).view()


def _aimless(draft: Draft, of: Mapping[int, str | None]) -> bool:
    """Whether a journey goes to where all who travel are at home."""
    if draft.type is not EventType.VISIT or draft.where is None:
        return False
    return bool(draft.seats) and all(of[actor] == draft.where.state for actor in draft.seats)
