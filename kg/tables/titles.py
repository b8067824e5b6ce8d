"""Phrases that name a post, found by the words that posts are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from kg.lexicon.gazetteer import fold
from kg.lexicon.remarks import remarks
from kg.lexicon.titles import honorifics, titles
from kg.tables.line import Line

_JOINTS = frozenset({"&", "and", "-"})
_TOWARDS = frozenset({"at", "for", "in", "of", "on", "to", "with"})
_ARTICLES = frozenset({"all", "the"})


@dataclass(slots=True)
class Title:
    """Words ``[first, last)`` with ``heads`` as ``(first, last)`` of each noun; ``owners`` are told behind it.

    ``end`` is where what follows begins: behind the owners.
    """

    first: int
    last: int
    end: int
    heads: list[tuple[int, int]]
    owners: list[str | None] = field(default_factory=list)
    plural: bool = False
    gaps: list[tuple[int, int]] = field(default_factory=list)

    def text(self, line: Line, last: int | None = None) -> str:
        """As worded, of a plural one the singular."""
        words = [n for n in range(self.first, last or self.last) if not any(a <= n < b for a, b in self.gaps)]
        parts = [(" " if n > words[0] and not line.glued(n) else "") + line.words[n].text for n in words]
        text = "".join(parts)
        return _singular(text) if self.plural else text


def title_at(line: Line, n: int) -> Title | None:
    """The longest title that begins at the word: "Deputy Prime Minister", "Minister of Foreign Affairs of Peru"."""
    found = _run(line, n)
    if found is None:
        return None
    _suffixes(line, found)
    while _complement(line, found):
        pass
    found.end = max(found.end, found.last)
    return found


def _run(line: Line, n: int) -> Title | None:
    heads: list[tuple[int, int]] = []
    plural = False
    k = n
    while k < len(line):
        last, many = _head(line, k)
        if last:
            heads.append((k, last))
            plural = many
            k = last
        elif (
            _is_part(line.low(k)) or is_standing(line.low(k)) or (k > n and not heads and _joins(line, k))
        ) and not _before_owner(line, k, n):
            k += 1
        else:
            break
    if not heads:
        return None
    return Title(n, heads[-1][1], heads[-1][1], heads, plural=plural)


def _before_owner(line: Line, k: int, n: int) -> bool:
    """A state opens at a word that posts are made of as well ("United", "South")."""
    return k > n and k in line.owners and line.owners[k].last > k + 1


def _joins(line: Line, k: int) -> bool:
    return line.low(k) in _JOINTS and (_is_part(line.low(k + 1)) or bool(_head(line, k + 1)[0]))


def _head(line: Line, n: int) -> tuple[int, bool]:
    """Where a noun for a post that begins at the word ends (0: none does), and whether it is plural."""
    for phrase in heads().get(line.low(n), ()):
        end = line.matches(n, phrase)
        if end:
            words = " ".join(phrase)
            return end, singulars().get(words, words) != words
    return 0, False


@cache
def heads() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The nouns for posts by first word, the longest first; rulers' styles are among them."""
    found = dict(titles().head_phrases)
    for style in remarks().styles:
        found.setdefault(style, ((style,),))
    return found


@cache
def singulars() -> dict[str, str]:
    return {fold(form): noun for form, noun in titles().singular.items()}


def _is_part(word: str) -> bool:
    return word in titles().parts or word in titles().domains


def is_standing(word: str) -> bool:
    """Whether the word says how somebody holds a post: "acting", "former"."""
    return any(word in words for words in titles().standing.values()) or word in titles().loose_modifiers


def _suffixes(line: Line, found: Title) -> None:
    n = found.last + (line.low(found.last) == "-")
    for suffix in titles().suffix_phrases.get(line.low(n), ()):
        end = line.matches(n, suffix)
        if end:
            found.last = end
            return


def _complement(line: Line, found: Title) -> bool:
    """Takes in what the post is of or for; True if it went on."""
    n = max(found.last, found.end)
    if line.low(n) not in _TOWARDS or n + 1 >= len(line):
        return False
    k = n + 1
    while line.low(k) in _ARTICLES:
        k += 1
    if not found.owners and line.low(n) in {"of", "for"} and k in line.owners:
        _owned(line, found, n, k)
        return True
    served, _ = _head(line, k)
    if served and line.capital(k) and line.low(n) in {"of", "to"} and not found.plural and served > found.last:
        found.last = served  # "Aide to the President"
        return True
    fields = line.low(n) in {"of", "for"} or found.heads[-1][1] < found.last
    fields = fields and not (found.plural and k > n + 1)
    if fields and _is_part(line.low(k)) and line.capital(k) and found.end <= found.last:
        found.last = _fields(line, k)
        return True
    return False


def _owned(line: Line, found: Title, n: int, k: int) -> None:
    """The state behind a post; behind a plural one a list of them."""
    owner = line.owners[k]
    found.owners.append(owner.code)
    end = owner.last
    while found.plural:
        k = end
        while line.low(k) in {",", "and", "the"}:
            k += 1
        if k == end or k not in line.owners or _titled(line, line.owners[k].last):
            break
        found.owners.append(line.owners[k].code)
        end = line.owners[k].last
    found.gaps.append((n, end))
    found.end = end


def _titled(line: Line, n: int) -> bool:
    """Whether a state before the word is that of a title that begins there."""
    return _run(line, n) is not None


def _fields(line: Line, k: int) -> int:
    """Where the fields of a post end: "Foreign Affairs and Expatriates"."""
    end = k
    while k < len(line) and line.capital(k) and _is_part(line.low(k)) and not _head(line, k)[0]:
        k += 1
        end = k
        while line.low(k) in {",", "and", "&"}:
            k += 1
    return max(end, k if end == 0 else end)


def _singular(text: str) -> str:
    words = text.split(" ")
    for size in range(1, len(words) + 1):
        tail = " ".join(words[-size:])
        noun = singulars().get(fold(tail).replace("-", " "))
        if noun and noun != fold(tail).replace("-", " "):
            return " ".join([*words[:-size], _like(noun, tail)])
    for size in range(1, len(words)):
        lead = " ".join(words[:size])
        noun = singulars().get(fold(lead).replace("-", " "))
        if noun and noun != fold(lead):
            return " ".join([_like(noun, lead), *words[size:]])
    return text


def _like(noun: str, worded: str) -> str:
    return noun.title() if worded[:1].isupper() else noun


def is_style(word: str) -> bool:
    """Whether a noun for a post is a style where another post stands before it: "Foreign Minister Prince X"."""
    return word in honorifics().stylish or word in honorifics().ranks or word in remarks().styles
