"""What stands behind a post, or part of one, without a preposition: "(COAS)", "(Americas)", a body's name."""

from __future__ import annotations

from kg.mentions.phrases import past_styles
from kg.mentions.post import Post
from kg.mentions.sheet import Sheet


def abbreviation(sheet: Sheet, post: Post, n: int) -> int:
    """The place after "(COAS)", or after the number of "Minister of Trade II", if it stands at ``n``."""
    if sheet.low(n) in ("ii", "iii", "iv") and n not in sheet.taken:
        post.last = n + 1
        return n + 1
    if (
        sheet.low(n) == "("
        and sheet.low(n + 2) == ")"
        and (sheet.words[n + 1].text[:2].isupper() or (n > post.head_end and sheet.is_domain(n + 1)))
        and n + 1 not in sheet.taken
    ):
        if n + 1 in sheet.marks.inside and sheet.marks.inside[n + 1].of not in post.ofs:
            return n
        post.cut.append((n, n + 3))
        post.last = n + 3
        return n + 3
    return n


def desk(sheet: Sheet, post: Post, n: int) -> int:
    """The place after the desk in brackets of "Additional Secretary (Americas) X"."""
    if (
        sheet.low(n) == "("
        and sheet.low(n + 2) == ")"
        and sheet.words[n + 1].capital
        and (past_styles(sheet, n + 3) in sheet.taken or sheet.is_domain(n + 1))
    ):
        post.last = n + 3
        return n + 3
    return n


def apposed(sheet: Sheet, post: Post, n: int) -> int:
    """The end of a body named right after the head: "Director General Inter Services Intelligence"."""
    mark = sheet.marks.at.get(n)
    if mark is not None and mark.kind == "organ" and n not in sheet.taken:
        post.last, post.ofs = mark.last, post.ofs or (mark.of,)
        return mark.last
    k = n
    while sheet.is_open(k) and sheet.head_at(k) is None and k not in sheet.marks.inside and not _ranked(sheet, k):
        k += 1
    ranked = k - n == 1 and _ranked(sheet, k)
    if (k - n >= 2 or ranked) and sheet.is_domain(k - 1) and k not in sheet.taken and sheet.head_at(k) is None:
        post.last = k
        return k
    return n


def _ranked(sheet: Sheet, n: int) -> bool:
    """Whether a rank and a name follow: "Director Operations Brig Gen X"."""
    return past_styles(sheet, n) > n and past_styles(sheet, n) in sheet.taken
