"""An encoder and the networks that judge by it, read from ``data/weights``."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cache
from typing import TypeVar
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from kg.errors import MissingPartError
from kg.facts.drafts import Draft
from kg.facts.learned.drafted import drafted
from kg.facts.learned.encoder import LAYERS, Encoder
from kg.facts.learned.inputs import inputs
from kg.facts.learned.network import Net, Reading, stacked
from kg.facts.learned.relations import CHOICES, OUTPUTS, Floats, Numbers, Rows, label
from kg.facts.learned.view import View
from kg.facts.learned.words import Words
from kg.resources import resource

Doubles = NDArray[np.float64]
Part = TypeVar("Part")
COLUMNS = {relation: {output: n for n, output in enumerate(own)} for relation, own in OUTPUTS.items()}
MOST = 120
"""Actors of an article that are judged; a longer list is no account of who met whom."""
LONGEST = 3000
"""Words of an article that is judged: attention looks at each two of them, and memory grows as their square."""


class Judge:
    """The probabilities of an article: of who met whom, of what each took part in, and of events once drafted."""

    def __init__(self, view: View, before: Judge | None = None) -> None:
        """``before`` judged the same article, with other posts told of other people."""
        self._known: dict[str, dict[Hashable, Doubles]] = {name: {} for name in OUTPUTS}
        self._view = view
        self._places: dict[int, int] = {}
        words = sum(len(line.tokens) for line in view.lines)
        if view.sights and too_much(len(view.sights), words) is None:
            self._words = Words(view)
            article = inputs(view, self._words)
            self._net = load_net()
            self._read = self._net.read(article, before.reading if before else None)
            self._learn(article.relations)

    @property
    def reading(self) -> Reading | None:
        return self._read if self.knows else None

    @property
    def knows(self) -> bool:
        """Whether the article was judged at all: a list of hundreds, or a book, is not."""
        return bool(self._known["solo"])

    def weigh(self, drafts: Sequence[Draft]) -> None:
        """Judges drafts, of which it can be asked afterwards."""
        self._places = {id(draft): place for place, draft in enumerate(drafts)}
        if self.knows:
            self._learn(drafted(self._view, self._words, drafts))

    def _learn(self, relations: Mapping[str, Rows]) -> None:
        for name, table in probabilities(self._net, self._read, relations).items():
            self._known[name] = dict(zip(relations[name].keys, table, strict=True))

    def __call__(self, a: int, b: int, output: str = "met") -> float:
        """Of a pair; 0 if it is none."""
        return self._chance("pair", (min(a, b), max(a, b)), output)

    def solo(self, actor: int, kind: str) -> float:
        """That an actor took part in an event of a kind ("meeting held")."""
        return self._chance("solo", actor, kind)

    def event(self, draft: Draft, kind: str | None = None) -> float:
        """That a draft tells of an event of a kind, or of its own."""
        return self._chance("event", self._places[id(draft)], kind or label((draft.type, draft.status)))

    def seat(self, draft: Draft, actor: int) -> float:
        """That an actor took part in what a draft tells."""
        return self._chance("seat", (self._places[id(draft)], actor), "seated")

    def when(self, draft: Draft, number: int, output: str) -> float:
        """That it began on a date of the view ("day") or is told with its month ("month"); of NONE that it has none."""
        return self._chance("when", (self._places[id(draft)], number), output)

    def where(self, draft: Draft, number: int) -> float:
        """That it took place at a place of the view; of NONE that it has none."""
        return self._chance("where", (self._places[id(draft)], number), "there")

    def state(self, actor: int, number: int) -> float:
        """That an actor represents a state or body of the view's ``owners``, by its place."""
        return self._chance("state", (actor, number), "of")

    def title(self, actor: int, number: int) -> float:
        """That a person holds a title, by its number among the article's ``Titles``."""
        return self._chance("title", (actor, number), "holds")

    def _chance(self, relation: str, key: Hashable, output: str) -> float:
        found = self._known[relation].get(key)
        return 0.0 if found is None else float(found[COLUMNS[relation][output]])

    def pairs(self) -> list[tuple[float, int, int]]:
        """All pairs with the probability that they met, the most probable first."""
        pairs = [key for key in self._known["pair"] if isinstance(key, tuple)]
        return sorted(((self(a, b), a, b) for a, b in pairs), key=lambda one: (-one[0], one[1:]))


