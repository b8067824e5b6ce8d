"""The grammar of posts: a head noun, what stands before it, and its complements."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lexicon.titles import Phrase, titles
from kg.mentions.landmarks import DEMONYM, Landmark, Landmarks
from kg.mentions.words import Word

DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "that", "another", "both", "two", "three"}
)
POSSESSIVES = frozenset({"his", "her", "their", "its", "our"})
_CLOSED = frozenset(
    {"DET", "PRON", "ADP", "SCONJ", "AUX", "ADV", "PUNCT", "VERB", "PART", "INTJ", "SYM", "NUM", "CCONJ", "SPACE"}
)


@dataclass(slots=True)
class Post:
    """A phrase that names a post: words ``[first, last)``, its head ``[head, head_end)``.

    ``cut`` are stretches of words that say whose post it is and are no part of the title; ``of`` what they say.
    ``determiner`` is the word before it ("the", "his", ""); ``owner`` the last word of a name in the genitive before.
    """

    first: int
    last: int
    head: int
    head_end: int
    noun: str
    plural: bool
    of: str | None = None
    cut: list[tuple[int, int]] = field(default_factory=list)
    determiner: str = ""
    owner: int | None = None
    ofs: tuple[str, ...] = ()
    bare: bool = True
    """Nothing but the head: "the minister"."""

    def text(self, words: tuple[Word, ...]) -> str:
        """The title as worded, without what was cut."""
        dropped = {n for first, last in self.cut for n in range(first, last)}
        out = ""
        for n in range(self.first, self.last):
            if n in dropped:
                continue
            word = words[n]
            spaced = n == self.first or n - 1 in dropped or words[n - 1].end < word.start
            out += (" " if spaced and word.text != "," else "-" if _hyphen(words, n) else "") + word.text
        return " ".join(out.split()).strip(" ,-–/&'’s" if out.strip()[:2] in ("'s", "’s") else " ,-–/&")


def _hyphen(words: tuple[Word, ...], n: int) -> bool:
    return words[n].start == words[n - 1].end + 1


class PostFinder:
    """Finds posts in one passage; ``taken`` are the words of names."""

    def __init__(self, words: tuple[Word, ...], marks: Landmarks, taken: frozenset[int]) -> None:
        self.words = words
        self.marks = marks
        self.taken = taken

    def posts(self) -> list[Post]:
        """All posts in order, none overlapping; a post in the genitive belongs to the one it governs."""
        found: list[Post] = []
        n = 0
        while n < len(self.words):
            post = self._at(n, found[-1] if found else None)
            if post is None:
                n += 1
                continue
            if found and post.first <= found[-1].first:
                found.pop()
            found.append(post)
            n = post.last
        return found

    def _at(self, n: int, previous: Post | None) -> Post | None:
        match = self._head(n)
        if match is None:
            return None
        phrase, plural = match
        end = n + len(phrase)
        noun = titles().singular[" ".join(phrase)]
        post = Post(n, end, n, end, noun, plural)
        for suffix in titles().suffix_phrases.get(self.words[end].low, ()) if end < len(self.words) else ():
            if tuple(w.low for w in self.words[end : end + len(suffix)]) == suffix:
                post.last = end + len(suffix)
                break
        self._before(post, previous)
        self._after(post)
        post.bare = post.last - post.first == post.head_end - post.head
        return post

    def _head(self, n: int) -> tuple[Phrase, bool] | None:
        word = self.words[n]
        if n in self.taken or not word.alpha or word.tag in ("VBZ", "VBP", "VBD", "VBG") and not word.capital:
            return None
        for phrase in titles().head_phrases.get(word.low, ()):
            part = self.words[n : n + len(phrase)]
            if tuple(w.low for w in part) == phrase and not any(k in self.taken for k in range(n, n + len(phrase))):
                if len(phrase) == 1 and word.pos == "VERB" and not word.capital:
                    return None
                return phrase, " ".join(phrase) not in titles().heads
        return None

    # ------------------------------------------------------------ to the left

    def _before(self, post: Post, previous: Post | None) -> None:
        floor = previous.last if previous else 0
        n = post.first
        while n > floor:
            mark = self.marks.before.get(n)
            if mark is not None and mark.first >= floor and self._take(post, mark):
                n = mark.first
            elif self.words[n - 1].low in ("'s", "’s"):
                n = self._genitive(post, n, previous)
                break
            elif self._modifies(n - 1, post):
                n -= 1
            elif (step := self._coordinated(n, floor, post)) is not None:
                n = step
            else:
                break
            post.first = n
        before = self.words[n - 1] if n > 0 else None
        if before is not None and before.low in DETERMINERS:
            post.determiner = before.low

    def _take(self, post: Post, mark: Landmark) -> bool:
        if any(n in self.taken for n in range(mark.first, mark.last)) or post.ofs:
            return False
        post.ofs = (mark.of,)
        post.of = mark.of
        if mark.kind != "organ":
            post.cut.append((mark.first, mark.last))
        return True

    def _modifies(self, n: int, post: Post) -> bool:
        word = self.words[n]
        if n in self.taken or not word.alpha or word.low in titles().loose_modifiers or word.low in DETERMINERS:
            return False
        if word.low in titles().modifiers or word.low in titles().domains:
            return word.capital or word.pos not in ("VERB", "ADP", "ADV", "AUX") or word.low in titles().modifiers
        if word.low in titles().head_words:
            return True
        return word.capital and word.pos not in _CLOSED

    def _coordinated(self, n: int, floor: int, post: Post) -> int | None:
        """Where "Foreign and" begins before "Expatriates Minister"."""
        if n - 2 < floor or self.words[n - 1].low not in ("and", "&") or n >= post.head:
            return None
        if not self._domain(n - 2, post):
            return None
        start = n - 2
        while start - 1 >= floor and self._domain(start - 1, post):
            start -= 1
        while start - 2 >= floor and self.words[start - 1].text == "," and self._domain(start - 2, post):
            start -= 2
            while start - 1 >= floor and self._domain(start - 1, post):
                start -= 1
        if start > 0 and self.words[start - 1].low in ("of", "for", "in", "on"):
            return None
        return start

    def _domain(self, n: int, post: Post) -> bool:
        word = self.words[n]
        return (
            n not in self.taken and word.low in titles().domains and (word.capital or not self.words[post.head].capital)
        )

    def _genitive(self, post: Post, n: int, previous: Post | None) -> int:
        """Where the post begins if a genitive ends before word ``n``."""
        owner = n - 2
        mark = self.marks.before.get(n - 1)
        if mark is not None and mark.last == n - 1:
            if not post.ofs:
                post.ofs, post.of = (mark.of,), mark.of
            if mark.kind == "organ":
                post.first = mark.first
                return mark.first
            post.first = mark.first
            post.cut.append((mark.first, n))
            return mark.first
        if previous is not None and previous.last == n - 1:
            post.first, post.determiner = previous.first, previous.determiner
            post.cut += previous.cut
            post.ofs, post.of = post.ofs or previous.ofs, post.of or previous.of
            return previous.first
        if owner >= 0:
            post.owner = owner
        return n

    # ------------------------------------------------------------ to the right

    def _after(self, post: Post) -> None:
        n = self._abbreviation(post, post.last)
        places = titles().heads[post.noun]
        while n + 1 < len(self.words):
            word = self.words[n]
            if word.low in ("of", "for") or word.low in places:
                end = self._phrase(post, n)
            elif word.low in ("and", "&", ",") and n > post.head_end:
                end = self._more(post, n)
            else:
                break
            if end == n:
                break
            post.last = end
            n = self._abbreviation(post, end)

    def _abbreviation(self, post: Post, n: int) -> int:
        """The place after "(COAS)" if it stands at ``n``."""
        if (
            n + 2 < len(self.words)
            and self.words[n].text == "("
            and self.words[n + 2].text == ")"
            and self.words[n + 1].text.isupper()
        ):
            post.cut.append((n, n + 3))
            post.last = n + 3
            return n + 3
        return n

    def _phrase(self, post: Post, n: int) -> int:
        """The end of the prepositional phrase that begins at ``n``; ``n`` itself if it is none of the post's."""
        preposition = self.words[n].low
        k = n + 1
        if self.words[k].low in ("the", "its", "his", "her", "their"):
            k += 1
        start = k
        mark = self.marks.at.get(k)
        direct = preposition in ("of", "from") or (preposition == "for" and False)
        if mark is not None and direct and not post.ofs and not self._goes_on(mark.last):
            post.ofs, post.of = (mark.of,), mark.of
            if mark.kind != "organ":
                post.cut.append((n, mark.last))
            return self._states(post, mark.last)
        k = self._noun_phrase(post, k, direct)
        return k if k > start else n

    def _states(self, post: Post, n: int) -> int:
        """The end of "Malta and Libya", each of which has such a post."""
        while post.plural and n + 1 < len(self.words) and self.words[n].low in ("and", ",", "&"):
            k = n + 1
            if self.words[k].low in ("and",):
                k += 1
            if k < len(self.words) and self.words[k].low in ("of", "the"):
                k += 1
            mark = self.marks.at.get(k)
            if mark is None or self._goes_on(mark.last):
                return n
            post.ofs = (*post.ofs, mark.of)
            post.cut.append((n, mark.last))
            n = mark.last
        return n

    def _goes_on(self, n: int) -> bool:
        """Whether the noun phrase continues after a landmark: "the Russian Foreign Ministry"."""
        if n >= len(self.words):
            return False
        word = self.words[n]
        return (
            n not in self.taken
            and word.low in titles().domains
            and word.pos in ("PROPN", "NOUN", "ADJ")
            or word.low in ("'s", "’s")
            and self._is_part(n + 1)
        )

    def _is_part(self, n: int) -> bool:
        if n >= len(self.words) or n in self.taken:
            return False
        word = self.words[n]
        return word.low in titles().domains or word.low in titles().head_words or word.low in titles().modifiers

    def _noun_phrase(self, post: Post, n: int, direct: bool) -> int:
        start = n
        while n < len(self.words):
            mark = self.marks.at.get(n)
            word = self.words[n]
            if mark is not None and mark.first not in self.taken:
                if (
                    not post.ofs
                    and (direct or n > start)
                    and mark.kind in (DEMONYM, "name", "body", "organ", "metonym")
                ):
                    post.ofs, post.of = (mark.of,), mark.of
                    if mark.kind != "organ":
                        genitive = mark.last < len(self.words) and self.words[mark.last].low in ("'s", "’s")
                        post.cut.append((mark.first, mark.last + genitive))
                n = mark.last
            elif (
                self._is_part(n)
                and (word.capital or word.pos in ("NOUN", "ADJ", "PROPN"))
                and word.tag not in ("VBZ", "VBP", "VBD")
            ):
                n += 1
            elif word.low in ("'s", "’s") and n > start:
                n += 1
            elif (
                word.capital
                and word.alpha
                and n not in self.taken
                and word.pos not in _CLOSED
                and not (n > start and self._starts_name(n))
            ):
                n += 1
            else:
                break
        return n

    def _starts_name(self, n: int) -> bool:
        """Whether unknown capitalised words begin here, after words that are known."""
        return not self._is_part(n) and (n - 1 in self.marks.inside or self._is_part(n - 1))

    def _more(self, post: Post, n: int) -> int:
        """The end of another member of a ministry's list: ", African Cooperation and Moroccan Expatriates"."""
        k = n + 1
        if self.words[k].low == "and":
            k += 1
        start = k
        while k < len(self.words) and k not in self.taken:
            word = self.words[k]
            if self._head(k) is not None:
                return n
            if word.low in titles().domains and (word.capital or not self.words[n - 1].capital):
                k += 1
            elif (mark := self.marks.at.get(k)) is not None and mark.kind == DEMONYM and self._is_part(mark.last):
                k = mark.last
            else:
                break
        if k == start or self.words[n].text == "," and not self._closes_list(k):
            return n
        return k

    def _closes_list(self, n: int) -> bool:
        """Whether "and" with another domain follows, so that a comma can stand in a ministry's name."""
        if n >= len(self.words):
            return False
        if self.words[n].low in ("and", "&"):
            return (
                n + 1 < len(self.words)
                and self.words[n + 1].low in titles().domains
                and self._head_after(n + 1) is None
            )
        return self.words[n].text == "," and n + 1 < len(self.words) and self.words[n + 1].low in titles().domains

    def _head_after(self, n: int) -> int | None:
        while n < len(self.words) and self.words[n].low in titles().domains | titles().modifiers:
            n += 1
        return n if n < len(self.words) and self._head(n) is not None else None
