"""One plural post with a field for each of its holders: "the ministers of Trade, Ana Soto, and of Health, Luis Gil"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.mentions.names import Name
from kg.mentions.phrases import noun_phrase
from kg.mentions.post import Post
from kg.mentions.sheet import Sheet

_LEADS = frozenset({"for", "of"})


def distributed(sheet: Sheet, names: list[Name], posts: list[Post]) -> list[Post]:
    """The posts, where such a plural one is that of its first holder, and each further field one of its own."""
    found = list(posts)
    for post in posts:
        if not post.plural or post.counterpart or sheet.low(post.head_end) not in _LEADS or len(post.ofs) > 1:
            continue
        further = list(_further(sheet, post, names, posts))
        if further:
            post.plural, post.verb = False, sheet.low(post.head)
            post.head_end += 1 + (sheet.low(post.head_end + 1) == "the")
            found = [one for one in found if not any(new.first <= one.first < new.last for new in further)] + further
    return sorted(found, key=lambda one: one.first)


def _further(sheet: Sheet, post: Post, names: list[Name], posts: list[Post]) -> Iterator[Post]:
    """The fields behind the first holder, each with a name behind it."""
    behind = sorted((name for name in names if name.opening >= post.last), key=lambda name: name.opening)
    if not behind or not _next_to(sheet, post.last, behind[0].opening):
        return
    heads = {one.first for one in posts if not (one.bare and sheet.is_domain(one.head))}
    for holder, other in pairwise(behind):
        first = _past_links(sheet, holder.closing)
        end = _past_fields(sheet, first) if first < other.opening else first
        own = heads.isdisjoint(range(holder.closing, other.opening))
        if not own or end == first or not _is_field(sheet, first) or not _next_to(sheet, end, other.opening):
            return
        yield Post(first, end, first, first, post.noun, False, ofs=post.ofs, opening=first, verb=sheet.low(post.head))


def _next_to(sheet: Sheet, end: int, opening: int) -> bool:
    """Whether nothing, or a comma, stands between a field and its holder."""
    return opening == end or (opening == end + 1 and sheet.low(end) == ",")


def _past_links(sheet: Sheet, n: int) -> int:
    """The place behind ", and of the" at ``n``; ``n`` itself if no comma and no "and" stands there."""
    k = n
    while sheet.low(k) in (",", ";", "and"):
        k += 1
    if k == n:
        return n
    k += sheet.low(k) in _LEADS
    return k + (sheet.low(k) == "the")


def _past_fields(sheet: Sheet, n: int) -> int:
    """The end of "Public Credit and Finance" at ``n``."""
    end = noun_phrase(sheet, n)
    while sheet.low(end) in ("and", "&") and _is_field(sheet, end + 1):
        end = noun_phrase(sheet, end + 1)
    return end


def _is_field(sheet: Sheet, n: int) -> bool:
    """Whether a word begins what ministries and offices are named with, and no state or body."""
    return sheet.is_domain(n) and sheet.words[n].capital and n not in sheet.marks.at
