"""What follows the head of a post: "of the Political Office at the Presidency", "for Syria", "of Malta and Libya"."""

from __future__ import annotations

from kg.lexicon.cities import lookup_city
from kg.lexicon.titles import honorifics, titles
from kg.mentions.landmarks import CAPITAL, DEMONYM, NAME, Landmark
from kg.mentions.post import Post
from kg.mentions.sheet import Sheet

_MAJESTIES = frozenset({"majesty", "highness", "holiness", "excellency", "eminence"})
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our"})


def read_after(sheet: Sheet, post: Post) -> None:
    """Moves ``post.last`` to the right as far as the phrase reaches."""
    n = _abbreviation(sheet, post, post.last)
    n = _desk(sheet, post, _apposed(sheet, post, n))
    while True:
        low = sheet.low(n)
        if (
            low in ("of", "for")
            or (low in titles().places.get(post.noun, ()) and _directs(sheet, post, n))
            or (
                low in ("in", "to")
                and n > post.head_end
                and sheet.low(n - 1) in titles().seats
                and _names_state(sheet, n + 1)
            )
            or (low == "with" and n > post.head_end and sheet.is_domain(n + 1 + _article(sheet, n + 1)))
        ):
            end = _phrase(sheet, post, n)
        elif low in ("in", "at", "with") and not post.counterpart:
            end = _seat(sheet, post, n)
        elif low in ("from", "in") and post.counterpart:
            end = _phrase(sheet, post, n)
        elif low in ("and", "&", ",") and n > post.head_end:
            end = _more(sheet, n)
        else:
            break
        if end == n:
            break
        post.last = end
        n = _abbreviation(sheet, post, end)


def _article(sheet: Sheet, n: int) -> int:
    """1 if a determiner stands at ``n`` that is no part of "His Majesty"."""
    return sheet.low(n) in _DETERMINERS and sheet.low(n + 1) not in _MAJESTIES


def read_object(sheet: Sheet, post: Post, n: int) -> int:
    """Takes in what a verb of leading governs and returns where it ends; ``n`` if that is nothing of a title."""
    k = n + _article(sheet, n)
    end = _noun_phrase(sheet, k)
    if end == k:
        return n
    mark = sheet.marks.at.get(k)
    if mark is not None and mark.last == end:
        post.ofs = (mark.of,)
        if mark.kind != "organ":
            post.cut.append((n, end))
    else:
        _claim(sheet, post, k, end, True)
    post.last = end
    read_after(sheet, post)
    return post.last


def _directs(sheet: Sheet, post: Post, n: int) -> bool:
    """Whether "at" or "in" says what a post is directed at, and not where somebody just then is."""
    low = sheet.low(n)
    if low == "at":
        k = n + 1 + _article(sheet, n + 1)
        mark = sheet.marks.at.get(k)
        return (mark is not None and not mark.state) or _named_seat(sheet, k)
    return low != "in" or not post.plural


def _named_seat(sheet: Sheet, n: int) -> bool:
    """Whether a place of work with a name begins at ``n``: "the Foreign and Expatriates Ministry"."""
    k = n
    while sheet.is_part(k) or (k > n and sheet.low(k) in ("and", "&")) or sheet.is_open(k):
        k += 1
    return k - n > 1 and any(sheet.low(m) in titles().seats for m in range(n, k))


def _names_state(sheet: Sheet, n: int) -> bool:
    mark = sheet.marks.at.get(n + _article(sheet, n))
    return mark is not None and mark.state and mark.first not in sheet.taken and not _goes_on(sheet, mark)


def _abbreviation(sheet: Sheet, post: Post, n: int) -> int:
    """The place after "(COAS)", or after the number of "Minister of Trade II", if it stands at ``n``."""
    if sheet.low(n) in ("ii", "iii", "iv") and n not in sheet.taken:
        post.last = n + 1
        return n + 1
    if (
        sheet.low(n) == "("
        and sheet.low(n + 2) == ")"
        and sheet.words[n + 1].text[:2].isupper()
        and n + 1 not in sheet.taken
    ):
        if n + 1 in sheet.marks.inside and sheet.marks.inside[n + 1].of not in post.ofs:
            return n
        post.cut.append((n, n + 3))
        post.last = n + 3
        return n + 3
    return n


