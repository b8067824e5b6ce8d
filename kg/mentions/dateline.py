"""The dateline of a news text: where, when and by whom it was filed. "BEIJING, June 19 (Xinhua) --"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.lexicon.agencies import Agency, find_agencies, lookup_agency
from kg.lexicon.cities import City, find_cities, lookup_city
from kg.lexicon.states import WordKind, find_states, states
from kg.mentions.bylines import is_stamp
from kg.mentions.date_words import MONTH, WEEKDAY
from kg.mentions.spelling import spelled, spelled_state
from kg.model import Article, Span

#: How many paragraphs are looked at: title, subtitle, byline and caption can stand before the dateline.
PARAGRAPHS = 5
#: How many code points a dateline takes at most.
_REACH = 160

_DATE = re.compile(
    rf"(?:{WEEKDAY},?\s*)?(?:{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?,?\s*{MONTH})(?:[,/]?\s*\d{{4}})?\b"
    rf"|{WEEKDAY}\b|\d{{1,2}}([./-])\d{{1,2}}\1\d{{4}}|\d{{4}}-\d\d-\d\d"
)
_BRACKETED = re.compile(r"\((?=[^()\n]*[^\W\d])[^()\n]{2,40}\)|/(?=[^/\n]*[^\W\d])[^/\n]{2,30}/")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]{2,}(?: [A-ZÀ-Þ'’-]{2,})*\b")
_TITLE_CASE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}")
_STROKE = re.compile(r"[\s.]*(?:-+|–+|—+|:|_)")
_CLOSING = re.compile(r"[\s,]*[^()\n]{0,40}\)")
_BETWEEN = re.compile(r"[\s,.]*")
_HOUR = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[APap]\.?[Mm]\.?)?(?:\s*\(?(?:[A-Z]{2,5})?[+-]?[\d:]*\)?)?"
_DAY_ALONE = re.compile(rf"\W*(?:{_HOUR}[\s,|–-]+)?(?:{_DATE.pattern})(?:[\s,|–-]+(?:at )?{_HOUR})?\W*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """``span`` ends where the report begins. ``place`` is in the text's spelling, but not in capitals.

    ``city`` is the usual English name of a known city; ``state`` the code of the place's state; ``agency`` who filed
    the text. All None where the dateline does not tell or the register does not know.
    """

    span: Span
    place: str | None = None
    city: str | None = None
    state: str | None = None
    agency: Agency | None = None


def dateline_of(article: Article) -> Dateline | None:
    """The dateline of an article's body."""
    return find_dateline(article.text[article.body.start : article.body.end], article.body.start)


@lru_cache(maxsize=256)
def find_dateline(text: str, offset: int = 0) -> Dateline | None:
    """The dateline in the opening paragraphs, one with a place before one without; spans count from ``offset``.

    A place that a register knows goes before any other, which may be who wrote it: "Ana Vega, 3 May".
    """
    found = []
    for number, match in enumerate(re.finditer(r"\S(?:[^\n]|\n(?!\s*\n))*", text)):
        if number == PARAGRAPHS:
            break
        line = _Head(match[0], offset + match.start()).read(title=number == 0)
        if line and not is_stamp(match[0]):
            found.append(line)
    found.sort(key=lambda line: (line.state is None, line.place is None))
    return found[0] if found else None


def is_day(paragraph: str) -> bool:
    """Whether a paragraph is but a day, with its hour perhaps: a page's date."""
    return _DAY_ALONE.fullmatch(paragraph) is not None


