"""Words of encounter in a sentence, each with the actors who stand at its places: what may tell of an event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.facts.places import Standing, sites, standings
from kg.facts.scene import Line, Sight, Site
from kg.facts.status import status
from kg.facts.syntax import way
from kg.facts.tokens import Token
from kg.lexicon.encounters import Role, Rule, hints, rules, words
from kg.model import EventType, Status


@dataclass(frozen=True, slots=True)
class Seat:
    """An actor (None: a body or a group of unknown people) with the role that a rule gives him.

    ``within`` as in Standing.
    """

    actor: int | None
    sight: Sight
    role: Role
    place: str
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one word of one sentence tells.

    ``definite``: it points back ("during the meeting"). ``judged``: no rule read it, but the networks think so.
    """

    rule: Rule
    word: Token
    line: Line
    seats: tuple[Seat, ...]
    status: Status
    definite: bool
    goals: tuple[Site, ...] = ()
    judged: bool = False

    @property
    def source(self) -> str:
        """What read it: the id of the rule, or JUDGED."""
        return JUDGED if self.judged else self.rule.id

    @property
    def type(self) -> EventType:
        return self.rule.type

    @property
    def actors(self) -> frozenset[int]:
        return frozenset(seat.actor for seat in self.seats if seat.actor is not None)


def seated(rule: Rule, actor: int, sight: Sight, place: str) -> Seat:
    """A seat where the networks know that somebody took part, and the rule at most in which role."""
    role = rule.role(place)
    return Seat(actor, sight, role if role in ("host", "guest", "member") else "party", place)


JUDGED = "judged"
"""Stands for a rule where the networks alone tell an event."""
ANY = "*"
"""Stands in a rule for every verb that no other rule names."""
BETWEEN = "summit-between"
"""The rule that reads who holds a summit: "a summit between Vega and Berg"."""


Index = dict[tuple[str, str], tuple[tuple[tuple[str, ...], Rule], ...]]


@cache
def _index() -> Index:
    return _indexed(rules())


@cache
def _hints() -> Index:
    return _indexed(hints())


def _indexed(rules: Iterable[Rule]) -> Index:
    """Lemmas and their rules by part of speech and main word: the first of a verb's words, the last of a noun's."""
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], Rule]]] = {}
    for rule in rules:
        for kind, lemmas in (("verb", rule.verbs), ("noun", (*rule.nouns, *rule.role_nouns))):
            for lemma in lemmas:
                own = tuple(lemma.split())
                found.setdefault((kind, own[0] if kind == "verb" else own[-1]), []).append((own, rule))
    return {key: tuple(value) for key, value in found.items()}


@dataclass(frozen=True, slots=True)
class Encounter:
    """A word of encounter: its rules, its status (None: none was), and who stands at which place of it.

    ``hints`` are the rules by which it may tell of an event.
    """

    word: Token
    rules: tuple[Rule, ...]
    hints: tuple[Rule, ...]
    status: Status | None
    standings: tuple[Standing[Sight], ...]


def encounters(line: Line) -> Iterator[Encounter]:
    """The words of encounter of a sentence, in its order."""
    for word in line.tokens:
        named, hinted = rules_at(word), _hints_at(word)
        if named or hinted:
            yield Encounter(word, tuple(named), hinted, status(word), tuple(standings(word, line)))


def candidates(line: Line, found: Iterable[Encounter]) -> Iterator[Candidate]:
    """What a sentence with these words of encounter tells, in their order.

    "Denied reports of a meeting with" brings nobody together: that does the meeting.
    """
    for one in found:
        if one.status is not None:
            goals = sites(one.word, line)
            undoes = one.word.lemma_ in words("denials") | words("cancels")
            for rule in (rule for rule in one.rules if ANY not in rule.verbs or not undoes):
                yield _candidate(rule, one.word, line, one.status, one.standings, goals)


def rules_at(word: Token) -> list[Rule]:
    """The rules for a word, those that name it with the most words."""
    kind = _kind(word)
    if kind is None or _sees_off(word) or _in_consultation(word) or _greets_in_writing(word):
        return []
    found = _naming(word, kind, _index())
    if not found and kind == "verb" and word.lemma_ not in words("not_together") and not _carries_one(word):
        return [rule for _, rule in _index().get((kind, ANY), ())]
    most = max(((_narrow(rule), count) for count, rule in found), default=(False, 0))
    return [rule for count, rule in found if (_narrow(rule), count) == most]


