"""Whether two ``of`` values are one state or body."""

from __future__ import annotations

from kg.scoring.words import FUNCTION_WORDS, words

BODIES = {
    "african union commission": "african union",
    "ansar allah": "houthis",
    "ansarullah": "houthis",
    "european commission": "eu",
    "european council": "eu",
    "european union": "eu",
    "gulf cooperation council": "gcc",
    "international atomic energy agency": "iaea",
    "international committee of red cross": "icrc",
    "las": "arab league",
    "league of arab states": "arab league",
    "organisation for prohibition of chemical weapons": "opcw",
    "organisation for security and co operation in europe": "osce",
    "organisation of islamic cooperation": "oic",
    "organization for prohibition of chemical weapons": "opcw",
    "organization for security and co operation in europe": "osce",
    "organization for security and cooperation in europe": "osce",
    "organization of islamic cooperation": "oic",
    "red cross": "icrc",
    "shanghai cooperation organisation": "sco",
    "shanghai cooperation organization": "sco",
    "smom": "order of malta",
    "sovereign military order of malta": "order of malta",
    "syrian democratic council": "sdc",
    "united nations": "un",
}
"""Names of bodies to the short one."""

_LEFT_OUT = FUNCTION_WORDS - {"and", "for", "in", "of"}


def same_body(a: str | None, b: str | None) -> bool:
    """One state's code, compared as it is, or one body's names; nothing is the equal of nothing alone."""
    if not a or not b or len(a) == len(b) == 2:
        return a == b
    return _short(a) == _short(b)


def _short(name: str) -> str:
    plain = " ".join(word for word in words(name) if word not in _LEFT_OUT)
    return BODIES.get(plain, plain)
