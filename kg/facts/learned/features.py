"""What the networks are told of what they judge (``relations``) beside words: a bag of named features for each key."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.facts.learned.called import Called
from kg.facts.learned.relations import Bag
from kg.facts.learned.sentence import step
from kg.facts.learned.view import View
from kg.facts.scene import Line, Sight
from kg.facts.syntax import label_of
from kg.facts.tokens import Token
from kg.mentions.marked import Actor
from kg.model import Standing

SHOWN = 3
"""Shared sentences looked at, the first ones: later ones repeat."""


def solo(view: View, called: Called, actor: int) -> Bag:
    """What is told of an actor alone."""
    found = [f"drafted {one.type} {one.status}" for one in view.sketches if actor in one.seats] or ["undrafted"]
    one = view.marked.actors[actor]
    told = dict.fromkeys((*found, f"kind {_kind(one)}", *_person(one), *_known(one), *_place(view, actor)))
    told |= dict.fromkeys(called.alone(actor))
    for line, sight in view.sights[actor]:
        told |= dict.fromkeys(_seen(view, line, sight, actor))
    return told


def _place(view: View, actor: int) -> Iterator[str]:
    yield f"rank {step(view.rank[actor], 0, 1, 2, 4)}"
    yield f"order {step(view.order[actor], 0, 1, 2, 4)}"
    yield f"sights {step(len(view.sights[actor]), 1, 2, 4)}"


def _seen(view: View, line: Line, sight: Sight, actor: int) -> Iterator[str]:
    """What one mention tells of an actor."""
    where = "title" if line.headline else "body"
    for label, node in sight.way[:1]:
        yield f"{label} {node.lemma_.lower()}"
    abroad = _abroad(view, line, actor)
    others = "alone" if len(view.people[line.number]) <= 1 else "others"
    for clue in view.clues(line.number):
        place = clue.places.get(actor)
        for name in clue.names:
            if place is None:
                yield f"by {name} {where}"
            else:
                yield from (f"at {name}", f"at {place} {name}", f"at {name} {abroad}", f"at {name} {others}")
        yield from (f"rule {rule.id} {place or 'by'}" for rule in clue.rules)
    yield from (f"{one} {abroad} {where}" for one in _tells(view, line.number) or ("nothing",))


def _tells(view: View, number: int) -> list[str]:
    return list(dict.fromkeys(f"with {name}" for clue in view.clues(number) for name in clue.names))


def _abroad(view: View, line: Line, actor: int) -> str:
    """Whether a sentence names a place in a state that is not the actor's."""
    of = view.marked.actors[actor].of
    states = {site.place.state for site in line.sites if site.place.state and not site.place.doubtful}
    if not states:
        return "no place"
    return "abroad" if states - {of} else "home"


class Owners:
    """The states and bodies that an article speaks of; what is told of each alone is put into words once."""

    def __init__(self, view: View, called: Called) -> None:
        self._view = view
        self._own = {of: {(line.number, token.i) for line, token in told} for of, told in view.owners.items()}
        self._words: dict[int, list[int]] = {}
        for number, i in sorted(set().union(*self._own.values())):
            self._words.setdefault(number, []).append(i)
        self._alone = {of: tuple(_owner(view, of)) for of in view.owners}
        self._called = called

    def owned(self, actor: int, of: str) -> Bag:
        """What is told of an actor and a state or body that he may represent."""
        called = self._called.owned(actor, of)
        return dict.fromkeys((*self._alone[of], *_owned(self._view, actor, of), *self._near(actor, of), *called))

    def _near(self, actor: int, of: str) -> Iterator[str]:
        """How the words of a state or body stand to those of an actor: inside them, next to them, in one list."""
        own, inside = self._own[of], False
        for line, sight in self._view.sights[actor]:
            number, here = line.number, self._words.get(line.number, [])
            before, after = bisect_left(here, sight.first), bisect_left(here, sight.last)
            if before and (number, here[before - 1]) in own:
                yield "next before"
            if after < len(here) and (number, here[after]) in own:
                yield "next after"
            if not here:
                yield "no word here"
            yield from _in_list(self._view, line, sight, of)
            inside = inside or any((number, i) in own for i in here[before:after])
        yield f"inside {inside}"


def _owner(view: View, of: str) -> Iterator[str]:
    words = view.owners[of]
    yield f"home {of == view.marked.home}"
    yield f"dateline {view.dateline is not None and of == view.dateline.state}"
    yield f"words {step(len(words), 1, 2, 4, 8)}"
    yield f"most {len(words) == max(len(some) for some in view.owners.values())}"
    yield f"owners {step(len(view.owners), 1, 2, 3, 5)}"
    yield f"place {step(list(view.owners).index(of), 0, 1, 2, 4)}"
    yield "state" if len(of) == 2 else "body"


def _owned(view: View, actor: int, of: str) -> Iterator[str]:
    one = view.marked.actors[actor]
    yield f"{'assumed' if one.assumed else 'told'} {one.of == of if one.of else None}"
    yield from _person(one)
    yield f"rank {step(view.rank[actor], 0, 1, 2, 4)}"
    apart = min(abs(line.number - number) for line, _ in view.owners[of] for number in view.numbers[actor])
    yield f"apart {step(apart, 0, 1, 2, 4)}"
    others = [view.marked.actors[other] for other in view.sights if other != actor]
    sure = [other for other in others if other.of == of and not other.assumed]
    yield f"people {step(len(sure), 0, 1, 2)}"
    if any(other.title and one.title and other.title.lower() == one.title.lower() for other in sure):
        yield "rival"
    yield from (f"title {word}" for word in (one.title or "").lower().split()[:6])
    for draft in view.sketches:
        if actor in draft.seats:
            role = draft.seats[actor].role
            if draft.where is not None and draft.where.state == of:
                yield from (f"there {draft.type}", f"there as {role}")
            for other in draft.seats:
                if other != actor and _sure(view, other) == of:
                    beside = "beside" if draft.seats[other].role == role else "against"
                    yield from (f"with {draft.type}", f"with as {role}", f"{beside} {draft.type}")