def _sees_off(verb: Token) -> bool:
    """Whether somebody is but taken leave of where he departs: "saw him off at the airport"."""
    return verb.lemma_ == "see" and any(one.lower_ == "off" and one.dep_ in ("advmod", "prt") for one in verb.children)


def _greets_in_writing(verb: Token) -> bool:
    """ "A letter in which he greeted her on her birthday"."""
    if verb.lemma_ != "greet":
        return False
    means = [one for one in verb.children if one.dep_ == "prep" and one.lower_ in ("by", "in")]
    inside = [below for one in means for below in one.children]
    papers = verb.ancestors if any(one.lower_ == "which" for one in inside) else inside
    return any(one.lemma_.lower() in words("papers") for one in papers)


def _in_consultation(noun: Token) -> bool:
    """Whether it but tells how something was done: "decided in consultation with"."""
    bare = not any(one.dep_ in ("det", "poss") for one in noun.children)
    return noun.lemma_ == "consultation" and noun.head.lower_ == "in" and bare


def _hints_at(word: Token) -> tuple[Rule, ...]:
    kind = _kind(word)
    return tuple(rule for _, rule in _naming(word, kind, _hints())) if kind else ()


def _naming(word: Token, kind: str, index: Index) -> list[tuple[int, Rule]]:
    """The rules that name a word, each with the number of words by which it does."""
    return [
        (len(lemma), rule)
        for lemma, rule in index.get((kind, word.lemma_.lower()), ())
        if _spelt(word, lemma, kind)
        and _about(rule, word)
        and _carried(rule, word)
        and _rings(rule, word)
        and _owned(rule, word)
    ]


def _owned(rule: Rule, noun: Token) -> bool:
    """Whether a summit is told by whose it is: "the summit between", "the summit of"."""
    return rule.id != BETWEEN or any(one.lower_ in ("between", "of") for one in noun.children)


def _rings(rule: Rule, verb: Token) -> bool:
    """Whether who calls somebody rings him up: not "called him a friend", "called him in", "called her to Lima"."""
    if rule.id != "call-somebody":
        return True
    objects = [one for one in verb.children if one.dep_ in ("dobj", "nsubjpass", "oprd")]
    somebody = len(objects) == 1 and _somebody(objects[0])
    more = any(one.dep_ in ("acomp", "advcl", "attr", "ccomp", "dative", "prt", "xcomp") for one in verb.children)
    away = any(one.dep_ == "prep" and one.lower_ in ("as", "for", "in", "into", "to") for one in verb.children)
    return somebody and not more and not away


def _somebody(word: Token) -> bool:
    """Whether a word is for a person, by his name or post."""
    person = word.lower_ in ("her", "him", "me", "them", "us", "you") or word.pos_ == "PROPN"
    return person or word.lemma_ in words("groups") | words("people")


def _carries_one(verb: Token) -> bool:
    """Whether the verb carries a noun of encounter, which then tells more than the verb."""
    return any(
        one.dep_ in ("dobj", "nsubjpass", "attr") and ("noun", one.lemma_.lower()) in _index() for one in verb.children
    )


def _kind(word: Token) -> str | None:
    """ "verb" or "noun"; the adjective "due" governs as a verb does."""
    if word.pos_ in ("VERB", "AUX") or word.lower_ == "due":
        return "verb"
    return "noun" if word.pos_ in ("NOUN", "PROPN") else None


def _spelt(word: Token, lemma: tuple[str, ...], kind: str) -> bool:
    """Whether the word stands with the other words of a lemma: particles behind a verb, words before a noun."""
    if len(lemma) == 1:
        return True
    if kind == "noun":
        before = [one.lemma_.lower() for one in word.doc[max(0, word.i - len(lemma) + 1) : word.i]]
        return before == list(lemma[:-1])
    rest = list(lemma[1:])
    after = [one.lower_ for one in word.doc[word.i + 1 : word.i + 2 + len(rest)]]
    return after[: len(rest)] == rest or after[1 : len(rest) + 1] == rest


