"""What stands behind a post, or part of one, without a preposition: "(COAS)", "(Americas)", a body's name."""

from __future__ import annotations

from kg.mentions.phrases import past_styles
from kg.mentions.post import Post
from kg.mentions.sheet import Sheet

_HOUSES = frozenset({"lower", "upper"})
_LONGEST = 6
_RUN = frozenset({"chairman", "chief", "commander", "dg", "director", "director general", "general manager", "head"})
"""Posts that are told with the short name of what is run behind them: "DG ISI"."""


def abbreviation(sheet: Sheet, post: Post, n: int) -> int:
    """The place after "(COAS)", or after the number of "Minister of Trade II", if it stands at ``n``."""
    if sheet.low(n) in ("ii", "iii", "iv") and n not in sheet.taken:
        post.last = n + 1
        return n + 1
    if (end := _gloss(sheet, post, n)) > n:
        post.cut.append((n, end))
        post.last = end
        return end
    if (
        sheet.low(n) == "("
        and sheet.low(n + 2) == ")"
        and (_is_short(sheet.words[n + 1].text) or (n > post.head_end and sheet.is_domain(n + 1)))
        and n + 1 not in sheet.taken
    ):
        if n + 1 in sheet.marks.inside and sheet.marks.inside[n + 1].of not in post.ofs:
            return n
        post.cut.append((n, n + 3))
        post.last = n + 3
        return n + 3
    return n


def _is_short(text: str) -> bool:
    """Whether a word is an abbreviation: "COAS", "CiO"."""
    return text[:2].isupper() or (len(text) > 2 and text[0].isupper() and text[-1].isupper())


def _gloss(sheet: Sheet, post: Post, n: int) -> int:
    """The place behind brackets that say in other words what a body is: "the Riigikogu (Parliament)"; else ``n``."""
    end = _bracket(sheet, n)
    inside = range(n + 1, end - 1)
    if n == post.head_end or not inside or (n not in sheet.marks.before and not sheet.is_part(n - 1)):
        return n
    known = all(sheet.is_part(k) or k in sheet.marks.inside or sheet.low(k) in _HOUSES for k in inside)
    owners = {sheet.marks.inside[k].of for k in inside if k in sheet.marks.inside}
    return end if known and owners <= set(post.ofs) and any(sheet.is_part(k) for k in inside) else n


def _bracket(sheet: Sheet, n: int) -> int:
    """The place behind a bracket of few words, none of a name, that opens at ``n``; ``n`` if none does."""
    if sheet.low(n) != "(":
        return n
    k = n + 1
    while k < min(n + _LONGEST, len(sheet.words)) and (sheet.words[k].alpha or sheet.low(k) == "&"):
        if k in sheet.taken:
            return n
        k += 1
    return k + 1 if sheet.low(k) == ")" else n


def desk(sheet: Sheet, post: Post, n: int) -> int:
    """The place after the desk in brackets of "Additional Secretary (Americas) X", "Secretary (South Asia Desk) Y"."""
    end = _bracket(sheet, n)
    capital = all(sheet.words[k].capital or sheet.low(k) in ("and", "&", "of") for k in range(n + 1, end - 1))
    behind = past_styles(sheet, end) in sheet.taken
    if end > n + 2 and capital and (behind or (end == n + 3 and sheet.is_domain(n + 1))):
        post.last = end
        return end
    return n


def apposed(sheet: Sheet, post: Post, n: int) -> int:
    """The end of a body named right after the head: "Director General Inter Services Intelligence"."""
    mark = sheet.marks.at.get(n)
    if mark is not None and mark.kind == "organ" and n not in sheet.taken:
        post.last, post.ofs = mark.last, post.ofs or (mark.of,)
        return mark.last
    if post.noun in _RUN and _short_name(sheet, n):
        post.last = n + 1
        return n + 1
    k = n
    while sheet.is_open(k) and sheet.head_at(k) is None and k not in sheet.marks.inside and not _ranked(sheet, k):
        k += 1
    ranked = k - n == 1 and _ranked(sheet, k)
    if (k - n >= 2 or ranked) and sheet.is_domain(k - 1) and k not in sheet.taken and sheet.head_at(k) is None:
        post.last = k
        return k
    return n


def _short_name(sheet: Sheet, n: int) -> bool:
    """Whether a body's abbreviation stands between a post and a name: "ISI" of "DG ISI Lt Gen X"."""
    if not sheet.is_open(n) or n in sheet.marks.inside or not sheet.words[n].text.isupper():
        return False
    return 2 < len(sheet.words[n].text) < 6 and past_styles(sheet, n + 1) in sheet.taken and sheet.head_at(n) is None


def _ranked(sheet: Sheet, n: int) -> bool:
    """Whether a rank and a name follow: "Director Operations Brig Gen X"."""
    return past_styles(sheet, n) > n and past_styles(sheet, n) in sheet.taken
