"""Who took a picture, told at the end of a paragraph: "(AP Photo/Ada Lund)", "Photo credit: Ada Lund"."""

from __future__ import annotations

import re

_PICTURE = r"(?i:(?:file |pool )?(?:photo(?:graph)?|picture|image)s?)"
_MADE = r"(?i:by|courtesy(?: of)?|credits?|source)"
_WHO = r"(?:[A-ZÀ-Þ@][\w.'’@/-]*|[a-z]+\.[a-z]{2,3}|of|the|and|via|[/|&©–-]),?"
_NAMES = rf"{_WHO}(?: {_WHO}){{0,9}}"
_BRACKET = rf"[(\[](?:{_NAMES}[ /])?{_PICTURE} ?(?:{_MADE})? ?[:/–-]? ?(?:{_NAMES})?[)\]]"
_SENTENCE = rf"(?<=[.!?”\"’\n ]){_PICTURE} {_MADE} ?[:/–-]? ?{_NAMES}\.?"
_DASHED = rf"[–—-] (?:[A-Z/]{{2,10}} )?{_PICTURE} ?:?(?: {_NAMES})?"
_CREDIT = re.compile(rf"(?:{_BRACKET}|{_SENTENCE}|{_DASHED})[ .]*$")
_REACH = 160
"""Code points of a credit at most."""


def before_credit(text: str) -> int:
    """Where a paragraph ends without the credit of a picture that closes it."""
    found = _CREDIT.search(text, max(0, len(text) - _REACH))
    return len(text[: found.start()].rstrip()) if found else len(text)
