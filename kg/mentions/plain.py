"""Passages in plain words: every mention replaced by one short name, for the parser to see the sentence and no titles.

"President's Special Envoy to Syria Alexander Lavrentiev" is six ways to go wrong; "Smith" is none. The tree of the
plain words is the one that facts are read from; each of its words knows where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon.states import WordKind, find_states
from kg.mentions.dateline import dateline_of
from kg.mentions.lemmas import RULED, lemmas_of
from kg.mentions.marked import Marked, Mention, Passage, Plain
from kg.mentions.steps import stepped
from kg.model import Span

NAMES = ("Smith", "Jones", "Brown", "Taylor", "Wilson", "Davies", "Evans", "Thomas", "Johnson", "Roberts")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_POST, _POSTS = "minister", "ministers"


def with_plain(articles: Sequence[Marked], nlp: Language) -> Iterator[Marked]:
    """The articles with their parsed passages in plain words, without their datelines; all go in one stream."""
    laid = [_laid(marked) for marked in articles]
    texts = (_doc(pieces, nlp) for passages in laid for _, pieces in passages)
    docs = _parsed(texts, nlp)
    for marked, passages in zip(articles, laid, strict=True):
        plains = [
            Plain(passage, doc, tuple(span for span, _ in pieces))
            for (passage, pieces), doc in zip(passages, docs, strict=False)
        ]
        yield replace(marked, plains=tuple(plains))


def _parsed(docs: Iterable[Doc], nlp: Language) -> Iterator[Doc]:
    lemmas = lemmas_of(nlp)
    if lemmas is None:
        return nlp.pipe(docs, disable=["ner"])
    return map(lemmas, stepped(nlp, docs, ["ner", *RULED], last="parser"))


def _laid(marked: Marked) -> list[tuple[Passage, list[tuple[Span, str]]]]:
    by_passage: dict[int, list[Mention]] = {}
    for mention in marked.mentions:
        by_passage.setdefault(mention.passage, []).append(mention)
    dateline = dateline_of(marked.article)
    return [
        (passage, _pieces(passage, by_passage.get(passage.number, []), dateline.span if dateline else None))
        for passage in marked.passages
    ]


def _doc(pieces: list[tuple[Span, str]], nlp: Language) -> Doc:
    words = [word for _, word in pieces]
    spaces = [left.end != right.start for (left, _), (right, _) in pairwise(pieces)] + [False] * bool(pieces)
    for number, (left, right) in enumerate(pairwise(words)):
        spaces[number] = spaces[number] or (left == "," and right[:1].isalpha())
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _pieces(passage: Passage, mentions: list[Mention], dateline: Span | None) -> list[tuple[Span, str]]:
    """The plain words with the spans of the article that they stand for."""
    short: list[tuple[Span, str]] = []
    begin = passage.start
    if dateline and passage.start <= dateline.end <= passage.start + len(passage.text):
        begin = dateline.end
    reached = begin
    for mention in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        word = _short(mention, len(short))
        if word and mention.span.start >= reached:
            span = _with_state(mention, passage)
            short.append((span, word))
            reached = span.end
    every = sorted([*short, *_others(passage, begin, [span for span, _ in short])])
    text = passage.text
    long = {
        span
        for span, word in short
        if word in NAMES and "," in text[span.start - passage.start : span.end - passage.start]
    }
    return _smooth(every, long)


def _with_state(mention: Mention, passage: Passage) -> Span:
    """The mention's span with the state behind a name: "Mbella of Cameroon"."""
    rest = passage.text[mention.span.end - passage.start :][:60]
    before = _OF.match(rest) if mention.kind == "person" else None
    found = find_states(rest[before.end() :]) if before else []
    if before and found and found[0].start == 0 and found[0].value.kind is WordKind.NAME:
        return Span(mention.span.start, mention.span.end + before.end() + found[0].end)
    return mention.span


def _smooth(pieces: list[tuple[Span, str]], long: set[Span]) -> list[tuple[Span, str]]:
    """Without the article before a name, and the comma that closed an apposition inside it."""
    kept: list[tuple[Span, str]] = []
    for number, (span, word) in enumerate(pieces):
        after = pieces[number + 1][1] if number + 1 < len(pieces) else ""
        if word.lower() == "the" and after in NAMES:
            continue
        if word == "," and kept and kept[-1][0] in long and after not in (*NAMES, _POST, _POSTS, "and", "as", "or"):
            continue
        kept.append((span, word))
    return kept


def _others(passage: Passage, begin: int, taken: list[Span]) -> Iterator[tuple[Span, str]]:
    """The words outside the mentions that are replaced; a token that reaches into one gives what is left of it."""
    for token in passage.doc:
        if token.is_space:
            continue
        start, end = max(begin, passage.start + token.idx), passage.start + token.idx + len(token)
        for span in taken:
            if span.start <= start < span.end:
                start = span.end
            if start < span.start < end <= span.end:
                end = span.start
        if start < end:
            text = token.text[start - passage.start - token.idx : end - passage.start - token.idx].strip()
            if text:
                yield Span(start, end), text


def _short(mention: Mention, count: int) -> str | None:
    """The plain word for a mention; None where its own words are plain enough."""
    if mention.kind == "person":
        return NAMES[count % len(NAMES)]
    if mention.kind == "post":
        return _POSTS if mention.plural else _POST
    return None
