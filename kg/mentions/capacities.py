"""In what capacity each actor goes: the fullest title that the article states, and whom it represents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon.gazetteer import fold
from kg.lexicon.states import is_state
from kg.lexicon.titles import titles
from kg.mentions.cast import Draft
from kg.mentions.company import barred
from kg.mentions.owners import DEPUTY
from kg.mentions.statements import DIPLOMAT, Statement, standing_of
from kg.model import Standing

_AMERICAN = frozenset({"assistant", "deputy"})
"""Ranks of the American office that the British one of the same name does not have."""
_ABROAD = frozenset({DIPLOMAT, "ambassador"})
"""Kinds of post of which a state has one, or one in each state, as it has one of those that are ``sole``: where there
are several, they are not the house's own."""
_GOAL = re.compile(r"\s(?:in|to)\s")
_REPUBLIC = re.compile(r"\s+of\s+(?:the\s+)?Republic$")
"""What one state's title says of the state, and its counterpart's need not: "President of the Republic"."""
_DEPTH = 4
"""How far counterparts of counterparts are followed."""


def best_statement(draft: Draft) -> Statement | None:
    """Posts before descriptions, present ones, not held besides another, beside the name, of the body, long, early; in
    words of newspapers last."""
    ranked = sorted(
        draft.statements,
        key=lambda s: (-s.weight, _past(s), s.also, _is_loose(s), not s.near, s.headline, -len(s.title.split())),
    )
    return ranked[0] if ranked else None


def _is_loose(statement: Statement) -> bool:
    """Whether a post is told in words of newspapers: "the UN chief", "the top diplomat"."""
    chief = statement.bare and statement.kinds == ("chief",)
    return chief or fold(statement.title).endswith(" diplomat")


def _past(statement: Statement) -> bool:
    return statement.past or standing_of(statement.title) is Standing.FORMER


def capacity(
    draft: Draft, home: str | None, body: str | None, spoken: frozenset[str] = frozenset()
) -> tuple[str | None, str | None]:
    """The title and ``of`` of an actor; ``spoken`` are the states and bodies of which the article speaks."""
    best = best_statement(draft)
    mirrored = _mirrored(draft, _DEPTH)
    if mirrored is not None and (best is None or not best.weight or _shorter(best, mirrored)):
        return _as_counterpart(draft, mirrored), draft.of or (best and best.of) or draft.beside
    if best is None:
        return None, draft.of
    return _of_deputy(draft, best), next(filter(None, _owners(draft, best, home, body, spoken)), None)


def _of_deputy(draft: Draft, best: Statement) -> str:
    """The title; of somebody's deputy who is told as nothing more with the post of whom he serves."""
    served = best_statement(draft.serves) if draft.serves is not None and fold(best.title) == DEPUTY else None
    return f"{best.title} {served.title}" if served is not None and served.weight else best.title


def _mirrored(draft: Draft, depth: int) -> Statement | None:
    """What is stated of a counterpart by the post of whom he mirrors."""
    if draft.mirrors is None or not depth:
        return None
    best = best_statement(draft.mirrors)
    if best is None or not best.weight:
        return _mirrored(draft.mirrors, depth - 1) or best
    return best.mirrored


def _shorter(best: Statement, mirrored: Statement) -> bool:
    """Whether a counterpart's own word for his post only says less: "Minister" of a foreign minister's counterpart."""
    less = best.bare and len(best.title.split()) < len(mirrored.title.split())
    return less and replace(best, of=mirrored.of).fits(mirrored)


def _as_counterpart(draft: Draft, mirrored: Statement) -> str:
    """The title of a counterpart; the ambassador of the state that the other one is sent to has another goal."""
    if draft.of not in mirrored.sent:
        return _REPUBLIC.sub("", mirrored.title)
    return _GOAL.split(mirrored.title)[0] + draft.goal


def _owner(kind: str, home: str | None, spoken: frozenset[str], field: bool) -> str | None:
    """Whose a post is that only some have: "Secretary of State" is American; with a field of its own British, where
    the article speaks of Britain, for others have secretaries of state for something, too."""
    own = titles().owners[kind]
    usual = titles().usual.get(kind)
    if home in own:
        return home
    if usual is None:
        return own[0] if own else None
    return next((code for code in own if code != usual and code in spoken), None) if field else usual


def _owners(
    draft: Draft, best: Statement, home: str | None, body: str | None, spoken: frozenset[str]
) -> Iterator[str | None]:
    yield best.of
    yield from (own.of for own in draft.statements if own.kinds[0] == best.kinds[0])
    yield from (own.of for own in draft.statements if is_state(own.of))
    yield draft.of
    yield from (own.of for own in draft.statements)
    owned = next((kind for kind in best.kinds if kind in titles().owners), None)
    if owned is not None:
        yield _owner(owned, home, spoken, bool(best.words) and not best.words & _AMERICAN)
    yield draft.beside
    kind = best.kinds[0]
    if best.bare and kind in titles().corporate:
        yield body
    if home not in barred(draft) and not (draft.plural and (kind in titles().sole or kind in _ABROAD)):
        yield home
