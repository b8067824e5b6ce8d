"""A capacity as worded ("President's Special Envoy to Syria", of Russia) to a post: body, rank, remit, superior."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.lexicon.gazetteer import fold
from kg.lexicon.organisations import find_organisations
from kg.lexicon.ranks import ranks
from kg.resolution.principals import Principal, accredited_to, named, organ, principal
from kg.resolution.slugs import slug
from kg.resolution.titles import PREPOSITIONS, RankedPost, posts_of
from kg.vocab import BODY, POST, TOPIC

ACCREDITED = frozenset({"ambassador", "charge", "consul", "head-of-mission", "permanent-representative"})
"""Ranks that are the same post wherever state and remit are the same, however worded."""

_SUPERIORS = frozenset({"foreign-minister", "head-of-government", "head-of-state", "minister", "secretary-general"})
_SERVING = frozenset({"adviser", "special-envoy", "spokesperson"})
_OF_FIELDS = frozenset({"deputy-minister", "foreign-minister", "minister"})
"""Ranks with "of" before their field: the Minister of Local Administration sits in no body of that name."""

_TO = re.compile(r"\b(?:to|in|for|on|at)\s+(?:the\s+)?(.+)$", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:at|of|in)\s+(?:the\s+)?", re.IGNORECASE)
_POSSESSOR = re.compile(r"^(?:the\s+)?(.+?)['’]s\s")
_SERVED = re.compile(r"\b(?:of|to)\s+(?:the\s+)?(.+?)(?=\s+(?:to|for|in|on)\b|$)")
UNSTATED = Principal(TOPIC.unstated, "not stated", "topic")


@dataclass(frozen=True, slots=True)
class Post:
    """``body`` is what the post is in, ``ranks`` codes of the rank scheme, ``remit`` what it is directed at.

    ``single``: whoever words it so means one and the same post, so that two articles can share it.
    """

    iri: str
    label: str
    title: str
    body: Principal
    ranks: tuple[str, ...]
    remit: tuple[Principal, ...] = ()
    reports_to: Post | None = None
    single: bool = False


@lru_cache(maxsize=16_384)
def parse_post(title: str, of: str | None, scope: str) -> Post:
    """The post that a title names.

    Args:
        title: as worded, without the state: "Ambassador in Damascus".
        of: the state (ISO 3166-1 alpha-2) or the body that it is a post of.
        scope: the article's key; a post of an unknown principal belongs to its article alone.
    """
    parts = posts_of(title, of)
    home = principal(of) if of else Principal(BODY[f"{scope}.unstated"], "not stated", "body")
    remit = tuple(dict.fromkeys(target for part in parts for target in _remit(part)))
    superior = next(filter(None, (_superior(part, of, scope) for part in parts)), None)
    return Post(
        iri=POST[f"{slug(of) if of else scope}.{_key(parts, title)}"],
        label=f"{_plain(title)} ({home.label})" if of else _plain(title),
        title=title,
        body=next(filter(None, (_body(part, home if of else None, scope) for part in parts)), home),
        ranks=tuple(dict.fromkeys(part.rank for part in parts)) or ("other",),
        remit=remit,
        reports_to=superior,
        single=bool(parts) and of is not None and all(_single(part) for part in parts),
    )


def scoped(post: Post, scope: str) -> Post:
    """The post as one article means it, for a holder without a name whose post others have too."""
    return post if post.single else replace(post, iri=POST[f"{scope}.{POST.tail(post.iri).removeprefix(scope + '.')}"])


def _single(part: RankedPost) -> bool:
    entry = part.entry
    return entry is not None and entry.single and not part.deputy and not part.plural and UNSTATED not in _remit(part)


def _remit(part: RankedPost) -> tuple[Principal, ...]:
    if part.entry is None or not part.entry.remit or part.deputy:
        return ()
    match = _TO.search(part.after)
    if match is None:
        return (UNSTATED,)
    of = accredited_to if part.rank in ACCREDITED else named
    whole = of(match[1])
    found = (whole,) if whole else tuple(filter(None, map(of, re.split(r",\s*|\s+and\s+(?:the\s+)?", match[1]))))
    if found:
        return found
    return (Principal(TOPIC[slug(match[1])], match[1], "topic"),) if part.rank == "special-envoy" else (UNSTATED,)


def _superior(part: RankedPost, of: str | None, scope: str) -> Post | None:
    if part.rank not in _SERVING:
        return None
    for pattern, text in ((_POSSESSOR, part.before), (_SERVED, part.after)):
        match = pattern.search(text)
        if match is not None:
            post = parse_post(match[1], of, scope)
            if post.single and set(post.ranks) & _SUPERIORS:
                return replace(post, title=match[1])
    return None


def _body(part: RankedPost, of: Principal | None, scope: str) -> Principal | None:
    """The ministry or office that the words put the post in: the last one said after it, else the one before it."""
    for match in reversed(list(_WITHIN.finditer(part.after))):
        name = part.after[match.end() :].rpartition(",")[2].strip()
        field = part.rank in _OF_FIELDS and part.after[: match.end()].split()[0] == "of"
        if _is_body(name) and not (field and not part.after[: match.start()].strip()):
            return _organ(name, of, scope)
    name = re.sub(r"^(?:the|deputy|first|chief|vice)\s+", "", part.before.strip(), flags=re.IGNORECASE)
    return _organ(name, of, scope) if name and fold(name).split()[-1] in ranks().bodies else None


def _organ(name: str, of: Principal | None, scope: str) -> Principal:
    """A body named by an organisation's name is the organisation's, whoever sends its officers."""
    known = [found for found in find_organisations(name) if found.start == 0]
    return organ(name, principal(known[0].value.short) if known else of, scope)


def _is_body(name: str) -> bool:
    words = fold(name).split()
    own = words[: next((n for n, word in enumerate(words) if word in PREPOSITIONS), len(words))]
    return bool(set(own) & set(ranks().bodies))


def _key(parts: tuple[RankedPost, ...], title: str) -> str:
    return "_".join(filter(None, map(_part_key, parts))) or slug(title)


def _part_key(part: RankedPost) -> str:
    remit = _remit(part)
    if remit and UNSTATED not in remit and (part.rank in ACCREDITED or part.rank == "special-envoy"):
        return f"{_envoy(part)}.{'-'.join(sorted(slug(target.code or target.label) for target in remit))}"
    if part.rank == "foreign-minister":
        return part.rank
    return slug(" ".join(_content(part)))


def _envoy(part: RankedPost) -> str:
    """``ambassador``; of an envoy the words, after whom he serves: ``president-special-envoy``."""
    if part.rank in ACCREDITED:
        return part.rank
    served = next(filter(None, (p.search(t) for p, t in ((_POSSESSOR, part.before), (_SERVED, part.after)))), None)
    words = " ".join(word.text for word in part.words[part.first : part.last])
    return slug(f"{served[1]} {words}" if served else words)


def _content(part: RankedPost) -> Iterator[str]:
    """The words that tell the post from others; "Minister of Energy" in the order of "Energy Minister"."""
    words = [ranks().spellings.get(word.text, word.text) for word in part.words]
    first, last = part.first, part.last
    if words[first:last] == ["minister"] and words[last : last + 1] in (["of"], ["for"]):
        words = [*words[:first], *words[last:], *words[first:last]]
    idle = {*PREPOSITIONS, *ranks().standings, "a", "affairs", "and", "the", "'s"} - {"to"}
    return (word for word in words if word not in idle)


def _plain(title: str) -> str:
    """The title without the words for who holds it how: the post stays when the standing ends."""
    words = "|".join(ranks().standings)
    bare = re.sub(rf"(?i)^(?:(?:{words})[\s-]+)+|[\s-]+(?:designate|elect)\b", "", title.strip())
    return bare[:1].upper() + bare[1:] if bare else title
