"""Who sits on which side: what the rules tell, and how the probability that two met from different ones moves them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from read import told
from spacy.language import Language

from kg.facts.sides import chairs, reseated
from kg.facts.telling import read_by_rules
from kg.mentions import mark
from kg.model import Article, Span

MET = "Foreign Minister Anna Berg of Norway met Chad's President Idriss Koulamallah in Oslo on Monday."

PEOPLE = st.integers(2, 7)


def test_two_of_two_states_need_more_to_share_a_side() -> None:
    faces = {(0, 1): 0.2}
    assert reseated([[0], [1]], faces, {}) == [[0, 1]]
    assert reseated([[0], [1]], faces, {0: "SY", 1: "RU"}) == [[0], [1]]


@given(PEOPLE, st.data())
def test_reseating_keeps_everybody_once(count: int, data: st.DataObject) -> None:
    sides = data.draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    groups = [[a for a in range(count) if sides[a] == side] for side in dict.fromkeys(sides)]
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    faces = {pair: data.draw(st.floats(0, 1)) for pair in pairs}
    assert sorted(a for group in reseated(groups, faces, {}) for a in group) == list(range(count))


@pytest.mark.parametrize(
    ("groups", "faces", "expected"),
    [
        pytest.param([[0], [1]], {(0, 1): 0.5}, [[0], [1]], id="no word against the rules"),
        pytest.param([[0, 1]], {(0, 1): 0.95}, [[0], [1]], id="two of one state who met"),
        pytest.param(
            [[0], [1], [2]],
            {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.1},
            [[0], [1, 2]],
            id="an aide whose state nothing tells",
        ),
    ],
)
def test_sides_follow_rules_and_odds(
    groups: list[list[int]], faces: dict[tuple[int, int], float], expected: list[list[int]]
) -> None:
    assert reseated(groups, faces, {}) == expected


@pytest.mark.parametrize(
    ("met", "of", "sides"),
    [
        pytest.param(0.9, {0: "NO", 1: "TD"}, [1, 2], id="two of two states who met"),
        pytest.param(0.05, {0: "NO", 1: "TD"}, [1, 2], id="two of two states who hardly met"),
        pytest.param(0.05, {0: "NO", 1: "NO"}, [1, 1], id="two of one state who hardly met each other"),
    ],
)
def test_people_of_two_states_are_never_all_on_one_side(
    met: float, of: dict[int, str | None], sides: list[int], nlp: Language
) -> None:
    article = Article("made-up", MET, Span(0, len(MET)), date(2020, 10, 29))
    (draft,) = read_by_rules(mark(article, nlp)).drafts
    placed = chairs(draft.seats, of, "NO", {(0, 1): met})
    assert sorted(chair.side for chair in placed.values()) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Speaker Anna Berg of Norway received the Norwegian Minister Nils Dahl on Monday.", [1, 2]),
        ("Norwegian Minister Nils Dahl called on Norway's Speaker Anna Berg on Monday.", [1, 2]),
        ("Speaker Anna Berg of Norway met the Norwegian Minister Nils Dahl on Monday.", [1, 1]),
    ],
)
def test_a_host_and_his_guest_of_one_state_face_each_other(text: str, sides: list[int], nlp: Language) -> None:
    (draft,) = read_by_rules(mark(Article("made-up", text, Span(0, len(text)), date(2020, 10, 29)), nlp)).drafts
    placed = chairs(draft.seats, dict.fromkeys(draft.seats, "NO"), "NO", {(0, 1): 0.05})
    assert sorted(chair.side for chair in placed.values()) == sides


def test_two_of_one_state_do_not_face_each_other_where_another_is_there(nlp: Language) -> None:
    article = Article("made-up", MET, Span(0, len(MET)), date(2020, 10, 29))
    (draft,) = read_by_rules(mark(article, nlp)).drafts
    seats = {**draft.seats, 2: draft.seats[1]}
    faces = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}
    placed = chairs(seats, {0: "NO", 1: "TD", 2: "TD"}, "NO", faces)
    assert [placed[actor].side for actor in (0, 1, 2)] == [1, 2, 2]
    apart = chairs(seats, {0: "NO", 1: "TD", 2: None}, "NO", faces)
    assert len({chair.side for chair in apart.values()}) == 3


ATTENDED = (
    "President Ana Lind of Portugal received South Korean President Min Kim on Monday. The meeting was attended by "
    "Chief of Staff Eva Melo and the ambassador of South Korea in Lisbon."
)


def test_a_post_that_nobody_is_named_for_sits_with_its_state(nlp: Language) -> None:
    (event,) = told(ATTENDED, nlp)
    side = {one.name or one.title: one.side for one in event.participants}
    assert side["ambassador in Lisbon"] == side["Min Kim"] != side["Ana Lind"] == side["Eva Melo"]
