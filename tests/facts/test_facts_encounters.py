"""What sentences tell: type, status, day, place and who sits on which side. Published on Wednesday 2024-05-15."""

from __future__ import annotations

import pytest
from facts.read import short, told, view
from spacy.language import Language

PEREZ = "President Juan Pérez of Peru"
MARTIN = "Foreign Minister Paul Martin of France"
SCHMIDT = "Ambassador Anna Schmidt of Germany"
TWO = "Juan Pérez / Paul Martin"

HELD = [
    (f"{PEREZ} received {MARTIN} in Lima on Monday.", f"meeting held 2024-05-13 Lima: {TWO}"),
    (f"{MARTIN} was received in Lima by {PEREZ} on Tuesday.", f"meeting held 2024-05-14 Lima: {TWO}"),
    (f"{MARTIN} called on {PEREZ} in Lima on Monday.", f"meeting held 2024-05-13 Lima: {TWO}"),
    (f"{PEREZ} and {MARTIN} held talks in Lima on Monday.", f"meeting held 2024-05-13 Lima: {TWO}"),
    (f"{MARTIN} was the guest of {PEREZ} in Lima on Monday.", f"meeting held 2024-05-13 Lima: {TWO}"),
    (
        f"Pope Francis received in audience {PEREZ} on Monday.",
        "meeting held 2024-05-13 None: Francis / Juan Pérez",
    ),
    (f"{PEREZ} telephoned {MARTIN} on Monday.", f"call held 2024-05-13 None: {TWO}"),
    (
        f"In a call with {PEREZ} on Monday, {MARTIN} discussed trade.",
        "call held 2024-05-13 None: Juan Pérez / Paul Martin",
    ),
    (f"{PEREZ} received a phone call from {MARTIN} on Monday.", "call held 2024-05-13 None: Paul Martin / Juan Pérez"),
    (
        f"{SCHMIDT} presented her credentials to {PEREZ} in Lima on Monday.",
        "ceremony held 2024-05-13 Lima: Juan Pérez / Anna Schmidt",
    ),
    (
        f"{PEREZ} sent a cable of condolences to {MARTIN} on Monday.",
        "message held 2024-05-13 None: Paul Martin / Juan Pérez",
    ),
    (f"{MARTIN} arrived in Lima on Monday.", "visit held 2024-05-13 Lima: Paul Martin"),
]

PLANNED = [
    (f"{PEREZ} will receive {MARTIN} in Lima on Friday.", f"meeting planned 2024-05-17 Lima: {TWO}"),
    (f"{PEREZ} is to meet {MARTIN} in Lima on Friday.", f"meeting planned 2024-05-17 Lima: {TWO}"),
    (f"{MARTIN} is expected in Lima on Friday.", "visit planned 2024-05-17 Lima: Paul Martin"),
]

NOTHING = [
    f"{PEREZ} did not meet {MARTIN} in Lima on Monday.",
    f"{PEREZ} would be ready to meet {MARTIN} in Lima.",
    f"{PEREZ} often meets {MARTIN} in Lima.",
    f"{PEREZ} and {MARTIN} met and wrote to each other rather frequently in those years.",
    "The two sides often meet, and talks would be useful.",
    "Exports grew by four percent in the first quarter, the office of statistics said on Monday.",
]


@pytest.mark.parametrize(("text", "expected"), HELD + PLANNED)
def test_a_sentence_tells_one_event(text, expected, nlp):
    assert [short(event) for event in told(text, nlp)] == [expected]


@pytest.mark.parametrize("text", NOTHING)
def test_a_sentence_tells_none(text, nlp):
    assert [short(event) for event in told(text, nlp)] == []


@pytest.mark.parametrize(
    "text",
    [
        f"Lima denied reports that {PEREZ} met {MARTIN} on Monday.",
        f"A spokesman described reports of a meeting between {PEREZ} and {MARTIN} on Monday as completely false.",
        f"Reports that {PEREZ} had met {MARTIN} on Monday are untrue.",
        f"The ministry rubbished reports of a meeting between {PEREZ} and {MARTIN} on Monday.",
        f"{PEREZ} denied reports of a meeting with {MARTIN} on Monday.",
        f"The palace denied that {PEREZ} met {MARTIN} on Monday.\n\n"
        "A paper had claimed that Pérez and Martin held talks.",
    ],
)
def test_a_denied_meeting_is_cancelled(text, nlp):
    (event,) = told(text, nlp)
    assert short(event) == f"meeting cancelled 2024-05-13 None: {TWO}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MARTIN}, who met {PEREZ} last month, denied reports of a resignation.", "held"),
        (f"Lima denied reports that {PEREZ} met {MARTIN}.", "cancelled"),
        (f"Lima rejected what {PEREZ} had told {MARTIN}.", "held"),
        (f"{PEREZ} dismissed as baseless the criticism at a meeting with {MARTIN}.", "held"),
    ],
)
def test_only_what_the_denial_is_about_is_denied(text, expected, nlp):
    (sketch,) = [one for one in view(text, nlp).sketches if one.type == "meeting"]
    assert sketch.status == expected


