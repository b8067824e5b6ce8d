"""Entities and trees found step by step, which is how spaCy trains but not how it reads.

Reading, it lets go of the interpreter's lock for all steps of a batch together, and then takes it and gives it back
many times at every word, since the checks of which steps are allowed need it: half of the time. Here it stays held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc

PARTS = 4
"""Of a batch, by length of its documents, as spaCy parts it: those of one length need as many steps."""


def stepped(nlp: Language, docs: Iterable[str | Doc], disable: Sequence[str], last: str) -> Iterator[Doc]:
    """What ``nlp.pipe`` gives; ``last`` is the part of the pipeline that comes last of those not disabled."""
    pipe = nlp.get_pipe(last) if nlp.has_pipe(last) else None
    if not isinstance(pipe, DependencyParser | EntityRecognizer) or pipe.cfg["beam_width"] != 1:
        yield from nlp.pipe(docs, disable=disable)
        return
    source = nlp.pipe(docs, disable=[*disable, last])
    while batch := list(islice(source, nlp.batch_size)):
        by_length, size = sorted(batch, key=len), max(nlp.batch_size // PARTS, 2)
        for start in range(0, len(batch), size):
            _annotate(pipe, by_length[start : start + size])
        yield from batch


def _annotate(pipe: Any, docs: list[Doc]) -> None:
    states = pipe.moves.init_batch(docs)
    if any(map(len, docs)):
        model = pipe.model.predict(docs)
        open_ = [state for state in states if not state.is_final()]
        while open_:
            open_ = pipe.transition_states(open_, model.predict(open_))
        model.clear_memory()
    pipe.set_annotations(docs, states)
