"""When an encounter takes place: the date that hangs on its word, or on what carries it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.facts.scene import Line
from kg.facts.syntax import top, way
from kg.facts.tokens import Token
from kg.lexicon.encounters import words
from kg.mentions.dates import DateMention, filing, find_dates
from kg.model import Article, PartialDate, Span, Status

Days = tuple[PartialDate | None, PartialDate | None]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dates of an article; ``begins`` is where its report does, after title and dateline.

    ``published`` is its day; where its head tells that it was filed some days before, "today" is seen from then.
    """

    dates: tuple[DateMention, ...]
    published: PartialDate | None
    begins: int

    @classmethod
    def of(cls, article: Article, begins: int, heads: Sequence[Span] = ()) -> Calendar:
        """``heads`` are the dateline and the lines that tell the page's date."""
        body = article.body
        text = article.text[body.start : body.end]
        dates = find_dates(text, article.date, body.start)
        filed = filing(dates, article.date, heads)
        published = PartialDate.of(article.date) if article.date else None
        return cls(dates if filed is None else find_dates(text, filed, body.start), published, begins)

    def within(self, line: Line) -> list[tuple[DateMention, list[Token]]]:
        """The dates of a sentence with their words; a dateline's are left out."""
        span, origin = line.span, line.plain.origin
        found = []
        for date in self.dates:
            if span.covers(date.span):
                own = [one for one in line.tokens if date.span.overlaps(origin[one.i])]
                if own:
                    found.append((date, own))
        return found


def date_at(word: Token, line: Line, calendar: Calendar) -> DateMention | None:
    """The date that is told of the encounter named by ``word``; None where the sentence tells none of it."""
    chain = chain_of(word)
    best: tuple[int, int, DateMention] | None = None
    for date, own in calendar.within(line):
        rank = None if _spans(date, own) else rank_of(own, chain, word)
        if rank is not None:
            key = (rank, min(abs(one.i - word.i) for one in own))
            if best is None or key < best[:2]:
                best = (*key, date)
    return best[2] if best else None


def _spans(date: DateMention, own: list[Token]) -> bool:
    """Whether a date is what something is for: "a plan for 2019-2020"."""
    steps = way(top(own))
    if not steps or steps[0][0] not in ("for", "since", "until", "till"):
        return False
    return not (date.start and date.start.day)


def chain_of(word: Token) -> dict[int, int]:
    """The words on whose time and place the encounter's depend, each with how far up it is."""
    return {node.i: rank for rank, node in enumerate(_chain(word), start=1)} | {word.i: 0}


def _chain(word: Token) -> Iterable[Token]:
    """The words on whose time the encounter's depends: those above it up to the head of its clause."""
    speech = words("speech")
    for label, node in way(word):
        if label == "relcl":
            return
        if node.lemma_ in speech and node.pos_ == "VERB" and _reported(word, node):
            return
        yield node


def _reported(word: Token, verb: Token) -> bool:
    """Whether the word stands in what the verb says, and not in where or when it was said."""
    while word.head.i != verb.i:
        word = word.head
    return word.dep_ in ("ccomp", "parataxis")


def rank_of(own: list[Token], chain: dict[int, int], word: Token, through: frozenset[str] = frozenset()) -> int | None:
    """How far up the chain a date or place hangs; None where it hangs on something else."""
    head = top(own)
    inner = {one.i for one in own}
    passed = [head]
    for label, node in way(head):
        if node.i in chain:
            return chain[node.i]
        if label in ("relcl", "acl", "since", "until", "till", "from") and not _leads_to(passed[-1], word):
            return None
        if node.pos_ == "VERB" and label not in ("relcl", "acl") and not _carries(node, word):
            return None
        if node.lemma_ in words("dated_things") or _gone_before(node):
            return None
        if node.pos_ in ("NOUN", "PROPN") and node.i not in inner and not _timely(node, through):
            return None
        passed.append(node)
    return None


def _gone_before(noun: Token) -> bool:
    """Whether it is what something follows or precedes, which was on another day: "the trip follows a visit in May"."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in ("follow", "precede")


def _carries(verb: Token, word: Token) -> bool:
    """Whether a verb below the encounter's word belongs to it: "talks held on Monday", "went to meet on Monday"."""
    return (
        verb.lemma_ in words("light")
        or verb.dep_ in ("xcomp", "acl", "relcl", "conj", "pcomp")
        or verb.head.i == word.i
    )


def _timely(noun: Token, through: frozenset[str]) -> bool:
    """Whether what hangs on a noun still tells of the encounter, by the noun or by how it hangs itself."""
    if noun.lemma_.lower() in words("timely"):
        return True
    steps = way(noun)
    return bool(steps) and steps[0][0] in through


def _leads_to(node: Token, word: Token) -> bool:
    return any(one.i == word.i for one in node.subtree)


def days(date: DateMention, status: Status, past: bool = False) -> Days:
    """What a date means of something with this status; ``past``: what was undone lay in the past."""
    if status is Status.HELD or (status is Status.CANCELLED and past):
        return date.start, date.end
    return date.future_start or date.start, date.future_end or date.end


def settled(status: Status, start: PartialDate | None, published: PartialDate | None) -> Status:
    """What lies after the day of publication is still planned, whatever the tense; a day before it is no plan's."""
    if status is Status.HELD and start and published and start.earliest > published.latest:
        return Status.PLANNED
    if status is Status.PLANNED and start and start.day and published and start.latest < published.earliest:
        return Status.HELD
    return status


def month(when: PartialDate | None) -> PartialDate | None:
    """The month of a day."""
    return replace(when, day=0) if when and when.day else when
