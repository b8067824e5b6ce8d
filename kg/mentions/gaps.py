"""What stands between two names or posts, in a word."""

from __future__ import annotations

from kg.mentions.premodifiers import DETERMINERS
from kg.mentions.sheet import Sheet

BREAK = "break"
_LINKS = frozenset({"is", "was", "as", "being", "became", "becomes", "remains", "are", "were"})
_RELATIVE = frozenset({"who", "that", "which"})
_SERVES = frozenset(
    [
        "until",
        "recently",
        "formerly",
        "once",
        "already",
        "still",
        "today",
        "here",
        "serves",
        "served",
        "acts",
        "acted",
        "currently",
        "also",
        "doubles",
        "now",
        "then",
        "both",
        "since",
        "not",
        "only",
        "but",
    ]
)
_NAMING = frozenset(
    [
        "namely",
        "notably",
        "those",
        "of",
        "both",
        "including",
        "in",
        "person",
        "respectively",
        "viz",
        "among",
        "them",
        "whom",
    ]
)
_SIDES = frozenset({"left", "right", "center", "centre"})
_POSED = _SIDES | {"back", "far", "from", "front", "second", "third", "fourth", "fifth"}
"""Where somebody stands in a picture: "X, second from left, the Prime Minister"."""
_LONGEST = 8


def gap(sheet: Sheet, first: int, last: int) -> str:
    """One of none, article, comma, and, comma and, semicolon, bracket, dash, link (is, as), relative (who is), break.

    "article" is a comma or nothing with an article behind it.
    """
    if last - first > _LONGEST:
        return BREAK
    lows = [sheet.low(n) for n in range(first, last)]
    if not lows:
        return "none"
    article = lows[-1] in DETERMINERS
    rest = lows[:-1] if article else lows
    if not rest:
        return "article"
    if rest[0] in (",", ":") and len(rest) > 1 and all(low in _NAMING for low in rest[1:]):
        rest = rest[:1]
    if rest in (["including"], ["namely"]):
        rest = [","]
    if rest[0] == "," and tuple(rest[1:]) in (("at", "the", "time"), ("at", "that", "time")):
        rest = rest[:1]
    if rest[0] == rest[-1] == "," and set(rest[1:-1]) <= _POSED and set(rest) & _SIDES:
        rest = rest[:1]
    if rest == [",", "also"] and article:
        rest = rest[:1]  # "X, also a trade envoy"
    return _plain(rest, article) or _linked(rest) or BREAK


def _plain(rest: list[str], article: bool) -> str | None:
    match rest:
        case [","] | [")", ","]:
            return "article" if article else "comma"
        case ["and"] | ["&"] | ["and", "also"] | ["and", "is", "also"] | ["as", "well", "as"] | ["plus"]:
            return "and"
        case [",", "and"] | [",", "and", "also"] | [",", "as", "well", "as"]:
            return "comma and"
        case [";"] | [";", "and"]:
            return "semicolon"
        case ["("]:
            return "bracket"
        case ["-"] | ["–"] | ["—"] | [":"] | ["/"]:
            return "dash"
    return None


def _linked(rest: list[str]) -> str | None:
    inner = [low for low in rest if low not in (",", "(") and low not in _RELATIVE and low not in _SERVES]
    if not inner:
        return "relative" if set(rest) & _RELATIVE else None
    if not all(low in _LINKS for low in inner):
        return None
    return "relative" if rest[0] in (",", "(") or set(rest) & _RELATIVE else "link"
