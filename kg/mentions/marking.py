"""Reads who is mentioned in an article, and as what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from spacy.language import Language

from kg.mentions.actors import Cast, Draft, chosen, name_text, standing_of
from kg.mentions.home import home_of
from kg.mentions.marked import Actor, Marked, Mention, Passage
from kg.mentions.passages import paragraphs
from kg.mentions.plain import with_plain
from kg.mentions.post import Post, singular, title_text
from kg.mentions.sights import Sighted, sight
from kg.mentions.units import Unit
from kg.model import Article


def mark(article: Article, nlp: Language) -> Marked:
    """The article with its mentions."""
    return next(mark_all((article,), nlp))


def mark_all(articles: Iterable[Article], nlp: Language, batch_size: int = 64) -> Iterator[Marked]:
    """Each article with its mentions, in order; paragraphs go through the pipeline in batches."""
    ours, theirs = tee(articles)
    pieces = ((text, (start, role)) for article in theirs for start, text, role in paragraphs(article))
    parsed = nlp.pipe(pieces, as_tuples=True, batch_size=batch_size)
    for article in ours:
        passages = []
        for number, _ in enumerate(paragraphs(article)):
            doc, (start, role) = next(parsed)
            passages.append(Passage(number, start, doc, role))
        yield with_plain(_marked(article, tuple(passages)), nlp)


def _marked(article: Article, passages: tuple[Passage, ...]) -> Marked:
    sighted = [sight(passage) for passage in passages]
    home = home_of(article, sighted)
    cast = Cast()
    for name in sorted(
        {name_text(one, unit.name) for one in sighted for unit in one.units if unit.name}, key=lambda n: -len(n.split())
    ):
        if len(name.split()) > 1:
            cast.add_full(name)
    mentions: list[Mention] = []
    for one in sighted:
        for unit in one.units:
            mentions.append(_mention(one, unit, cast, len(mentions)))
    actors = tuple(_actor(draft, home) for draft in cast.drafts)
    return Marked(article, passages, actors, tuple(mentions), home)


def _mention(one: Sighted, unit: Unit, cast: Cast, number: int) -> Mention:
    title = _title(one, unit)
    of = unit.of
    main: Post | None = unit.posts[0] if unit.posts else None
    if unit.name:
        draft: Draft | None = cast.person(name_text(one, unit.name))
    elif main is not None:
        draft = _holder(main, title or "", cast) or (
            None if main.bare and main.of is None else cast.post(main, title or "")
        )
    if draft is not None:
        draft.mentions.append(number)
        if main is not None and unit.name:
            draft.posts.append((title or "", of, main))
        elif of is not None and unit.name:
            draft.of = draft.of or of
    first, last = unit.first, unit.last
    return Mention(
        one.span(first, last),
        one.passage.number,
        one.words[first].token,
        one.words[last - 1].last_token + 1,
        "person" if unit.name else "post",
        (draft.key,) if draft else (),
        of,
        plural=main.plural if main and not unit.name else False,
        title=title,
        standing=standing_of(title) if title else None,
        name_span=one.span(unit.name.first, unit.name.last) if unit.name else None,
        post_span=one.span(main.first, unit.posts[-1].last) if main and not unit.shared else None,
    )


def _title(one: Sighted, unit: Unit) -> str | None:
    """All posts of a unit as worded, with what joins them."""
    if not unit.posts:
        return None
    cut = [stretch for post in unit.posts for stretch in post.cut]
    title = title_text(one.sheet, unit.posts[0].first, unit.posts[-1].last, cut)
    return (singular(title, unit.posts[0]) if unit.shared else title) or None


def _holder(post: Post, title: str, cast: Cast) -> Draft | None:
    """The named person already told to hold a post, for "the Minister"."""
    fits = [
        draft
        for draft in cast.drafts
        for _, of, held in draft.posts
        if held.noun.split()[-1] == post.noun.split()[-1]
        and (post.of is None or of is None or of == post.of)
        and not post.plural
    ]
    return fits[-1] if fits else None


def _actor(draft: Draft, home: str | None) -> Actor:
    title, of = chosen(draft, home)
    return Actor(
        draft.key,
        draft.kind,
        draft.name,
        title,
        of,
        standing_of(title) if title else standing_of(""),
        tuple(draft.spellings),
        tuple(draft.mentions),
        draft.plural,
    )
