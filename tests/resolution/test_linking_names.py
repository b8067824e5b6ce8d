"""Names as they are compared: what counts as one, as another, as a part."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolution.linking.agreement import Likeness, compare
from kg.resolution.linking.lexicon import name_words
from kg.resolution.linking.spelling import OTHER, SAME, agree, word

WORDS = [
    ("lavrentiev", "lavrentyev"),
    ("zelensky", "zelenskyy"),
    ("zelenskiy", "zelenskyi"),
    ("mekdad", "miqdad"),
    ("moalem", "muallem"),
    ("halbousi", "halboosi"),
    ("jubair", "jubeir"),
    ("raeisi", "raisi"),
    ("tokaev", "tokayev"),
    ("pashinian", "pashinyan"),
    ("ghalibaf", "qalibaf"),
    ("lukashenka", "lukashenko"),
    ("shoigu", "shoygu"),
    ("buetikofer", "butikofer"),
    ("oleksandr", "aleksandr"),
    ("muhammad", "mohamed"),
    ("bill", "william"),
]
OTHERS = [
    ("hassan", "hossein"),
    ("qiang", "keqiang"),
    ("ivanov", "ivanova"),
    ("ahmed", "mohammed"),
    ("nam", "chol"),
    ("yang", "yong"),
]
NAMES = [
    ("Alexander Lavrentiev", "Aleksandr Lavrentyev", Likeness.SPELLING),
    ("Hayashi Yoshimasa", "Yoshimasa Hayashi", Likeness.SPELLING),
    ("Hossein Amir-Abdollahian", "Hossein Amirabdollahian", Likeness.IDENTICAL),
    ("Abdel Fattah el-Sisi", "Abdelfattah Al Sisi", Likeness.IDENTICAL),
    ("Mohammed bin Salman", "Mohammed Salman", Likeness.IDENTICAL),
    ("Putin, Vladimir", "Vladimir Putin", Likeness.IDENTICAL),
    ("Владимир Путин", "Vladimir Putin", Likeness.IDENTICAL),
    ("U Nyan Win", "Nyan Win", Likeness.IDENTICAL),
    ("Wendy R. Sherman", "Wendy Sherman", Likeness.SPELLING),
    ("S. Jaishankar", "Subrahmanyam Jaishankar", Likeness.INITIALS),
    ("Yoweri Museveni", "Yoweri Kaguta Museveni", Likeness.PART),
    ("Tayyip Erdogan", "Recep Tayyip Erdogan", Likeness.PART),
    ("Faisal bin Farhan", "Faisal bin Farhan bin Abdellah Al-Saud", Likeness.PART),
    ("Petro", "Gustavo Petro", Likeness.SINGLE),
    ("Abdullah", "Abdullah II", Likeness.SINGLE),
    ("Mao Tse-tung", "Mao Zedong", Likeness.NEAR),
    ("Mohamed Hamdan Dagalo", "Mohammad Hamdan Daglo", Likeness.NEAR),
    ("Li Keqiang", "Li Qiang", Likeness.NONE),
    ("Hossein Salami", "Hassan Salami", Likeness.NONE),
    ("Charles II", "Charles III", Likeness.NONE),
    ("Charles III", "Charles Michel", Likeness.NONE),
    ("George W. Bush", "George H. W. Bush", Likeness.NONE),
    ("Salman bin Abdulaziz", "Mohammed bin Salman bin Abdulaziz", Likeness.NONE),
    ("Idriss Déby", "Mahamat Idriss Déby", Likeness.NONE),
    ("Kim Jong Il", "Kim Jong Un", Likeness.NONE),
    ("Fidel Castro", "Raúl Castro", Likeness.NONE),
]


@pytest.mark.parametrize(("a", "b"), WORDS)
def test_one_word_in_two_spellings(a: str, b: str):
    assert agree(word(a), word(b)) > OTHER


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_two_words_that_look_alike(a: str, b: str):
    assert agree(word(a), word(b)) == OTHER


@pytest.mark.parametrize(("a", "b", "likeness"), NAMES)
def test_how_far_two_names_agree(a: str, b: str, likeness: Likeness):
    assert compare(a, b).likeness is likeness


TEXTS = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from([name for row in NAMES for name in row[:2]]).flatmap(lambda n: st.sampled_from(n.split())))
    .map(" ".join)
    .map(lambda text: text[:80]),
)


@given(TEXTS, TEXTS)
def test_the_order_of_two_names_does_not_matter(a: str, b: str):
    assert compare(a, b) == compare(b, a)
    assert 0 <= compare(a, b).score <= 1


@given(st.from_regex(r"[a-z]{1,14}", fullmatch=True), st.from_regex(r"[a-z]{1,14}", fullmatch=True))
def test_words_agree_both_ways_and_with_themselves(a: str, b: str):
    assert agree(word(a), word(b)) == agree(word(b), word(a))
    assert agree(word(a), word(a)) == SAME


def test_no_spelling_belongs_to_names_that_a_trap_tells_apart():
    entries = [set(one) for one in name_words().given]
    for a, b in permutations(
        ["hassan", "hossein", "ahmed", "mohammed", "mahmoud", "hamad", "hamid", "said", "saud"], 2
    ):
        assert not any({a, b} <= one for one in entries)
