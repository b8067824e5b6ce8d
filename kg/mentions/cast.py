"""The persons and posts of one article while they are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from kg.lexicon.gazetteer import fold
from kg.lexicon.names import core_words
from kg.lexicon.titles import honorifics, titles
from kg.mentions.statements import Statement

_FATHERS = frozenset({"bin", "ibn", "bint", "ben"})
_ALIKE, _SHORTEST = 0.79, 4


@dataclass(slots=True)
class Draft:
    """An actor: ``core`` are the telling words of the fullest name, ``seen`` the number of the last mention so far.

    ``goal`` is what is told of where a counterpart is sent: " to Kenya"; ``serves`` is whose deputy one is, told as
    nothing more.
    """

    key: int
    name: str | None = None
    core: tuple[str, ...] = ()
    spellings: list[str] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    of: str | None = None
    beside: str | None = None
    mirrors: Draft | None = None
    goal: str = ""
    serves: Draft | None = None
    plural: bool = False
    seen: int = -1


def surnames(names: Iterable[str]) -> frozenset[str]:
    """The words, four letters or longer, that end full names: what people are called by for short."""
    cores = [_without_number(core_words(name)) for name in names]
    ends = {core[-1] for core in cores if len(core) > 1} | {core[0] for core in cores if len(core) == 1}
    return frozenset(word for word in ends if len(word) > 3)


def _without_number(core: tuple[str, ...]) -> tuple[str, ...]:
    """A name without what tells father from son, one king from another, or a peer by his place."""
    if "of" in core[1:]:
        core = core[: core.index("of", 1)]
    return core[:-1] if len(core) > 1 and core[-1] in honorifics().generations else core


def alike(a: str, b: str) -> bool:
    """Whether two words can be spellings of one."""
    if a == b:
        return True
    if a[0] != b[0] or min(len(a), len(b)) < _SHORTEST:
        return False
    return bool(Levenshtein.normalized_similarity(a, b, score_cutoff=_ALIKE) >= _ALIKE)


class Cast:
    """The actors of one article; ``drafts[key].key == key``."""

    def __init__(self, names: Iterable[str]) -> None:
        """``names`` are all names of the article, in the order of the text."""
        self.drafts: list[Draft] = []
        full = [name for name in dict.fromkeys(names) if len(core_words(name)) > 1]
        for name in sorted(full, key=lambda name: -len(core_words(name))):
            self._enter(name)
        order = {name: n for n, name in enumerate(full)}
        self.drafts.sort(key=lambda draft: min(order[name] for name in draft.spellings))
        for key, draft in enumerate(self.drafts):
            draft.key = key
            draft.spellings.clear()

    def _enter(self, name: str) -> None:
        core = core_words(name)
        fathers = bool(_FATHERS & set(fold(name).split()))
        known = next((draft for draft in self.drafts if _same(core, draft.core, fathers)), None)
        if known is None and " " not in name:
            known = next((draft for draft in self.drafts if _within(core, draft.core)), None)
        if known is None:
            known = Draft(len(self.drafts), name, core)
            self.drafts.append(known)
        known.spellings.append(name)

    def person(self, name: str, number: int) -> Draft:
        """The person whom mention ``number`` calls by a full or a short name; a new one if nobody fits."""
        core = core_words(name)
        draft = self._full(name, core) if len(core) > 1 else self._short(core[0])
        if draft is None:
            draft = self.add(name, core)
        if core == draft.core and draft.name is not None and len(name.split()) > len(draft.name.split()):
            draft.name = name  # "S. Jaishankar", of whom the headline had but the surname
        if name not in draft.spellings:
            draft.spellings.append(name)
        draft.mentions.append(number)
        draft.seen = number
        return draft

    def add(self, name: str | None = None, core: tuple[str, ...] = ()) -> Draft:
        draft = Draft(len(self.drafts), name, core)
        self.drafts.append(draft)
        return draft

    def _full(self, name: str, core: tuple[str, ...]) -> Draft | None:
        fathers = bool(_FATHERS & set(fold(name).split()))
        fits = [draft for draft in self.persons() if draft.core and _same(core, draft.core, fathers)]
        if not fits and " " not in name:
            fits = [draft for draft in self.persons() if _within(core, draft.core)]
        return min(fits, key=lambda draft: (draft.core != core, draft.key), default=None)

    def _short(self, word: str) -> Draft | None:
        """Whom one word calls: of several not somebody's wife or son, then the one spoken of last.

        A first name must be spelt as it was: "Lord Ahmad" is not Ahmed El-Sayed.
        """
        fits = [draft for draft in self.persons() if word in draft.core]
        if not fits:
            rest = ((draft, draft.core[1:] or draft.core) for draft in self.persons())
            fits = [draft for draft, names in rest if any(alike(word, own) for own in names)]
        return max(
            fits,
            key=lambda one: (not _is_kin(one), one.seen, one.core[-1] == word, one.core[0] == word, -one.key),
            default=None,
        )

    def persons(self) -> Iterator[Draft]:
        return (draft for draft in self.drafts if draft.name is not None)


def _is_kin(draft: Draft) -> bool:
    """Whether nothing is told of somebody but whose wife, son or the like he is."""
    told = draft.statements
    return bool(told) and all(own.kinds[0] in titles().relations for own in told)


def _within(double: tuple[str, ...], core: tuple[str, ...]) -> bool:
    """Whether a double surname stands in a longer name: "Soto-Vega" in "Juan Soto-Vega Gil"."""
    return any(core[n : n + len(double)] == double for n in range(1, len(core) - len(double) + 1))


def _same(short: tuple[str, ...], long: tuple[str, ...], fathers: bool) -> bool:
    """Whether two full names are one: the shorter's words stand in the longer in their order, first or last alike."""
    if len(short) > len(long):
        short, long = long, short
    if len(short) < 2:
        return False
    if not alike(short[0], long[0]) and (fathers or not alike(short[-1], long[-1])):
        return False
    rest = iter(long)
    return all(any(alike(word, other) for other in rest) for word in short)
