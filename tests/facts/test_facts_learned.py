"""What is learnt: networks that judge pairs of actors, and the sides that follow from it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from kg.facts.learned.inputs import Inputs, inputs
from kg.facts.learned.pairs import MOST, OUTPUTS, Judge, load_nets, probabilities
from kg.facts.learned.view import View
from kg.facts.sides import reseated
from kg.facts.telling import read_by_rules
from kg.mentions import mark
from kg.model import Article, Span

MET = "Foreign Minister Anna Berg of Norway met Chad's President Idriss Koulamallah in Oslo on Monday."
APART = "Foreign Minister Anna Berg of Norway spoke to parliament. Chad's President Idriss Koulamallah is 60 years old."


def view(text: str, nlp: Language) -> View:
    return read_by_rules(mark(Article("made-up", text, Span(0, len(text)), None), nlp))


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


def test_one_actor_alone_makes_no_pair(nlp: Language) -> None:
    assert Judge(view("Foreign Minister Anna Berg of Norway spoke on Monday.", nlp)).pairs() == []


def test_probabilities_have_a_row_a_pair_and_a_column_an_output(nlp: Language) -> None:
    found = probabilities(inputs(view(MET, nlp)))
    assert found.shape == (1, len(OUTPUTS))
    assert ((found >= 0) & (found <= 1)).all()


def test_the_networks_agree_with_those_that_were_trained(nlp: Language) -> None:
    torch = pytest.importorskip("torch", reason="only who trains has PyTorch")
    from kg.training.examples import Example
    from kg.training.learning import tensors
    from kg.training.network import Network

    article = inputs(view(MET, nlp))
    net = load_nets()[0]
    network = Network(len(net.features), len(net.tags), len(OUTPUTS)).eval()
    network.load_state_dict({name: torch.from_numpy(array) for name, array in net.arrays.items()})
    given = tensors(Example("made-up", article, np.zeros((1, 1), dtype=np.float32)), list(net.features), list(net.tags))
    with torch.no_grad():
        assert net.judge(article) == pytest.approx(network(given).numpy(), abs=1e-3)


def test_a_pair_without_mentions_has_no_odds(nlp: Language) -> None:
    article = inputs(view(MET, nlp))
    none = {name: getattr(article, name)[:0] for name in ("ones", "others", "pair", "apart", "alike", "meet")}
    assert (load_nets()[0].judge(_without(article, none)) < -20).all()


def _without(article: Inputs, none: dict[str, np.ndarray]) -> Inputs:
    return replace(article, **none)  # type: ignore[arg-type]


FIRST = ("Adam", "Boris", "Carl", "David", "Emil", "Frank", "George", "Henry", "Ivan", "John", "Karl", "Leon")
LAST = ("Abel", "Berger", "Clark", "Dorn", "Evans", "Fischer", "Graham", "Horn", "Irving", "Jansen", "Keller", "Lang")

PEOPLE = st.integers(2, 7)


@given(PEOPLE, st.data())
def test_reseating_keeps_everybody_once(count: int, data: st.DataObject) -> None:
    sides = data.draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    groups = [[a for a in range(count) if sides[a] == side] for side in dict.fromkeys(sides)]
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    faces = {pair: data.draw(st.floats(0, 1)) for pair in pairs}
    assert sorted(a for group in reseated(groups, faces) for a in group) == list(range(count))


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
    assert reseated(groups, faces) == expected