def _desk(sheet: Sheet, post: Post, n: int) -> int:
    """The place after the desk in brackets of "Additional Secretary (Americas) X"."""
    if (
        sheet.low(n) == "("
        and sheet.low(n + 2) == ")"
        and sheet.words[n + 1].capital
        and past_styles(sheet, n + 3) in sheet.taken
    ):
        post.last = n + 3
        return n + 3
    return n


def _apposed(sheet: Sheet, post: Post, n: int) -> int:
    """The end of a body named right after the head: "Director General Inter Services Intelligence"."""
    mark = sheet.marks.at.get(n)
    if mark is not None and mark.kind == "organ" and n not in sheet.taken:
        post.last, post.ofs = mark.last, post.ofs or (mark.of,)
        return mark.last
    k = n
    while sheet.is_open(k) and sheet.head_at(k) is None and k not in sheet.marks.inside:
        k += 1
    if k - n >= 2 and sheet.is_domain(k - 1) and k not in sheet.taken and not _named_later(sheet, n, k):
        post.last = k
        return k
    return n


def _named_later(sheet: Sheet, n: int, k: int) -> bool:
    return sheet.head_at(k) is not None or not any(sheet.is_domain(m) for m in range(n, k))


def _phrase(sheet: Sheet, post: Post, n: int) -> int:
    """The end of the prepositional phrase that begins at ``n``; ``n`` if it is none of the post's."""
    whose = sheet.low(n) in ("of", "from")
    k = n + 1 + _article(sheet, n + 1)
    if k in sheet.taken and sheet.low(n) in ("of", "to"):
        while k in sheet.taken:
            k += 1
        post.tail = (n, k)
        return n
    mark = sheet.marks.at.get(k)
    if mark is not None and whose and not post.ofs and not _goes_on(sheet, mark):
        post.ofs = (mark.of,)
        if mark.kind != "organ":
            post.cut.append((n, mark.last))
        return _states(sheet, post, mark.last)
    if (
        post.plural
        and sheet.low(k) in ("both", "two", "three", "four", "five")
        and sheet.low(k + 1).rstrip("s") not in titles().heads
    ):
        post.cut.append((n, k + 2))
        post.fellows = True
        return k + 2
    end = _noun_phrase(sheet, k, sheet.low(n) == "of")
    if sheet.low(n) == "for" and sheet.low(end - 1) in titles().occasions:
        return n
    inner = _head_before(sheet, k, end) if past_styles(sheet, end) in sheet.taken else None
    if inner is not None and not (inner == k and k > n + 1):
        return _serves(sheet, post, n, inner, end)
    _claim(sheet, post, k, end, whose)
    return end if end > k else n


def past_styles(sheet: Sheet, n: int) -> int:
    """The place behind styles and ranks that begin at ``n``."""
    known = honorifics().stylish | honorifics().styles | honorifics().ranks
    while n < len(sheet.words) and n not in sheet.taken and sheet.words[n].capital and sheet.low(n) in known:
        n += 1 + (sheet.low(n + 1) == "." and n + 2 in sheet.taken)
    return n


def _head_before(sheet: Sheet, first: int, end: int) -> int | None:
    """Where a head noun begins that ends at ``end``, with nothing but its own modifiers from ``first`` on."""
    return next((n for n in range(first, end) if (p := sheet.head_at(n)) and n + len(p) == end), None)


def _serves(sheet: Sheet, post: Post, n: int, inner: int, end: int) -> int:
    """Leaves "of President X" to be read as a post of its own, and keeps its words for the title."""
    post.tail = (n, end)
    for mark in sheet.marks.all:
        if n < mark.first < inner:
            post.ofs = post.ofs or (mark.of,)
            post.cut.append((mark.first, mark.last))
    return n