def _about(rule: Rule, word: Token) -> bool:
    if rule.unless and any(one.lemma_.lower() in rule.unless for one in word.subtree):
        return False
    if not rule.about or word.lemma_.lower() in rule.nouns:
        return True
    if rule.type in (EventType.CALL, EventType.MESSAGE):
        by = words("means") | ({"with"} if rule.type is EventType.MESSAGE else set())
        return any(one.lemma_.lower() in rule.about for one in _means(word, by))
    return any(
        one.lemma_.lower() in rule.about and one.pos_ in ("NOUN", "PROPN") for one in word.subtree if one.i != word.i
    )


def _means(verb: Token, by: Collection[str]) -> Iterator[Token]:
    """The words that tell how something is done: "met virtually", "spoke over a video link"; not "spoke of a video".

    ``by`` are the prepositions of means.
    """
    for one in verb.children:
        if one.dep_ in ("advmod", "npadvmod"):
            yield one
        elif one.dep_ in ("prep", "agent") and one.lower_ in by:
            yield from (below for below in one.subtree if below.pos_ not in ("VERB", "AUX"))


def _narrow(rule: Rule) -> bool:
    return bool(rule.carriers or rule.about)


def _carried(rule: Rule, word: Token) -> bool:
    """Whether the noun is the object of a verb that the rule wants; only a rule that wants none goes without."""
    if not rule.carriers:
        return True
    steps = (step for step in way(word) if step[0] != "of")
    return next((label == "object" and node.lemma_ in rule.carriers for label, node in steps), False)


def _candidate(
    rule: Rule, word: Token, line: Line, told: Status, found: Sequence[Standing[Sight]], places: list[Standing[Site]]
) -> Candidate:
    if word.lemma_.lower() in rule.role_nouns and not _predicated(word):
        found = [one for one in found if one.place != "subject"]
    if ANY in rule.verbs:
        found = [one for one in found if not _of_another(one, word)]
    seats = _named_first(tuple(_seats(rule, found)))
    goals = tuple(one.spot for one in places if rule.role(one.place) == "goal")
    return Candidate(rule, word, line, seats, told, _definite(word), goals)


def _of_another(standing: Standing[Sight], verb: Token) -> bool:
    """Whether somebody stands at a noun of encounter below a verb, and not at that: "praised a dialogue with"."""
    nouns = [node for _, node in standing.spot.way]
    below = nouns[: next((n for n, node in enumerate(nouns) if node.i == verb.i), 0)]
    return any((("noun", one.lemma_.lower()) in _index() or ("noun", one.lemma_.lower()) in _hints()) for one in below)


def _named_first(seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """Without the plural posts whose holders stand at the same place by name: "three envoys, A, B and C"."""
    named = {seat.place for seat in seats if seat.sight.kind == "person"}
    return tuple(
        seat for seat in seats if not (seat.sight.mention.plural and seat.sight.kind == "post" and seat.place in named)
    )


def _predicated(word: Token) -> bool:
    """Whether a noun says what the subject is: "was the guest of", "came as the guest of"."""
    return word.dep_ in ("attr", "oprd") or (word.dep_ == "pobj" and word.head.lower_ == "as")


def _seats(rule: Rule, found: Sequence[Standing[Sight]]) -> Iterator[Seat]:
    places = {standing.place for standing in found}
    if not all(places & set(need.split("|")) or rule.role(need) == "goal" for need in rule.needs):
        return
    for standing in found:
        role = rule.role(standing.place)
        if role is not None and not _appoints(standing.spot):
            for actor in standing.spot.actors or (None,):
                yield Seat(actor, standing.spot, role, standing.place, standing.within)


def _appoints(sight: Sight) -> bool:
    """Whether somebody is but told to have given another his post: "a minister appointed by President Vega"."""
    label, verb = sight.way[0] if sight.way else ("", sight.top)
    return label == "subject" and verb.dep_ in ("acl", "relcl") and verb.lemma_ in words("appoints")


def _definite(word: Token) -> bool:
    """Whether a noun points to an encounter already told."""
    if word.pos_ in ("VERB", "AUX"):
        return False
    marks = {one.lower_ for one in word.children}
    if marks & words("newness"):
        return False
    return bool(marks & {"the", "this", "that", "these", "those", "both", "its", "their"}) or not marks & {
        "a",
        "an",
        "another",
    }
