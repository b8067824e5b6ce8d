"""The words of a parsed passage as plain objects: spaCy makes a new one, and new strings, whenever one is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from spacy.attrs import DEP, ENT_TYPE, HEAD, IS_PUNCT, LEMMA, LOWER, ORTH, POS, SENT_START, SPACY, TAG

from kg.mentions.marked import Plain


class Token:
    """One word; what it is called is as spaCy calls it.

    ``doc`` are all words of the passage, ``plain`` the passage itself, ``sentence`` is where the word's own begins and
    ends in it.
    """

    __slots__ = (
        "_subtree",
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "is_punct",
        "lemma_",
        "lower_",
        "plain",
        "pos_",
        "sentence",
        "tag_",
        "text",
        "text_with_ws",
    )
    doc: Sequence[Token]
    head: Token
    children: Sequence[Token]
    sentence: tuple[int, int]

    def __init__(self, plain: Plain, i: int, names: Sequence[str], is_punct: int, space: int) -> None:
        self.plain, self.i, self.is_punct = plain, i, bool(is_punct)
        self._subtree: Sequence[Token] | None = None
        self.text, self.lower_, self.lemma_, self.pos_, self.dep_, self.tag_, self.ent_type_ = names
        self.text_with_ws = self.text + " " if space else self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Sequence[Token]:
        """The word with all below it, in the order of the text."""
        if self._subtree is None:
            found: list[Token] = []
            open_ = [(self, False)]
            while open_:  # a loop, since a sentence can be as deep as it is long
                token, seen = open_.pop()
                if seen:
                    found.append(token)
                elif token._subtree is not None:
                    found += token._subtree
                else:
                    open_ += [(one, False) for one in reversed(token.children) if one.i > token.i]
                    open_.append((token, True))
                    open_ += [(one, False) for one in reversed(token.children) if one.i < token.i]
            self._subtree = found
        return self._subtree

    @property
    def left_edge(self) -> Token:
        """The first word of the subtree."""
        return min(self.subtree, key=lambda one: one.i)


_NAMED = (ORTH, LOWER, LEMMA, POS, DEP, TAG, ENT_TYPE)


def sentences(plain: Plain) -> Iterator[Sequence[Token]]:
    """The sentences of a passage, with the words of all of it bound together."""
    doc, strings = plain.doc, plain.doc.vocab.strings
    rows = doc.to_array([*_NAMED, IS_PUNCT, SPACY, HEAD, SENT_START])
    tokens = [
        Token(plain, i, [strings[name] for name in names], is_punct, space)
        for i, (*names, is_punct, space, _, _) in enumerate(rows.tolist())
    ]
    below: list[list[Token]] = [[] for _ in tokens]
    for token, above in zip(tokens, rows[:, -2].astype(np.int64).tolist(), strict=True):
        token.doc, token.head, token.children = tokens, tokens[token.i + above], below[token.i]
        if above:
            below[token.i + above].append(token)
    for token in tokens:
        _hang_clause(token, below)
    starts = [i for i, start in enumerate(rows[:, -1].tolist()) if not i or start == 1]
    for start, end in zip(starts, [*starts, len(tokens)][1:], strict=True):
        own = tokens[start:end]
        for token in own:
            token.sentence = start, end
        yield own


def _hang_clause(who: Token, below: Sequence[list[Token]]) -> None:
    """Hangs the clause of a "who" behind a comma or a name on whom it is about, where the tree takes it for speech.

    "Received Berg, who went on to meet Vega": the going on is Berg's.
    """
    clause = who.head
    above = clause.head
    if who.lower_ != "who" or who.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "ccomp" or who.i < 2:
        return
    before = who.doc[who.i - 1]
    person = who.doc[who.i - 2] if before.text == "," else before
    if not above.i < person.i or (person.pos_ != "PROPN" and (before is person or person.pos_ != "NOUN")):
        return
    while person.dep_ == "pobj" and person.head.lower_ == "of" and person.head.head.i > above.i:
        person = person.head.head
    below[above.i].remove(clause)
    below[person.i].append(clause)
    below[person.i].sort(key=lambda one: one.i)
    clause.head, clause.dep_ = person, "relcl"