def _seat(sheet: Sheet, post: Post, n: int) -> int:
    """The end of "in the Ministry of Finance" or "in charge of Russia"; ``n`` where it is no place of work."""
    k = n + 1 + _article(sheet, n + 1)
    if sheet.low(n) == "in" and sheet.low(k) == "charge" and sheet.low(k + 1) == "of":
        k += 2 + _article(sheet, k + 2)
        end = _noun_phrase(sheet, k)
        return end if end > k else n
    end = _noun_phrase(sheet, k)
    if end - k == 1 and not sheet.words[k].capital:
        return n
    if any(sheet.low(m) in titles().seats for m in range(k, end)):
        _claim(sheet, post, k, end, True)
        return end
    return n


def _states(sheet: Sheet, post: Post, n: int) -> int:
    """The end of "Malta and Libya", each of which has such a post."""
    while post.plural and sheet.low(n) in ("and", ",", "&"):
        k = n + 1
        while sheet.low(k) in ("and", "of", "the"):
            k += 1
        mark = sheet.marks.at.get(k)
        if mark is None or _goes_on(sheet, mark) or sheet.genitive(mark.last):
            return n
        post.ofs = (*post.ofs, mark.of)
        post.cut.append((n, mark.last))
        n = mark.last
    return n


def _goes_on(sheet: Sheet, mark: Landmark) -> bool:
    """Whether the noun phrase continues behind a state: "the Russian Foreign Ministry", "Iran's parliament"."""
    n = mark.last
    if sheet.genitive(n):
        return sheet.is_part(n + 1) or sheet.is_open(n + 1) or _common(sheet, n + 1, True)
    if mark.kind != NAME and mark.kind != CAPITAL and _common(sheet, n, True):
        return True
    if mark.kind == DEMONYM and sheet.is_open(n):
        return True
    if not sheet.is_part(n):
        return False
    word = sheet.words[n]
    return word.capital or word.pos in ("NOUN", "ADJ", "PROPN")


def _noun_phrase(sheet: Sheet, n: int, common: bool = False) -> int:
    """The end of the words of a title that begin at ``n``; with ``common``, any noun phrase will do."""
    start = n
    if sheet.low(n) in ("his", "her") and sheet.low(n + 1) in _MAJESTIES:
        n += 2
    while n < len(sheet.words) and not _styles_name(sheet, n):
        mark = sheet.marks.at.get(n)
        if mark is not None and n not in sheet.taken:
            if n > start and mark.kind == DEMONYM and not _goes_on(sheet, mark):
                break
            n = mark.last
        elif (
            (
                sheet.genitive(n)
                and n > start
                and (sheet.is_part(n + 1) or sheet.is_open(n + 1) or _common(sheet, n + 1, True))
            )
            or _belongs(sheet, n)
            or (sheet.is_open(n) and not _starts_name(sheet, n, start))
            or _common(
                sheet,
                n,
                common
                or (n > start and (sheet.is_domain(n - 1) or n - 1 in sheet.marks.inside or sheet.genitive(n - 1))),
            )
        ):
            n += 1
        else:
            break
    return n


def _styles_name(sheet: Sheet, n: int) -> bool:
    """Whether a style or a rank stands at ``n`` with a name behind it: "Prince Khalid", "General X"."""
    word = sheet.words[n]
    if not word.capital or n + 1 not in sheet.taken:
        return False
    return word.low in honorifics().stylish or word.low in honorifics().styles or word.low in honorifics().ranks


def _common(sheet: Sheet, n: int, allowed: bool) -> bool:
    """Whether a small noun goes on a noun phrase, or what stands before one: "of the negotiating team"."""
    if not allowed or n in sheet.taken or n >= len(sheet.words):
        return False
    word = sheet.words[n]
    if word.tag in ("NN", "NNS") and word.text[0].islower():
        return sheet.head_at(n) is None
    follows = sheet.words[n + 1] if n + 1 < len(sheet.words) else None
    return (
        word.tag in ("JJ", "VBG", "VBN")
        and follows is not None
        and follows.tag in ("NN", "NNS")
        and follows.text[0].islower()
    )


