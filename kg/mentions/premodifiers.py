"""What stands before the head of a post: state, rank, ministry, the post in whose service it is."""

from __future__ import annotations

from kg.lexicon.agencies import lookup_agency
from kg.lexicon.states import lookup_state
from kg.lexicon.titles import honorifics, titles
from kg.mentions.landmarks import CAPITAL, DEMONYM, METONYM, NAME, Landmark
from kg.mentions.phrases import before_styles
from kg.mentions.post import Post
from kg.mentions.sheet import Sheet

DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "this",
        "that",
        "another",
        "both",
        "two",
        "three",
        "four",
        "five",
        "several",
        "whose",
        "some",
        "all",
        "these",
        "those",
    ]
)
CITY_POSTS = frozenset(
    {"mayor", "governor", "bishop", "archbishop", "metropolitan", "patriarch", "police chief", "prefect"}
)
"""Posts of a city rather than of the state whose capital it is."""
_ORDINALS = frozenset({"first", "second", "third"})
_NUMBERED = frozenset(
    {"assistant", "counsellor", "counselor", "deputy", "lady", "minister", "secretary", "undersecretary", "vice"}
)
"""Posts that are numbered."""
_STANDINGS = frozenset({"acting", "deputy", "interim"})
_HALVES = {"north": "KP", "south": "KR"}
"""Halves of Korea, as "the North's leader" tells of one."""
PANELS = frozenset({"commission", "committee", "council", "group", "panel", "subcommittee"})
"""Bodies that are named after what they look "on"."""
_WHERE = frozenset({"at", "from", "in", "near", "to"})
_REACH = 12
"""How many words behind a head are asked whose post it is."""
_SETTINGS = frozenset({"airport", "castle", "hall", "hotel", "palace", "square", "stadium"})
"""Where one is met rather than what he heads: "at the Royal Palace King X"."""


def read_before(sheet: Sheet, post: Post, previous: Post | None) -> None:
    """Moves ``post.first`` to the left as far as the phrase reaches."""
    floor = previous.last if previous else 0
    n = post.first
    while n > floor:
        mark = sheet.marks.before.get(n)
        if mark is not None and mark.first >= floor and _is_remit(sheet, mark):
            n = mark.first
        elif mark is not None and mark.first >= floor:
            if not _take(sheet, post, mark):
                break
            n = _both(sheet, post, _fellows(sheet, post, mark.first, floor), floor)
        elif (quoted := sheet.quoted(n - 1)) is not None and quoted.first > floor and _take(sheet, post, quoted):
            n = quoted.first - 1  # "the "Hamas Movement" leader"
            post.cut.append((n, quoted.last + 1))
        elif (
            n - 3 >= floor and sheet.low(n - 1) == ")" and sheet.low(n - 3) == "(" and sheet.words[n - 2].text.isupper()
        ):
            post.cut.append((n - 3, n))
            n -= 3
            continue
        elif sheet.genitive(n - 1):
            if previous is None or previous.last != n - 1:
                n = _genitive(sheet, post, n)
            post.first = n
            break
        elif _counts(sheet, n - 1, post):
            n -= 1
            post.cut.append((n, n + 1))
        elif _modifies(sheet, n - 1):
            n -= 1
        elif (step := _coordinated(sheet, n, floor, post)) is not None:
            n = step
        elif n - 2 >= floor and sheet.low(n - 1) == "and" and {sheet.low(n - 2), sheet.low(n)} <= _STANDINGS:
            n -= 2  # "Deputy and Acting Minister"
        elif (
            sheet.low(n - 1) in ("for", "of", "on")
            and n - 2 >= floor
            and n < post.head
            and _joins(sheet, n - 2, post)
            and sheet.words[n].capital
            and (sheet.low(n - 1) == "of" or sheet.low(n - 2) in PANELS)
        ):
            n -= 2  # "Committee on Trade Chairman"
        else:
            break
        post.first = n
    if post.noun in honorifics().stylish and not post.ofs and sheet.low(post.first - 1) in ("for", "of"):
        post.first = post.head  # "Undersecretary for Political Affairs Ambassador X"
    if sheet.genitive(post.first - 1) and previous is not None and post.first - 1 == previous.last:
        _serve(post, previous)


def _is_remit(sheet: Sheet, mark: Landmark) -> bool:
    """Whether a body is among what a ministry looks after: "Foreign and CARICOM Affairs Minister"."""
    behind = sheet.low(mark.last) == "affairs" and sheet.low(mark.first - 1) in ("and", "&")
    return mark.kind == "body" and behind and sheet.is_domain(mark.first - 2)


