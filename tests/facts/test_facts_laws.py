"""What holds of every reading, whatever the text."""

from __future__ import annotations

from facts.read import told
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PIECES = (
    "President Juan Pérez",
    "Foreign Minister Paul Martin of France",
    "met",
    "received",
    "in Lima",
    "on Monday",
    "he",
    "the two",
    "headed by",
    "was attended by",
    ",",
    ";",
    "and",
    "(",
    "—",
    "«",
    "\n\n",
    "will",
    "not",
    "talks with",
    "the visitor",
    "of",
    "'s",
    "H.E. Dr.",
    "call",
    "каб",
    "\u200f",
    "北京",
    "a delegation",
    "cancelled",
)
texts = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
quick = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quick
@given(text=texts)
def test_no_text_breaks_the_reader_and_nobody_meets_himself(text, nlp):
    for event in told(text, nlp):
        names = [one.name for one in event.participants if one.name]
        assert len(names) == len(set(names))
        assert all(0 <= one.confidence <= 1 and one.side >= 1 for one in event.participants)
        assert all(proof.sentence.covers(proof.span) for proof in event.evidence)


def test_what_is_no_sentence_any_more_is_left_out_and_the_next_is_read(nlp):
    endless = "President Juan Pérez met Foreign Minister Paul Martin of France in Lima on Monday, and " * 60
    found = told(f"{endless}\n\nForeign Minister Paul Martin of France met President Juan Pérez in Lima.", nlp)
    assert len(found) == 1
    assert {proof.sentence.start >= len(endless) for proof in found[0].evidence} == {True}


@quick
@given(text=texts)
def test_the_same_text_gives_the_same_events(text, nlp):
    assert told(text, nlp) == told(text, nlp)


@quick
@given(text=st.text(max_size=200))
def test_garbage_is_read_as_nothing_or_something_but_never_raises(text, nlp):
    told(f"x {text}", nlp)
