"""Which state or body words of a register mean: a code, a name in any order of its words, an organisation."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.organisations import Organisation, find_organisations, lookup_organisation
from kg.lexicon.states import WordKind, find_states, lookup_state, states
from kg.resolution import slug

_POSSESSIVE = re.compile(r"^['’]s?")
_IDLE = frozenset({"and", "of", "the"})
_OLD_CODES = {"ANHH": "AN", "CSHH": "CS", "DDDE": "DD", "SUHH": "SU", "YDYE": "YD", "YUCS": "YU", "ZRCD": "ZR"}
"""ISO 3166-3, which FollowTheMoney and others write for states that are no more."""


def code_of(text: str) -> str | None:
    """The state or body that the whole text names; in a column of states a word that can mean more means the state.

    States by name, by the name of their people, or by the codes of ISO 3166-1 (two or three letters).

    Returns:
        An ISO 3166-1 alpha-2 code or the short name of a body; None where the text is neither.
    """
    text = " ".join(text.split())
    code = text.upper()
    if code in _codes():
        return _codes()[code]
    hit = lookup_state(text)
    if hit is not None and hit.kind is not WordKind.CAPITAL:
        return hit.code
    body = lookup_organisation(text)
    return body.short if body is not None else _by_words().get(_words(text))


def state_at(text: str, *, start: bool) -> tuple[str, str] | None:
    """The state that a title opens or closes with, and the words left over; None for none."""
    found = [hit for hit in find_states(text) if hit.value.kind is not WordKind.CAPITAL]
    return _at(text, [(hit.start, hit.end, hit.value.code) for hit in found], start=start)


def body_at(text: str, *, start: bool) -> tuple[str, str] | None:
    """The same for bodies that are no states; an organ ("President of the European Commission") stays in the title."""
    found = [hit for hit in find_organisations(text) if not _is_organ(hit.value)]
    return _at(text, [(hit.start, hit.end, hit.value.short) for hit in found], start=start)


def organ_in(text: str) -> str | None:
    """The body whose organ the text names."""
    return next((hit.value.short for hit in find_organisations(text) if _is_organ(hit.value)), None)


def _is_organ(body: Organisation) -> bool:
    return body.short not in (body.name, *body.names)


def _at(text: str, found: list[tuple[int, int, str]], *, start: bool) -> tuple[str, str] | None:
    if start:
        return next(((of, _POSSESSIVE.sub("", text[end:]).strip()) for begin, end, of in found if begin == 0), None)
    return next(((of, text[:begin].strip()) for begin, end, of in found if end == len(text)), None)


def _words(text: str) -> frozenset[str]:
    return frozenset(slug(text).split("-")) - _IDLE


@cache
def _codes() -> dict[str, str]:
    return {code: code for code in states()} | {state.iso3: code for code, state in states().items()} | _OLD_CODES


@cache
def _by_words() -> dict[frozenset[str], str]:
    """States of today by the words of their names, wherever no two share them: ``congo-republic``."""
    found: dict[frozenset[str], set[str]] = {}
    for code, state in states().items():
        for name in (state.name, *state.names):
            found.setdefault(_words(name), set()).add(code)
    return {words: min(codes) for words, codes in found.items() if len(codes) == 1}
