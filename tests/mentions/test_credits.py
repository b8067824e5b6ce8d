"""Credits of pictures and bare signatures, which are no part of the report."""

from __future__ import annotations

import pytest

from kg.mentions.bylines import is_signed
from kg.mentions.credits import before_credit

CREDITS = [
    ("He left on Sunday. (AP Photo/Ada Lund)", "He left on Sunday."),
    ("(Photo by Ada Lund/AFP)", ""),
    ("They met on Monday (Photo courtesy of the Royal Court)", "They met on Monday"),
    ("Ana Soto and Rui Silva. Photo credit: Rui Silva Twitter.", "Ana Soto and Rui Silva."),
    ("The new ambassador, Karl Weiss. – VNS Photo Ada Lund", "The new ambassador, Karl Weiss."),
    ("Photo: Prime Minister Ana Soto pictured with Minister Rui Silva.", None),
    ("He is seen in the photo with Minister Rui Silva.", None),
    ("The minister left (Photo shows him with Ana Soto).", None),
    ("The picture by Ada Lund hangs there.", None),
]


@pytest.mark.parametrize(("text", "kept"), CREDITS)
def test_a_credit_closes_a_paragraph(text: str, kept: str | None) -> None:
    assert text[: before_credit(text)] == (text if kept is None else kept)


@pytest.mark.parametrize(
    ("text", "following", "signed"),
    [
        ("Ada Lund", "February 11, 2020", True),
        ("Ada Lund", "Tuesday, 11 Feb. 2020", True),
        ("Ada Lund", "Oslo is the capital.", False),
        ("President Meets Premier", "11 February 2020", False),
        ("Joint Statement", "11 February 2020", False),
    ],
)
def test_a_bare_name_above_the_day_signs(text: str, following: str, signed: bool) -> None:
    assert is_signed(text, following) == signed
