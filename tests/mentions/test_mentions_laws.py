"""What holds of any text at all."""

from __future__ import annotations

import time

import pytest
from capacity import marked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.mentions import Marked
from kg.model import Span

WORDS = st.sampled_from(
    [
        "President",
        "Minister",
        "of",
        "the",
        "Foreign",
        "Affairs",
        "and",
        ",",
        ";",
        "(",
        ")",
        "'s",
        "Russia",
        "Russian",
        "UN",
        ",",
        "Anna",
        "Keller",
        "al-Assad",
        "Dr.",
        "His",
        "Majesty",
        "King",
        "counterpart",
        "his",
        "Deputy",
        "deputies",
        "who",
        "heads",
        "is",
        "as",
        "for",
        "to",
        "in",
        "Secretary-General",
        "respectively",
        "both",
        "two",
        "met",
        "北京",
        "Москва",
        ".",
        "-",
        "–",
    ]
)
QUICK = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(found: Marked) -> None:
    text = found.article.text
    for key, actor in enumerate(found.actors):
        assert actor.key == key
        assert (actor.kind == "person") == (actor.name is not None)
        assert actor.name is None or actor.name.strip()
        assert actor.title is None or actor.title.strip()
    for mention in found.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        passage = found.passages[mention.passage]
        assert Span(passage.start, passage.start + len(passage.text)).covers(mention.span)
        assert all(key < len(found.actors) for key in mention.actors)
        assert mention.name_span is None or mention.span.covers(mention.name_span)
    starts = [mention.span.start for mention in found.mentions]
    assert starts == sorted(starts)


@QUICK
@given(text=st.text(max_size=300))
def test_any_text(text: str, nlp: Language) -> None:
    check(marked(f"x{text}", nlp))


@QUICK
@given(words=st.lists(WORDS, min_size=1, max_size=60))
def test_any_words_of_titles(words: list[str], nlp: Language) -> None:
    check(marked(" ".join(words), nlp))


@pytest.mark.parametrize(
    "text",
    [
        "Президент России Владимир Путин встретился с министром.",
        "中国外交部长王毅在北京会见了美国国务卿。",
        "استقبل الرئيس وزير الخارجية الروسي.",
        "Le ministre des Affaires étrangères, Jean Dupont, a reçu l'ambassadeur.",
        "\n\n\n",
        "MINISTER " * 50,
        "the of and " * 200,
        "(((((((((((((((((((" * 20,
        "A\u0301lvaro Pe\u0301rez, Minister of Trade of Chile, spoke.",
    ],
)
def test_other_languages_and_noise(text: str, nlp: Language) -> None:
    check(marked(f"x {text}", nlp))


def test_same_text_same_answer(nlp: Language) -> None:
    text = "Portuguese Foreign Minister Rui Tavares met Nils Dahl of Norway. The Norwegian minister thanked him."
    first, second = marked(text, nlp), marked(text, nlp)
    assert (first.actors, first.mentions) == (second.actors, second.mentions)


def test_a_long_paragraph_takes_time_in_proportion(nlp: Language) -> None:
    sentence = (
        "Chilean Foreign Minister Marta Fuentes met the Peruvian ambassador, Luis Rey, and the two ministers spoke. "
    )
    times = []
    for count in (60, 240):
        start = time.perf_counter()
        check(marked(sentence * count, nlp))
        times.append(time.perf_counter() - start)
    assert times[1] < 12 * times[0]


def test_a_long_string_of_posts_is_read(nlp: Language) -> None:
    """Whose each is hangs on those before it, which are looked at but once: two hundred would never end otherwise."""
    text = " and ".join(["Foreign Minister", "Trade Secretary", "Health Director"] * 70) + " Juan Pérez met the envoy."
    assert marked(text, nlp).actors
