"""One reading with everybody and everything named."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from kg.errors import KgError
from kg.model import Delegation, Event, Participation, Reading
from kg.resolution.encounters import event_label, event_tail
from kg.resolution.people import people
from kg.resolution.posts import Post, parse_post, scoped
from kg.resolution.principals import Principal, organ, principal
from kg.resolution.resolved import Bench, Chair, Encounter, Group, Person, Place, Resolved
from kg.resolution.sides import sides
from kg.resolution.slugs import slug
from kg.vocab import BODY, EVENT, FACT, PLACE


def resolve(reading: Reading) -> Resolved:
    """The reading with IRIs; the same reading always gives the same ones.

    Raises:
        KgError: a participant has neither a name nor a post.
    """
    article = reading.article.key
    known = people(reading.events, article)
    taken: set[str] = set()
    encounters = []
    for number, event in enumerate(reading.events, 1):
        tail = _free(event_tail(event, known, article, number), taken)
        encounters.append(_encounter(event, tail, known, article))
    return Resolved(reading.article, reading.reader, tuple(encounters))


def _free(tail: str, taken: set[str]) -> str:
    """A second event of the same day, type and leaders in one article is another one."""
    tails = (tail, *(f"{tail}.{n}" for n in range(2, len(taken) + 2)))
    free = next(one for one in tails if one not in taken)
    taken.add(free)
    return free


def _encounter(event: Event, tail: str, known: Mapping[str, Person], article: str) -> Encounter:
    principals = sides(event, tail)
    taken: set[str] = set()
    chairs = tuple(
        _chair(one, position, principals[one.side], known, article, tail, taken)
        for position, one in enumerate(event.participants, 1)
    )
    after = count(len(chairs) + 1)
    benches = tuple(_bench(one, next(after), principals[one.side], known, tail, taken) for one in event.delegations)
    return Encounter(EVENT[tail], event_label(event), event, _place(event, article), chairs, benches)


def _chair(
    said: Participation,
    position: int,
    side: Principal,
    known: Mapping[str, Person],
    article: str,
    tail: str,
    taken: set[str],
) -> Chair:
    person = known[slug(said.name)] if said.name else None
    post = parse_post(said.title, said.of, article) if said.title else None
    if person is None:
        post = scoped(post or _unnamed(side), article)
    actor = person.iri if person else str(post and post.iri)
    iri = FACT[_free(f"{tail}.{actor.rpartition('/')[2]}", taken)]
    return Chair(iri, position, said, person, post, side)


def _unnamed(side: Principal) -> Post:
    raise KgError(f"a participant on the side of {side.label} has neither a name nor a post")


def _bench(
    said: Delegation,
    position: int,
    side: Principal,
    known: Mapping[str, Person],
    tail: str,
    taken: set[str],
) -> Bench:
    of = principal(said.of) if said.of else None
    sent = tuple(organ(name, of, tail) for name in said.sent_by) or ((of,) if of else ())
    name = _free(f"{tail}.delegation.{slug(of.code) if of and of.code else slug(said.label)}", taken)
    head = known.get(slug(said.head)) if said.head else None
    group = Group(BODY[name] if sent else FACT[name], said.label, sent, head)
    return Bench(FACT[_free(f"{name}.seat", taken)], position, said, group, side)


def _place(event: Event, article: str) -> Place | None:
    if event.place is None:
        return None
    country = principal(event.place_country) if event.place_country else None
    scope = slug(country.code) if country and country.code else article
    return Place(PLACE[f"{slug(event.place)}.{scope}"], event.place, country)
