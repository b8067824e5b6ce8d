"""What the networks are asked of drafted events: what each is, who has a seat in it, when it was and where."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from kg.facts.drafts import Draft
from kg.facts.learned.drafted_features import Drafted
from kg.facts.learned.relations import Bag, Rows
from kg.facts.learned.things import Things
from kg.facts.learned.view import View
from kg.facts.learned.words import Block, Words

NONE = -1
"""Stands for a date or place where a draft has none."""
TELLING = 4
"""Words of encounter of one draft looked at, the first ones: later ones repeat."""


def drafted(view: View, words: Words, drafts: Sequence[Draft]) -> dict[str, Rows]:
    """The relations of drafts, these by their place: "event" (n), "seat" (n, actor), "when" and "where" (n, number)."""
    at = words.of_actors(view.sights)
    telling = [_telling(words, draft) for draft in drafts]
    own = [sorted({place for actor in draft.core or draft.seats for place in at[actor]}) for draft in drafts]
    dates = [sorted({words.place(hangs.top) for hangs, _ in told}) for told in view.dates]
    sites = [sorted({words.place(site.top) for _, site, _ in told}) for told in view.sites]
    things, every = Things(view), range(len(drafts))
    shown = [Drafted(things, drafts, draft) for draft in drafts]

    def related(keys: Sequence[Hashable], blocks: Iterable[Block], plain: Iterable[Bag]) -> Rows:
        return words.rows(keys, blocks, [(None, None)] * len(keys), plain)

    def each(things: Sequence[Sequence[int]]) -> Iterator[Block]:
        """Blocks for each draft and each thing, the last for a draft without any."""
        found = ((telling[n], thing) for n in every for thing in (*things, telling[n]))
        return ((key, ones, others) for key, (ones, others) in enumerate(found))

    def keys(things: Sequence[object]) -> list[tuple[int, int]]:
        return [(n, number) for n in every for number in (*range(len(things)), NONE)]

    dated_keys, sited_keys = keys(dates), keys(sites)
    seats = [(n, actor) for n in every for actor in sorted(view.sights)]
    return {
        "event": related(
            every,
            ((n, telling[n], own[n] or telling[n]) for n in every),
            (one.event() for one in shown),
        ),
        "seat": related(
            seats,
            ((key, telling[n], at[actor]) for key, (n, actor) in enumerate(seats)),
            (shown[n].seated(actor) for n, actor in seats),
        ),
        "when": related(
            dated_keys,
            each(dates),
            (shown[n].dated(None if d == NONE else d) for n, d in dated_keys),
        ),
        "where": related(
            sited_keys,
            each(sites),
            (shown[n].sited(None if s == NONE else s) for n, s in sited_keys),
        ),
    }


def _telling(words: Words, draft: Draft) -> list[int]:
    """The words that tell it, and of a journey where it goes: one word may tell of several."""
    told = sorted({words.place(one.word) for one in draft.candidates})[:TELLING]
    return [*told, *sorted({words.place(goal.top) for one in draft.candidates for goal in one.goals} - set(told))]
