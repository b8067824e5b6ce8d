"""Groups that take part as bodies: "a Russian delegation from the Defense and Foreign Ministries headed by"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.facts.drafts import Draft
from kg.facts.scene import Line
from kg.facts.sides import Chair
from kg.facts.syntax import way
from kg.facts.tokens import Token
from kg.lexicon.encounters import words
from kg.lexicon.states import find_states
from kg.mentions.marked import Marked
from kg.model import Delegation, Evidence

_PLURAL = {"ministries": "ministry", "departments": "department", "agencies": "agency", "committees": "committee"}
SURE = 0.8
"""Confidence of every delegation, by judgement: nothing measures these."""


def delegations(draft: Draft, chairs: dict[int, Chair], marked: Marked) -> tuple[Delegation, ...]:
    """The delegations that sentences of an event name together with who leads them, none twice."""
    found: dict[tuple[str | None, int], Delegation] = {}
    for candidate in draft.candidates:
        for word in candidate.line.tokens:
            if word.pos_ == "NOUN" and word.lemma_ in words("delegations"):
                told = _delegation(word, candidate.line, draft, chairs, marked)
                if told is not None:
                    found.setdefault((told.of, told.side), told)
    return tuple(found.values())


def _delegation(word: Token, line: Line, draft: Draft, chairs: dict[int, Chair], marked: Marked) -> Delegation | None:
    phrase = sorted(_phrase(word), key=lambda one: one.i)
    span = line.plain.span(phrase[0].i, phrase[-1].i + 1)
    label = marked.article.text[span.start : span.end]
    states = find_states(label)
    state = states[0].value.code if states else None
    head = _head(word, line, [key for key in draft.seats if not state or marked.actors[key].of in (state, None)])
    if head is None or head not in chairs:
        return None
    of = state or marked.actors[head].of
    evidence = (Evidence(span, line.span, "delegation"),)
    return Delegation(label, of, tuple(_senders(word)), chairs[head].side, marked.actors[head].name, evidence, SURE)


def _head(word: Token, line: Line, seated: Collection[int]) -> int | None:
    """Who of those seated leads the group: he who is reached through it, or who came at its head."""
    for sight in line.sights:
        for actor in sight.actors:
            if actor in seated and sight.kind == "person" and _leads(sight.way, word):
                return actor
    return None


def _leads(steps: tuple[tuple[str, Token], ...], word: Token) -> bool:
    through = [node.i for _, node in steps]
    if word.i in through:
        before = steps[: through.index(word.i)]
        return any(node.lemma_ in words("heads") for _, node in before)
    above = {node.i for _, node in way(word)}
    led = any(node.lemma_ in ("head", "lead", "bring") for _, node in way(word)[:3])
    return led and bool(steps) and steps[0][1].i in above


def _phrase(word: Token) -> Iterator[Token]:
    yield word
    for one in word.children:
        if one.dep_ in ("amod", "compound", "nmod", "poss") and one.i < word.i:
            yield from one.subtree


def _senders(word: Token) -> Iterator[str]:
    """The bodies that the group is "from": "the Defense and Foreign Ministries" are two."""
    for one in word.children:
        if one.dep_ == "prep" and one.lower_ in ("from", "representing"):
            for body in one.children:
                if body.dep_ == "pobj":
                    yield from _bodies(body)


def _bodies(noun: Token) -> Iterator[str]:
    single = _PLURAL.get(noun.lower_)
    before = [one for one in noun.doc[noun.left_edge.i : noun.i] if one.pos_ in ("PROPN", "NOUN", "ADJ")]
    of = next((one for one in noun.children if one.dep_ == "prep" and one.lower_ == "of"), None)
    if single is None or not (before or of):
        yield " ".join(one.text for one in noun.doc[noun.left_edge.i : noun.i + 1] if one.pos_ != "DET")
        return
    singular = single.capitalize() if noun.text[0].isupper() else single
    if of is not None:
        for name in of.subtree:
            if name.pos_ in ("PROPN", "NOUN") and name.dep_ in ("pobj", "conj"):
                yield f"{singular} of {name.text}"
    else:
        yield from (f"{one.text} {singular}" for one in before)