def _claim(sheet: Sheet, post: Post, first: int, last: int, whose: bool) -> None:
    """Whose post it is, from the landmarks in a complement ``[first, last)``."""
    for mark in sheet.marks.all:
        if not first <= mark.first < last or mark.first in sheet.taken:
            continue
        goes_on = _goes_on(sheet, mark)
        if not post.ofs and (goes_on or (whose and mark.first == first)):
            post.ofs = (mark.of,)
        if mark.of in post.ofs and mark.kind != "organ" and goes_on:
            post.cut.append((mark.first, mark.last + sheet.genitive(mark.last)))


def _belongs(sheet: Sheet, n: int) -> bool:
    if not sheet.is_part(n):
        return False
    word = sheet.words[n]
    if word.capital:
        return word.pos not in ("VERB", "AUX") or word.low in titles().domains
    return word.tag in ("NN", "NNS", "JJ", "NNP", "NNPS")


def _starts_name(sheet: Sheet, n: int, start: int) -> bool:
    """Whether unknown capitalised words after known ones are a name rather than more of the phrase."""
    if n == start or not (sheet.is_part(n - 1) or n - 1 in sheet.marks.inside or lookup_city(sheet.words[n - 1].text)):
        return False
    k = n
    while sheet.is_open(k) and not sheet.is_part(k) and k not in sheet.marks.inside:
        k += 1
    return not sheet.is_domain(k)


def _more(sheet: Sheet, n: int) -> int:
    """The end of another field in a ministry's name: ", African Cooperation and Moroccan Expatriates"."""
    k = n + 1 + (sheet.low(n + 1) == "and")
    if sheet.low(k) in ("the", "for"):
        k += 1
    mark = sheet.marks.at.get(k)
    if mark is not None and n in sheet.marks.before and sheet.low(n) == "and" and not _goes_on(sheet, mark):
        return mark.last if k not in sheet.taken and not sheet.genitive(mark.last) else n
    end = _field(sheet, k, sheet.words[n - 1].capital)
    if end == k and sheet.low(n) != "," and _unknown_field(sheet, k):
        end = k + 1
    if end == k or sheet.head_at(end) is not None:
        return n
    if sheet.low(n) == "," and sheet.low(n + 1) != "and" and not _closes(sheet, end, sheet.words[n - 1].capital):
        return n
    if sheet.low(end) in ("of", "for") or (end in sheet.taken and sheet.low(n) == ","):
        return end if sheet.low(n) != "," else n
    return end


def _unknown_field(sheet: Sheet, n: int) -> bool:
    """Whether one capitalised word stands at ``n`` and closes a title: "Minister of Trade and Commodities Dr. X"."""
    if not sheet.is_open(n) or sheet.is_open(n + 1) or n in sheet.marks.inside:
        return False
    return sheet.low(n + 1) in (",", "of", ".", ")") or past_styles(sheet, n + 1) in sheet.taken


def _field(sheet: Sheet, n: int, capital: bool) -> int:
    """The end of a field of work, as ministries look after: domain words, perhaps after a demonym."""
    while n < len(sheet.words):
        mark = sheet.marks.at.get(n)
        if mark is not None:
            if mark.kind != "body" and (mark.kind != DEMONYM or not sheet.is_domain(mark.last)):
                break
            n = mark.last
        elif sheet.is_domain(n) and _no_post(sheet, n) and sheet.words[n].capital == capital:
            n += 1
        else:
            break
    return n


def _no_post(sheet: Sheet, n: int) -> bool:
    """Whether the word begins no other post; "Ministers" in "Councils of State and Ministers" does not."""
    head = sheet.head_at(n)
    return head is None or (len(head) == 1 and head[0].endswith("s") and n + 1 not in sheet.taken)


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
