"""Which tellings are of one event: tables of what articles say, and laws that hold of any of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import EventType, PartialDate, Status
from kg.resolution.coreference import Figure, Judgement, Side, Telling, group, judge, names
from kg.resolution.verdict import Verdict
from kg.vocab import EVENT

MAY = "2021-05-03"


def tell(
    article: str,
    *sides: str,
    day: str | None = MAY,
    until: str | None = None,
    type: str = "meeting",
    status: str = "held",
    place: str | None = None,
    published: str = "2021-05-04",
    nth: int = 1,
) -> Telling:
    """A side is ``lind,lima@pt``: who leads, who else is there, whom it sits for; ``[president]`` is a post."""
    first = PartialDate.parse(day) if day else None
    last = PartialDate.parse(until) if until else first
    found = tuple(map(_side, sides))
    exact = bool(first and first.day and last and last.day)
    event = f"{EVENT.iri}{day or 'undated'}.{type}.{'_'.join(sorted(sides))}{f'.{nth}' * (nth > 1)}"
    return Telling(
        id=f"{article} {event}",
        article=article,
        event=event if exact else f"{EVENT.iri}{day or 'undated'}.{type}.{article}-{nth}",
        type=EventType(type),
        status=Status(status),
        sides=found,
        first=first.earliest if first else None,
        last=last.latest if last else None,
        exact=exact,
        place=f"place/{place}" if place else None,
        country=place and f"polity/{place.rpartition('.')[2]}",
        published=date.fromisoformat(published),
    )


def _side(text: str) -> Side:
    who, _, principal = text.partition("@")
    people = [one for one in who.split(",") if one]
    return Side(f"polity/{principal}", tuple(_figure(one, n == 0, principal) for n, one in enumerate(people)))


def _figure(text: str, leads: bool, principal: str) -> Figure:
    name, _, post = text.partition(":")
    title = f"post/{principal}.{(post or name).strip('[]')}" if post or text.startswith("[") else None
    return Figure(None if text.startswith("[") else f"person/{name}", title, leads)


REPORTS = (
    tell("tanjug", "lind@pt", "park@kr", place="lisbon.pt"),
    tell("lusa", "lind,lima,costa@pt", "park,kim@kr", day="2021-05", published="2021-05-20", place="belem-palace.pt"),
    tell("yonhap", "park,kim,ko,lee@kr", "lind@pt"),
)
"""Three reports of one meeting: of two, five and five people, one of the month alone, one without a place."""

VERDICTS = [
    # what the two say, the verdict
    ("in other words", tell("a", "lind@pt", "park@kr"), tell("b", "park@kr", "lind@pt"), "same"),
    ("one names more of them", tell("a", "lind@pt", "park@kr"), tell("b", "lind,lima@pt", "park,kim@kr"), "same"),
    (
        "one omits the place",
        tell("a", "lind@pt", "park@kr", place="lisbon.pt"),
        tell("b", "lind@pt", "park@kr"),
        "same",
    ),
    (
        "a palace and its city",
        tell("a", "lind@pt", "park@kr", place="lisbon.pt"),
        tell("b", "lind@pt", "park@kr", place="belem.pt"),
        "same",
    ),
    (
        "two countries, on one day",
        tell("a", "lind@pt", "park@kr", place="lisbon.pt"),
        tell("b", "lind@pt", "park@kr", place="seoul.kr"),
        "same",
    ),
    (
        "a month in two countries",
        tell("a", "lind@pt", "park@kr", place="lisbon.pt"),
        tell("b", "lind@pt", "park@kr", day="2021-05", place="seoul.kr"),
        "different",
    ),
    (
        "visits to two countries",
        tell("a", "park@kr", "@pt", type="visit", place="lisbon.pt", until="2021-05-05"),
        tell("b", "park@kr", "@es", type="visit", place="madrid.es", day="2021-05-05"),
        "different",
    ),
    ("one post unnamed", tell("a", "lind:president@pt", "park@kr"), tell("b", "[president]@pt", "park@kr"), "same"),
    ("both unnamed", tell("a", "[president]@pt", "park@kr"), tell("b", "[president]@pt", "park@kr"), "same"),
    ("another post", tell("a", "lind:president@pt", "park@kr"), tell("b", "[minister]@pt", "park@kr"), "unsure"),
    ("planned, then held", tell("a", "lind@pt", "park@kr", status="planned"), tell("b", "lind@pt", "park@kr"), "same"),
    ("denied", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", status="cancelled"), "same"),
    ("one article", tell("a", "lind@pt", "park@kr"), tell("a", "lind@pt", "park@kr", nth=2), "different"),
    ("a call, a meeting", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", type="call"), "different"),
    ("other leaders", tell("a", "lind@pt", "park@kr"), tell("b", "costa@pt", "kim@kr"), "different"),
    ("another on one side", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "kim@kr"), "different"),
    ("his minister was there", tell("a", "lind,costa@pt", "park@kr"), tell("b", "costa@pt", "park@kr"), "unsure"),
    ("a namesake", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park.2@kr"), "different"),
    ("the next day", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", day="2021-05-04"), "unsure"),
    ("next week", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", day="2021-05-10"), "different"),
    (
        "a plan that may have moved",
        tell("a", "lind@pt", "park@kr", status="planned"),
        tell("b", "lind@pt", "park@kr", day="2021-05-10"),
        "unsure",
    ),
    ("a month", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", day="2021-05"), "unsure"),
    ("a year", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", day="2021"), "unsure"),
    ("no day", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", day=None), "unsure"),
    ("a third side", tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", "said@eg"), "unsure"),
    ("delegations alone", tell("a", "@pt", "@kr"), tell("b", "@pt", "@kr"), "unsure"),
    ("a delegation alike", tell("a", "lind@pt", "@kr"), tell("b", "lind@pt", "@kr"), "same"),
    ("a delegation and its head", tell("a", "lind@pt", "@kr"), tell("b", "lind@pt", "park@kr"), "unsure"),
    (
        "days of a visit",
        tell("a", "lind@pt", "@kr", type="visit", until="2021-05-06"),
        tell("b", "lind@pt", "@kr", type="visit", day="2021-05-05", until="2021-05-07"),
        "same",
    ),
    (
        "a visit, whoever the host",
        tell("a", "lind@pt", type="visit", place="seoul.kr"),
        tell("b", "lind@pt", "park@kr", type="visit", place="busan.kr"),
        "same",
    ),
    (
        "two visitors of one host",
        tell("a", "lind@pt", "park@kr", type="visit", place="seoul.kr"),
        tell("b", "park@kr", "said@eg", type="visit", place="seoul.kr"),
        "unsure",
    ),
    (
        "a plan for the month, told twice",
        tell("a", "lind@pt", "park@kr", day="2021-06", status="planned"),
        tell("b", "lind@pt", "park@kr", day="2021-06", status="cancelled", published="2021-05-20"),
        "same",
    ),
    (
        "held in one month, told twice",
        tell("a", "lind@pt", "park@kr", day="2021-05", published="2021-06-01"),
        tell("b", "lind@pt", "park@kr", day="2021-05", published="2021-06-02"),
        "unsure",
    ),
    (
        "still to come that month when the other was over",
        tell("a", "lind@pt", "park@kr"),
        tell("b", "lind@pt", "park@kr", day="2021-05", status="planned", published="2021-05-10"),
        "different",
    ),
]


@pytest.mark.parametrize(("a", "b", "verdict"), [row[1:] for row in VERDICTS], ids=[row[0] for row in VERDICTS])
def test_a_pair(a: Telling, b: Telling, verdict: str):
    found = judge(a, b)
    assert found.verdict == verdict, found.why
    assert judge(b, a) == found
    assert found.why


GROUPS = [
    # what the articles say, which of them tell of one event
    ("three reports of one meeting", REPORTS, ["lusa tanjug yonhap"]),
    (
        "planned, then held",
        (
            tell("a", "lind@pt", "park@kr", day="2021-05", status="planned", published="2021-04-20"),
            tell("b", "lind@pt", "park@kr", status="planned", published="2021-05-01"),
            tell("c", "lind@pt", "park@kr"),
        ),
        ["a b c"],
    ),
    (
        "planned, then called off without a day",
        (
            tell("a", "lind@pt", "park@kr", day="2021-05-28", status="planned"),
            tell("b", "lind@pt", "park@kr", day=None, status="cancelled", published="2021-05-20"),
        ),
        ["a b"],
    ),
    (
        "called off, and another held months later",
        (
            tell("a", "lind@pt", "park@kr", day="2021-05-28", status="planned"),
            tell("b", "lind@pt", "park@kr", day=None, status="cancelled", published="2021-05-20"),
            tell("c", "lind@pt", "park@kr", day="2021-07-09", published="2021-07-10"),
        ),
        ["a b", "c"],
    ),
    (
        "two days in a row, and a report of the month alone",
        (
            tell("a", "lind@pt", "park@kr"),
            tell("b", "lind@pt", "park@kr", day="2021-05-04"),
            tell("c", "lind@pt", "park@kr", day="2021-05", published="2021-06-01"),
        ),
        ["a", "b", "c"],
    ),
    (
        "the ministers in the morning, the presidents in the evening",
        (
            tell("a", "costa@pt", "kim@kr", type="call"),
            tell("a", "lind@pt", "moon@kr", type="call", nth=2),
            tell("b", "lind@pt", "moon@kr", type="call"),
            tell("c", "kim@kr", "costa@pt", type="call"),
        ),
        ["a b", "a c"],
    ),
    (
        "a call and a meeting of one day",
        (
            tell("a", "lind@pt", "park@kr"),
            tell("b", "lind@pt", "park@kr", type="call"),
            tell("c", "park@kr", "lind@pt", type="call"),
        ),
        ["a", "b c"],
    ),
    (
        "two sessions that one article tells, and two that tell of one",
        (
            tell("a", "lind@pt", "park@kr"),
            tell("a", "lind@pt", "park@kr", nth=2),
            tell("b", "lind@pt", "park@kr"),
            tell("c", "lind@pt", "park@kr"),
        ),
        ["a", "a", "b c"],
    ),
    (
        "a day without a place, and a month elsewhere",
        (
            tell("a", "lind@pt", "park@kr", place="lisbon.pt"),
            tell("b", "lind@pt", "park@kr", day="2021-05", place="seoul.kr", published="2021-06-01"),
            tell("c", "lind@pt", "park@kr"),
        ),
        ["a c", "b"],
    ),
    (
        "a delegation whose head another names",
        (tell("a", "lind@pt", "@kr"), tell("b", "lind@pt", "park@kr")),
        ["a b"],
    ),
    (
        "a delegation that may be either",
        (tell("a", "lind@pt", "@kr"), tell("b", "lind@pt", "park@kr"), tell("c", "lind@pt", "kim@kr")),
        ["a", "b", "c"],
    ),
]


def grouped(tellings: tuple[Telling, ...]) -> list[str]:
    articles = {one.id: one.article for one in tellings}
    return sorted(" ".join(sorted(articles[id_] for id_ in some)) for some in group(tellings).groups)


@pytest.mark.parametrize(("tellings", "found"), [row[1:] for row in GROUPS], ids=[row[0] for row in GROUPS])
def test_a_group(tellings: tuple[Telling, ...], found: list[str]):
    assert grouped(tellings) == sorted(found)


def test_what_is_not_sure_says_why():
    tellings = GROUPS[4][1]
    found = group(tellings).judgements
    assert {one.verdict for one in found.values()} == {Verdict.UNSURE}
    assert found[frozenset((tellings[0].id, tellings[2].id))].why.endswith("more than one fits")


def test_people_have_the_last_word():
    first, next_day = tell("a", "lind@pt", "park@kr"), tell("b", "lind@pt", "park@kr", day="2021-05-04")
    again = tell("c", "lind@pt", "park@kr")
    same, apart = frozenset((first.id, next_day.id)), frozenset((first.id, again.id))
    given_ = {same: Judgement(Verdict.SAME, "AB said so"), apart: Judgement(Verdict.DIFFERENT, "AB said so")}
    found = group((first, next_day, again), given_)
    assert {frozenset(one) for one in found.groups} == {frozenset((first.id, next_day.id)), frozenset((again.id,))}
    assert found.judgements[same].why == "AB said so"


def test_the_name_is_the_one_that_most_articles_give():
    known = {one.id: one for one in REPORTS}
    found = set(names(group(REPORTS).groups, known).values())
    assert found == {EVENT["2021-05-03.meeting.lind@pt_park@kr"]}


def test_two_events_never_share_a_name():
    tellings = GROUPS[7][1]
    found = names(group(tellings).groups, {one.id: one for one in tellings})
    assert len(set(found.values())) == 3


PEOPLE = ("lind@pt", "costa,lind@pt", "lind,costa@pt", "@pt", "[president]@pt", "lind:president@pt")
OTHERS = ("park@kr", "kim@kr", "park,kim@kr", "@kr", "said@eg")


@st.composite
def worlds(draw: st.DrawFn) -> list[Telling]:
    """Articles of one to three events each, about few people and few days."""
    found = []
    for article in range(draw(st.integers(1, 6))):
        for nth in range(1, draw(st.integers(1, 3)) + 1):
            day = draw(st.sampled_from([MAY, "2021-05-04", "2021-05-20", "2021-05", "2021", None]))
            found.append(
                tell(
                    f"a{article}",
                    draw(st.sampled_from(PEOPLE)),
                    draw(st.sampled_from(OTHERS)),
                    day=day,
                    type=draw(st.sampled_from(["meeting", "call", "visit"])),
                    status=draw(st.sampled_from(["held", "planned", "cancelled"])),
                    place=draw(st.sampled_from([None, "lisbon.pt", "porto.pt", "seoul.kr"])),
                    published=str(date(2021, 5, 1) + timedelta(days=draw(st.integers(0, 40)))),
                    nth=nth,
                )
            )
    return list({one.id: one for one in found}.values())


@settings(max_examples=150)
@given(tellings=worlds(), chance=st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_count(tellings: list[Telling], chance: object):
    known = {one.id: one for one in tellings}
    found = group(tellings)
    mixed = list(tellings)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert group(mixed) == found
    assert names(group(mixed).groups, known) == names(found.groups, known)


@settings(max_examples=150)
@given(tellings=worlds())
def test_an_event_has_no_two_tellings_that_differ_and_a_name_of_its_own(tellings: list[Telling]):
    known = {one.id: one for one in tellings}
    found = group(tellings)
    assert sorted(id_ for some in found.groups for id_ in some) == sorted(known)
    for some in found.groups:
        assert not any(judge(known[a], known[b]).verdict is Verdict.DIFFERENT for a in some for b in some if a != b)
    assert len(set(names(found.groups, known).values())) == len(found.groups)


@settings(max_examples=100)
@given(tellings=worlds(), other=worlds())
def test_what_shares_no_key_changes_nothing(tellings: list[Telling], other: list[Telling]):
    far = [tell(f"z{n}", "xi@cn", "modi@in", day="2019-01-01", nth=n) for n in range(1, len(other) + 1)]
    alone, together = group(tellings).groups, group([*tellings, *far]).groups
    assert set(alone) <= set(together)
