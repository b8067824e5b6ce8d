"""Names of states and bodies in a passage, as words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.lexicon.organisations import Organisation, find_organisations
from kg.lexicon.organs import find_organs
from kg.lexicon.regions import find_regions
from kg.lexicon.states import StateHit, WordKind, find_states
from kg.lexicon.titles import titles
from kg.mentions.words import Word

_SENDERS = {"African Union": "African Union", "European Union": "EU", "United Nations": "UN"}
"""Bodies whose field missions act for them."""


_CONTINENT = frozenset({"America", "American", "Americans"})
"""Words of the United States and, behind some of its parts, of the continent: "the Latin American Department"."""
_PARTS = frozenset({"central", "inter", "latin", "north", "south"})
_MOVED = frozenset({"armed-group", "party"})
_MOVEMENTS = frozenset({"group", "movement", "party"})
"""What a party or an armed group is called behind its name."""
_REALMS = frozenset({"confederation", "kingdom", "principality", "republic", "sultanate"})
"""What many states can be called before their usual names."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """Words ``[first, last)`` that point to a state or a body; ``of`` as in the model.

    ``kind`` is "name", "demonym", "capital" or "metonym" of a state, "body" of an organisation that goes by ``of``,
    "organ" of a part of one: a parliament of a name of its own, a region.
    """

    first: int
    last: int
    of: str
    kind: str
    doubtful: bool = False

    @property
    def state(self) -> bool:
        return self.kind not in ("body", "organ")

    @property
    def worded(self) -> bool:
        """Whether its words are part of a title: of a "Kremlin spokesman", but not of a "Russian spokesman"."""
        return self.kind in ("organ", METONYM)


class Landmarks:
    """All landmarks of a passage, none within another; found by their first or last word."""

    def __init__(self, found: Iterable[Landmark]) -> None:
        self.all = tuple(sorted(found, key=lambda mark: mark.first))
        self.at = {mark.first: mark for mark in self.all}
        self.before = {mark.last: mark for mark in self.all}
        self.inside = {n: mark for mark in self.all for n in range(mark.first, mark.last)}


def landmarks_of(text: str, words: tuple[Word, ...]) -> Landmarks:
    starts = {word.start: n for n, word in enumerate(words)}
    ends = {word.end: n + 1 for n, word in enumerate(words)}
    found = [*_states(text, words, starts, ends), *_bodies(text, words, starts, ends), *_organs(text, starts, ends)]
    found = [_with_realm(mark, words) for mark in found]
    found.sort(key=lambda mark: (mark.first - mark.last, mark.first, mark.kind == METONYM))
    taken: set[int] = set()
    kept = []
    for mark in found:
        if taken.isdisjoint(range(mark.first, mark.last)):
            taken.update(range(mark.first, mark.last))
            kept.append(mark)
    return Landmarks(kept)


def _with_realm(mark: Landmark, words: tuple[Word, ...]) -> Landmark:
    """The mark of a state with the word of its kind: "Republic of Italy", "Confederation of Switzerland", "Benin
    Republic"."""
    if mark.kind == NAME and _republic(words, mark.last):
        mark = replace(mark, last=mark.last + 1)
    n = mark.first - 1 - (mark.first > 1 and words[mark.first - 1].low == "the")
    if mark.kind != NAME or n < 1 or words[n].low != "of":
        return mark
    return replace(mark, first=n - 1) if words[n - 1].low in _REALMS and words[n - 1].capital else mark


def _republic(words: tuple[Word, ...], n: int) -> bool:
    """Whether "Republic" stands at ``n`` and goes with the state before it; not in "Turkey Republic Day"."""
    if n >= len(words) or words[n].text != "Republic":
        return False
    after = words[n + 1] if n + 1 < len(words) else None
    return after is None or not after.capital or after.low in titles().head_words


def _states(text: str, words: tuple[Word, ...], starts: dict[int, int], ends: dict[int, int]) -> Iterator[Landmark]:
    for hit in find_states(text):
        if hit.start in starts and hit.end in ends:
            value: StateHit = hit.value
            before = words[starts[hit.start] - 1].low if starts[hit.start] else ""
            if text[hit.start : hit.end] in _CONTINENT and before in _PARTS:
                continue
            yield Landmark(starts[hit.start], ends[hit.end], value.code, str(value.kind), value.ambiguous)


def _bodies(text: str, words: tuple[Word, ...], starts: dict[int, int], ends: dict[int, int]) -> Iterator[Landmark]:
    for hit in find_organisations(text):
        if hit.start in starts and hit.end in ends:
            body: Organisation = hit.value
            sender = next((short for name, short in _SENDERS.items() if body.name.startswith(name)), None)
            if sender is not None and "Mission" in body.name:
                yield Landmark(starts[hit.start], ends[hit.end], sender, "organ")
                continue
            kind = "body" if body.short in (body.name, *body.names) else "organ"
            last = ends[hit.end]
            if body.kind in _MOVED and last < len(words) and words[last].low in _MOVEMENTS:
                last += 1  # "the Hamas movement's leader"
            yield Landmark(starts[hit.start], last, body.short, kind, bool(body.doubtful))


def _organs(text: str, starts: dict[int, int], ends: dict[int, int]) -> Iterator[Landmark]:
    for hit in (*find_organs(text), *find_regions(text)):
        if hit.start in starts and hit.end in ends:
            yield Landmark(starts[hit.start], ends[hit.end], hit.value, "organ")


CAPITAL = str(WordKind.CAPITAL)
DEMONYM = str(WordKind.DEMONYM)
METONYM = str(WordKind.METONYM)
NAME = str(WordKind.NAME)
