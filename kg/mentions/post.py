"""A phrase that names a post."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.lexicon.titles import titles
from kg.mentions.sheet import Sheet

_EDGES = " ,-–—/&"


@dataclass(slots=True)
class Post:
    """Words ``[first, last)`` with the head ``[head, head_end)``, whose singular is ``noun``.

    ``cut`` are stretches of words that are no part of the title, mostly because they say whose post it is; ``ofs`` what
    they say, one for each holder ("the ministers of Malta and Libya"). ``determiner`` is the word before the phrase
    ("the", "his"), ``owner`` the last word of a name in the genitive before it.
    """

    first: int
    last: int
    head: int
    head_end: int
    noun: str
    plural: bool
    ofs: tuple[str, ...] = ()
    cut: list[tuple[int, int]] = field(default_factory=list)
    determiner: str = ""
    owner: int | None = None

    @property
    def of(self) -> str | None:
        return self.ofs[0] if self.ofs else None

    @property
    def bare(self) -> bool:
        """Nothing but the head, its state and standing: "the minister", "the Iranian minister"."""
        kept = set(range(self.first, self.last)) - {n for first, last in self.cut for n in range(first, last)}
        return len(kept) == self.head_end - self.head

    @property
    def counterpart(self) -> bool:
        return self.noun in titles().counterparts

    @property
    def loose(self) -> bool:
        return self.noun in titles().loose


def title_text(sheet: Sheet, first: int, last: int, cut: list[tuple[int, int]]) -> str:
    """The words ``[first, last)`` without what is cut, as worded."""
    kept: list[str] = []
    n = first
    for start, stop in sorted(cut):
        if start > n:
            kept.append(sheet.slice(n, min(start, last)))
        n = max(n, stop)
    if n < last:
        kept.append(sheet.slice(n, last))
    text = " ".join(" ".join(kept).split())
    text = re.sub(r"\s+(['’][sS]\b|,)", r"\1", re.sub(r"\(\s*\)", "", text))
    text = re.sub(r"^['’]s\s+|(?:\s+(?:of|for|and|the|to|at|in))+$", "", text.strip(_EDGES))
    return " ".join(text.split()).strip(_EDGES)