def test_it_was_an_honour_tells_what_was(nlp):
    (event,) = told(f"It was a great honour to meet {PEREZ}, {MARTIN} said on Monday.", nlp)
    assert event.status == "held"


@pytest.mark.parametrize(
    ("plan", "expected"),
    [("was supposed to see", "cancelled"), ("was due to see", "cancelled"), ("will see", "planned")],
)
def test_with_a_journey_goes_what_was_to_be_on_it(plan, expected, nlp):
    text = f"A visit by {PEREZ} to France has been postponed. He {plan} {MARTIN} in Paris on Friday."
    assert expected in [event.status for event in told(text, nlp) if event.type == "meeting"]


def test_what_is_called_off_leaves_the_rest(nlp):
    text = f"{PEREZ} is keeping to his trips to Chile and Bolivia but has to cancel his visits to Norway and Latvia."
    off = {event.place for event in told(text, nlp) if event.status == "cancelled"}
    assert off == {"Norway", "Latvia"}


def test_attendants_sit_with_their_states(nlp):
    text = (
        f"{PEREZ} received {MARTIN} in Lima on Monday.\n\n"
        "The meeting was attended by Defence Minister Ana Rojas of Peru and Ambassador Luc Blanc of France."
    )
    (event,) = told(text, nlp)
    assert short(event) == "meeting held 2024-05-13 Lima: Ana Rojas+Juan Pérez / Luc Blanc+Paul Martin"


def test_who_is_together_with_the_subject_is_on_his_side(nlp):
    text = (
        "Danish Prime Minister Hugo Brandt, along with Foreign Minister Nils Berg, received Chilean President Rosa "
        "Fuentes in Copenhagen on Monday."
    )
    (event,) = told(text, nlp)
    assert short(event) == "meeting held 2024-05-13 Copenhagen: Hugo Brandt+Nils Berg / Rosa Fuentes"


def test_an_encounter_told_twice_is_one_event(nlp):
    text = (
        f"{PEREZ} received {MARTIN} in Lima on Monday.\n\n"
        "During the meeting, Pérez and Martin discussed trade. The two also talked about fishing."
    )
    assert [short(event) for event in told(text, nlp)] == [f"meeting held 2024-05-13 Lima: {TWO}"]


@pytest.mark.parametrize("how", ["separate", "bilateral", "separate bilateral"])
def test_talks_with_two_may_be_two(how, nlp):
    found = told(f"{PEREZ} held {how} talks with {MARTIN} and {SCHMIDT} in Lima on Monday.", nlp)
    assert [{one.name for one in event.participants} for event in found] == [
        {"Juan Pérez", "Paul Martin"},
        {"Juan Pérez", "Anna Schmidt"},
    ]


def test_two_may_hold_meetings_with_others_one_by_one(nlp):
    text = (
        f"{PEREZ} and Foreign Minister Ana Rojas of Peru held meetings with {MARTIN}, with {SCHMIDT} and with Foreign "
        "Minister Ola Lind of Sweden."
    )
    names = [{view(text, nlp).marked.actors[actor].name for actor in one.seats} for one in view(text, nlp).drafts]
    assert names == [{"Juan Pérez", "Ana Rojas", guest} for guest in ("Paul Martin", "Anna Schmidt", "Ola Lind")]


@pytest.mark.parametrize("apart", ["each other's goods", "goods"])
def test_what_they_do_to_each_other_does_not_part_them(apart, nlp):
    text = f"{PEREZ} met with {MARTIN} and {SCHMIDT}, whose states put taxes on {apart}."
    assert [len(one.seats) for one in view(text, nlp).drafts] == [3]


