"""Who is told twice, once without his name: as a counterpart, or by a post whose holder's state goes without saying."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kg.lexicon.people import Match, people
from kg.lexicon.states import is_state
from kg.mentions.capacities import best_statement
from kg.mentions.cast import Cast, Draft
from kg.mentions.company import told
from kg.mentions.reference import Reference
from kg.mentions.rivals import both, plain
from kg.mentions.statements import CHIEFS, DIPLOMAT

_SOLE = CHIEFS | {DIPLOMAT}


def name_counterparts(references: Sequence[Reference], cast: Cast) -> None:
    """Makes "his Chadian counterpart" him who is named as such later on, if it is one."""
    for gone in cast.drafts:
        if gone.name is None and gone.mirrors is not None and not gone.plural and is_state(gone.of):
            named = [one for one in cast.persons() if one.mirrors is gone.mirrors and one.of == gone.of]
            if len(named) == 1:
                _make_one(gone, named[0], references, cast.drafts)


def name_tenants(references: Sequence[Reference], drafts: Sequence[Draft], of: Callable[[Draft], str | None]) -> None:
    """Makes "the Chadian President" the only President of the article of whom all but a word tells that he is Chad's.

    ``of`` is whom somebody represents in the end. Two of one sentence are two.
    """
    for gone in drafts:
        post = best_statement(gone)
        if gone.name is not None or gone.plural or post is None or not gone.mentions or not plain(post.words):
            continue
        if post.kinds[0] not in _SOLE or not is_state(post.of):
            continue
        fits = [one for one in drafts if _holds(one, post.kinds[0]) and of(one) == post.of]
        one = fits[0] if len(fits) == 1 else None
        if one is not None and told(one) is None and _can_be(one, post.of) and not both(gone, one, references):
            _make_one(gone, one, references, drafts)


def name_leaders(references: Sequence[Reference], drafts: Sequence[Draft], of: Callable[[Draft], str | None]) -> None:
    """Makes "the Chadian leader", if nobody told of, the only President or Premier of the article who is Chad's."""
    for ref in references:
        post = ref.statement
        if ref.drafts or post is None or not post.bare or not is_state(post.of) or ref.unit.posts[0].noun != "leader":
            continue
        fits = [one for one in drafts if any(_holds(one, kind) for kind in CHIEFS) and of(one) == post.of]
        there = [one for one in references if one.sentence == ref.sentence]
        if len(fits) == 1 and _can_be(fits[0], post.of) and not any(fits[0] in one.drafts for one in there):
            ref.drafts = (fits[0],)
            fits[0].mentions = sorted({*fits[0].mentions, ref.number})


def _holds(draft: Draft, kind: str) -> bool:
    """Whether somebody who is named has such a post of a state."""
    best = best_statement(draft)
    return draft.name is not None and best is not None and best.kinds[0] == kind and plain(best.words)


def _can_be(draft: Draft, of: str | None) -> bool:
    """Whether it is not known of a name that its bearer is another state's."""
    match, known = people().whose(draft.name or "")
    return match not in (Match.WHOLE, Match.SHORT) or of in known


def _make_one(gone: Draft, draft: Draft, references: Sequence[Reference], drafts: Iterable[Draft]) -> None:
    """Puts somebody wherever he is told without his name."""
    for number in gone.mentions:
        ref = references[number]
        ref.drafts = tuple(draft if one is gone else one for one in ref.drafts)
    draft.mentions = sorted({*draft.mentions, *gone.mentions})
    gone.mentions = []
    for one in drafts:
        if one.mirrors is gone and one is not draft:
            one.mirrors = draft
