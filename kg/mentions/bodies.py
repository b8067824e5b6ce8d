"""Bodies told behind a post without being its complement: ", Department of European Affairs", "X of the Department"."""

from __future__ import annotations

from kg.lexicon.states import is_state
from kg.lexicon.titles import titles
from kg.mentions.claims import article, claim
from kg.mentions.phrases import noun_phrase, past_styles
from kg.mentions.post import Post
from kg.mentions.sheet import Sheet

_RUNNING = frozenset(
    {"commissioner", "deputy director", "director", "director general", "executive director", "head", "president"}
    | {"secretary", "secretary general", "chairman", "chairperson"}
)
"""Posts that tell little without the body that is run."""


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
