"""Who holds which post: names and posts of a passage, paired along its lists.

In "Makhlouf, Minister of A, Deputy Minister B C, Director of D, Luna E" nothing but the whole tells which post goes
with which name. Every way to pair neighbours is weighed, and the best pairing of the whole list taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.mentions.names import Name
from kg.mentions.post import Post
from kg.mentions.words import Word

Element = Name | Post

_LINKS = frozenset({"is", "was", "as", "being", "became", "becomes", "remains"})
_RELATIVE = frozenset({"who", "that", "which"})
_SERVES = frozenset({"serves", "served", "acts", "acted", "currently", "also", "doubles", "sits", "now", "then"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A name with its posts, a name alone, or posts alone."""

    name: Name | None
    posts: tuple[Post, ...]

    @property
    def first(self) -> int:
        starts = [post.first for post in self.posts] + ([self.name.opening] if self.name else [])
        return min(starts)

    @property
    def last(self) -> int:
        return max([post.last for post in self.posts] + ([self.name.last] if self.name else []))


def units_of(words: tuple[Word, ...], names: list[Name], posts: list[Post]) -> list[Unit]:
    """The units of a passage, in order."""
    elements: list[Element] = sorted([*names, *posts], key=_start)
    chain: list[Element] = []
    gaps: list[str] = []
    found: list[Unit] = []
    for element in elements:
        gap = gap_of(words, chain[-1].last, _start(element)) if chain else ""
        if chain and gap == "break":
            found += _paired(chain, gaps)
            chain, gaps = [], []
        elif chain:
            gaps.append(gap)
        chain.append(element)
    return found + (_paired(chain, gaps) if chain else [])


def _start(element: Element) -> int:
    return element.opening if isinstance(element, Name) else element.first


def gap_of(words: tuple[Word, ...], first: int, last: int) -> str:
    """What stands between two elements, in a word: "none", "comma", "article", "and", "semi", "paren", "link", "break"."""
    lows = [word.low for word in words[first:last]]
    if not lows:
        return "none"
    article = lows[-1] in _ARTICLES
    rest = tuple(lows[:-1] if article else lows)
    while rest and rest[-1] in (
        "new",
        "current",
        "visiting",
        "newly",
        "appointed",
        "outgoing",
        "incoming",
        "incumbent",
    ):
        rest = rest[:-1]
    if not rest or rest == (",",):
        return ("article" if article else "comma") if rest or article else "none"
    if rest in ((")", ","), (",", "and"), ("and",), ("&",), (",", "as", "well", "as"), ("as", "well", "as")):
        return "and" if rest != (")", ",") else "comma"
    if rest == (";",) or rest == (";", "and"):
        return "semi"
    if rest == ("(",):
        return "paren"
    if rest in (("-",), ("–",), ("—",), (":",)):
        return "dash"
    inner = [low for low in rest if low not in ("(", ",", *_RELATIVE, *_SERVES)]
    if inner and all(low in _LINKS for low in inner) and len(rest) <= 5:
        return "relative" if set(rest) & _RELATIVE or rest[0] == "," else "link"
    return "break"


_NAME_FIRST = {"comma": 1.5, "article": 1.7, "paren": 1.5, "relative": 2.5, "link": 2.0, "dash": 0.5}
_POST_FIRST = {"none": 3.0, "comma": 1.4, "dash": 0.6, "link": 1.5, "relative": 1.5, "paren": 0.9}


def _weight(left: Element, gap: str, right: Element) -> float:
    if isinstance(left, Name) and isinstance(right, Post):
        return 0.0 if right.plural else _NAME_FIRST.get(gap, 0.0)
    if isinstance(left, Post) and isinstance(right, Name):
        return 0.0 if left.plural else _POST_FIRST.get(gap, 0.0)
    return 0.0


def _joined(left: Element, gap: str, right: Element) -> bool:
    """Whether two posts are held by one: "Deputy Prime Minister and Foreign Minister"."""
    both = isinstance(left, Post) and isinstance(right, Post)
    return both and gap in ("and", "dash") and not right.determiner and left.plural == right.plural


def _paired(chain: list[Element], gaps: list[str]) -> list[Unit]:
    groups: list[tuple[Element, ...]] = []
    links: list[str] = []
    for n, element in enumerate(chain):
        if n and _joined(chain[n - 1], gaps[n - 1], element):
            groups[-1] = (*groups[-1], element)
            continue
        if n:
            links.append(gaps[n - 1])
        groups.append((element,))
    best: list[tuple[float, bool]] = [(0.0, False)]
    for n in range(1, len(groups) + 1):
        alone = best[n - 1][0]
        weight = _weight(groups[n - 2][-1], links[n - 2], groups[n - 1][0]) if n > 1 else 0.0
        paired = best[n - 2][0] + weight if n > 1 else -1.0
        best.append((paired, True) if weight and paired > alone else (alone, False))
    return _units(groups, best)


def _units(groups: list[tuple[Element, ...]], best: list[tuple[float, bool]]) -> list[Unit]:
    found: list[Unit] = []
    n = len(groups)
    while n:
        members = groups[n - 1]
        if best[n][1]:
            members = (*groups[n - 2], *members)
            n -= 1
        n -= 1
        name = next((m for m in members if isinstance(m, Name)), None)
        found.append(Unit(name, tuple(m for m in members if isinstance(m, Post))))
    return found[::-1]
