"""At which grammatical place of a word an actor stands, directly or through what carries the word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.facts.scene import Line, Sight, Site, Spot
from kg.facts.syntax import Way, gap, has_subject, is_passive, way
from kg.facts.tokens import Token
from kg.lexicon.encounters import words

_LOOSE = frozenset({"conj", "appos"})


T = TypeVar("T", bound=Spot)


@dataclass(frozen=True, slots=True)
class Standing(Generic[T]):
    """An actor (or a site) at a place of a word; ``within`` is "head" or "member" if he stands in a group there."""

    place: str
    spot: T
    within: str | None = None


def standings(word: Token, line: Line) -> list[Standing[Sight]]:
    """All actors of a sentence that stand at a place of ``word``, in the order of the text."""
    return _standings(word, [sight for sight in line.sights if not sight.nested])


def sites(word: Token, line: Line) -> list[Standing[Site]]:
    """All places named in a sentence that stand at a grammatical place of ``word``."""
    return _standings(word, list(line.sites))


def _standings(word: Token, spots: list[T]) -> list[Standing[T]]:
    carriers = _carriers(word) if spots else []
    found = []
    for spot in spots:
        if spot.first <= word.i < spot.last:
            continue
        standing = _direct(word, spot) or next(
            (hit for chain, carrier in carriers if (hit := _carried(word, chain, carrier, spot))), None
        )
        if standing is not None:
            found.append(standing)
    return found


def _direct(word: Token, spot: T) -> Standing[T] | None:
    for index, (label, node) in enumerate(spot.way):
        if node.i == word.i:
            clear, within = _through(spot.way[:index])
            if clear:
                return Standing(label, spot, within)
            raised = _raised(spot.way[: index + 1], spot)
            if raised is not None:
                return raised
            if label in ("relcl", "acl") and index and word.pos_ not in ("VERB", "AUX"):
                clear, within = _through(spot.way[: index - 1])
                return Standing(spot.way[index - 1][0], spot, within) if clear else None
            return None
        if label == "is" and word.dep_ == "nsubj" and node.i == word.head.i:  # "his host was A"
            clear, within = _through(spot.way[:index])
            return Standing(label, spot, within) if clear else None
    return None


_CARRIED = frozenset({"with", "to", "between", "from"})
_INNER = frozenset({"conj", "appos", "of", "about", "on", "in", "at", "for", "to", "over", "regarding", "towards"})


def _raised(steps: Way, spot: T) -> Standing[T] | None:
    """A complement that the tree hangs on the object and not on its verb: "discussed ties with"."""
    start = next((n for n, (label, _) in enumerate(steps) if label not in _LOOSE), len(steps))
    rest = steps[start + 1 :]
    if len(rest) == 1 and steps[start][0] == "of" and rest[0][0] in ("to", "in", "at"):
        return Standing("of", spot)  # "the visit to Taiwan of"
    if not rest or steps[start][0] not in _CARRIED or steps[start][1].lemma_ in words("groups"):
        return None
    if all(label in _INNER for label, _ in rest[:-1]) and rest[-1][0] in ("object", "about", "on", "over"):
        return Standing(steps[start][0], spot)
    return None


def _through(steps: Way) -> tuple[bool, str | None]:
    """Whether an actor is reached through these steps, and as what of a group."""
    within: str | None = None
    index = 0
    while index < len(steps):
        label, node = steps[index]
        if label in _LOOSE:
            pass
        elif _heads(steps, index):
            within, index = "head", index + 1
        elif label == "under" and node.lemma_ in words("groups"):
            within = "head"
        elif label in words("includes") or (node.lemma_ in words("includes") and label in ("object", "of", "up")):
            within = "member"
            index += steps[index + 1 : index + 2] != () and steps[index + 1][0] in ("acl", "relcl", "advcl")
        elif label in ("of", "from") and node.lemma_ in words("groups"):
            pass
        elif label == "subject" and node.lemma_ == "accompany" and index + 1 < len(steps):
            within, index = "member", index + 1
        else:
            return False, None
        index += 1
    return True, within


def _heads(steps: Way, index: int) -> bool:
    """Whether a step says that a person leads the group behind it."""
    label, node = steps[index]
    if label == "subject" and node.lemma_ in words("heads"):
        return index + 1 < len(steps)
    return label in ("is", "subject") and node.lemma_ == "be" and _at_whose_head(steps, index)


def _at_whose_head(steps: Way, index: int) -> bool:
    """ "a delegation at whose head was"."""
    verb = steps[index][1]
    clause = index + 1 < len(steps) and steps[index + 1][0] == "relcl"
    return clause and any(one.lower_ == "whose" and one.head.lemma_ == "head" for one in verb.subtree)


def _carriers(word: Token) -> list[tuple[tuple[str, ...], Token]]:
    """The words above that lend ``word`` their places, each with the labels that lead to it."""
    found: list[tuple[tuple[str, ...], Token]] = []
    chain: tuple[str, ...] = ()
    previous = word
    for label, node in way(word):
        chain = (*chain, label)
        if not _lends(chain, previous, node):
            break
        found.append((chain, node))
        previous = node
    return found


def _lends(chain: tuple[str, ...], below: Token, node: Token) -> bool:
    label = chain[-1]
    if below.pos_ in ("VERB", "AUX"):
        if label in ("relcl", "acl"):
            return True
        if label == "ccomp":
            return not has_subject(below)
        return (
            label in ("xcomp", "conj", "advcl", "dep")
            or label in words("inside")
            or label in ("with", "by", "of", "without", "in")
        )
    if node.pos_ in ("VERB", "AUX"):
        return label not in words("aloof")
    return label in _LOOSE or node.lemma_ in words("passes") or (label == "of" and len(chain) > 1)


def _carried(word: Token, chain: tuple[str, ...], carrier: Token, spot: T) -> Standing[T] | None:
    if chain[-1] in ("relcl", "acl"):
        return _modified(word, chain, carrier, spot)
    for index, (label, node) in enumerate(spot.way):
        if node.i == carrier.i:
            clear, within = _through(spot.way[:index])
            place = _lent(word, chain, carrier, label) if clear else None
            return Standing(place, spot, within) if place else None
    return None


def _modified(word: Token, chain: tuple[str, ...], noun: Token, spot: T) -> Standing[T] | None:
    """The actor whom a relative or participle clause around ``word`` modifies."""
    reached = spot.first <= noun.i < spot.last or _identified(noun, spot)
    within = None
    if not reached and _leads(spot, noun):
        reached, within = True, "head"
    if not reached:
        index = next((i for i, step in enumerate(spot.way) if step[1].i == noun.i), None)
        if index is None or spot.way[index][0] not in (*_LOOSE, "of", "subject", "including"):
            return None
        reached, within = _through(spot.way[: index + 1])
    if not reached:
        return None
    verb = _below(word, noun)
    place = gap(verb)
    if place is None:
        return None
    if verb.i == word.i:
        return Standing(place, spot, within)
    lent = _lent(word, chain[:-1], verb, place)
    return Standing(lent, spot, within) if lent else None


def _identified(noun: Token, spot: Spot) -> bool:
    """Whether a sentence says that a person is the noun: "Smith was another of those whom"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    if noun.dep_ not in ("attr", "nsubj") or noun.head.lemma_ != "be":
        return False
    steps = [step for step in spot.way if step[0] not in _LOOSE]
    return bool(steps) and steps[0][0] in ("subject", "is") and steps[0][1].i == noun.head.i and spot.top.i != noun.i