def _in_list(view: View, line: Line, sight: Sight, of: str) -> Iterator[str]:
    """Whether those who stand in one list with an actor are of a state or body."""
    first = _listed(sight.top)
    for other in line.sights:
        if other is not sight and _listed(other.top) == first:
            told = {_sure(view, mate) for mate in other.actors} - {None}
            if told:
                yield f"listed {of in told}"


def _listed(token: Token) -> int:
    """The first word of the list that a word stands in."""
    while token.dep_ in ("conj", "appos"):
        token = token.head
    return token.i


def _sure(view: View, actor: int) -> str | None:
    """Whom an actor represents if words tell it."""
    one = view.marked.actors[actor]
    return None if one.assumed else one.of


def _known(actor: Actor) -> Iterator[str]:
    yield "named" if actor.name else "unnamed"
    yield "of" if actor.of and not actor.assumed else "assumed" if actor.of else "of nobody"


def duo(view: View, called: Called, a: int, b: int) -> Bag:
    """What is told of two actors; their order does not matter."""
    first, second = sorted((a, b), key=view.order.__getitem__)
    shared = view.shared(a, b)
    found = dict.fromkeys(_article(view, first, second, shared))
    scope = "shared" if shared else "near"
    triggered = False
    for number in shared[:SHOWN] or [view.joining(a, b)]:
        triggered |= bool(view.triggers[number])
        found |= dict.fromkeys(f"{scope}:{one}" for one in view.telling(number))
        if shared:
            found |= dict.fromkeys(_grammar(_sight(view, first, number), _sight(view, second, number)))
            found |= dict.fromkeys(_joint(view, number, first, second))
    if triggered:
        found |= dict.fromkeys(("triggered", f"triggered {scope}", f"triggered {_sides(view, first, second)}"))
    found |= dict.fromkeys(_both(view, first, second))
    found |= dict.fromkeys(called.both(first, second))
    return found


def _joint(view: View, number: int, first: int, second: int) -> Iterator[str]:
    """At which words of encounter of a sentence the two stand."""
    for clue in view.clues(number):
        one, other = clue.places.get(first), clue.places.get(second)
        if one is not None and other is not None:
            yield from (f"joint {one}+{other}", *(f"joint {name}" for name in clue.names))
            yield from (f"joint {rule.id}" for rule in clue.rules)
        elif one is not None or other is not None:
            yield from (f"one at {one or other}", *(f"one at {name}" for name in clue.names))
        else:
            yield from (f"neither at {name}" for name in clue.names)


def _both(view: View, first: int, second: int) -> Iterator[str]:
    """What each of the two stands at, anywhere in the article, and the other, too."""
    one, other = view.stands[first], view.stands[second]
    yield from (f"each at {name}" for name in one if name in other)
    yield from (f"only one at {name}" for name in one if name not in other)
    yield from (f"only one at {name}" for name in other if name not in one)


def _article(view: View, first: int, second: int, shared: list[int]) -> Iterator[str]:
    """Where the two stand in the article, and in what the rules drafted."""
    one, other = view.marked.actors[first], view.marked.actors[second]
    kinds = "+".join(sorted((_kind(one), _kind(other))))
    sides, apart = _sides(view, first, second), view.apart(first, second)
    low, high = sorted((view.rank[first], view.rank[second]))
    together = any(first in draft.seats and second in draft.seats for draft in view.drafts)
    seated = sum(any(actor in draft.seats for draft in view.drafts) for actor in (first, second))
    yield from (f"kinds {kinds}", f"sides {sides}", f"sides {sides} kinds {kinds}")
    yield from (f"apart {step(apart, 0, 1, 2, 4)}", f"sides {sides} apart {step(apart, 0, 1, 2)}")
    yield from (f"shared {step(len(shared), 0, 1, 2)}", f"actors {step(len(view.sights), 2, 3, 5, 8)}")
    yield f"ranks {step(low, 0, 1, 2)} {step(high, 1, 2, 4)}"
    yield f"order {step(view.order[first], 0, 1, 2)} {step(view.order[second], 1, 2, 4)}"
    yield f"headlines {sum(any(line.headline for line, _ in view.sights[actor]) for actor in (first, second))}"
    yield from (f"drafted {together}", f"seated {seated}", f"drafts {step(len(view.drafts), 0, 1, 3)}")
    for actor in (one, other):
        yield from _person(actor)


def _person(actor: Actor) -> Iterator[str]:
    title = (actor.title or "").lower()
    if "spokes" in title or "press" in title:
        yield "spokesperson"
    if not title:
        yield "no title"
    if actor.standing is Standing.FORMER:
        yield "former"


def _grammar(first: Sight, second: Sight) -> Iterator[str]:
    places = [label_of(sight.way, "root") for sight in (first, second)]
    yield from (f"places {'+'.join(places)}", f"first at {places[0]}", f"second at {places[1]}")
    yield f"words between {step(abs(first.first - second.first), 3, 6, 12, 20)}"


def _kind(actor: Actor) -> str:
    return f"{actor.kind}s" if actor.plural else actor.kind


def _sides(view: View, first: int, second: int) -> str:
    one, other = view.marked.actors[first].of, view.marked.actors[second].of
    if not one or not other:
        return "unknown"
    return "same" if one == other else "different"


def _sight(view: View, actor: int, number: int) -> Sight:
    return next(sight for line, sight in view.sights[actor] if line.number == number)
