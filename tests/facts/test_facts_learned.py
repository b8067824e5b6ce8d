"""What is learnt: networks that judge pairs of actors, and the sides that follow from it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from kg.facts.candidates import Candidate
from kg.facts.learned import discover, revise, settle, whose
from kg.facts.learned.inputs import inputs
from kg.facts.learned.judging import MOST, Judge, load_nets, probabilities
from kg.facts.learned.network import Net
from kg.facts.learned.relations import OUTPUTS
from kg.facts.learned.view import View
from kg.facts.sides import reseated
from kg.facts.telling import read_by_rules
from kg.mentions import mark
from kg.model import Article, EventType, Span, Status

MET = "Foreign Minister Anna Berg of Norway met Chad's President Idriss Koulamallah in Oslo on Monday."
APART = "Foreign Minister Anna Berg of Norway spoke to parliament. Chad's President Idriss Koulamallah is 60 years old."


def view(text: str, nlp: Language) -> View:
    return read_by_rules(mark(Article("made-up", text, Span(0, len(text)), date(2020, 10, 29)), nlp))


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


def test_probabilities_have_a_row_a_key_and_a_column_an_output(nlp: Language) -> None:
    article = inputs(view(MET, nlp))
    found = probabilities(article)
    assert found["pair"].shape == (1, len(OUTPUTS["pair"]))
    assert found["solo"].shape == (2, len(OUTPUTS["solo"]))
    for name, table in found.items():
        assert table.shape == (len(article.relations[name].keys), len(OUTPUTS[name]))
        assert ((table >= 0) & (table <= 1)).all()


def test_what_is_judged_are_pairs_actors_dates_and_places(nlp: Language) -> None:
    relations = inputs(view(MET, nlp)).relations
    assert {name: some.keys for name, some in relations.items()} == {
        "pair": ((0, 1),),
        "solo": (0, 1),
        "date": ((0, 0), (1, 0)),
        "site": tuple((actor, place) for actor in (0, 1) for place in range(len(view(MET, nlp).sites))),
        "state": (),
    }


def test_an_actor_is_likelier_in_what_the_sentence_tells(nlp: Language) -> None:
    judge = Judge(view(MET, nlp))
    assert judge.solo(0, "meeting held") > 0.3 > judge.solo(0, "visit cancelled")
    assert judge.date(0, 0, "meeting held") > judge.date(0, 0, "visit held month")


def test_the_networks_agree_with_those_that_were_trained(nlp: Language) -> None:
    torch = pytest.importorskip("torch", reason="only who trains has PyTorch")
    from kg.training.examples import Example
    from kg.training.learning import tensors
    from kg.training.network import Network

    article = inputs(view(MET, nlp))
    features = {name: ["drafted True", "own"] for name in OUTPUTS}
    network = Network({name: len(own) for name, own in features.items()}, 2).eval()
    arrays = {name: array.detach().numpy() for name, array in network.arrays().items()}
    columns = {name: {feature: n for n, feature in enumerate(own)} for name, own in features.items()}
    net = Net(arrays, columns, {"VERB ROOT": 1, "ADP prep": 2})
    given = tensors(Example("made-up", article, {}), features, list(net.tags))
    with torch.no_grad():
        trained = network(*given)
    for name, odds in net.judge(article).items():
        assert len(odds) == 0 or odds == pytest.approx(trained[name].numpy(), abs=1e-3)


def test_rare_outputs_share_what_their_names_share() -> None:
    torch = pytest.importorskip("torch", reason="only who trains has PyTorch")
    from kg.training.network import Judging

    layer = Judging(3, ("visit held", "visit planned", "met"))
    values = torch.tensor([[1.0, -2.0, 0.5]])
    weight, bias = layer.folded()
    assert weight.shape == (3, 3)
    assert layer(values)[0].tolist() == pytest.approx((values @ weight.T + bias)[0].tolist())


def test_a_pair_without_mentions_has_no_odds(nlp: Language) -> None:
    article = inputs(view(MET, nlp))
    pair = article.relations["pair"]
    none = {name: getattr(pair, name)[:0] for name in ("ones", "others", "key", "apart", "meet")}
    without = replace(article, relations={"pair": replace(pair, **none)})
    assert (load_nets()[0].judge(without)["pair"] < -20).all()


def test_what_nobody_is_judged_to_have_done_is_dropped(nlp: Language) -> None:
    told = view(MET, nlp)
    assert [one.type for one in told.drafts] == [EventType.MEETING]
    revise(told, Sure(told, {}))
    assert told.drafts == []


def test_a_draft_takes_the_kind_that_its_people_make_likely(nlp: Language) -> None:
    told = view(MET, nlp)
    revise(told, Sure(told, {"met": 0.9, "meeting held": 0.2, "call held": 0.9}))
    assert [(one.type, one.status) for one in told.drafts] == [(EventType.CALL, Status.HELD)]


def test_what_no_draft_has_is_told_once_for_all_who_share_it(nlp: Language) -> None:
    told = view(APART, nlp)
    found: list[Candidate] = []
    discover(told, Sure(told, {"conference planned": 0.8}), found.append)
    assert [(one.type, one.status, sorted(one.actors)) for one in found] == [
        (EventType.CONFERENCE, Status.PLANNED, [0, 1])
    ]


def test_nobody_is_seated_twice_in_one_kind(nlp: Language) -> None:
    told = view(MET, nlp)
    found: list[Candidate] = []
    discover(told, Sure(told, {"meeting held": 0.9, "meeting planned": 0.9}), found.append)
    assert found == []


@pytest.mark.parametrize(
    ("likely", "expected"),
    [
        pytest.param({}, None, id="nothing speaks for the day"),
        pytest.param({"visit held": 0.9}, "2020-10-26", id="the day"),
        pytest.param({"visit held month": 0.9}, "2020-10", id="its month"),
    ],
)
def test_a_date_that_no_word_tells_is_the_likeliest(
    likely: dict[str, float], expected: str | None, nlp: Language
) -> None:
    told = view("Norwegian Foreign Minister Anna Berg travelled to Chad. Parliament sat on October 26, 2020.", nlp)
    (draft,) = told.drafts
    draft.inherited = True
    settle(told, Sure(told, likely), told.drafts)
    assert (str(draft.start) if draft.start else None) == expected


UNTOLD = "OSLO, Oct 28 - Norwegian Foreign Minister Anna Berg met President Idriss Koulamallah in N'Djamena, Chad."


@pytest.mark.parametrize(("likely", "expected"), [({}, "NO"), ({"of": 0.9}, "TD")])
def test_whose_somebody_is_where_no_word_tells_it(likely: dict[str, float], expected: str, nlp: Language) -> None:
    told = view(UNTOLD, nlp)
    (actor,) = told.unowned
    number = list(told.owners).index("TD")
    assert whose(told, Only(told, likely, number))[actor] == expected


class Sure(Judge):
    """Is sure of some outputs, of whatever it is asked, and of no others."""

    def __init__(self, view: View, outputs: dict[str, float]) -> None:
        super().__init__(view)
        self._outputs = outputs

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