def _take(sheet: Sheet, post: Post, mark: Landmark) -> bool:
    """Whose post it is, from a word before it."""
    if not sheet.taken.isdisjoint(range(mark.first, mark.last)) or post.ofs:
        return False
    if mark.kind == METONYM and sheet.low(mark.first - 1 - (sheet.low(mark.first - 1) == "the")) in _WHERE:
        return False  # "at the Grand Serail MP X"
    if mark.kind in (CAPITAL, NAME) and sheet.low(mark.first - 1) in _WHERE and _of_state(sheet, post.last):
        return False
    post.ofs = (mark.of,)
    if not (mark.kind == CAPITAL and post.noun in CITY_POSTS):
        disown(sheet, post, mark, mark.first, mark.last)
    return True


def disown(sheet: Sheet, post: Post, mark: Landmark, first: int, last: int) -> None:
    """Cuts words that only tell whose a post is from its title; of "US State Department" that is the state alone."""
    if not mark.worded:
        post.cut.append((first, last))
    elif mark.kind == METONYM and mark.last - mark.first > 1 and lookup_state(sheet.words[mark.first].text):
        post.cut.append((mark.first, mark.first + 1))


def _of_state(sheet: Sheet, n: int) -> bool:
    """Whether the words behind a head tell whose it is: "of Foreign Affairs of Spain"."""
    for k in range(n, min(n + _REACH, len(sheet.words))):
        if k in sheet.taken or not (sheet.words[k].alpha or sheet.low(k) == "&"):
            return False
        if sheet.low(k - 1) == "of" or (sheet.low(k - 1) == "the" and sheet.low(k - 2) == "of"):
            mark = sheet.marks.at.get(k)
            if mark is not None and k > n:
                return True
    return False


def _fellows(sheet: Sheet, post: Post, n: int, floor: int) -> int:
    """Where the states of a plural post begin: "French and Dutch ministers", "his Malta and Chad counterparts"."""
    while post.plural and sheet.low(n - 1) in (",", "and"):
        mark = sheet.marks.before.get(n - 1 - (sheet.low(n - 1) == "and" and sheet.low(n - 2) == ","))
        if mark is None or mark.kind not in ((DEMONYM, NAME) if post.counterpart else (DEMONYM,)) or mark.first < floor:
            break
        post.ofs = (mark.of, *post.ofs)
        post.cut.append((mark.first, n))
        n = mark.first
    return n


def _both(sheet: Sheet, post: Post, n: int, floor: int) -> int:
    """Where "the UN and Arab League envoy" begins, who is of the first."""
    mark = sheet.marks.before.get(n - 1) if not post.plural and sheet.low(n - 1) == "and" else None
    if mark is None or mark.kind != "body" or mark.first < floor:
        return n
    post.ofs, post.cut = (mark.of,), []
    return mark.first


def _counts(sheet: Sheet, n: int, post: Post) -> bool:
    """Whether an ordinal tells how many had a post before, and no rank: "the first Polish minister to visit"."""
    numbers = sheet.low(n) in _ORDINALS and not sheet.words[n].capital and n + 1 <= post.head
    return numbers and sheet.low(n + 1) not in _NUMBERED | {post.noun}


def _modifies(sheet: Sheet, n: int) -> bool:
    word = sheet.words[n]
    if n in sheet.taken or not word.alpha or word.low in titles().loose_modifiers or word.low in DETERMINERS:
        return False
    if (
        word.low in titles().calendar
        or word.text.replace(".", "") in honorifics().capitals
        or word.low in honorifics().styles
    ):
        return False
    if word.low == "general" and sheet.low(n - 1) == "in" and not word.capital:
        return False  # "but in general Prime Minister X"
    if word.low in titles().modifiers:
        return word.tag not in ("VBZ", "VBD", "VBP", "IN") or word.capital
    if word.low in titles().domains:
        lone = not word.capital and sheet.words[n + 1].capital  # "at his residence MP X"
        return word.pos not in ("VERB", "ADP", "AUX") and (word.capital or word.pos != "ADV") and not lone
    if word.low in titles().head_words and word.capital:
        return True
    if word.tag in ("JJ", "NN", "NNS") and word.text[0].islower():
        return word.low not in titles().idle and sheet.words[n + 1].text[0].islower() and sheet.head_at(n) is None
    named = (sheet.low(n - 1) == "of" and not sheet.is_part(n)) or _reports(sheet, n)
    open_word = sheet.is_open(n) and not _opens(sheet, n) and not named and word.low not in _SETTINGS
    return open_word and not _ends_name(sheet, n)


