"""Of which states those are who are told of as "the ministers of both countries"."""

from __future__ import annotations

from kg.lexicon.states import is_state
from kg.mentions.company import told
from kg.mentions.landmarks import DEMONYM, NAME
from kg.mentions.post import Post
from kg.mentions.reference import Reference, Story
from kg.mentions.sheet import Sheet

_NEAR = 2
"""How many passages back the two states can be named."""


def states_behind(sheet: Sheet, post: Post) -> tuple[str, ...]:
    """The states told behind "the ministers of the three countries": "– Malta, Libya and Chad –"; else nothing."""
    if sheet.low(post.last) not in ("-", "–", "—", "(", ":", ","):
        return ()
    found, n = [], post.last + 1
    while (mark := sheet.marks.at.get(n + (sheet.low(n) == "the"))) is not None and mark.kind == NAME:
        found.append(mark.of)
        n = mark.last
        while sheet.low(n) in (",", "and"):
            n += 1
    return tuple(found) if len(set(found)) == len(found) == post.fellows else ()


def states_before(ref: Reference, story: Story) -> tuple[str, ...]:
    """The two states of "the ministers of both countries": those of whom was told last, of one the house of the text
    and his, else the two that were named last before."""
    if ref.unit.posts[0].fellows != 2:
        return ()
    references = story.references
    drafts = (draft for one in reversed(references[: ref.number]) for draft in one.drafts)
    people = [of for of in dict.fromkeys(told(draft) for draft in drafts) if of is not None and is_state(of)]
    people += [story.home] if len(people) == 1 and story.home and story.home not in people else []
    if len(people) > 1:
        return (people[1], people[0])
    sheets = {one.passage: one.sighted for one in references if ref.passage - _NEAR <= one.passage <= ref.passage}
    found: dict[str, None] = {}
    for passage in sorted(sheets, reverse=True):
        for mark in reversed(sheets[passage].marks.all):
            before = passage < ref.passage or mark.last <= ref.unit.opening
            if before and mark.kind in (DEMONYM, NAME) and len(found) < 2:
                found.setdefault(mark.of)
    return tuple(reversed(found)) if len(found) == 2 else ()
