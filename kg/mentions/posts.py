"""Finds the phrases that name a post: a head noun, what stands before it, its complements."""

from __future__ import annotations

from kg.lexicon.titles import Phrase, honorifics, titles
from kg.mentions.complements import read_after, read_object
from kg.mentions.phrases import past_styles
from kg.mentions.post import Post
from kg.mentions.premodifiers import read_before
from kg.mentions.sheet import Sheet

_PHRASAL = {("sits", "on"): "member", ("presides", "over"): "president"}
"""Verbs with a preposition that say a post, with its noun."""
_TELLING = frozenset({"holds", "held", *(verb for verb, _ in _PHRASAL)})
_BODIES = frozenset({"assembly", "board", "chamber", "commission", "committee", "council"})
_GATHERINGS = frozenset({"association", "conference", "congress", "forum", "group", "union"})
"""What is named after its members, the latter only when written with a capital."""
_SESSIONS = frozenset(
    {"caucus", "committee", "conference", "consultations", "council", "dialogue", "forum", "meeting", "meetings"}
    | {"retreat", "summit", "talks"}
)
"""What is named after those who sit in it."""
_STANDINGS = frozenset({"acting", "caretaker", "interim"})
_GROUPS = frozenset({"duo", "pair", "trio"})
"""What makes several holders of one post: "former prime minister duo A and B"."""
_VENUES = frozenset(
    [
        "airport",
        "avenue",
        "boulevard",
        "hospital",
        "institute",
        "library",
        "mosque",
        "museum",
        "stadium",
        "street",
        "university",
    ]
)
"""What is named after rulers: "Sultan Qaboos University"."""
_SEATED = frozenset({"head", "chair", "heads"})
_PLACED = frozenset({"the", "whose", "its", "their", "his", "her"})
"""Someone at the head, or in the chair, holds no post by that."""


def posts_of(sheet: Sheet) -> list[Post]:
    """All posts of a passage in order, none overlapping; one in the genitive is part of the one that it governs."""
    found: list[Post] = []
    n = 0
    while n < len(sheet.words):
        post = _post_at(sheet, n, found[-1] if found else None)
        if post is None:
            n += 1
            continue
        if found and post.first <= found[-1].first:
            found.pop()
        found.append(post)
        n = post.last
    return found


def _post_at(sheet: Sheet, n: int, previous: Post | None) -> Post | None:
    phrase = sheet.head_at(n)
    if phrase is not None and _stands(sheet, n, n + len(phrase)):
        post = _read(sheet, n, phrase, previous)
        return None if post.plural and _of_gathering(sheet, post) else post
    return _told(sheet, n)


def _told(sheet: Sheet, n: int) -> Post | None:
    """The post that a relative clause tells: "who heads the council"."""
    if sheet.low(n) not in _TELLING and sheet.low(n) not in titles().verbs:
        return None
    if sheet.low(n) in ("holds", "held") and [sheet.low(n + k) for k in (1, 2, 3)] == ["the", "portfolio", "of"]:
        post = Post(n, n + 4, n, n + 4, "minister", False, verb="holds")
        return post if read_object(sheet, post, n + 4) > n + 4 else None
    if (sheet.low(n), sheet.low(n + 1)) in _PHRASAL and {sheet.low(n - 1), sheet.low(n - 2)} & {"who", "which"}:
        post = Post(n, n + 2, n, n + 2, _PHRASAL[sheet.low(n), sheet.low(n + 1)], False, verb=sheet.low(n))
        return post if read_object(sheet, post, n + 2) > n + 2 else None
    noun = titles().verbs.get(sheet.low(n))
    if noun is None or not {sheet.low(n - 1), sheet.low(n - 2)} & {"who", "which"}:
        return None
    post = Post(n, n + 1, n, n + 1, noun, False, verb=sheet.low(n))
    end = read_object(sheet, post, n + 1)
    if end == n + 1 or any(_passing(sheet, k) for k in range(n + 1, end)):
        return None
    return post


def _passing(sheet: Sheet, n: int) -> bool:
    """Whether a word is for what one leads for a time: "the delegation", but not "the Friendship Group"."""
    return sheet.low(n).rstrip("s") in titles().passing and not sheet.words[n].capital


def _read(sheet: Sheet, n: int, phrase: Phrase, previous: Post | None) -> Post:
    end = n + len(phrase)
    words = " ".join(phrase)
    noun = titles().singular[words]
    post = Post(n, end, n, end, noun, words != noun)
    start = end + (sheet.low(end) in ("-", "–", "—") and sheet.low(end + 1) in ("designate", "elect"))
    for suffix in titles().suffix_phrases.get(sheet.low(start), ()):
        if sheet.matches(start, suffix):
            post.last = start + len(suffix)
            break
    read_before(sheet, post, previous)
    read_after(sheet, post)
    if sheet.low(post.last) in _GROUPS and post.last not in sheet.taken:
        post.cut.append((post.last, post.last + 1))
        post.last, post.plural = post.last + 1, True
    return post


