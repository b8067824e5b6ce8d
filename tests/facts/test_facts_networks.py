"""The networks: what they are given of an article, and that they say what those say that were trained."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from facts.read import view
from spacy.language import Language

from kg.facts.learned.drafted import NONE, drafted
from kg.facts.learned.inputs import Inputs, inputs
from kg.facts.learned.judging import encoding, load_net, probabilities, unpacked
from kg.facts.learned.pieces import NO_WORD, WINDOW, Pieces, load_tokenizer, pieces
from kg.facts.learned.relations import CHOICES, OUTPUTS, Rows
from kg.facts.learned.view import View
from kg.facts.learned.words import Words

MET = "Foreign Minister Anna Berg of Norway met Chad's President Idriss Koulamallah in Oslo on Monday."


def cut(text: str, nlp: Language) -> tuple[Pieces, Words]:
    told = view(text, nlp)
    words = Words(told)
    return pieces(told, words), words


def test_each_word_in_plain_words_has_its_pieces_in_order(nlp: Language) -> None:
    found, words = cut("Foreign Minister Anna Berg of Norway inaugurated an exhibition in Oslo.", nlp)
    told = [load_tokenizer().id_to_token(id) for id in found.ids.tolist()]
    assert told == ["[CLS]", "smith", "inaugurated", "an", "exhibition", "in", "oslo", ".", "[SEP]"]
    assert found.word.tolist() == [NO_WORD, *range(len(words.tokens)), NO_WORD]


def test_a_word_that_the_vocabulary_lacks_has_several_pieces(nlp: Language) -> None:
    found, words = cut("Foreign Minister Anna Berg of Norway left for Nouakchott.", nlp)
    (place,) = (n for n, token in enumerate(words.tokens) if token.text == "Nouakchott")
    assert (found.word == place).sum() > 1


def test_windows_are_whole_sentences_between_marks_where_these_fit(nlp: Language) -> None:
    found, words = cut(f"{MET} " * 60, nlp)
    assert sum(found.windows) == len(found.ids) == len(found.word)
    assert len(found.windows) > 1
    assert max(found.windows) <= WINDOW
    starts = np.cumsum([0, *found.windows[:-1]])
    assert (found.word[starts] == NO_WORD).all()
    assert (found.word == NO_WORD).sum() == 2 * len(found.windows)
    firsts = [words.lines[word] for word in found.word[starts + 1]]
    assert len(set(firsts)) == len(firsts)


def test_a_sentence_longer_than_a_window_is_cut(nlp: Language) -> None:
    found, _ = cut(f"{MET[:-1]}, {'and all of the delegates sat down again ' * 40}", nlp)
    assert max(found.windows) <= WINDOW


def test_other_articles_read_beside_it_change_no_word(nlp: Language) -> None:
    one, words = cut(MET, nlp)
    encoder, count = load_net().encoder, len(words.tokens)
    two = Pieces(
        np.concatenate([one.ids, one.ids[::-1]]),
        np.concatenate([one.word, np.full(len(one.ids), NO_WORD)]),
        (*one.windows, len(one.ids)),
    )
    assert encoder.words(two, count) == pytest.approx(encoder.words(one, count), abs=1e-4)


def judged(told: View) -> tuple[Inputs, dict[str, Rows]]:
    """The article for the network, and all that is asked of it, of its drafts, too."""
    words = Words(told)
    article = inputs(told, words)
    return article, article.relations | drafted(told, words, told.sketches)


def test_probabilities_have_a_row_a_key_and_a_column_an_output(nlp: Language) -> None:
    article, relations = judged(view(MET, nlp))
    net = load_net()
    found = probabilities(net, net.read(article), relations)
    assert found["pair"].shape == (1, len(OUTPUTS["pair"]))
    assert found["solo"].shape == (2, len(OUTPUTS["solo"]))
    for name, table in found.items():
        assert table.shape == (len(relations[name].keys), len(OUTPUTS[name]))
        assert ((table >= 0) & (table <= 1)).all()


def test_what_is_judged_are_pairs_actors_states_titles_and_drafts_with_actors_dates_and_places(nlp: Language) -> None:
    told = view(MET, nlp)
    _, relations = judged(told)
    assert {name: some.keys for name, some in relations.items()} == {
        "pair": ((0, 1),),
        "solo": (0, 1),
        "state": tuple((actor, owner) for actor in (0, 1) for owner in range(len(told.owners))),
        "title": ((0, 0), (1, 1)),
        "event": (0,),
        "seat": ((0, 0), (0, 1)),
        "when": ((0, 0), (0, NONE)),
        "where": (*((0, place) for place in range(len(told.sites))), (0, NONE)),
    }


def test_the_networks_agree_with_those_that_were_trained(nlp: Language) -> None:
    torch = pytest.importorskip("torch", reason="only who trains has PyTorch")
    from kg.training.encoder import Encoder, rounded
    from kg.training.examples import Example
    from kg.training.keeping import encoded, kept
    from kg.training.learning import begin, tensors, together
    from kg.training.network import Network, Reader

    article, relations = judged(view(MET, nlp))
    features = {name: ["drafted True", "own"] for name in OUTPUTS}
    columns = {name: {feature: n for n, feature in enumerate(own)} for name, own in features.items()}
    tags = ["ADP prep", "VERB ROOT"]
    vectors = rounded(torch.randn(load_tokenizer().get_vocab_size(), 384))
    counts = {name: len(own) for name, own in features.items()}
    reader = Reader(Encoder(vectors), [Network(counts, 2), Network(counts, 2)]).half().float().eval()
    names = np.array(json.dumps({"features": features, "tags": tags}))
    net = unpacked({"names": names, **kept(reader)}, encoding(encoded(reader.encoder)))
    every = replace(article, relations=relations)
    given = together([begin(tensors(Example(every, {}), columns, net.tags), reader.encoder)] * 2)
    with torch.no_grad():
        trained = reader(given.article, given.windows, given.distances, given.relations)
    for name, both in net.judge(net.read(article), relations).items():
        for odds, own in zip(both, trained, strict=True):
            twice = np.concatenate([odds, odds])
            assert len(odds) == 0 or twice == pytest.approx(own[name].numpy(), abs=2e-3)


def test_networks_that_go_on_begin_with_what_is_kept(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="only who trains has PyTorch")
    from kg.training.encoder import Encoder, rounded
    from kg.training.keeping import encoded, kept, names, restore, store
    from kg.training.network import Network, Reader

    features, tags = {name: ["drafted True", "own"] for name in OUTPUTS}, ["ADP prep", "VERB ROOT"]

    def reader() -> Reader:
        counts = {name: len(own) for name, own in features.items()}
        return Reader(Encoder(rounded(torch.randn(5, 384))), [Network(counts, 2), Network(counts, 2)]).half().float()

    first, second = reader(), reader()
    store(tmp_path / "reader.npz", {"names": np.array(json.dumps({"features": features, "tags": tags})), **kept(first)})
    store(tmp_path / "encoder.npz", encoded(first.encoder))
    restore(second, tmp_path)
    assert names(tmp_path) == (features, tags)
    for told, again in ((kept(first), kept(second)), (encoded(first.encoder), encoded(second.encoder))):
        for name in told.keys() - {"vectors", "scales"}:
            assert again[name] == pytest.approx(told[name], abs=2e-3), name


def test_rare_outputs_share_what_their_names_share() -> None:
    torch = pytest.importorskip("torch", reason="only who trains has PyTorch")
    from kg.training.network import Judging

    layer = Judging(3, ("visit held", "visit planned", "met"))
    values = torch.tensor([[1.0, -2.0, 0.5]])
    weight, bias = layer.folded()
    assert weight.shape == (3, 3)
    assert layer(values)[0].tolist() == pytest.approx((values @ weight.T + bias)[0].tolist())


def test_a_pair_without_mentions_has_no_odds(nlp: Language) -> None:
    article, relations = judged(view(MET, nlp))
    none = {name: getattr(relations["pair"], name)[:0] for name in ("ones", "others", "key", "apart", "meet")}
    without = {"pair": replace(relations["pair"], **none)}
    net = load_net()
    assert (net.judge(net.read(article), without)["pair"] < -20).all()


def test_of_the_answers_of_one_subject_at_most_one_holds(nlp: Language) -> None:
    article, relations = judged(view(MET, nlp))
    net = load_net()
    found = probabilities(net, net.read(article), relations)
    for name in CHOICES:
        parts: dict[int, float] = {}
        for subject, row in zip(relations[name].subjects.tolist(), found[name], strict=True):
            parts[subject] = parts.get(subject, 0.0) + float(row.sum())
        assert parts
        assert all(part <= 1 + 1e-9 for part in parts.values())


@pytest.mark.parametrize(
    ("truth", "expected"),
    [
        pytest.param([[1.0], [0.0]], -math.log(3 / 6), id="the first of two"),
        pytest.param([[1.0], [1.0]], -math.log(5 / 6), id="either of two"),
        pytest.param([[0.0], [0.0]], -math.log(1 / 6), id="neither"),
        pytest.param([[math.nan], [math.nan]], 0.0, id="nobody knows"),
    ],
)
def test_the_right_answer_of_several_is_learnt_against_the_others(truth: list[list[float]], expected: float) -> None:
    torch = pytest.importorskip("torch", reason="only who trains has PyTorch")
    from kg.training.learning import chosen

    odds = torch.tensor([[3.0], [2.0]]).log()
    subjects = torch.tensor([0, 0])
    found = chosen(odds, torch.tensor(truth), subjects, torch.tensor([0.5, 0.5]))
    assert float(found) == pytest.approx(expected, abs=1e-5)