def too_much(people: int, words: int) -> str | None:
    """What of an article with so many of both is too much to be judged, if anything."""
    if words > LONGEST:
        return f"{words} words, more than {LONGEST}"
    return f"{people} people, more than {MOST}" if people > MOST else None


def probabilities(net: Net, reading: Reading, relations: Mapping[str, Rows]) -> dict[str, Doubles]:
    """By relation (keys, outputs): the mean of what the networks think, each of the words as it read them."""
    return {
        name: (_shares(odds, relations[name].subjects) if name in CHOICES else _chances(odds)).mean(axis=0)
        for name, odds in net.judge(reading, relations).items()
    }


def _chances(odds: Floats) -> Doubles:
    return np.asarray(1 / (1 + np.exp(-odds.astype(np.float64))), dtype=np.float64)


def _shares(odds: Floats, subjects: Numbers) -> Doubles:
    """Each answer's part of what may be of its subject, "nothing of these" (log odds 0) among it."""
    weights = odds.astype(np.float64).swapaxes(0, 1)
    most = np.zeros((int(subjects.max(initial=-1)) + 1, weights.shape[1]))
    np.maximum.at(most, subjects, weights.max(axis=2))
    weights = np.exp(weights - most[subjects, :, None])
    total = np.exp(-most)
    np.add.at(total, subjects, weights.sum(axis=2))
    return np.asarray((weights / total[subjects, :, None]).swapaxes(0, 1), dtype=np.float64)


@cache
def load_net() -> Net:
    """Raises MissingPartError if a file is not there, or is none."""
    encoder = _stored("encoder", encoding)
    return _stored("reader", lambda arrays: unpacked(arrays, encoder))


def _stored(name: str, made: Callable[[Mapping[str, np.ndarray]], Part]) -> Part:
    try:
        with resource(f"data/weights/{name}.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return made({name: stored[name] for name in stored.files})
    except (OSError, EOFError, BadZipFile, ValueError, KeyError) as error:
        raise MissingPartError(f"the weights of the {name} are not sound: {error}", hint="install kg again") from None


def encoding(stored: Mapping[str, np.ndarray]) -> Encoder:
    """The encoder of a file: ``vectors`` and ``scales`` of pieces, all else by the names of layers."""
    arrays = {name: array.astype(np.float32) for name, array in stored.items() if name not in ("vectors", "scales")}
    deep = len({name.split(".")[1] for name in arrays if name.startswith("layers.")})
    if deep != LAYERS:
        raise ValueError(f"{deep} layers, where {LAYERS} are read")
    laid = {name: np.ascontiguousarray(array.T) if _is_line(name, array) else array for name, array in arrays.items()}
    return Encoder(stored["vectors"], stored["scales"], laid)


def _is_line(name: str, array: np.ndarray) -> bool:
    return array.ndim == 2 and name.endswith(".weight")


def unpacked(stored: Mapping[str, np.ndarray], encoder: Encoder) -> Net:
    """The networks of a file: ``names`` tells features and tags, ``0/one.weight`` is an array of the first network.

    Raises ValueError if they judge other relations.
    """
    names = json.loads(str(stored["names"]))
    features = {
        relation: {name: number for number, name in enumerate(own)} for relation, own in names["features"].items()
    }
    if features.keys() != OUTPUTS.keys():
        raise ValueError(f"learnt of {', '.join(features)}, asked of {', '.join(OUTPUTS)}")
    tags = {name: number for number, name in enumerate(names["tags"], start=1)}
    found: dict[int, dict[str, Floats]] = {}
    for name, array in stored.items():
        if name != "names":
            number, _, layer = name.partition("/")
            found.setdefault(int(number), {})[layer] = array.astype(np.float32)
    return Net(encoder, stacked([found[number] for number in sorted(found)]), features, tags)