def _reports(sheet: Sheet, n: int) -> bool:
    """Whether a word is the agency above a report that opens with a post: "AZERTAC President X"."""
    return lookup_agency(sheet.words[n].text) is not None and sheet.words[n + 1].capital


def _ends_name(sheet: Sheet, n: int) -> bool:
    """Whether two unknown words up to ``n`` are a name behind a style: "Her Excellency Ana Soto | Ambassador"."""
    k = n
    while k > 0 and sheet.is_open(k) and not sheet.is_part(k):
        if k < n and before_styles(sheet, k) < k:
            return True
        k -= 1
    return False


def _opens(sheet: Sheet, n: int) -> bool:
    """Whether a word is capital only because a sentence begins with it."""
    return (n == 0 or sheet.low(n - 1) in (".", "!", "?", ":")) and sheet.words[n].pos not in ("PROPN", "NOUN")


def _coordinated(sheet: Sheet, n: int, floor: int, post: Post) -> int | None:
    """Where "Foreign and" begins before "Expatriates Minister"; None if nothing of the kind stands there."""
    if n - 2 < floor or sheet.low(n - 1) not in ("and", "&") or n >= post.head or not _joins(sheet, n - 2, post):
        return None
    start = n - 2
    while True:
        if start - 1 >= floor and _joins(sheet, start - 1, post):
            start -= 1
        elif start - 2 >= floor and sheet.low(start - 1) == "," and _joins(sheet, start - 2, post):
            start -= 2
        else:
            break
    if sheet.low(start - 1) == "of" and sheet.low(start - 2) in titles().seats and sheet.words[start - 2].capital:
        return start - 2 if start - 2 >= floor else None  # "Department of Trade and Industry Secretary"
    return None if sheet.low(start - 1) in ("of", "for", "in", "on", "at") else start


def _joins(sheet: Sheet, n: int, post: Post) -> bool:
    if sheet.low(n) in titles().suffix_phrases and sheet.low(n + 1) == "and":
        return sheet.words[n].capital  # "Extraordinary and Plenipotentiary Ambassador"
    return sheet.is_domain(n) and (sheet.words[n].capital or not sheet.words[post.head].capital)


def _genitive(sheet: Sheet, post: Post, n: int) -> int:
    """Where the phrase begins if a genitive ends before word ``n``."""
    mark = sheet.marks.before.get(n - 1)
    if mark is not None and sheet.taken.isdisjoint(range(mark.first, mark.last)):
        if not post.ofs:
            post.ofs, post.genitive = (mark.of,), True
            disown(sheet, post, mark, mark.first, n)
        return mark.first
    if sheet.low(n - 2) in _HALVES and sheet.words[n - 2].capital and sheet.low(n - 3) == "the":
        half = _HALVES[sheet.low(n - 2)]
        if not post.ofs and any(mark.of == half for mark in sheet.marks.all):
            post.ofs = (half,)
        post.cut.append((n - 2, n))
        return n - 2
    if sheet.low(n - 2) in titles().realms and n - 2 not in sheet.taken:
        region = sheet.low(n - 2) == "region"
        known = [mark for mark in sheet.marks.all if mark.last <= n - 2 and (mark.state or region)]
        if known and not post.ofs:
            post.ofs = (known[-1].of,)
        post.cut.append((n - 2, n))
        return n - 2
    start = n - 1
    while start > 0 and sheet.is_domain(start - 1) and sheet.words[start - 1].capital:
        start -= 1
    if start < n - 1:
        mark = sheet.marks.before.get(start)
        if mark is not None and not post.ofs:
            post.ofs, start = (mark.of,), mark.first
            post.cut.append((mark.first, mark.last))
        return start
    if n >= 2 and n - 2 in sheet.taken:
        post.owner = n - 2
    return n


def _serve(post: Post, previous: Post) -> None:
    """Takes in the post before a genitive: "the Prime Minister's" of "the Prime Minister's adviser"."""
    post.first, post.determiner = previous.first, previous.determiner
    post.cut += previous.cut
    post.ofs = post.ofs or previous.ofs
