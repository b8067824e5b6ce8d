"""The highest offices of a state: who is to see the holders of several sees one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.candidates import Seat
from kg.lexicon.gazetteer import fold

_HEADS = (
    re.compile(r"president|head of state|king|queen|emir|amir|sultan|grand duke|crown prince"),
    re.compile(r"prime minister|premier|chancellor|head of government|taoiseach|pm"),
    re.compile(
        r"(?:(?:house|national assembly|parliament|parliamentary|senate) )?speaker(?: of .*)?"
        r"|(?:chair\w*|head|president) of (?:the )?(?:\w+ )?(?:assembly|chamber|congress|house|parliament|senate)\b.*"
    ),
)
"""Of the state, of the government, of the parliament."""


def offices(partners: Sequence[Seat]) -> bool:
    """Whether people hold different such offices of one state.

    Of those whom somebody is to meet, as learnt-from articles tell in one sentence, 53 are met apart, 2 together.
    """
    held = [_office(seat.sight.mention.single) for seat in partners]
    states = {seat.sight.of for seat in partners} - {None}
    return None not in held and len(set(held)) == len(held) > 1 and len(states) < 2


def _office(title: str | None) -> int | None:
    """Which of the three a title names; a deputy holds none."""
    told = fold(title or "")
    return next((number for number, head in enumerate(_HEADS) if head.fullmatch(told)), None)