@pytest.mark.parametrize(("verb", "attended"), [("will be", "planned"), ("were", "held")])
def test_who_will_be_present_is_there_where_something_is_to_be(verb, attended, nlp):
    text = (
        f"{PEREZ} will receive {MARTIN} on Friday. {PEREZ} and {SCHMIDT} met in Bonn in March. Also present {verb} "
        "Trade Minister Ana Rojas of Peru and Ambassador Luc Blanc of France."
    )
    assert [str(one.status) for one in view(text, nlp).drafts if len(one.seats) == 4] == [attended]


def test_a_meeting_may_have_included_others(nlp):
    text = (
        f"{PEREZ} received {MARTIN} on Monday. The meeting also included Trade Minister Ana Rojas of Peru and "
        "Ambassador Luc Blanc of France."
    )
    assert [len(one.seats) for one in view(text, nlp).drafts] == [4]


def test_who_goes_on_to_meet_another_does_so_without_his_host(nlp):
    text = f"{PEREZ} received {MARTIN}, who went on to meet {SCHMIDT}."
    assert [len(one.seats) for one in view(text, nlp).drafts] == [2, 2]


def test_a_clause_of_who_is_about_whom_it_follows(nlp):
    text = (
        f"This morning {PEREZ} received in audience His Excellency Mr. Paul Martin, Foreign Minister of France, who "
        f"went on to meet with {SCHMIDT}."
    )
    assert [len(one.seats) for one in view(text, nlp).drafts] == [2, 2]


@pytest.mark.parametrize(
    ("second", "number"), [("Prime Minister Ana Rojas", 2), ("Speaker Ana Rojas", 2), ("Foreign Minister Ana Rojas", 1)]
)
def test_the_heads_of_state_and_government_are_to_be_met_one_by_one(second, number, nlp):
    text = f"{MARTIN} will meet with President Juan Pérez and {second} of Peru."
    assert len(view(text, nlp).drafts) == number
    assert len(view(text.replace("will meet", "met"), nlp).drafts) == 1


def test_pronouns_and_visitors_are_those_told_of(nlp):
    text = f"{MARTIN} arrived in Lima on Monday for a three-day visit. There he met {PEREZ}. The visitor praised him."
    found = [short(event) for event in told(text, nlp)]
    assert f"meeting held 2024-05 Lima: {TWO}" in found, "inside a visit, without a day of its own: the month"


def test_a_meeting_planned_for_a_visit_of_some_days_has_the_month(nlp):
    text = f"During his visit to Peru on 19-20 May, {MARTIN} is to meet {PEREZ} in Lima."
    assert f"meeting planned 2024-05 Lima: {TWO}" in [short(event) for event in told(text, nlp)]


@pytest.mark.parametrize("head", ["Published on 14 May 2024", "14 May 2024", "14/05/2024 07:03 PM"])
def test_the_date_of_the_page_is_told_of_nothing_that_happened(head, nlp):
    (event,) = told(f"{head}\n\n{PEREZ} received {MARTIN} in Lima.", nlp)
    assert short(event) == f"meeting held None Lima: {TWO}"


def test_today_is_the_day_of_the_dateline(nlp):
    (event,) = told(f"LIMA, May 13 (Andina) -- {PEREZ} received {MARTIN} today.", nlp)
    assert str(event.start) == "2024-05-13"


def test_a_delegation_has_its_senders_and_its_head(nlp):
    text = (
        f"{PEREZ} received on Monday a French delegation from the Defense and Foreign Ministries headed by "
        "State Secretary Paul Martin."
    )
    (event,) = told(text, nlp)
    (group,) = event.delegations
    assert (group.label, group.of, group.head) == ("French delegation", "FR", "Paul Martin")
    assert group.sent_by == ("Defense Ministry", "Foreign Ministry")


def test_an_undated_event_of_an_undated_text_has_no_date(nlp):
    (event,) = told(f"{PEREZ} received {MARTIN} in Lima.", nlp)
    assert event.start is None


def test_what_was_announced_can_be_taken_back(nlp):
    text = f"{PEREZ} was to receive {MARTIN} in Lima on Friday. All of this has been put off, the palace said."
    assert [event.status for event in told(text, nlp)] == ["cancelled"]


def test_attempts_to_prevent_a_conference_do_not_cancel_it(nlp):
    text = (
        f"{PEREZ} received {MARTIN} on Monday. Talks during the meeting dealt with the upcoming water conference "
        "scheduled to be held in Cusco next November. The attempts of some to prevent it, or abort it, were reviewed."
    )
    assert "conference planned 2024-11 Cusco: " in [short(event) for event in told(text, nlp)]
    assert told(text, nlp)[0].topics