def _leads(spot: Spot, group: Token) -> bool:
    """Whether a person heads the group: "Smith headed a delegation that"."""
    steps = [step for step in spot.way if step[0] not in _LOOSE]
    verb = group.head
    return (
        group.dep_ == "dobj"
        and verb.lemma_ in words("heads")
        and bool(steps)
        and steps[0][0] == "subject"
        and steps[0][1].i == verb.i
    )


def _below(word: Token, noun: Token) -> Token:
    while word.head.i != noun.i:
        word = word.head
    return word


def _lent(word: Token, chain: tuple[str, ...], carrier: Token, label: str) -> str | None:
    """The place that ``label`` at the carrier means at the word carried; None where it means nothing."""
    first = chain[0]
    plain = [step for step in chain if step not in _LOOSE]
    if label == "object" and is_passive(carrier) and (word.pos_ in ("VERB", "AUX") or plain[:1] != ["object"]):
        label = "subject"  # the grammatical subject goes on as the subject of what follows
    if word.pos_ in ("VERB", "AUX"):
        own = has_subject(word) or _who_does(word, carrier)
        return "subject" if label == "subject" and not own else _controlled(word, chain, label)
    if first == "subject":
        if label == "object":
            return "object" if carrier.lemma_ in words("gathers") else None
        return label if label in ("between", "with", "of", "among", "from", "to", "for", "by") else None
    if label == "is" and plain[-1] == "subject" and carrier.lemma_ == "be":
        return "is"  # "the first of his guests was"
    if len(plain) == 1 and first in ("object", "is", "npadvmod"):
        lent = carrier.lemma_ in words("light") or label in ("subject", "with", "to", "from", "between")
        return label if lent else None
    if label == "subject" and not _own_subject(word, carrier):
        return "subject"
    if label in ("with", "between") and len(plain) == 1:
        return label
    return None


def _controlled(word: Token, chain: tuple[str, ...], label: str) -> str | None:
    """The object that does what the infinitive under it says: "invited him to meet"."""
    if label == "object" and chain[-1] == "xcomp" and len(chain) == 1 and not has_subject(word):
        return "subject"
    return None


def _who_does(word: Token, carrier: Token) -> bool:
    """Whether "who" of a clause between them does it: "received Berg, who went on to meet"."""
    between = (one for one in word.ancestors if one.pos_ in ("VERB", "AUX") and one.i != carrier.i)
    clauses = (one for one in between if one.dep_ == "relcl" and any(node.i == carrier.i for node in one.ancestors))
    return any(
        below.lower_ in ("that", "which", "who") and below.dep_ == "nsubj" for one in clauses for below in one.children
    )


def _own_subject(word: Token, carrier: Token) -> bool:
    """Whether a verb between the word and its carrier has a subject of its own."""
    node = word
    while node.head.i != carrier.i:
        node = node.head
        if node.pos_ in ("VERB", "AUX") and has_subject(node):
            return True
    return False
