"""What linking made of persons, for people to look at: pairs with their evidence side by side, merges with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.errors import NotFoundError
from kg.graph.linked_persons import linked
from kg.graph.look import Look
from kg.graph.profiles import People, Sources
from kg.graph.store import Graph
from kg.resolution.linking import Decision, Judgement, Profile
from kg.resolution.linking.decisions import Choice
from kg.resolution.verdict import Verdict
from kg.vocab import PERSON, POST

SENTENCES = 3
"""Shown of each person at most."""


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two: ``posts`` with their years, ``articles`` where the name is read, sentences around it."""

    id: str
    name: str
    spellings: tuple[str, ...]
    posts: tuple[str, ...]
    articles: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """``shown`` is the id of the person that both are, where they are one."""

    judgement: Judgement
    one: Party
    other: Party
    shown: str | None = None


class Review:
    """The judgements of a graph; made from what articles tell, so it costs what linking costs."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._look = Look(graph.store)
        self._people, self._links = linked(graph.store)
        self._sources = Sources(graph.store)
        self._nodes: dict[str, list[tuple[str, str]]] = {}
        for node, id_ in sorted(self._people.ids.items()):
            self._nodes.setdefault(id_, []).append(node)

    @property
    def people(self) -> People:
        return self._people

    def pairs(self, verdict: Verdict) -> Iterator[Pair]:
        """Those judged so, the surest first."""
        for one in self._links.of(verdict):
            shown = self._shown(one.a) if verdict is Verdict.SAME else None
            yield Pair(one, self.party(one.a), self.party(one.b), shown)

    def party(self, id_: str) -> Party:
        profile = self._people.profiles[id_]
        nodes = self._nodes[id_]
        sentences = dict.fromkeys(text for node in nodes for text in self._sources.sentences(*node))
        named = [text for text in sentences if any(name in text for name in profile.names)]
        chosen = (named or list(sentences))[:SENTENCES]
        articles = tuple(sorted({self._look.source(graph).id for graph, _ in nodes}))
        name = max(profile.names, key=lambda one: (len(one.split()), one))
        spellings = tuple(one for one in profile.names if one != name)
        return Party(id_, name, spellings, _posts(profile), articles, tuple(chosen))

    def settled(self, decisions: Iterable[Decision]) -> list[Decision]:
        """The decisions; a split is told of the id that the article itself has for who is shown under the one given.

        Raises:
            NotFoundError: a decision is about a person or an article that the graph does not have.
        """
        return [own for one in decisions for own in self._settled(one)]

    def _settled(self, one: Decision) -> list[Decision]:
        people = {one.person} if one.choice is Choice.SPLIT else {one.person, one.other}
        for id_ in sorted(people):
            if id_ not in self._people.profiles and one.choice is not Choice.UNDO:
                raise NotFoundError(f"no person {id_!r}", hint="kg person shows ids, kg review those to decide on")
        if one.choice is not Choice.SPLIT:
            return [one]
        own = self._told_in(one.other)
        found = sorted(id_ for id_ in own if self._shown(id_) == self._shown(one.person))
        if not own:
            raise NotFoundError(f"no article {one.other!r} tells of anybody")
        if not found:
            raise NotFoundError(f"article {one.other!r} tells of nobody who is {one.person}")
        return [replace(one, person=id_) for id_ in found]

    def _told_in(self, article: str) -> set[str]:
        return {id_ for (graph, _), id_ in self._people.ids.items() if self._look.source(graph).id == article}

    def _shown(self, id_: str) -> str:
        return self._links.one_of.get(id_, id_)


def person_id(text: str) -> str:
    """The id in an IRI, in ``person:id`` or by itself."""
    return PERSON.tail(text).removeprefix("person:")


def _posts(profile: Profile) -> tuple[str, ...]:
    """Each post with the first and the last year that it is told of."""
    years: dict[str, list[int]] = {}
    for one in profile.services:
        if one.post:
            found = years.setdefault(POST.tail(one.post), [])
            found += [day.year for day in (one.first, one.last) if day]
    return tuple(f"{post} {_span(found)}".strip() for post, found in sorted(years.items()))


def _span(years: list[int]) -> str:
    if not years:
        return ""
    first, last = min(years), max(years)
    return f"({first})" if first == last else f"({first}-{last})"
