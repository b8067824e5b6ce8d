"""Of which states those are who are told of as "the ministers of both countries"."""

from __future__ import annotations

from kg.mentions.landmarks import DEMONYM, NAME
from kg.mentions.post import Post
from kg.mentions.reference import Reference
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


def states_before(ref: Reference, references: list[Reference]) -> tuple[str, ...]:
    """The two states that were named last before "the ministers of both countries"; nothing if there are not two."""
    if ref.unit.posts[0].fellows != 2:
        return ()
    sheets = {one.passage: one.sighted for one in references if ref.passage - _NEAR <= one.passage <= ref.passage}
    found: dict[str, None] = {}
    for passage in sorted(sheets, reverse=True):
        for mark in reversed(sheets[passage].marks.all):
            before = passage < ref.passage or mark.last <= ref.unit.opening
            if before and mark.kind in (DEMONYM, NAME) and len(found) < 2:
                found.setdefault(mark.of)
    return tuple(reversed(found)) if len(found) == 2 else ()
