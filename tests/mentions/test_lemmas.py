"""Parts of speech and lemmas that are remembered are those that the pipeline gives, and so are products by BLAS."""

from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.mentions.lemmas import RULED, lemmas_of
from kg.mentions.products import blas_products

TEXTS = (
    "Smith met Jones in Paris on Monday and held talks with the ministers .",
    "There is a meeting , and it was held ; there were others that they 'd planned .",
    "Let 's meet . They ai n't gon na come , y' all got ta know .",
    "He had met her once , but was n't received by those who did the receiving .",
    "MEETINGS between Presidents ' envoys ca n't have been cancelled upon arrival .",
    "\n spaces \n",
)


def _doc(text: str, nlp: Language) -> Doc:
    return Doc(nlp.vocab, words=text.split(" "))


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_remembered_is_what_the_pipeline_says(text: str, nlp: Language) -> None:
    lemmas = lemmas_of(nlp)
    assert lemmas is not None
    expected = nlp(_doc(text, nlp))
    for _ in range(2):
        with blas_products(nlp), nlp.select_pipes(disable=RULED):
            found = lemmas(nlp(_doc(text, nlp)))
        told = [(one.pos_, one.lemma_, one.tag_, one.dep_, one.head.i) for one in found]
        assert told == [(one.pos_, one.lemma_, one.tag_, one.dep_, one.head.i) for one in expected]


def test_the_operations_of_the_pipeline_are_given_back(nlp: Language) -> None:
    models: list[Any] = [nlp.get_pipe(name) for name in ("tok2vec", "ner")]
    nodes = [node for one in models for node in one.model.walk()]
    before = [node.ops for node in nodes]
    with blas_products(nlp):
        assert all(node.ops is not ops for node, ops in zip(nodes, before, strict=True))
    assert [node.ops for node in nodes] == before


def test_a_pipeline_without_a_ruler_has_nothing_to_remember() -> None:
    assert lemmas_of(Language()) is None