def test_members_of_a_delegation_are_those_who_were_received(nlp):
    text = (
        "President Juan Pérez received on Monday a French delegation headed by State Secretary Paul Martin.\n\n"
        "The members of the French delegation briefed President Pérez on the results of their tour.\n\n"
        "The meeting was attended by Ambassador Luc Blanc of France."
    )
    (event,) = told(text, nlp)
    assert {one.name for one in event.participants} == {"Juan Pérez", "Paul Martin", "Luc Blanc"}


@pytest.mark.parametrize(
    ("subject", "events"),
    [
        ("The water committees of France and Peru", 1),
        ("French and Peruvian experts", 1),
        ("The two sides", 2),
    ],
)
def test_their_own_is_the_subjects(nlp, subject, events):
    """What committees held among themselves is no second meeting of the ministers told of before."""
    text = f"{PEREZ} received {MARTIN} on Monday.\n\n{subject} held one of their regular meetings in Lima on Tuesday."
    together = [
        one for one in told(text, nlp) if {"Juan Pérez", "Paul Martin"} <= {who.name for who in one.participants}
    ]
    assert len(together) == events


def test_a_second_meeting_of_two_is_no_surer_than_that_there_was_one(nlp):
    text = f"{PEREZ} received {MARTIN} in Lima on Monday.\n\nOn Tuesday Pérez and Martin met again in Cusco for talks."
    first, second = sorted(told(text, nlp), key=lambda one: -one.confidence)
    assert all(who.confidence <= second.confidence for who in second.participants)
    assert all(who.confidence >= first.confidence for who in first.participants)


def test_a_style_before_a_post_is_its_holder_and_nobody_else(nlp):
    text = (
        "KUWAIT - The head of His Highness the Amir's office, Adel Nasser, met Danish Minister Lena Dahl on Monday. "
        "On Tuesday His Highness the Amir received Danish Minister Ola Berg."
    )
    assert any("(Amir)" in short(event) and "Ola Berg" in short(event) for event in told(text, nlp))
    read = view(text, nlp)
    seated = [{read.marked.actors[actor].name for actor in draft.seats} for draft in read.drafts]
    assert {"Adel Nasser", "Lena Dahl"} in seated
    assert not any({"Adel Nasser", "Ola Berg"} <= names for names in seated)


def test_he_behind_when_is_the_one_named_before_in_the_sentence(nlp):
    text = (
        f"{PEREZ} received a letter from {MARTIN}. The letter was handed to Luis Vega, Peru's Deputy Prime Minister, "
        "when he received on Monday Karl Weiss, Germany's Minister of Trade."
    )
    found = [short(event) for event in told(text, nlp)]
    assert any("Karl Weiss" in one and "Luis Vega" in one for one in found)
    assert not any("Karl Weiss" in one and "Juan Pérez" in one for one in found)


def test_papers_that_are_exchanged_were_signed(nlp):
    text = (
        f"{MARTIN} and Foreign Minister Luis Vega of Peru exchanged two memoranda of understanding in Lima on Monday."
    )
    assert "signing held 2024-05-13 Lima: Luis Vega / Paul Martin" in [short(event) for event in told(text, nlp)]


OFFICES: list[tuple[str, str | None]] = [
    ("OSLO - Premier Nils Dahl received Chilean Minister Ana Soto at the Prime Minister's Office on Monday.", "Oslo"),
    ("OSLO - Premier Nils Dahl received Chilean Minister Ana Soto at the Prime Minister's residence.", "Oslo"),
    ("OSLO - Premier Nils Dahl received Chilean Minister Ana Soto. Eva Sand of the Premier's office was there.", None),
    ("Premier Nils Dahl of Norway received Chilean Minister Ana Soto at the Prime Minister's Office.", None),
    ("OSLO - Minister of State in the Office of the President Nils Dahl received Chilean Minister Ana Soto.", None),
]


@pytest.mark.parametrize(("text", "place"), OFFICES, ids=[text[-60:] for text, _ in OFFICES])
def test_an_office_stands_where_the_text_was_filed(text: str, place: str | None, nlp: Language) -> None:
    (draft,) = view(f"A look at the week\n\n{text}", nlp).drafts
    assert (draft.where.name if draft.where else None) == place
