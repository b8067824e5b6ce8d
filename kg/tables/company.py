"""Who is listed after "met with": persons, posts and groups, up to where the list ends."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.lexicon.remarks import remarks, told_verbs
from kg.tables.line import Line
from kg.tables.titles import title_at
from kg.tables.who import Who, people_at

_COMMAS = frozenset({"&", ",", "and", "well", "as"})
_AGAIN = frozenset({"later", "separately", "subsequently", "then", "with"})
_ENDS = frozenset(
    {
        "about",
        "after",
        "at",
        "before",
        "concerning",
        "during",
        "following",
        "for",
        "in",
        "on",
        "regarding",
        "to",
        "while",
    }
)
_BEFORE_NOUNS = frozenset({"a", "an", "his", "its", "the", "their"})
_PAST = frozenset({"gave", "held", "led", "made", "took"})
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Some without names, "senior Thai officials"; ``of`` is whose they are, None where it is not ``told``."""

    label: str
    of: str | None
    start: int
    end: int
    told: bool


@dataclass(frozen=True, slots=True)
class Company:
    """``end`` is the word behind the list."""

    people: tuple[Who, ...]
    groups: tuple[Group, ...]
    end: int

    def __bool__(self) -> bool:
        return bool(self.people or self.groups)


def company_at(line: Line, n: int) -> Company:
    """The list that begins at the word; empty where nobody stands there."""
    people: list[Who] = []
    groups: list[Group] = []
    end = n
    while True:
        found, last = people_at(line, n)
        if not found:
            group, last = _group(line, n)
            groups += [group] if group else []
            if last == n or (group is None and not (people or groups)):
                break
        if people and found and people[-1].told and line.low(n - 1) == "and" and line.low(n - 2) not in _COMMAS:
            found = [replace(who, near=people[-1].of) for who in found]
        people += found
        end = last
        n = _next(line, last)
        if n == last:
            break
    return Company(tuple(people), tuple(groups), end)


def _next(line: Line, n: int) -> int:
    """Where the next of the list begins; ``n`` itself if the list is over."""
    k = n
    while line.low(k) in _COMMAS:
        k += 1
    if k == n:
        return n
    while line.low(k) in _AGAIN:
        k += 1
    return n if line.stops(k) or is_told(line, k) or line.low(k) in _ENDS else k


def is_told(line: Line, n: int) -> bool:
    """Whether a verb in the past stands at the word."""
    low = line.low(n)
    if (line.capital(n) and n and not line.stops(n - 1)) or line.low(n - 1) in _BEFORE_NOUNS:
        return False
    return low in told_firsts() or (low.endswith("ed") and len(low) > 4) or low in _PAST


def told_firsts() -> frozenset[str]:
    return frozenset(form.split()[0] for form in told_verbs())


def _group(line: Line, n: int) -> tuple[Group | None, int]:
    """Words without a name up to the next of the list; a group where a noun for one is among them."""
    k = n
    noun = False
    while k < len(line) and k < n + _LONGEST and not line.stops(k) and line.low(k) not in {",", "and", *_ENDS}:
        if k > n and is_told(line, k):
            break
        noun = noun or line.low(k) in remarks().groups
        k += 1
    plural = title_at(line, _behind_owners(line, n))
    if plural is not None and plural.plural:
        noun, k = True, max(k, plural.end)
    if not noun or k == n:
        return None, k
    owner = next((line.owners[i] for i in range(n, k) if i in line.owners), None)
    start, end = line.words[n].start, line.words[k - 1].end
    return Group(line.text[start:end], owner.code if owner else None, start, end, owner is not None), k


def _behind_owners(line: Line, n: int) -> int:
    n += line.low(n) == "the"
    while n in line.owners:
        n = line.owners[n].last
    return n
