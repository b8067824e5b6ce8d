"""What is learnt: networks that judge actors, titles and drafts, and what follows from it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from datetime import date

import pytest
from facts.read import view
from spacy.language import Language

from kg.facts import events
from kg.facts.candidates import Candidate, seated
from kg.facts.drafts import draft as draft_of
from kg.facts.learned import discover, entitled, holders, named, recast, revise, settle, sifted, taken, united, whose
from kg.facts.learned.called import Called
from kg.facts.learned.drafted import NONE
from kg.facts.learned.features import Owners
from kg.facts.learned.hinting import hints
from kg.facts.learned.judging import LONGEST, MOST, Judge
from kg.facts.learned.titles import Titles
from kg.facts.learned.titling import TITLE
from kg.facts.learned.view import View
from kg.facts.outlines import outline
from kg.facts.when import days
from kg.lexicon.encounters import rule_named
from kg.mentions import mark
from kg.model import Article, EventType, Span, Status

MET = "Foreign Minister Anna Berg of Norway met Chad's President Idriss Koulamallah in Oslo on Monday."
APART = "Foreign Minister Anna Berg of Norway spoke to parliament. Chad's President Idriss Koulamallah is 60 years old."


def article(text: str) -> Article:
    return Article("made-up", text, Span(0, len(text)), date(2020, 10, 29))


def test_those_who_meet_are_likelier_to_have_met(nlp: Language) -> None:
    assert Judge(view(MET, nlp))(0, 1) > 0.6 > 0.3 > Judge(view(APART, nlp))(0, 1)


def test_the_order_of_a_pair_does_not_matter(nlp: Language) -> None:
    judge = Judge(view(MET, nlp))
    assert judge(0, 1) == judge(1, 0)
    assert [(a, b) for _, a, b in judge.pairs()] == [(0, 1)]


def test_a_list_of_hundreds_is_not_judged(nlp: Language) -> None:
    names = ", ".join(f"Mr. {first} {last}" for first in FIRST for last in LAST)
    long = view(f"Present were {names}.", nlp)
    assert len(long.sights) > MOST
    assert Judge(long).pairs() == []


def test_a_book_is_read_by_the_rules_alone(nlp: Language) -> None:
    long = view(
        f"{MET} " + "Exports of grain grew by four percent in the first quarter of the year. " * (LONGEST // 12), nlp
    )
    assert not Judge(long).knows
    assert long.drafts, "the rules read on"


def test_one_actor_alone_makes_no_pair(nlp: Language) -> None:
    assert Judge(view("Foreign Minister Anna Berg of Norway spoke on Monday.", nlp)).pairs() == []


def test_an_actor_is_likelier_in_what_the_sentence_tells(nlp: Language) -> None:
    judge = Judge(view(MET, nlp))
    assert judge.solo(0, "meeting held") > 0.3 > judge.solo(0, "visit cancelled")


def test_a_draft_is_likelier_what_and_when_the_sentence_tells(nlp: Language) -> None:
    told = view(MET, nlp)
    judge = Judge(told)
    (draft,) = told.sketches
    judge.weigh([draft])
    assert judge.event(draft, "meeting held") > 0.5 > judge.event(draft, "visit cancelled")
    assert judge.seat(draft, 0) > 0.5
    assert judge.when(draft, 0, "day") > judge.when(draft, NONE, "day")


def test_what_nobody_is_judged_to_have_done_is_dropped(nlp: Language) -> None:
    told = view(MET, nlp)
    assert [one.type for one in told.drafts] == [EventType.MEETING]
    revise(told, Sure(told, {}))
    assert told.drafts == []


def test_what_no_draft_has_is_told_once_for_all_who_share_it(nlp: Language) -> None:
    told = view(APART, nlp)
    found: list[Candidate] = []
    discover(told, Sure(told, {"conference planned": 0.8}), found.append)
    assert [(one.type, one.status, sorted(one.actors)) for one in found] == [
        (EventType.CONFERENCE, Status.PLANNED, [0, 1])
    ]


def test_who_would_be_alone_in_an_encounter_takes_the_likeliest_partner(nlp: Language) -> None:
    told = view(APART, nlp)
    found: list[Candidate] = []
    discover(told, Sure(told, {"meeting held": 0.35, "met": 0.3}), found.append)
    assert found == []
    discover(told, Sure(told, {"call held": 0.5, "met": 0.3}), found.append)
    assert [sorted(one.actors) for one in found] == [[0, 1]]


HINTED = "Norway's Foreign Minister Anna Berg praised the visit."


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        pytest.param({}, [], id="nothing speaks for it"),
        pytest.param({"visit planned": 0.8}, [(EventType.VISIT, Status.PLANNED)], id="it probably tells of a visit"),
    ],
)
def test_a_word_of_which_the_rules_made_nothing_may_tell_of_an_event(
    likely: dict[str, float], expected: list[tuple[EventType, Status]], nlp: Language
) -> None:
    told = view(HINTED, nlp)
    assert told.drafts == []
    made = [outline(one, told.calendar, told.dateline) for one in hints(told, [])]
    assert [(one.type, sorted(one.seats), one.candidates[0].judged) for one in made] == [(EventType.VISIT, [0], True)]
    assert [(one.type, one.status) for one in taken(Sure(told, likely), [], made)] == expected


@pytest.mark.parametrize(
    ("comes", "status"),
    [("arrives in", Status.PLANNED), ("arrived in", Status.HELD)],
)
def test_a_weighed_draft_takes_the_likeliest_kind_and_whoever_took_part(
    comes: str, status: Status, nlp: Language
) -> None:
    told = view(f"Foreign Minister Anna Berg of Norway {comes} Chad. President Idriss Koulamallah is 60.", nlp)
    (draft,) = told.drafts
    assert sorted(draft.seats) == [0]
    recast(told, Sure(told, {"visit planned": 0.9, "seated": 0.9}), [draft])
    assert (draft.status, sorted(draft.seats)) == (status, [0, 1])


@pytest.mark.parametrize(("seated", "expected"), [(0.1, []), (0.9, [0])])
def test_what_is_told_without_anybody_may_have_had_somebody(seated: float, expected: list[int], nlp: Language) -> None:
    told = view("A conference will be held in Oslo on November 5. Foreign Minister Anna Berg of Norway spoke.", nlp)
    (draft,) = (one for one in told.drafts if not one.seats)
    recast(told, Sure(told, {"conference planned": 0.9, "seated": seated}), [draft])
    assert sorted(draft.seats) == expected


def test_a_conference_is_hinted_at_without_anybody(nlp: Language) -> None:
    told = view("Ministers are looking ahead to a summit in Vilnius on July 11.", nlp)
    (made,) = (one for one in hints(told, []) if one.type is EventType.CONFERENCE)
    assert not made.seats


def test_what_no_rule_read_and_little_speaks_for_is_not_told_of_people_of_whom_more_is(nlp: Language) -> None:
    told = view(MET, nlp)
    (draft,) = told.drafts
    guess = replace(draft, candidates=[replace(one, judged=True) for one in draft.candidates])
    assert sifted(Sure(told, {}), [draft, guess]) == [draft]
    assert sifted(Sure(told, {}), [guess]) == [guess], "nothing else is told of its people"
    call = replace(guess, type=EventType.CALL)
    assert sifted(Sure(told, {"meeting held": 0.9, "call held": 0.9}), [draft, call]) == [draft, call]


LED = "The Peruvian delegation was led by Minister Rosa Vega of Peru. "


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        pytest.param("The Chadian delegation was headed by Minister Ali Moussa of Chad.", 1, id="the other side"),
        pytest.param("The Chadian delegation was greeted by Minister Ali Moussa of Chad.", 2, id="a greeting"),
        pytest.param("It rained. The Chadian team was led by Minister Ali Moussa of Chad.", 2, id="later on"),
    ],
)
def test_whoever_lead_the_two_sides_are_at_the_same_talks(text: str, talks: int, nlp: Language) -> None:
    told = view(LED + text, nlp)
    rule = rule_named("encounter")
    halves = []
    for actor in told.sights:
        (line, sight), *_ = told.sights[actor]
        seat = seated(rule, actor, sight, "subject")
        halves.append(draft_of(Candidate(rule, line.root, line, (seat,), Status.HELD, definite=False, judged=True)))
    assert len(united(Sure(told, {}), halves)) == talks


def test_an_encounter_of_one_alone_that_no_rule_read_is_the_one_that_he_is_told_to_have_had(nlp: Language) -> None:
    told = view(MET, nlp)
    (draft,) = told.drafts
    judged = [replace(one, judged=True) for one in draft.candidates]
    alone = replace(draft, candidates=judged, seats={0: draft.seats[0]})
    likely = Sure(told, {"meeting held": 0.9, "meeting planned": 0.9})
    assert sifted(likely, [draft, alone]) == [draft]
    assert sifted(likely, [draft, replace(alone, candidates=draft.candidates)])[1:], "a rule read it"
    assert sifted(likely, [draft, replace(alone, status=Status.PLANNED)])[1:], "another is to come"


def test_an_encounter_that_no_rule_read_is_the_message_that_its_sentence_tells(nlp: Language) -> None:
    told = view(MET, nlp)
    (draft,) = told.drafts
    guess = replace(draft, type=EventType.CALL, candidates=[replace(one, judged=True) for one in draft.candidates])
    message = replace(draft, type=EventType.MESSAGE)
    likely = Sure(told, {"call held": 0.9, "message held": 0.9})
    assert sifted(likely, [message, guess]) == [message]
    assert sifted(likely, [message, replace(guess, candidates=draft.candidates)])[1:], "a rule read it"
    assert sifted(likely, [replace(message, candidates=guess.candidates), guess])[1:], "no rule read the message"


def test_what_the_words_of_a_meeting_tell_of_some_of_its_people_is_that_meeting(nlp: Language) -> None:
    told = view(MET, nlp)
    (draft,) = told.drafts
    likely = Sure(told, {"meeting held": 0.9})
    words = [replace(one, word=told.lines[0].tokens[0]) for one in draft.candidates]
    other = replace(draft, candidates=words, seats={0: draft.seats[0]})
    assert len(united(likely, [other, draft])) == 2, "other words tell it"
    alone = replace(draft, candidates=[*draft.candidates], seats={0: draft.seats[0]})
    assert [set(one.seats) for one in united(likely, [alone, draft])] == [{0, 1}]


def test_how_people_of_a_state_are_called_is_told(nlp: Language) -> None:
    seen = view(MET, nlp)
    told = Owners(seen, Called(seen))
    assert {"surname berg NO", "end erg NO", "start ann NO", "given anna NO"} <= told.owned(0, "NO").keys()
    assert "surname berg TD" in told.owned(0, "TD")
    assert "surname koulamallah TD" in told.owned(1, "TD")


def test_who_faces_somebody_is_trusted_as_far_as_they_met(nlp: Language) -> None:
    (met,) = events(mark(article(MET), nlp))
    judge = Judge(view(MET, nlp))
    assert {one.confidence for one in met.participants} == {round(judge(0, 1, "opposite"), 2)}


def test_a_post_without_a_name_is_told_of_its_holder(nlp: Language) -> None:
    told = view("Anna Berg spoke in Oslo. The Norwegian foreign minister met Chad's President on Monday.", nlp)
    (berg,) = (one for one in told.marked.actors if one.name)
    posts = [one.key for one in told.marked.actors if not one.name]
    assert holders(told, Sure(told, {})) == {}
    marked = named(told.marked, {posts[0]: berg.key})
    assert marked.actors[berg.key].title == told.marked.actors[posts[0]].title
    assert all(posts[0] not in one.actors for one in marked.mentions)


def test_nobody_is_seated_twice_in_one_kind(nlp: Language) -> None:
    told = view(MET, nlp)
    found: list[Candidate] = []
    discover(told, Sure(told, {"meeting held": 0.9, "meeting planned": 0.9}), found.append)
    assert found == []


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        pytest.param({}, None, id="nothing speaks for the day"),
        pytest.param({"day": 0.9}, "2020-10-26", id="the day"),
        pytest.param({"month": 0.9}, "2020-10", id="its month"),
    ],
)
def test_a_date_that_no_word_tells_is_the_likeliest(
    likely: dict[str, float], expected: str | None, nlp: Language
) -> None:
    told = view("Norwegian Foreign Minister Anna Berg travelled to Chad. Parliament sat on October 26, 2020.", nlp)
    (draft,) = told.drafts
    draft.inherited = True
    settle(told, Only(told, likely, 0), told.drafts)
    assert (str(draft.start) if draft.start else None) == expected


@pytest.mark.parametrize(
    ("was", "becomes", "expected"),
    [
        pytest.param(Status.PLANNED, Status.HELD, "2020-10-26", id="behind"),
        pytest.param(Status.HELD, Status.PLANNED, "2020-11-02", id="ahead"),
    ],
)
def test_a_date_is_seen_as_the_event_is_recast(was: Status, becomes: Status, expected: str, nlp: Language) -> None:
    told = view(MET, nlp)
    (draft,) = told.drafts
    (date_,) = (one[0][1] for one in told.dates)
    draft.start, draft.end = days(date_, was)
    draft.status = becomes
    settle(told, Only(told, {}, 0), told.drafts)
    assert str(draft.start) == str(draft.end) == expected


UNTOLD = "OSLO, Oct 28 - Norwegian Foreign Minister Anna Berg met President Idriss Koulamallah in N'Djamena, Chad."


@pytest.mark.parametrize(("likely", "expected"), [({}, None), ({"of": 0.9}, "TD")])
def test_whose_somebody_is_where_no_word_tells_it(
    likely: dict[str, float], expected: str | None, nlp: Language
) -> None:
    told = view(UNTOLD, nlp)
    (actor,) = (one.key for one in told.marked.actors if one.assumed)
    number = list(told.owners).index("TD")
    assert whose(told, Only(told, likely, number))[actor] == expected


def test_words_for_a_state_that_are_nobodys_are_told(nlp: Language) -> None:
    told = view("Foreign Minister Anna Berg arrived in Oslo. She spoke of the Turkish navy and of ties with NATO.", nlp)
    assert {of: [token.text for _, token in words] for of, words in told.owners.items()} == {
        "NO": ["Oslo"],
        "TR": ["Turkish"],
        "NATO": ["NATO"],
    }


ELSEWHERE = "Idriss Haddad was seen in Chad on Monday. The President spoke. Foreign Minister Anna Berg of Norway left."


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param(0.2, None, id="nothing speaks for it"),
        pytest.param(0.8, "President", id="the title of a post without a name"),
    ],
)
def test_a_title_that_another_sentence_tells_is_the_likeliest(held: float, expected: str | None, nlp: Language) -> None:
    told = view(ELSEWHERE, nlp)
    titles = Titles(told)
    (haddad,) = (actor for actor in titles.own if told.marked.actors[actor].name == "Idriss Haddad")
    number = next(n for n, title in enumerate(titles.every) if title.text == "President")
    marked, words = entitled(told, Only(told, {"holds": held}, number))
    assert marked.actors[haddad].title == expected
    shown = words.get(haddad)
    assert (ELSEWHERE[shown.span.start : shown.span.end] if shown else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{MET} Later Berg called President Koulamallah.", {"Foreign Minister Anna Berg"}, id="elsewhere"),
        pytest.param(MET, set(), id="where he takes part"),
        pytest.param(
            "The ministers were Anna Berg (Finance) and Juan Rojas (Trade). On Monday Berg called Rojas.",
            set(),
            id="put together of several places, nowhere",
        ),
    ],
)
def test_the_words_of_a_title_are_evidence_where_they_tell_it(text: str, expected: set[str], nlp: Language) -> None:
    found = {
        text[shown.span.start : shown.span.end]
        for event in events(mark(article(text), nlp))
        for one in event.participants
        if one.name == "Anna Berg"
        for shown in one.evidence
        if shown.rule == TITLE
    }
    assert found == expected


def test_a_title_of_another_may_be_his_only_near_by(nlp: Language) -> None:
    told = view(ELSEWHERE, nlp)
    titles = Titles(told)
    may = {(told.marked.actors[actor].name, titles.every[number].text) for actor, number in titles.keys}
    assert ("Idriss Haddad", "President") in may
    assert ("Idriss Haddad", "Foreign Minister") not in may


class Nowhere(dict[int, int]):
    """All drafts have one place: it does not matter which is asked of."""

    def __missing__(self, key: int) -> int:
        return 0


class Sure(Judge):
    """Is sure of some outputs, of whatever it is asked, and of no others."""

    def __init__(self, view: View, outputs: dict[str, float]) -> None:
        super().__init__(view)
        self._outputs = outputs
        self._places = Nowhere()

    def _chance(self, relation: str, key: Hashable, output: str) -> float:  # noqa: ARG002
        return self._outputs.get(output, 0.0)


class Only(Sure):
    """Is sure of one date, place or state by its number, and of no others."""

    def __init__(self, view: View, outputs: dict[str, float], number: int) -> None:
        super().__init__(view, outputs)
        self._number = number

    def _chance(self, relation: str, key: Hashable, output: str) -> float:
        other = isinstance(key, tuple) and key[1] != self._number
        return 0.0 if other else super()._chance(relation, key, output)


FIRST = ("Adam", "Boris", "Carl", "David", "Emil", "Frank", "George", "Henry", "Ivan", "John", "Karl", "Leon")
LAST = ("Abel", "Berger", "Clark", "Dorn", "Evans", "Fischer", "Graham", "Horn", "Irving", "Jansen", "Keller", "Lang")