def _stands(sheet: Sheet, n: int, end: int) -> bool:
    """Whether the head noun at ``[n, end)`` is one: no verb, no word before another head, no part of a compound."""
    word = sheet.words[n]
    if word.low in _SEATED and sheet.low(n - 1) in _PLACED and sheet.low(n - 2) in ("at", "in"):
        return False
    if word.low == "charge" and end - n == 1 and sheet.low(n - 1) in ("in", "of", "a", "the", "no", "free"):
        return False
    if end - n == 1 and not word.capital and (word.tag.startswith("VB") or word.pos == "ADV"):
        return False
    if end - n == 1 and not word.capital and word.low in titles().loose and word.tag == "JJ":
        return False
    if word.low in honorifics().suffixes and (
        n - 1 in sheet.taken or (sheet.is_open(n - 1) and not sheet.is_part(n - 1))
    ):
        return n - 1 in sheet.marks.inside
    if word.low in titles().capitals and not word.text.rstrip("s").isupper():
        return False
    if (word.low in titles().relations and word.capital) or _of_assembly(sheet, n):
        return False
    following = sheet.words[end] if end < len(sheet.words) else None
    if following is None or end in sheet.taken:
        return True
    if word.low == "deputy" and end - n == 1 and following.low == "and" and sheet.low(end + 1) in _STANDINGS:
        return False  # "Deputy and Acting Foreign Minister"
    if word.low.endswith("s") and following.capital and following.low in _SESSIONS:
        return False  # "a Senior Officials Meeting"
    if word.capital and _names_venue(sheet, end):
        return False
    if past_styles(sheet, end) in sheet.taken:
        return True
    if end - n == 1 and word.low in titles().modifiers and sheet.is_part(end) and following.pos not in ("VERB", "AUX"):
        return False
    if end - n == 1 and word.low in ("assistant", "chief", "deputy") and _ranks(sheet, end):
        return False
    if word.low in titles().loose and word.capital and following.capital and following.low in titles().seats:
        return False  # "the Sovereign Council"
    compound = following.text[0].islower() and following.tag in ("NN", "NNS") and sheet.head_at(end) is None
    return (
        not compound
        or following.low in titles().calendar
        or following.low in titles().loose_modifiers
        or following.low in _GROUPS
        or _suffix(sheet, end)
    )


def _names_venue(sheet: Sheet, n: int) -> bool:
    """Whether words with capitals lead on from ``n`` to what is named after somebody: "Sultan | Qaboos University"."""
    k = n
    while k < min(n + 5, len(sheet.words)) and sheet.words[k].capital and sheet.words[k].alpha:
        if k > n and sheet.low(k) in _VENUES:
            return True
        k += 1
    return False


def _of_assembly(sheet: Sheet, n: int) -> bool:
    """Whether the word is the last of a body's name: "House of Representatives", "Chamber of Deputies"."""
    word = sheet.words[n]
    return (
        word.capital
        and word.low.endswith("s")
        and sheet.low(n - 1) == "of"
        and sheet.is_domain(n - 2)
        and sheet.words[n - 2].capital
    )


def _ranks(sheet: Sheet, n: int) -> bool:
    """Whether a state or body and a post follow, of which "deputy" tells the rank: "Deputy British Commissioner"."""
    mark = sheet.marks.at.get(n)
    if mark is None and sheet.is_open(n) and not sheet.words[n - 1].capital:
        return sheet.head_at(n) is None and sheet.head_at(n + 1) is not None  # "the chief Brexit negotiator"
    if mark is None or mark.kind == "organ" or mark.first in sheet.taken:
        return False
    k = mark.last
    while sheet.head_at(k) is None and sheet.is_part(k):
        k += 1
    return sheet.head_at(k) is not None


def _of_gathering(sheet: Sheet, post: Post) -> bool:
    """Whether a plural is the last of a body's name, with words of its own: "Council of Interior Ministers"."""
    n = post.head
    while n > 0 and sheet.low(n) != "of" and (n == post.head or sheet.is_part(n) or sheet.is_open(n)):
        n -= 1
    if sheet.low(n) != "of":
        return False
    known = _BODIES | _GATHERINGS if sheet.words[n - 1].capital else _BODIES
    return sheet.low(n - 1) in known and n - 1 not in sheet.taken


def _suffix(sheet: Sheet, n: int) -> bool:
    return any(sheet.matches(n, suffix) for suffix in titles().suffix_phrases.get(sheet.low(n), ()))
