"""Each different word of a batch embedded once while the pipeline runs.

What a word is before its neighbours are looked at depends on its form, its norm and the space behind it alone, and
three words of four stand in a batch more than once. Hashing, vectors and the widest product of the encoder are so done
for few; the numbers are the same but for the last bits of their fractions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from spacy.attrs import NORM, ORTH, SPACY
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

KNOWN = frozenset({"NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE", "LOWER", "ORTH"})
"""Features that form, norm and space settle."""


@contextmanager
def words_once(nlp: Language) -> Iterator[None]:
    """Within it the encoders of the pipeline embed each different word of a batch once; behind it as before."""
    encoders = [node for _, pipe in nlp.pipeline for node in _encoders(pipe)]
    before = [node.layers[0] for node in encoders]
    try:
        for node, embed in zip(encoders, before, strict=True):
            node.layers[0] = Model(embed.name, _forward, layers=[embed], dims={"nO": embed.get_dim("nO")})
        yield
    finally:
        for node, embed in zip(encoders, before, strict=True):
            node.layers[0] = embed


def _encoders(pipe: object) -> list[Model[Any, Any]]:
    """The layers of a part of the pipeline that first embed words and then look at their neighbours."""
    model = getattr(pipe, "model", None)
    return [node for node in model.walk() if _is_encoder(node)] if isinstance(model, Model) else []


def _is_encoder(node: Model[Any, Any]) -> bool:
    """Whether of two layers the first alone looks at words, and at what form, norm and space settle."""
    if len(node.layers) != 2:
        return False
    looks, looks_again = (
        [one for one in layer.walk() if one.name in ("extract_features", "static_vectors")] for layer in node.layers
    )
    asked = {name for one in looks for name in one.attrs.get("columns", ())}
    return bool(asked) and asked <= KNOWN and not looks_again and node.layers[0].name.endswith("ragged2list")


def _forward(
    model: Model[Sequence[Doc], list[Any]], docs: Sequence[Doc], is_train: bool
) -> tuple[list[Any], Callable[..., Any]]:
    """The rows of the different words, dealt out to all."""
    embed, every = model.layers[0], [doc.to_array([ORTH, NORM, SPACY]) for doc in docs]
    rows = np.concatenate(every)
    if is_train or not len(rows):
        found: tuple[list[Any], Callable[..., Any]] = embed(docs, is_train)
        return found
    once, place = _first(_keys(*rows.T))
    (known,) = embed.predict([_words(docs[0], rows[once])])
    ends = np.cumsum([len(one) for one in every])
    return np.split(known[place], ends[:-1]), lambda _: []


def _keys(forms: Any, norms: Any, spaces: Any) -> Any:
    """A number for each word, the same for the same."""
    known, form = np.unique(forms, return_inverse=True)
    norm = np.unique(norms, return_inverse=True)[1]
    return (norm * len(known) + form) * 2 + (spaces != 0)


def _first(keys: Any) -> tuple[Any, Any]:
    """Where each different key stands first, in the order given, and the number of that for every key."""
    once, place = np.unique(keys, return_index=True, return_inverse=True)[1:]
    order = np.argsort(once)
    return once[order], np.argsort(order)[place]


def _words(like: Doc, rows: Any) -> Doc:
    """A document of these words alone."""
    strings = like.vocab.strings
    words = [strings[orth] for orth in rows[:, 0].tolist()]
    made = Doc(like.vocab, words=words, spaces=rows[:, 2].astype(bool).tolist())
    return made.from_array([NORM], rows[:, 1:2])
