"""What was talked about: short noun phrases at the places where English puts a topic."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts.scene import Line
from kg.facts.tokens import Token
from kg.lexicon.encounters import words

MOST = 5
_LONGEST = 7
_PREPOSITIONS = frozenset({"on", "about", "over", "regarding", "concerning"})
_TURNED = frozenset(
    {
        ("center", "on"),
        ("centre", "on"),
        ("concentrate", "on"),
        ("deal", "with"),
        ("dwell", "on"),
        ("focus", "on"),
        ("revolve", "around"),
        ("touch", "on"),
        ("turn", "to"),
    }
)
_OBJECTS = frozenset({"dobj", "nsubjpass"})


def topics(lines: list[Line]) -> tuple[str, ...]:
    """Up to five topics of the sentences that tell an event, in the order of the text, none twice."""
    found: dict[str, str] = {}
    for line in lines:
        for head in _heads(line):
            phrase = _phrase(head, line)
            if phrase:
                found.setdefault(phrase.casefold(), phrase)
    return tuple(found.values())[:MOST]


def _heads(line: Line) -> Iterator[Token]:
    for word in line.tokens:
        if (
            (word.dep_ in _OBJECTS and word.head.lemma_ in words("discusses"))
            or (
                word.dep_ == "pobj"
                and word.head.lower_ in _PREPOSITIONS
                and word.head.head.lemma_ in (words("subjects_of") | words("discusses"))
            )
            or (word.dep_ == "pobj" and (word.head.head.lemma_, word.head.lower_) in _TURNED)
        ):
            yield from _joined(word)


def _joined(word: Token) -> Iterator[Token]:
    yield word
    for one in word.children:
        if one.dep_ == "conj":
            yield from _joined(one)


def _phrase(head: Token, line: Line) -> str | None:
    """The noun phrase without its later conjuncts, clauses and article; None if it is empty, a person or a date."""
    if (
        head.pos_ not in ("NOUN", "PROPN")
        or head.lemma_ in words("vague") | words("subjects_of")
        or head.ent_type_ in ("PERSON", "DATE", "TIME")
    ):
        return None
    if any(sight.first <= head.i < sight.last and sight.kind in ("person", "post") for sight in line.sights):
        return None
    kept = sorted(_kept(head), key=lambda one: one.i)
    while kept and (kept[0].pos_ in ("DET", "PRON", "PUNCT") or kept[0].lower_ in words("upcoming")):
        kept = kept[1:]
    if not kept or len(kept) > _LONGEST or kept[-1].i - kept[0].i >= len(kept) + 1:
        return None
    return "".join(one.text_with_ws for one in kept).strip() or None


def _kept(word: Token) -> Iterator[Token]:
    yield word
    for one in word.children:
        if (
            one.dep_ in ("compound", "amod", "nmod", "det", "poss", "case", "nummod")
            or (one.dep_ == "prep" and one.lower_ in ("of", "in", "between", "with", "to", "for"))
        ) or one.dep_ == "pobj":
            yield from _kept(one)
