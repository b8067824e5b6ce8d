"""Telegraphic remarks: "Met with President Sadat; attended the summit". Whoever the row is about is their subject.

The words of encounter are those of ``data/rules``: the past of their verbs, and their nouns before "with". A clause is
read from the left; who stands at a place for which the rule has a role has met the subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.lexicon.cities import lookup_city
from kg.lexicon.encounters import Rule, rule_named
from kg.lexicon.remarks import occasions, remarks, told_nouns, told_verbs
from kg.model import EventType, Part, PartialDate
from kg.tables.company import Company, Group, company_at, is_told
from kg.tables.line import Line
from kg.tables.when import Days, days_at
from kg.tables.who import Who

_ABOUT = frozenset({"about", "concerning", "on", "regarding", "toward", "towards"})
_BESIDE = frozenset({"along", "together"})
_WHERE = frozenset({"at", "in", "near", "on"})
_ARTICLES = frozenset({"a", "an", "the"})
_OF_MANY = occasions() - {"meeting", "meetings"}


@dataclass(frozen=True, slots=True)
class Met:
    """Whom the subject met by which rule; ``[start, end)`` are the words of meeting, ``part`` that of the others.

    ``beside`` are those who sat on the subject's side.
    """

    rule: str
    kind: str | None
    start: int
    end: int
    people: tuple[Who, ...]
    groups: tuple[Group, ...]
    part: Part | None = None
    days: Days | None = None
    place: str | None = None
    topic: str | None = None
    beside: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True)
class Attended:
    """A conference or a ceremony that the subject was at, called as the remark does."""

    type: EventType
    label: str
    start: int
    end: int
    days: Days | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """``company`` went with the subject, which ``follows`` those whom it accompanied or joined."""

    met: tuple[Met, ...] = ()
    attended: tuple[Attended, ...] = ()
    company: tuple[Who, ...] = ()
    follows: tuple[Who, ...] = ()


def read_remark(text: str, near: PartialDate | None = None) -> Remark:
    """What a remark tells, in its order; days without a year are those nearest to ``near``."""
    reader = _Reader(Line(text), near)
    reader.read()
    company = tuple(dict.fromkeys(reader.company))
    return Remark(tuple(reader.met), tuple(reader.attended), company, tuple(dict.fromkeys(reader.follows)))


@dataclass(slots=True)
class _Governor:
    """The word of encounter whose places are being filled; ``first`` to ``last`` are its words."""

    rule: Rule
    first: int
    last: int


@dataclass(slots=True)
class _Reader:
    line: Line
    near: PartialDate | None
    met: list[Met] = field(default_factory=list)
    attended: list[Attended] = field(default_factory=list)
    company: list[Who] = field(default_factory=list)
    follows: list[Who] = field(default_factory=list)
    beside: list[Who] = field(default_factory=list)
    governor: _Governor | None = None
    spoke: bool = False
    about: bool = False
    undone: bool = False
    clause: int = 0

    def read(self) -> None:
        n = 0
        while n < len(self.line):
            n = self._step(n)

    def _step(self, n: int) -> int:
        """Reads what begins at the word; where to go on."""
        line, low = self.line, self.line.low(n)
        if line.stops(n):
            self.governor, self.about, self.undone, self.clause = None, False, False, n + 1
            self.beside, self.spoke = [], False
            return n + 1
        self.undone = self.undone or low in remarks().undone
        if low in remarks().company:
            return self._companions(n + 1, leads=True)
        if low == "with" and (line.low(n - 1) in _BESIDE or n == self.clause):
            return self._companions(n + 1)
        if (verb := self._verb(n)) is not None:
            return verb
        if (noun := self._noun(n)) is not None:
            return noun
        if low in _ABOUT and self.spoke and (self.governor is None or self.governor.rule.role(low) is None):
            self.about = True
        return self._place(n)

    def _companions(self, n: int, *, leads: bool = False) -> int:
        found = company_at(self.line, n)
        self._accompany(found.people)
        self.follows += found.people if leads else ()
        self.governor = None
        return max(found.end, n)

    def _verb(self, n: int) -> int | None:
        """A verb in the past: of meeting, of being somewhere, or another one."""
        line = self.line
        rule, last = _told(line, n)
        if rule is not None:
            self.governor, self.about, self.spoke = _Governor(rule, n, last), False, True
            passive = line.low(last) == "by"
            if (rule.role("object") is None or rule.role(line.low(last)) is not None) and not passive:
                return last
            found = company_at(line, last + passive)
            role = rule.role("subject") if passive else rule.role("object")
            return self._meet(found, role) if found.people or (found and rule.id == "meet") else last
        for verb in remarks().attending:
            last = line.matches(n, tuple(verb.split()))
            if last:
                self._attend(last)
                self.governor, self.about = _Governor(rule_named("together"), n, last), False
                return last
        if is_told(line, n):
            self.governor, self.about = None, False
            return n + 1
        return None

    def _noun(self, n: int) -> int | None:
        """A noun of meeting before "with", unless it is what was talked about."""
        rule = told_nouns().get(self.line.low(n))
        if rule is None or self.line.low(n + 1) != "with" or self.about:
            return None
        if self.governor is not None and self.governor.rule.id == "together" and self.line.low(n) in _OF_MANY:
            return None  # at a gathering "with" can lead to one's own
        if self.governor is not None and self.governor.rule.id == "discuss":
            if self.line.low(n) not in remarks().between_two:
                return None
            self.governor = None  # prospects of talks with somebody are no talks
            return n + 2
        self.governor = _Governor(rule, n, n + 1)
        return n + 1

    def _place(self, n: int) -> int:
        """Who stands behind a preposition for which the governor has a role."""
        governor, low = self.governor, self.line.low(n)
        if governor is None or low in {"subject", "object"}:
            return n + 1
        role = governor.rule.role(low)
        if role is None or (low != "with" and n != governor.last):
            return n + 1
        found = company_at(self.line, n + 1)
        if governor.rule.id == "together":
            return self._beside(found, role)
        return self._meet(found, role) if found else n + 1

    def _beside(self, found: Company, role: str | None) -> int:
        """At a gathering "with" leads to those of other states, and without a state to those of one's own."""
        others = tuple(who for who in found.people if who.name and who.told)
        own = tuple(who for who in found.people if who.name and not who.told)
        self._accompany(own)
        return self._meet(Company(others, (), found.end), role) if others else found.end

    def _accompany(self, people: tuple[Who, ...]) -> None:
        self.company += people
        self.beside += people

    def _meet(self, found: Company, role: str | None) -> int:
        governor = self.governor
        assert governor is not None
        line = self.line
        begin, end = line.words[governor.first].start, line.words[governor.last - 1].end
        tail = self._tail(found.end)
        if not self.undone:
            between = (*range(governor.last, found.end), *range(found.end, tail))
            self.met.append(
                Met(
                    governor.rule.id,
                    governor.rule.kind,
                    begin,
                    end,
                    found.people,
                    found.groups,
                    {"host": Part.HOST, "guest": Part.LEAD}.get(role or ""),
                    next(self._days((*between, *range(self.clause, governor.first))), None),
                    next(self._cities(between), None),
                    self._topic(governor),
                    tuple(self.beside),
                )
            )
        self.governor = None
        return found.end

    def _topic(self, governor: _Governor) -> str | None:
        """What was discussed: the words between the verb and "with"."""
        if governor.rule.id != "discuss":
            return None
        line, n = self.line, governor.last
        end = next((k for k in range(n, len(line)) if line.low(k) == "with" or line.stops(k)), n)
        n += line.low(n) in _ARTICLES
        return line.slice(n, end) if end > n else None

    def _tail(self, n: int) -> int:
        """Where the clause behind the word ends: at a stop, or at the next verb."""
        while n < len(self.line) and not self.line.stops(n) and not is_told(self.line, n):
            n += 1
        return n

    def _days(self, words: tuple[int, ...] | range) -> Iterator[Days]:
        return (found for n in words if (found := days_at(self.line, n, self.near)) is not None)

    def _cities(self, words: tuple[int, ...] | range) -> Iterator[str]:
        """The cities that "in" or "at" leads to."""
        line = self.line
        for n in words:
            if line.low(n) in _WHERE and line.capital(n + 1):
                last = n + 1
                while line.capital(last) and last < n + 4:
                    last += 1
                names = (line.slice(n + 1, end) for end in range(last, n + 1, -1))
                yield from (name for name in names if lookup_city(name) is not None)

    def _attend(self, last: int) -> None:
        """A conference or a ceremony, if the words behind the verb call it one."""
        line = self.line
        tail = self._tail(last)
        begin = last + (line.low(last) in _ARTICLES)
        end = begin
        kind: EventType | None = None
        while end < tail:
            low = line.low(end)
            if kind is not None and (low in {",", "with", "while", "during", "and"} or days_at(line, end, self.near)):
                break
            if kind is not None and low in _WHERE and line.capital(end + 1):
                break
            kind = kind or _occasion(low)
            end += 1
        if kind is None or self.undone:
            return
        words = range(last, tail)
        days, place = next(self._days(words), None), next(self._cities(words), None)
        span = line.words[begin].start, line.words[end - 1].end
        self.attended.append(Attended(kind, line.text[slice(*span)], *span, days, place))


def _occasion(word: str) -> EventType | None:
    if word in remarks().ceremonies:
        return EventType.CEREMONY
    return EventType.CONFERENCE if word in occasions() else None


def _told(line: Line, n: int) -> tuple[Rule | None, int]:
    """The rule whose verb stands in the past at the word, and where its words end."""
    if not is_told(line, n):
        return None, n
    fitting = ((line.matches(n, tuple(form.split())), rule) for form, rule in told_verbs().items())
    last, rule = max(((last, rule) for last, rule in fitting if last), key=lambda one: one[0], default=(n, None))
    return rule, last
