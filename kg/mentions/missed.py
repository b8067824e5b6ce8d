"""Names of persons that the model missed and the grammar shows: after a post or an honorific, or listed beside one."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon.cities import lookup_city
from kg.lexicon.titles import titles
from kg.mentions.landmarks import DEMONYM
from kg.mentions.names import Name, NameFinder
from kg.mentions.post import Post
from kg.mentions.sheet import GENITIVES

_SEPARATORS = frozenset(",;:-–—(.") | frozenset(
    {"and", "namely", "are", "were", "was", "by", "with", "including", "'s", "mp", "td", "mep"}
)


class MissedNames:
    """What is found among the words of a passage that are not ``taken`` by names or posts.

    ``closed`` are the ends of posts of one holder, ``short`` of those that a single word may follow as a name,
    ``beside`` where posts begin and end and names end.
    """

    def __init__(self, finder: NameFinder, posts: list[Post], taken: frozenset[int]) -> None:
        self.finder, self.words, self.marks = finder, finder.words, finder.marks
        self.closed = {post.last for post in posts if not post.plural}
        self.short = {post.last for post in posts if not post.plural and post.last == post.head_end}
        self.short |= {post.last + 1 for post in posts if post.noun in titles().sole and post.ofs and not post.plural}
        self.beside = {n for post in posts for n in (post.last, post.opening)}
        self.beside |= {n for n in taken if n + 1 not in taken}
        self.covered = taken | {n for post in posts for n in range(post.first, post.last)}

    def names(self) -> Iterator[Name]:
        """The names in order, none overlapping."""
        n = 0
        while n < len(self.words):
            name = self._at(n) if n not in self.covered else None
            if name is not None:
                self.covered |= set(range(name.first, name.last))
                yield name
            past = self._past_honorifics(n) if n not in self.covered else n
            n = name.last if name is not None else max(n + 1, past)

    def _at(self, n: int) -> Name | None:
        first = self._past_honorifics(n)
        last = self.finder.reach(first + self._like_a_verb(n, first))
        if last == first or any(k in self.covered for k in range(n, last)):
            return None
        if any(self.marks.inside[k].kind == DEMONYM for k in range(first, last) if k in self.marks.inside):
            return None
        if last - first == 1 and len(self.words[first].text) > 2 and self.words[first].text.isupper():
            return None
        if self.words[first].tag.startswith("VB") and first == n:
            return None
        titled = (
            first > n
            or n in self.closed
            or self._in_pairs(n)
            or self._behind_state(n)
            or self._before_post(last)
            or (n - 1 in self.closed and self.words[n - 1].text == ",")
        )
        if not titled and not self._listed(first, last):
            return None
        trimmed = self.finder.trimmed(first, last)
        if trimmed is None or trimmed[1] <= n or (first == n and trimmed[1] - trimmed[0] < 2 and n not in self.short):
            return None
        if first == n and trimmed[1] - trimmed[0] == 1 and lookup_city(self.words[n].text):
            return None
        return Name(*trimmed, self.finder.opening(trimmed[0]))

    def _past_honorifics(self, n: int) -> int:
        while n < len(self.words) and (length := self.finder.honorific_at(n)):
            n += length
        return min(n, len(self.words))

    def _like_a_verb(self, n: int, first: int) -> bool:
        """Whether a given name at ``first`` behind a style is a verb elsewhere: "Mr Rashed Nasr"."""
        pair = self.words[first : first + 2] if first > n else ()
        return len(pair) == 2 and pair[0].tag.startswith("VB") and all(word.capital and word.alpha for word in pair)

    def _in_pairs(self, n: int) -> bool:
        """Whether a state stands before that follows a name with one before it: "of Malta Ana Soto and Chad | X"."""
        mark = self.marks.before.get(n)
        if mark is None or not mark.state:
            return False
        k = mark.first - 2 - (self.words[mark.first - 1].low == "the")
        if k < 1 or self.words[k + 1].low not in ("and", ",") or k not in self.covered:
            return False
        while k > 0 and k in self.covered and k + 1 not in self.marks.before:
            k -= 1
        return self.finder.opening(k + 1) in self.marks.before

    def _behind_state(self, n: int) -> bool:
        """Whether a state in the genitive stands before: "China's Wang Yajun"."""
        return n > 1 and self.words[n - 1].low in GENITIVES and (n - 1) in self.marks.before

    def _before_state(self, n: int) -> bool:
        """Whether a state follows: "… of Thailand"."""
        article = n + 1 < len(self.words) and self.words[n + 1].low == "the"
        return n < len(self.words) and self.words[n].low == "of" and n + 1 + article in self.marks.at

    def _before_post(self, n: int) -> bool:
        """Whether a comma and a post follow: "…, deputy minister of health"."""
        return n + 1 < len(self.words) and self.words[n].text == "," and n + 1 in self.beside

    def _listed(self, first: int, last: int) -> bool:
        """Whether two to four unknown words stand in a list, next to a post or a name of it."""
        if not 2 <= last - first <= 4 or any(k in self.marks.inside for k in range(first, last)):
            return False
        if not self._parted(first - 1) and first not in self.beside:
            return False
        if not self._parted(last) and not self._before_state(last):
            return False
        if any(self.words[k].low in titles().domains for k in range(first, last)):
            return False
        return any(k in self.beside for k in (*range(first - 5, first), *range(last, last + 6)))

    def _parted(self, n: int) -> bool:
        """Whether what parts the members of a list stands at ``n``."""
        return not 0 <= n < len(self.words) or self.words[n].low in _SEPARATORS
