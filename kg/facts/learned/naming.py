"""Posts without a name that are somebody's who is named elsewhere in the article, as the networks think."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.facts.learned.judging import Judge
from kg.facts.learned.view import View
from kg.mentions.marked import Actor, Marked

SAME = 0.4
"""Probability from which a name and a post are of one person."""


def holders(view: View, judge: Judge) -> dict[int, int]:
    """For unnamed holders of posts who is named elsewhere: of each the likeliest who has no post yet."""
    actors = view.marked.actors
    named = [actor for actor in view.sights if actors[actor].name and not actors[actor].title]
    found: dict[int, int] = {}
    for post in (actor for actor in view.sights if not actors[actor].name and not actors[actor].plural):
        best = max(named, key=lambda actor: judge(actor, post, "same"), default=None)
        if best is not None and judge(best, post, "same") >= SAME:
            found[post] = best
    return found


def named(marked: Marked, holders: Mapping[int, int]) -> Marked:
    """The article with these posts told of their holders: where it speaks of the post it speaks of the person."""
    posts: dict[int, int] = {}
    for post, actor in holders.items():
        posts.setdefault(actor, post)
    actors = tuple(
        _with_post(actor, marked.actors[posts[actor.key]]) if actor.key in posts else actor for actor in marked.actors
    )
    mentions = tuple(
        replace(one, actors=tuple(dict.fromkeys(holders.get(actor, actor) for actor in one.actors)))
        for one in marked.mentions
    )
    return replace(marked, actors=actors, mentions=mentions)


def _with_post(actor: Actor, post: Actor) -> Actor:
    of = post.of if not actor.of or actor.assumed else actor.of
    assumed = post.assumed if of == post.of else actor.assumed
    return replace(actor, title=post.title, standing=post.standing, of=of, assumed=assumed)
