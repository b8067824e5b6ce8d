"""Bodies told behind a post without being its complement: ", Department of European Affairs", "X of the Department"."""

from __future__ import annotations

from kg.lexicon.states import is_state
from kg.lexicon.titles import titles
from kg.mentions.claims import article, claim
from kg.mentions.phrases import noun_phrase, past_styles
from kg.mentions.post import Post
from kg.mentions.premodifiers import disown
from kg.mentions.sheet import Sheet

_RUNNING = frozenset(
    {"commissioner", "deputy director", "director", "director general", "executive director", "head", "president"}
    | {"secretary", "secretary general", "chairman", "chairperson", "speaker"}
)
"""Posts that tell little without the body that is run."""
_CHAIRED = frozenset({"chair", "chairman", "chairperson", "chairwoman", "president", "speaker"}) | frozenset(
    {"vice chairman", "vice chairperson", "vice president"}
)
"""Posts of those who lead what is sent by their own house."""
_HOUSES = frozenset({"assembly", "chamber", "committee", "council", "majlis", "parliament", "senate"})
_SENT = 14
"""How many words can tell of a delegation whose it is."""


def house_led(sheet: Sheet, post: Post, n: int) -> None:
    """Tells what somebody chairs by whose delegation he leads, where ``n`` is where his post begins: "a delegation of
    the Senate led by its President"."""
    if post.noun not in _CHAIRED or post.last != post.head_end or post.plural or post.tail:
        return
    if sheet.low(n - 1) != "by" or sheet.low(n - 2) not in ("headed", "led"):
        return
    end = n - 2 - (sheet.low(n - 3) == ",")
    sent = [k for k in range(max(end - _SENT, 1), end) if sheet.low(k - 1) == "delegation"]
    if not sent or sheet.low(sent[-1]) not in ("from", "of"):
        return
    first = sent[-1] + 1 + article(sheet, sent[-1] + 1)
    inside = range(first, end)
    named = inside and not any(k in sheet.taken or sheet.low(k) in (",", "and") for k in inside)
    if not named or not any(sheet.low(k) in _HOUSES and sheet.words[k].capital for k in inside):
        return
    marks = [mark for mark in sheet.marks.all if mark.first in inside]
    if any(mark.kind == "body" and mark.last == end for mark in marks):
        return
    post.house = (first, end)
    for mark in marks:
        post.ofs = post.ofs or (mark.of,)
        past = mark.last + sheet.genitive(mark.last)
        before = mark.first - 1 - (sheet.low(mark.first - 1) == "the")
        ends = past == end and sheet.low(before) == "of"
        disown(sheet, post, mark, before if ends else mark.first, past)


def body_of_holder(sheet: Sheet, post: Post) -> bool:
    """Takes in the body behind the holder's name: "Director General X of the Protocol Department"."""
    n = past_styles(sheet, post.last)
    if n not in sheet.taken or post.plural or post.noun not in _RUNNING or post.last != post.head_end:
        return False
    while n in sheet.taken:
        n += 1
    k = n + 1 + article(sheet, n + 1)
    if sheet.low(n) != "of" or k >= len(sheet.words) or k in sheet.taken:
        return False
    mark = sheet.marks.at.get(k)
    if mark is not None and post.noun == "president" and is_state(mark.of):
        return False  # "President X of the Palestinian Authority"
    end = mark.last if mark is not None and mark.kind == "organ" else _named_after(sheet, k)
    if end == k and sheet.low(k) == "parliament" and sheet.low(k - 1) == "the":
        end = k + 1
    if end == k:
        return False
    post.tail = (n, end)
    if mark is not None:
        post.ofs = post.ofs or (mark.of,)
        if mark.last < end:
            post.cut.append((mark.first, mark.last))
    return True


def _named_after(sheet: Sheet, k: int) -> int:
    """The end of a body's name that begins at ``k``, with what it is of; ``k`` where no place of work stands."""
    end = noun_phrase(sheet, k)
    if not any(sheet.low(m) in titles().seats for m in range(k, end)) or not sheet.words[k].capital:
        return k
    while sheet.low(end) == "of":
        further = noun_phrase(sheet, end + 1 + article(sheet, end + 1))
        if further <= end + 1:
            break
        end = further
    return end


def body_behind(sheet: Sheet, post: Post, n: int) -> int:
    """The end of ", Department of European Affairs", where a post is; ``n`` if no such thing follows the comma."""
    k = n + 1 + (sheet.low(n + 1) == "the")
    if post.plural or post.noun in titles().sole or not (n < len(sheet.words) and sheet.is_open(k)):
        return n
    end = _named_after(sheet, k)
    mark = sheet.marks.at.get(k)
    if mark is not None and not mark.state and not post.ofs and sheet.low(mark.last) in (",", ".", ")", ";"):
        post.ofs = (mark.of,)
        post.cut.append((n, mark.last))
        return mark.last
    closed = end >= len(sheet.words) or sheet.low(end) in (",", ".", ")", ";") or sheet.words[end].tag.startswith("VB")
    of_head = sheet.low(k) == "office" and sheet.low(k + 1) == "of"  # "Secretary, Office of the Speaker"
    headed = not of_head and any(sheet.head_at(m) for m in range(k, end))
    if end - k < 2 or not closed or headed or past_styles(sheet, end) in sheet.taken:
        return n
    claim(sheet, post, k, end, True)
    return end


def quoted_body(sheet: Sheet, post: Post, n: int, k: int) -> int:
    """The end of a body in quotes at ``k``: "head of the "Fatah Movement""; ``n`` where none stands there."""
    mark = sheet.marks.at.get(k + 1)
    if mark is None or not sheet.quoted(mark.last):
        return n
    post.ofs = (mark.of,)
    post.cut.append((n, mark.last + 1))
    return mark.last + 1
