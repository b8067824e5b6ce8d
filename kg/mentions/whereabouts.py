"""Places behind a post that are no part of its title: where an envoy lives, the state that a minister is of."""

from __future__ import annotations

from kg.mentions.claims import article
from kg.mentions.landmarks import NAME
from kg.mentions.phrases import past_styles
from kg.mentions.post import Post
from kg.mentions.premodifiers import disown
from kg.mentions.sheet import Sheet

_GOVERNING = frozenset(
    [
        "deputy premier",
        "deputy prime minister",
        "minister",
        "minister of state",
        "premier",
        "prime minister",
        "state minister",
        "undersecretary",
        "vice prime minister",
    ]
)
"""Posts that nobody holds in another state than his own."""


def residing(sheet: Sheet, post: Post, n: int) -> int:
    """The end of "with residence in Rome", "residing in Rome" behind an envoy's post; ``n`` where neither stands."""
    k = n + 1 + article(sheet, n + 1) if sheet.low(n) == "with" else n
    if post.plural or sheet.low(k) not in ("residence", "residing") or sheet.low(k + 1) != "in":
        return n
    mark = sheet.marks.at.get(k + 2)
    if mark is not None and mark.first not in sheet.taken:
        return mark.last
    return k + 3 if sheet.is_open(k + 2) else n


def state_served(sheet: Sheet, post: Post, n: int) -> int:
    """The end of "in the Sultanate of Oman" between a post of a government and its holder's name; else ``n``."""
    mark = sheet.marks.at.get(n + 1 + article(sheet, n + 1))
    if mark is None or mark.kind != NAME or post.ofs or post.noun not in _GOVERNING:
        return n
    if past_styles(sheet, mark.last) not in sheet.taken:
        return n
    post.ofs = (mark.of,)
    disown(sheet, post, mark, n, mark.last)
    return mark.last
