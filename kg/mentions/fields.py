"""The further fields of a post: ", African Cooperation and Expatriates", "and of Defence", ", the Czech Republic"."""

from __future__ import annotations

from kg.lexicon.titles import honorifics
from kg.mentions.claims import article
from kg.mentions.landmarks import DEMONYM
from kg.mentions.phrases import goes_on, noun_phrase, past_styles
from kg.mentions.sheet import Sheet


def more(sheet: Sheet, n: int) -> int:
    """The end of another field in a ministry's name: ", African Cooperation and Moroccan Expatriates"."""
    if sheet.low(n) == "," and (end := _remits(sheet, n)) > n:
        return end
    k = n + 1 + (sheet.low(n + 1) == "and")
    if sheet.low(k) == "of" and sheet.low(n) == "and" and sheet.low(k + 1) == "the":
        end = noun_phrase(sheet, k + 2)
        return end if end > k + 2 else n
    if sheet.low(k) == "of" and sheet.low(n) == "and" and sheet.is_domain(k + 1) and sheet.words[k + 1].capital:
        return noun_phrase(sheet, k + 1)  # "of Foreign Affairs and of Defence"
    if sheet.low(k) in ("the", "for"):
        k += 1
    mark = sheet.marks.at.get(k)
    if mark is not None and n in sheet.marks.before and sheet.low(n) == "and" and not goes_on(sheet, mark):
        return mark.last if k not in sheet.taken and not sheet.genitive(mark.last) else n
    end = _field(sheet, k, sheet.words[n - 1].capital)
    if end == k and sheet.low(n) != "," and _unknown_field(sheet, k):
        end = k + 1
    if end > k and sheet.low(end) in honorifics().stylish and past_styles(sheet, end) in sheet.taken:
        return end
    if end == k or (sheet.head_at(end) is not None and past_styles(sheet, end) not in sheet.taken):
        return n
    if sheet.low(n) == "," and sheet.low(n + 1) != "and" and not _closes(sheet, end, sheet.words[n - 1].capital):
        return n
    if sheet.low(end) in ("of", "for"):
        return end if sheet.low(n) != "," or sheet.low(n + 1) == "and" else n
    return n if end in sheet.taken and sheet.low(n) == "," else end


def _remits(sheet: Sheet, n: int) -> int:
    """The end of ", the Czech Republic and Slovakia" after the first state that a post is for; ``n`` if none follow."""
    k, last = n, False
    while not last and sheet.low(k) in ("and", ","):
        last = "and" in (sheet.low(k), sheet.low(k + 1))
        k += 1 + (sheet.low(k + 1) == "and")
        mark = sheet.marks.at.get(k + article(sheet, k))
        if mark is None or not mark.state or mark.kind == DEMONYM or mark.first in sheet.taken or goes_on(sheet, mark):
            return n
        k = mark.last
    closed = k >= len(sheet.words) or sheet.low(k) in (",", ".", ")", ";") or past_styles(sheet, k) in sheet.taken
    return k if last and closed and n in sheet.marks.before else n


def _unknown_field(sheet: Sheet, n: int) -> bool:
    """Whether one capitalised word stands at ``n`` and closes a title: "Minister of Trade and Commodities Dr. X"."""
    if not sheet.is_open(n) or sheet.is_open(n + 1) or n in sheet.marks.inside:
        return False
    if past_styles(sheet, n) > n or sheet.head_at(n) is not None:
        return False
    return sheet.low(n + 1) in (",", "of", ".", ")") or past_styles(sheet, n + 1) in sheet.taken


def _field(sheet: Sheet, n: int, capital: bool) -> int:
    """The end of a field of work, as ministries look after: domain words, perhaps after a demonym."""
    while n < len(sheet.words):
        mark = sheet.marks.at.get(n)
        if mark is not None:
            if mark.kind == "body" and _heads_post(sheet, mark.last):
                break
            if mark.kind != "body" and (mark.kind != DEMONYM or not sheet.is_domain(mark.last)):
                break
            n = mark.last
        elif sheet.is_domain(n) and _no_post(sheet, n) and sheet.words[n].capital == capital:
            n += 1
        else:
            break
    return n


def _heads_post(sheet: Sheet, n: int) -> bool:
    """Whether a post of a body follows it at ``n``: "and EU | Special Representative"."""
    while sheet.is_part(n) and sheet.head_at(n) is None:
        n += 1
    return sheet.head_at(n) is not None


def _no_post(sheet: Sheet, n: int) -> bool:
    """Whether the word begins no other post; "Ministers" in "Councils of State and Ministers" does not, nor does
    "Justice" in "Education, Justice and Youth"."""
    head = sheet.head_at(n)
    if head is None or (len(head) == 1 and head[0].endswith("s") and n + 1 not in sheet.taken):
        return True
    return head == ("justice",) and sheet.low(n + 1) in (",", "and", "&") and sheet.is_domain(n + 2)


def _closes(sheet: Sheet, n: int, capital: bool) -> bool:
    """Whether a list of fields goes on to an "and" with its last one."""
    for _ in range(6):
        low = sheet.low(n)
        if low not in ("and", "&", ","):
            return False
        k = n + 1 + (low == "," and sheet.low(n + 1) in ("and", "&"))
        end = _field(sheet, k, capital)
        if end == k or sheet.head_at(end) is not None:
            return False
        if low != "," or k == n + 2:
            return True
        n = end
    return False
