"""Courtesies: messages where they are written, nothing of their own where people sit together."""

from __future__ import annotations

import pytest
from facts.read import view
from spacy.language import Language

VEGA = "President Juan Vega of Peru"
BERG = "President Anna Berg of Norway"
SATO = "Foreign Minister Kenji Sato of Japan"

TOLD = [
    (f"{VEGA} congratulated {BERG} on her election on Monday.", ["message"]),
    (f"{VEGA} received {BERG} on Monday. He congratulated President Berg on her election.", ["meeting"]),
    (f"{VEGA} congratulated {BERG} on her election. Vega had received President Berg in Lima.", ["meeting"]),
    (f"In a meeting on Monday, {VEGA} congratulated {BERG} on her election.", ["meeting"]),
    (f"At the beginning of the call, {VEGA} congratulated {BERG} on her election.", ["call"]),
    (f"{VEGA} received {BERG}. In a letter, Vega congratulated President Berg a year ago.", ["meeting", "message"]),
    (f"{BERG} presented her credentials to {VEGA}. She congratulated President Vega on a fine year.", ["ceremony"]),
    (f"{VEGA} sent a cable to {BERG}. President Berg sent a reply cable to President Vega.", ["message", "message"]),
    (f"{VEGA} sent a cable to {BERG}. The cable of President Vega to President Berg spoke of fish.", ["message"]),
    (f"{VEGA} replied with a cable to {BERG} on Monday.", ["message"]),
    (f"{VEGA} replied to {BERG} that her letter was short.", []),
    (f"{VEGA} sent telegrams to {BERG} and {SATO} on Monday.", ["message", "message"]),
    (f"{VEGA} sent National Day greetings to {BERG} on Monday.", ["message"]),
    (f"{VEGA} conveyed his condolences to {BERG} on Monday.", ["message"]),
    (f"{SATO} conveyed the greetings of {VEGA} to {BERG} on Monday.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_courtesy_is_a_message_if_nobody_met(text: str, expected: list[str], nlp: Language) -> None:
    assert sorted(str(one.type) for one in view(text, nlp).sketches) == expected
