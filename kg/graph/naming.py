"""What an article says under the names that linking gives; its own quads are kept, and come back when a link goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, Quad

from kg.graph.terms import iri, value
from kg.vocab import BODY, DIP, EVENT, FACT

Term = object


def named(own: Iterable[Quad], names: Mapping[str, str]) -> list[Quad]:
    """The quads of one article with persons and events renamed, and with them what is named after them.

    A participation is named after its event and its actor, a delegation and a side without a state after the event. Two
    participations of one event that would get one name (two names of an article turn out one person) stay two.
    """
    found = list(own)
    if not names:
        return found
    terms = _Terms(found, names)
    return list(dict.fromkeys(terms.quad(one) for one in found))


class _Terms:
    """The new name of each term of one article's graph."""

    def __init__(self, own: list[Quad], names: Mapping[str, str]) -> None:
        tails = {EVENT.tail(one): EVENT.tail(names.get(one, one)) for one in _events(own)}
        self._tails = dict(sorted(tails.items(), key=lambda pair: -len(pair[0])))
        self._names = dict(names)
        self._names.update(self._seats(own))

    def quad(self, one: Quad) -> Quad:
        return Quad(self._term(one.subject), one.predicate, self._term(one.object), one.graph_name)  # type: ignore[arg-type]

    def _term(self, term: Term) -> Term:
        if not isinstance(term, NamedNode):
            return term
        name = self._names.get(term.value)
        if name is None:
            name = self._names[term.value] = self._after_event(term.value)
        return iri(name)

    def _after_event(self, name: str) -> str:
        """``fact:EVENT.rest`` and ``body:EVENT.rest`` follow their event."""
        space, tail, rest = self._parts(name)
        return f"{space}{tail}.{rest}" if rest else name

    def _parts(self, name: str) -> tuple[str, str, str]:
        """The namespace, the new end of the event's name, and what stands behind it; the last is empty without one."""
        for space in (FACT, BODY):
            if name in space:
                tail = space.tail(name)
                for own, new in self._tails.items():
                    if tail.startswith(f"{own}."):
                        return space.iri, new, tail[len(own) + 1 :]
        return "", "", ""

    def _seats(self, own: list[Quad]) -> dict[str, str]:
        """Each participation by its new name, in the order of the old ones."""
        actors = {value(one.subject): value(one.object) for one in own if one.predicate.value == DIP.actor}
        found: dict[str, str] = {}
        taken: set[str] = set()
        for seat in sorted(actors):
            wanted = self._seat(seat, actors[seat])
            tails = (wanted, *(f"{wanted}.{number}" for number in range(2, len(actors) + 2)))
            found[seat] = next(one for one in tails if one not in taken)
            taken.add(found[seat])
        return found

    def _seat(self, seat: str, actor: str) -> str:
        """The actor's new name stands behind the event's, where the old one stood."""
        space, tail, rest = self._parts(seat)
        old, new = (one.rpartition("/")[2] for one in (actor, self._names.get(actor, actor)))
        return f"{space}{tail}.{rest.replace(old, new, 1) if rest.startswith(old) else rest}" if rest else seat


def _events(own: Iterable[Quad]) -> set[str]:
    return {value(one.object) for one in own if one.predicate.value == DIP.inEvent} | {
        value(one.subject) for one in own if value(one.object) == DIP.Event
    }
