"""Reads who is mentioned in an article, and as what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.language import Language

from kg.mentions.capacities import capacity
from kg.mentions.cast import Draft
from kg.mentions.company import accompany, enlist, told
from kg.mentions.embedding import words_once
from kg.mentions.home import body_of, home_of
from kg.mentions.homonyms import speaks_of
from kg.mentions.marked import Actor, Marked, Mention, Passage, Pointer
from kg.mentions.owners import deputise
from kg.mentions.passages import paragraphs
from kg.mentions.plain import with_plain
from kg.mentions.post import singular
from kg.mentions.products import blas_products
from kg.mentions.reference import Reference, references_of
from kg.mentions.resolving import resolve
from kg.mentions.rivals import tell_rivals_apart
from kg.mentions.scenes import set_scenes
from kg.mentions.sights import Sighted, sights
from kg.mentions.statements import standing_of
from kg.mentions.steps import stepped
from kg.mentions.tenants import name_counterparts, name_leaders, name_tenants
from kg.model import Article

UNUSED = ("parser", "attribute_ruler", "lemmatizer")
"""Parts of the pipeline that names and posts are read without; sentences are parsed in plain words."""


BATCH = 64
"""Articles that go through the pipeline together."""


def mark(article: Article, nlp: Language) -> Marked:
    """The article with its mentions."""
    return next(mark_all((article,), nlp))


def mark_all(articles: Iterable[Article], nlp: Language) -> Iterator[Marked]:
    """Each article with its mentions, in order."""
    source = iter(articles)
    while batch := list(islice(source, BATCH)):
        with words_once(nlp), blas_products(nlp):
            read = list(with_plain([_marked(article, passages) for article, passages in _parsed(batch, nlp)], nlp))
        yield from read


def _parsed(articles: list[Article], nlp: Language) -> Iterator[tuple[Article, tuple[Passage, ...]]]:
    pieces = [list(paragraphs(article)) for article in articles]
    docs = stepped(nlp, [text for each in pieces for _, text, _ in each], UNUSED, last="ner")
    for article, each in zip(articles, pieces, strict=True):
        yield article, tuple(Passage(n, start, text, next(docs), role) for n, (start, text, role) in enumerate(each))


def _marked(article: Article, passages: tuple[Passage, ...]) -> Marked:
    sighted = sights(passages)
    home = home_of(article, sighted)
    if any(speaks_of(one.marks, one.sheet.text, one.words, home) for one in sighted):
        sighted = sights(passages, home)
    body = body_of(sighted)
    references = references_of(sighted)
    cast = resolve(references, home)
    enlist(references)
    accompany(references)
    deputise(references)
    set_scenes(references, home)
    foreign = tell_rivals_apart(references, cast.drafts, home)
    name_counterparts(references, cast)
    for name in (name_tenants, name_leaders):
        name(references, cast.drafts, lambda one: capacity(one, None if one.key in foreign else home, body)[1])
    mentions = tuple(_mention(ref) for ref in references)
    spoken = frozenset(mark.of for one in sighted for mark in one.marks.all)
    actors = tuple(
        _actor(draft, *capacity(draft, None if draft.key in foreign else home, body, spoken)) for draft in cast.drafts
    )
    return Marked(article, passages, actors, mentions, tuple(_pointers(sighted)), home)


def _pointers(sighted: Iterable[Sighted]) -> Iterator[Pointer]:
    """The words for states and bodies, but for those inside names: "Thai" of "Pham Van Thai" speaks of no state."""
    for one in sighted:
        inside = {n for name in one.names for n in range(name.first, name.last)}
        for mark in one.marks.all:
            if not mark.doubtful and mark.first not in inside:
                yield Pointer(one.span(mark.first, mark.last), mark.of)


def _mention(ref: Reference) -> Mention:
    one, unit, statement = ref.sighted, ref.unit, ref.statement
    return Mention(
        one.span(unit.first, unit.last),
        ref.passage,
        "person" if unit.name else "post",
        tuple(draft.key for draft in ref.drafts),
        unit.of,
        nested=ref.nested,
        plural=bool(unit.posts) and unit.posts[0].plural and unit.name is None,
        single=_single(ref),
        standing=standing_of(statement.title) if statement else None,
        name_span=one.span(unit.name.first, unit.name.last) if unit.name else None,
    )


def _single(ref: Reference) -> str | None:
    statement, posts = ref.statement, ref.unit.posts
    if statement is None or statement.mirror:
        return None
    return singular(statement.title, posts[0]) if posts[0].plural else statement.title


def _actor(draft: Draft, title: str | None, of: str | None) -> Actor:
    return Actor(
        draft.key,
        "person" if draft.name else "post",
        draft.name,
        title,
        of,
        standing_of(title),
        tuple(draft.spellings),
        tuple(draft.mentions),
        draft.plural,
        assumed=title is not None and told(draft) is None and draft.beside is None,
    )
