"""Names of persons in a passage: what the model calls one, freed of titles, as far as it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.lexicon.agencies import lookup_agency
from kg.lexicon.cities import lookup_city
from kg.lexicon.titles import honorifics, titles
from kg.mentions.headlines import no_name
from kg.mentions.honours import honorific_at, past_honorifics_before
from kg.mentions.landmarks import DEMONYM, NAME, Landmarks
from kg.mentions.name_ends import (
    GIVEN,
    are_states,
    begins_at,
    ends_at,
    ends_like_a_particle,
    is_day,
    is_given,
    is_pair,
    is_short_form,
    is_suffix,
    is_title_word,
    is_weekday,
    last_of,
    name_start,
    opens_like_a_preposition,
    past_peerage,
    starts_initial,
)
from kg.mentions.nicknames import past_nickname
from kg.mentions.surnames import is_inner, is_surname, lone_surnames
from kg.mentions.words import Word

_PLACING = frozenset({"at", "in", "near", "the"})
_JOURNEYS = frozenset({"journey", "pilgrimage", "trip"})
"""What has a place for its goal, and no person."""
_INSERT = 8
"""The words that an editor's bracket can hold."""
_WEAK = frozenset({"an", "as", "at", "e"})
"""Particles of names that are mostly other words in small letters."""
_VENUES = frozenset({"airport", "embassy", "headquarters", "hotel", "ministry", "palace", "stadium", "university"})


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``[first, last)`` of a personal name.

    ``[opening, closing)`` takes in honorifics and what says whom he is of ("Norway's", "(Chad)"), ``of`` what it says.
    """

    first: int
    last: int
    opening: int
    closing: int = 0
    of: str | None = None


class NameFinder:
    """Finds names in one passage."""

    def __init__(self, doc: Doc, words: tuple[Word, ...], marks: Landmarks) -> None:
        self.doc = doc
        self.words = words
        self.marks = marks

    def of_model(self) -> list[Name]:
        """The persons that the model found, in order, none overlapping."""
        found: list[Name] = []
        reached = 0
        for first, last in self._entities():
            for start, end in self._parted(max(first, reached), last):
                trimmed = self.trimmed(start, end)
                if trimmed is not None and trimmed[0] >= reached:
                    found.append(Name(*trimmed, self.opening(trimmed[0])))
                    reached = trimmed[1]
        return found

    def text(self, name: Name) -> str:
        return " ".join(word.text for word in self.words[name.first : name.last])

    def of_known(self, known: frozenset[str], names: list[Name]) -> list[Name]:
        """``names`` and those places that hold a known surname which the model took for something else."""
        taken = {n for name in names for n in range(name.first, name.last)}
        found = [name for name in names if not self._doubtful(name, known)]
        for n, word in enumerate(self.words):
            if n in taken or not self._is_of(n, known) or n in self.marks.inside:
                continue
            first = self._past_particles(n)
            if self._near_words(first, n) or word.low in titles().domains or word.low in titles().head_words:
                continue
            first = self._before(first)
            found.append(Name(first, n + 1, self.opening(first)))
        return sorted(found, key=lambda name: name.first)

    def has(self, known: frozenset[str]) -> bool:
        """Whether one of some surnames stands in the passage."""
        return any(self._is_of(n, known) for n in range(len(self.words)))

    def _is_of(self, n: int, known: frozenset[str]) -> bool:
        return self.is_name_word(n) and self._short(self.words[n].low) in known

    def _doubtful(self, name: Name, known: frozenset[str]) -> bool:
        """Whether a lone word that the model calls a person is rather a place or an abbreviation."""
        word = self.words[name.first]
        if name.last - name.first > 1 or name.opening < name.first or self._short(word.low) in known:
            return False
        before = self.words[name.first - 1].low if name.first else ""
        goal = before in ("from", "to") and name.first > 1 and self.words[name.first - 2].low in _JOURNEYS
        return goal or before in _PLACING or self.is_other_thing(name)

    def is_other_thing(self, name: Name) -> bool:
        """Whether a lone word without a style or post is rather a city or an abbreviation."""
        word, before = self.words[name.first], self.words[name.first - 1] if name.first else None
        if name.last - name.first > 1 or name.opening < name.first:
            return False
        titled = before is not None and before.capital and before.low in titles().head_words
        return (word.text.isupper() and len(word.text) < 6) or (self._is_city(name.first) and not titled)

    @staticmethod
    def _short(low: str) -> str:
        """A surname without the article joined to it: "assad" of "al-assad"."""
        article, _, rest = low.partition("-")
        return rest if article in honorifics().particles else low

    def _past_particles(self, n: int) -> int:
        """Where the small words before a surname begin: "de Mistura", "Le Drian"."""
        while n > 0 and self._is_particle(n - 1) and self.words[n - 1].low not in _WEAK:
            n -= 1
        return n

    def _near_words(self, first: int, n: int) -> bool:
        """Whether capitalised words around make a surname part of something bigger: "the Mandela Foundation"."""
        after = self.words[n + 1] if n + 1 < len(self.words) else None
        before = self.words[first - 1] if first else None
        if after is not None and after.low in honorifics().particles:
            return True
        if after is not None and after.capital and after.pos == "PROPN" and not self.honorific_at(n + 1):
            return True
        return before is not None and self._could_be_given(first - 1) and before.pos == "PROPN"

    def _entities(self) -> list[tuple[int, int]]:
        """What the model calls persons, and what is one by its form."""
        by_token: dict[int, int] = {}
        for n, word in enumerate(self.words):
            for token in range(word.token, word.last_token + 1):
                by_token.setdefault(token, n)
        ends = ((entity.start, entity.end - 1) for entity in self.doc.ents if entity.label_ == "PERSON")
        found = [(by_token[first], by_token[last] + 1) for first, last in ends if {first, last} <= by_token.keys()]
        covered = {n for first, last in found for n in range(first, last)}
        alone = ((n, n + 1) for n in lone_surnames(self.doc, self.words) if n not in covered | self.marks.inside.keys())
        return sorted([*found, *((n, n + 2) for n in self._initials() if not {n, n + 1} & covered), *alone])

    def _initials(self) -> Iterator[int]:
        """Where names begin by their form, whatever the model says: "B.Batbold"."""
        for n in range(len(self.words) - 1):
            if starts_initial(self.words, n) and n + 1 not in self.marks.inside and not self._is_city(n + 1):
                yield n

    def _is_city(self, n: int) -> bool:
        return n < len(self.words) and lookup_city(self.words[n].text) is not None

    def _parted(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The runs of a name's words in a span: punctuation, 's and small words that are no particles part them."""
        start = None
        for n in range(first, last):
            if n > first and self._breaks(n):
                if start is not None:
                    yield start, n
                start = None
                if self.words[n].low == "to":
                    return
            elif self.is_name_word(n) or (start is not None and (self._is_particle(n) or self._edited(n))):
                start = n if start is None else start
            elif start is not None:
                yield start, n
                start = None
        if start is not None:
            yield start, last

    def _breaks(self, n: int) -> bool:
        """Whether a headline goes on behind a name at ``n``."""
        return ends_at(self.words, n, n + 1 in self.marks.at or self._is_city(n + 1))

    def _is_particle(self, n: int) -> bool:
        word = self.words[n]
        return word.low in honorifics().particles or (word.text in honorifics().inner)

    def is_name_word(self, n: int) -> bool:
        word = self.words[n]
        if not word.alpha or "/" in word.text:
            return False
        return word.capital or (word.low.split("-")[0] in honorifics().particles and "-" in word.text)

    def trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        """The span without what is no name at its ends, taken as far as the name reaches; None if nothing is left."""
        if first + self.honorific_at(first) > last:
            return None
        floor = name_start(self.words, first, last)
        first = self._after_titles(floor or first, last)
        if first < last:
            first = max(self._before(first), floor)
        last = self.reach(last)
        while last > first and (
            (self._is_particle(last - 1) and not ends_like_a_particle(self.words, last - 1))
            or (last - first > 1 and self._heads(last - 1) and not is_surname(self.words, last - 1))
        ):
            last -= 1
        last = last_of(self.words, first, last)
        while last - first > 1 and is_suffix(self.words[last - 1]):
            last -= 1
        if last <= first or not self._can_be_person(first, last):
            return None
        return first, past_peerage(self.words, first, last, self.marks.inside)

    def _heads(self, n: int) -> bool:
        """Whether the word is the head of a post; "Son" is none."""
        return self.words[n].low in titles().head_words and is_title_word(self.words[n])

    def _before(self, first: int) -> int:
        """Where the name begins if the model cut its start off: initials, given names, fathers' names."""
        n = first
        while n > 0 and self.opening(n) == n and not begins_at(self.words, n):
            low = self.words[n - 1].low
            if (
                low in ("bin", "ibn", "bint", "al", "abu")
                and n > 1
                and self.words[n - 2].capital
                and self.is_name_word(n - 2)
            ):
                if self.honorific_at(n - 2) == 1:
                    return n - 1  # "Dr. bin Daghir"
                n -= 2
            elif (
                self._is_initial(n - 1)
                or self._could_be_given(n - 1)
                or self._in_capitals(n - 1)
                or opens_like_a_preposition(self.words, n - 1)
            ):
                n -= 1
            else:
                break
        return n

    def _is_initial(self, n: int) -> bool:
        text = self.words[n].text
        if len(text) == 1:
            return text.isupper() and (text not in "AI" or len(self.words[n + 1].text) == 1)
        return text.endswith(".") and len(text) <= 4 and self.words[n].capital and not self.honorific_at(n)

    def _edited(self, n: int) -> bool:
        """Whether a bracket closes at ``n`` that an editor put in before a surname: "President [Ana Maria] Soto"."""
        inside = self.words[n].text == "]" and any(word.text == "[" for word in self.words[max(0, n - _INSERT) : n])
        return inside and n + 1 < len(self.words) and self.is_name_word(n + 1) and self.words[n + 1].pos == "PROPN"

    def _in_capitals(self, n: int) -> bool:
        """Whether a name in capitals or initials stand behind a style or post: "H.E. LIU Jian", "Chairman LI XIN"."""
        word = self.words[n]
        proper = word.text.isalpha() and word.text.isupper() and len(word.text) > 1 and n not in self.marks.inside
        known = word.low in titles().capitals | titles().no_names or self.honorific_at(n)
        titled = n > 0 and not self.words[n - 1].text.isupper() and self.words[n - 1].low in titles().head_words
        return proper and not known and (titled or self.opening(n) < n)

    def _could_be_given(self, n: int) -> bool:
        word = self.words[n]
        if is_short_form(word.text):
            return False
        if not word.capital or word.pos != "PROPN" or n in self.marks.inside or not self.is_name_word(n):
            return False
        if lookup_city(word.text) and (n == 0 or self.words[n - 1].pos in ("ADP", "PUNCT")):
            return False
        if word.low in titles().no_names or word.low in titles().seats | honorifics().things:
            return False
        return not self.honorific_at(n) and not word.text.isupper()

    def _after_titles(self, first: int, last: int) -> int:
        moved = True
        first = self._past_broken_style(first, last)
        while moved and first < last:
            moved = False
            word = self.words[first]
            length = self.honorific_at(first)
            inside = self.marks.inside.get(first)
            if inside is not None and inside.first < first and inside.last <= last:
                first, moved = inside.last, True
            elif length and not is_given(self.words, first, last):
                first, moved = min(first + length, last), True
            elif (is_title_word(word) or is_short_form(word.text) or self._ends_field(first, last)) and not is_given(
                self.words, first, last
            ):
                first, moved = first + 1, True
            elif self._accredited(first, last):
                first, moved = self.marks.at[first].last, True
            elif (
                (mark := self.marks.at.get(first))
                and mark.last < last
                and (mark.kind in (DEMONYM, "body", "organ") or last - first > 2)
            ) and (mark.kind == DEMONYM or not mark.doubtful):
                first, moved = mark.last, True
        return first

    def _ends_field(self, first: int, last: int) -> bool:
        """Whether the last word of a ministry's name stands before a name: "of the Royal Household | Somsak Keo"."""
        ends = self.words[first].low in titles().seats | honorifics().things
        before = self.words[first - 2 : first] if first > 1 else self.words[:first]
        inside = first > 0 and (before[-1].capital or [word.low for word in before] == ["of", "the"])
        return ends and last - first > 1 and inside

    def _accredited(self, first: int, last: int) -> bool:
        """Whether a state at ``first`` is where somebody is sent, and no given name: "Ambassador to Jordan Espen X"."""
        mark = self.marks.at.get(first)
        if mark is None or mark.last >= last or first < 2:
            return False
        return self.words[first - 1].low in ("to", "in", "for") and self.words[first - 2].low in titles().head_words

    def _past_broken_style(self, first: int, last: int) -> int:
        """The place behind an honorific of several words that the model cut in two: "Tan | Sri Muhammad"."""
        for start in range(max(0, first - 5), first):
            length = self.honorific_at(start)
            if first < start + length <= last:
                return start + length
        return first

    def honorific_at(self, n: int) -> int:
        """How many words from ``n`` on are an honorific; 0 if none are."""
        return honorific_at(self.words, n)

    def opening(self, n: int) -> int:
        """Where the honorifics that end before word ``n`` begin."""
        first = past_honorifics_before(self.words, n)
        return first - (first > 0 and self.words[first - 1].text == "[")

    def reach(self, last: int) -> int:
        """How far a name goes on that holds all words before ``last``."""
        n = last
        while n < len(self.words):
            word = self.words[n]
            if self._is_particle(n) and not word.capital:
                step = next((k for k in range(n + 1, min(n + 4, len(self.words))) if not self._is_particle(k)), None)
                if step is None or not self._continues(step) or word.low in _WEAK:
                    return n
                n = step + 1
            elif self._continues(n):
                n += 1
            elif self._edited(n):
                n += 2
            elif (end := past_nickname(self.words, n)) > n and end < len(self.words) and self._continues(end):
                n = end + 1
            else:
                return n
        return n

    def _continues(self, n: int) -> bool:
        word = self.words[n]
        if self._breaks(n) or not self.is_name_word(n) or not self._may_end_in(n):
            return False
        if (
            self._heads(n) or word.low in titles().domains or (self.honorific_at(n) and word.low not in ("bin",))
        ) and not (is_surname(self.words, n) or is_inner(self.words, n)):
            return word.low in GIVEN and self.words[n].person
        return word.pos in ("PROPN", "NOUN", "ADJ", "X", "VERB") and (word.pos == "PROPN" or word.person)

    def _may_end_in(self, n: int) -> bool:
        """Whether a word is for no state or body, or ends a name all the same: "Dinh Van Thai said"."""
        mark = self.marks.inside.get(n)
        if mark is None or mark.kind == NAME:
            return True
        after = self.words[n + 1] if n + 1 < len(self.words) else None
        apart = after is None or after.tag in ("VBD", "VBZ", "MD") or after.text in (",", ".")
        return mark.kind == DEMONYM and mark.last == mark.first + 1 and apart and self.words[n - 1].pos == "PROPN"

    def _can_be_person(self, first: int, last: int) -> bool:
        text = " ".join(word.text for word in self.words[first:last])
        if (
            lookup_agency(text)
            or (first and lookup_agency(f"{self.words[first - 1].text} {text}"))
            or self.words[last - 1].low in _VENUES | honorifics().things
            or not any(word.capital for word in self.words[first:last])
            or are_states(text)
        ):
            return False
        mark = self.marks.at.get(first)
        if mark is not None and mark.last >= last:
            return False
        if last - first == 1 and (
            (is_pair(self.words, first) and self.opening(first) == first)
            or self.words[first].low == "the"
            or is_weekday(self.words, first)
            or is_day(self.words, first)
            or no_name(self.words[first].low, 3)
        ):
            return False
        nobody = titles().nameless | (honorifics().abbreviations - honorifics().stopped)
        lows = (word.low.strip(".") for word in self.words[first:last])
        return not all(low in nobody or low.removesuffix("s") in titles().seats for low in lows)
