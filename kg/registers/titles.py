"""A post as a register words it to its title, whose it is, where it is accredited to, and in what standing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.lexicon.gazetteer import fold
from kg.lexicon.tenures import tenure_words
from kg.model import Standing
from kg.registers.places import body_at, code_of, organ_in, state_at
from kg.resolution import slug

_TO = re.compile(r"\s+(?:accredited\s+)?to\s+(?:the\s+)?(?P<to>.+)$", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SMALL = frozenset({"ad", "and", "for", "interim", "of", "the", "to"})
_KEPT = frozenset({"charge"})
"""Posts that are called "ad interim" by themselves."""


@dataclass(frozen=True, slots=True)
class Worded:
    """``of`` and ``to`` as in :class:`kg.registers.Tenure`; ``of`` is None where nothing tells it."""

    title: str
    of: str | None
    to: str | None
    standing: Standing = Standing.INCUMBENT


def worded(post: str, of: str, to: str, standing: str, usual: str | None) -> Worded:
    """Reads a post's words, with what the register says beside them.

    Args:
        post: a title ("Ambassador of Kenya to Uganda", "Russian Foreign Minister") or a code ("ambassador-e-p").
        of: words of the state or body; ``to``: of what it is accredited to; ``standing``: of how it is held.
        usual: the state or body of posts that tell none.
    """
    found = _split(" ".join(post.split()), to)
    given = _named(of) if of else None
    found = replace(found, of=given or found.of or usual, to=found.to or (_named(to) if to else None))
    bare, said = _standing(found.title)
    return replace(found, title=bare, standing=_said(standing) or said)


def _split(post: str, to: str) -> Worded:
    coded = tenure_words().codes.get(post)
    if coded is not None:
        return Worded(coded.title, None, coded.to)
    if _CODE.fullmatch(post):
        return Worded(_spelt(post), None, None)
    match = _TO.search(post)
    if match is None or to:
        return _owner(post)
    sender = _owner(post[: match.start()])
    target = code_of(match["to"]) or (match["to"] if sender.of else None)
    return replace(sender, to=target) if target else _owner(post)


def _owner(title: str) -> Worded:
    """The title without the state or body that it opens with, or that "of" leads to at its end."""
    closing = state_at(title, start=False) or body_at(title, start=False)
    if closing and (lead := _OF.search(closing[1] + " ")):
        return Worded(closing[1][: lead.start()].strip(), closing[0], None)
    opening = state_at(title, start=True) or body_at(title, start=True)
    if opening and opening[1]:
        return Worded(opening[1], opening[0], None)
    return Worded(title, organ_in(title), None)


def _named(text: str) -> str:
    """What the words or the code name, else the words: states that no list has any more keep their name."""
    words = tenure_words()
    coded = words.codes.get(text)
    if coded is not None and coded.to is not None:
        return coded.to
    if not _CODE.fullmatch(text):
        return code_of(text) or text
    spelt = words.places.get(text) or _spelt(text)
    return code_of(text) or code_of(spelt) or spelt


def _spelt(code: str) -> str:
    """``chief-of-mission`` as a title is written."""
    return " ".join(word if word in _SMALL else word.capitalize() for word in code.split("-"))


def _standing(title: str) -> tuple[str, Standing]:
    """The title without the words for its standing, in front or behind; a chargé's stay."""
    if set(slug(title).split("-")) & _KEPT:
        return title, Standing.INCUMBENT
    for standing, phrases in tenure_words().standings.items():
        for phrase in phrases:
            words = re.escape(phrase)
            bare = re.sub(rf"^{words}[\s-]+|[\s,-]+{words}$", "", title, flags=re.IGNORECASE)
            if bare and bare != title:
                return bare, standing
    return title, Standing.INCUMBENT


def _said(text: str) -> Standing | None:
    """The standing that a column names; words for "in office" or "ended" name none."""
    word = fold(text.strip())
    if word == Standing.INCUMBENT:
        return Standing.INCUMBENT
    return next((one for one, phrases in tenure_words().standings.items() if word in phrases), None)