class _Head:
    """The head of one paragraph, read from left to right: places, dates and agencies up to a stroke."""

    def __init__(self, paragraph: str, start: int) -> None:
        self.text = paragraph[:_REACH]
        self.whole = len(paragraph) <= _REACH
        self.start = start
        self.places: list[tuple[int, int, City | str | None]] = []
        self.region: str | None = None
        self.agency: Agency | None = None
        self.dated = self.filed = self.bracketed = self.joined = False

    def read(self, *, title: bool) -> Dateline | None:
        """The dateline, if the paragraph opens with one; in a title a stroke alone does not make one."""
        bracket = _BRACKETED.match(self.text)
        opened = bool(bracket and _DATE.search(bracket[0]))  # "(Tbilisi, April 22, Civil Georgia) -"
        position = end = int(opened)
        stroke = False
        while True:
            position = self._group(position)
            if opened and (rest := _CLOSING.match(self.text, position)):
                position, self.filed = rest.end(), True
            after = _STROKE.match(self.text, position)
            if position == end or after is None:
                break
            end, stroke = after.end(), True
            position = _spaces(self.text, end)
            if not self._group_follows(position):
                break
        end = end if stroke else position
        whole = self.whole and not self.text[end:].strip(" .)")
        return self._dateline(end) if self._holds(stroke=stroke, whole=whole, title=title) else None

    def _group(self, position: int) -> int:
        """Read components as long as they last; the end of the last."""
        while True:
            start = _BETWEEN.match(self.text, position)
            end = self._component(start.end() if start else position)
            if end is None:
                return position
            position = end

    def _group_follows(self, position: int) -> bool:
        """Whether what comes after a stroke is again dateline, up to a stroke of its own."""
        probe = _Head(self.text, self.start)
        probe.places = list(self.places)
        end = probe._group(position)
        return end > position and _STROKE.match(self.text, end) is not None

    def _component(self, position: int) -> int | None:
        if match := _BRACKETED.match(self.text, position):
            self.filed = self.bracketed = True
            self._file(match[0])
        elif match := _DATE.match(self.text, position):
            self.dated, self.bracketed = True, False
        elif (end := self._joined(position)) is not None:
            return end
        elif (end := self._known_city(position) or self._bare_agency(position) or self._place(position)) is not None:
            self.bracketed = False
            return end
        else:
            return None
        return match.end()

    def _file(self, words: str) -> None:
        found = find_agencies(words)
        self.agency = self.agency or (found[0].value if found else None)

    def _bare_agency(self, position: int) -> int | None:
        for hit in find_agencies(self.text):
            if hit.start == position:
                self.agency, self.filed = self.agency or hit.value, True
                return hit.end
        return None

    def _joined(self, position: int) -> int | None:
        """The first place with the agency joined to it: "ADEN-SABA"."""
        match = _CAPITALS.match(self.text, position) if not self.places else None
        words, _, rest = match[0].partition("-") if match else ("", "", "")
        city, agency = lookup_city(words), lookup_agency(rest)
        if match is None or city is None or agency is None:
            return None
        self.places.append((match.start(), match.start() + len(words), city))
        self.agency = self.agency or agency
        self.filed = self.joined = True
        return match.end()

    def _known_city(self, position: int) -> int | None:
        """The first place, if it is a city of the register."""
        return None if self.places else self._city_at(position)

    def _city_at(self, position: int) -> int | None:
        for city in find_cities(self.text):
            if city.start == position:
                self.places.append((city.start, city.end, city.value))
                return city.end
        return None

    def _place(self, position: int) -> int | None:
        """The place, a second one after a slash ("Warsaw/Budapest"), or the region that it lies in."""
        if len(self.places) == 1 and self.text.startswith("/", position):
            return self._city_at(position + 1)
        if self.places:
            return self._region(position)
        for state in find_states(self.text):
            if state.start == position and state.value.kind is WordKind.NAME and not state.value.others:
                self.places.append((state.start, state.end, state.value.code))
                return state.end
        for pattern in (_CAPITALS, _TITLE_CASE):
            if match := pattern.match(self.text, position):
                known = [city for city in find_cities(match[0]) if city.end == len(match[0])]
                self.places.append((match.start(), match.end(), known[0].value if known else None))
                return match.end()
        return None

    def _region(self, position: int) -> int | None:
        for hit in find_states(self.text):
            if hit.start == position and hit.value.kind is WordKind.NAME and self.region is None:
                known = self.places[0][2]
                meant = (hit.value.code, *hit.value.others)
                self.region = known.state if isinstance(known, City) and known.state in meant else hit.value.code
                return hit.end
        unknown = _TITLE_CASE.match(self.text, position) if self.text[position - 2 : position] == ", " else None
        return unknown.end() if unknown and _STROKE.match(self.text, unknown.end()) else None

    def _holds(self, *, stroke: bool, whole: bool, title: bool) -> bool:
        if not self.places:
            return not title and (stroke or whole) and (self.dated or self.agency is not None)
        start, end, known = self.places[0]
        words = self.text[start:end]
        told = self.dated or self.filed
        wired = self.joined or (self.dated and self.agency is not None)  # "ADEN-SABA", "Tehran, May 3, IRNA"
        if title and not (whole or (told and (stroke or (wired and known is not None)))):
            return False
        if known is None and not words.isupper():
            return (self.dated and whole) or (stroke and self.agency is not None and self.dated)
        if whole:
            return known is not None and bool(told or self.region or words.isupper() or title)
        if not stroke:
            return (known is not None and self.filed and (self.bracketed or wired)) or len(self.places) == 2
        if isinstance(known, City):
            return True
        return told or (words.isupper() and not (known is None and self.text.startswith(":", end)))

    def _dateline(self, end: int) -> Dateline:
        span = Span(self.start, self.start + end)
        if not self.places:
            return Dateline(span, agency=self.agency)
        first, last, known = self.places[0]
        words = self.text[first:last]
        city, state = (known.name, known.state) if isinstance(known, City) else (None, known or self.region)
        if self.region and self.region != state:
            city, state = None, self.region
        return Dateline(span, _written(known, words), city, state, self.agency)


def _written(known: City | str | None, words: str) -> str:
    if isinstance(known, City):
        return spelled(known, words)
    if known is not None:
        return spelled_state(states()[known], words)
    return words.title() if words.isupper() else words


def _spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
