"""Laws of the layout: measured text, wings, time axes, letters, words."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import event, seat

from kg.figures.paper.contacts import capacity
from kg.figures.paper.fonts import covers, legible
from kg.figures.paper.network import round_order
from kg.figures.paper.palette import contrast, darkened
from kg.figures.paper.text import isolate, runs, shorten, width, wrap
from kg.figures.paper.timeline import timeline
from kg.figures.paper.wings import depth, middle_out, split, wings
from kg.figures.paper.wording import counted, day, listed, period, title, titles, verb, when
from kg.model import EventRecord, EventType, PartialDate, Status

WORDS = st.lists(st.text("abcdefgh-XYZäéبтس", min_size=1, max_size=24), min_size=1, max_size=12).map(" ".join)
ROOMS = st.floats(40, 300)


@given(WORDS, ROOMS)
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    assert all(width(line, 9) <= room for line in wrap(text, room, 9))
    assert width(shorten(text, room, 9), 9) <= room


@given(WORDS, ROOMS)
def test_wrapping_loses_nothing_where_lines_suffice(text: str, room: float) -> None:
    lines = wrap(text, room, 9, lines=200)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_long_words_break_at_hyphens() -> None:
    assert wrap("Konstantinopoulou-Wolfeschlegelstein", 130, 11, bold=True)[0] == "Konstantinopoulou-"


@given(st.lists(st.floats(10, 90), min_size=1, max_size=30))
def test_blocks_in_wings_do_not_meet(heights: list[float]) -> None:
    left = split(heights)
    places = wings(heights, left, 500, 100, 200)
    assert len(places) == len(heights)
    for side in (-1, 1):
        own = [(p.y, h) for p, h in zip(places, heights, strict=True) if p.side == side]
        for (above, tall), (below, deep) in itertools.pairwise(own):
            assert below - above >= (tall + deep) / 2 - 1e-6
    assert all(100 - 1e-6 <= p.y <= 100 + depth(heights, left) + 1e-6 for p in places)
    assert all((p.x - 500) * p.side >= 200 * 0.4 for p in places)


def test_the_first_stands_in_the_middle() -> None:
    assert middle_out([1, 2, 3, 4, 5]) == [4, 2, 1, 3, 5]


@given(st.permutations(["A", "B", "C", "D", "E"]))
def test_the_round_does_not_depend_on_the_order_given(codes: list[str]) -> None:
    weights = {("A", "C"): 5, ("B", "E"): 2, ("C", "D"): 1}
    assert round_order(weights, codes) == round_order(weights, sorted(codes))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40_000), st.floats(100, 900))
def test_ticks_lie_on_the_axis_and_have_room(first: date, days: int, room: float) -> None:
    last = date.fromordinal(min(first.toordinal() + days, date(2200, 1, 1).toordinal()))
    axis = timeline([event(start=first.isoformat()), event(start=last.isoformat())], 50, 50 + room)
    ticks = [x for x, _ in axis.ticks()]
    assert all(50 - 1e-6 <= x <= 50 + room + 1e-6 for x in ticks)
    assert all(b - a > 40 for a, b in itertools.pairwise(ticks))
    span = axis.span(event(start=first.isoformat()))
    assert span is not None
    assert span[0] == span[1] == span[2]


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (("President", None, "president"), ("President",)),
        (("Envoy", "Minister"), ("Envoy", "Minister")),
        ((None, None), ("post not stated",)),
    ],
)
def test_posts_over_several_events(held: tuple[str | None, ...], told: tuple[str, ...]) -> None:
    assert titles(seat("Ada Lind", post, "SE") for post in held) == told


@given(st.text(max_size=30))
def test_what_is_legible_has_letters(text: str) -> None:
    assert covers(legible(text))
    assert legible(legible(text)) == legible(text)


@pytest.mark.parametrize(
    ("given_", "written"),
    [
        ("Bashar al-Assad", "Bashar al-Assad"),
        ("Сергей Лавров", "Сергей Лавров"),
        ("بشار الأسد", "بشار الأسد"),
        ("שמעון פרס", "שמעון פרס"),
        ("Ελένη Παππά", "Ελένη Παππά"),
        ("王毅", "Wang Yi"),
        ("Wang Yi (王毅)", "Wang Yi (Wang Yi)"),
        ("e\u0301tude", "étude"),
    ],
)
def test_letters(given_: str, written: str) -> None:
    assert legible(given_) == written


def test_a_mixed_line_is_drawn_piece_by_piece() -> None:
    assert [piece for _, piece in runs(f"{isolate('بشار الأسد')} met {isolate('Ada')}, 3", 10)] == [
        "بشار الأسد", "met", "Ada", ", 3",
    ]  # fmt: skip
    assert runs(f"{isolate('Eva')} met {isolate('Ada')}", 10) == [(0.0, "Eva met Ada")]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2020-10-29", None, "29 October 2020"),
        ("2020-10", None, "October 2020"),
        ("2020", None, "2020"),
        (None, None, "date not stated"),
        ("2020-10-29", "2020-10-31", "29–31 October 2020"),
        ("2020-10-29", "2020-11-01", "29 October 2020 – 1 November 2020"),
    ],
)
def test_dates(start: str | None, end: str | None, said: str) -> None:
    assert when(event(start=start, end=end)) == said


def test_periods_and_counts() -> None:
    assert period([event(start="2019-03-01"), event(start="2020"), event(start=None)]) == "March 2019 – 2020"
    assert period([event(start=None)]) == "no dates stated"
    assert day(PartialDate(2020, 3, 4), short=True) == "4 Mar 2020"
    assert (counted(1, "person", "people"), counted(1200, "person", "people")) == ("1 person", "1,200 people")
    assert listed(["A", "B", "C", "D", "E"]).replace("\u2068", "").replace("\u2069", "") == "A, B, C and 2 more"


@pytest.mark.parametrize("type_", EventType)
@pytest.mark.parametrize("hosted", [True, False])
def test_every_event_has_a_verb_in_each_status(type_: EventType, hosted: bool) -> None:
    said = {verb(event(type=type_, status=status), hosted=hosted) for status in Status}
    assert len(said) == 3


def posts(first: str | None, second: str | None, rank: str | None = None) -> bool:
    return capacity(seat("A", first, "RU", rank=rank)) == capacity(seat("A", second, "RU", rank=rank))


def test_wordings_of_one_post() -> None:
    assert posts("President’s Special Envoy to Syria", "Special Envoy of the President for Syria")
    assert posts("Foreign Minister", "Minister of Foreign Affairs", "foreign-minister")
    assert not posts("Minister of Trade", "Minister of Health", "minister")
    assert not posts("Foreign Minister", None, "foreign-minister")


def test_a_body_that_is_not_the_sides_own_stands_beside_the_post() -> None:
    delegate = seat("A", "Envoy", "UN")
    assert title(delegate) == "Envoy"
    object.__setattr__(delegate, "side_code", "SY")
    assert title(delegate) == "Envoy (UN)"


@given(st.integers(0, 0xFFFFFF))
def test_a_darkened_colour_can_be_read(value: int) -> None:
    assert contrast(darkened(f"#{value:06x}", "#ffffff"), "#ffffff") >= 4.5


def test_records_are_left_as_they_are() -> None:
    record: EventRecord = event(seat("王毅", "Foreign Minister", "CN"))
    assert record.seats[0].name == "王毅"
