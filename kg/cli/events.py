"""One event on paper: as text with its evidence, and as a table of seats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kg.analysis import Table
from kg.cli.answers import day, who
from kg.graph.witnesses import Witness
from kg.model import EventRecord, Quote, Seat, Standing

SEATS = ("side", "part", "name", "capacity", "of", "standing", "confidence", "articles")


def seats_table(event: EventRecord) -> Table:
    rows = (
        (
            seat.side,
            seat.part,
            seat.name,
            seat.title,
            seat.of,
            seat.standing,
            seat.confidence,
            "; ".join(dict.fromkeys(quote.article for quote in seat.quotes)),
        )
        for seat in event.seats
    )
    return Table(SEATS, tuple(rows))


def text(event: EventRecord, witnesses: Sequence[Witness] = ()) -> Iterator[str]:
    """Lines: what, when and where; each side with its people; each article's sentences with the words marked.

    Of an event that several articles tell of also what each says, and where they differ.
    """
    yield event.label
    place = event.place or "place not stated"
    yield f"{event.type}, {event.status}; {day(event.start, event.end) or 'date not stated'}; {place}"
    if event.topics:
        yield f"about: {'; '.join(event.topics)}"
    yield f"id: {event.id}"
    for (_, side), seats in groupby(event.seats, key=lambda seat: (seat.principal, seat.side)):
        yield f"\n{side}"
        yield from (f"  {_seat(seat)}" for seat in seats)
    if len(witnesses) > 1:
        yield f"\ntold by {len(witnesses)} articles"
        yield from (f"  {_said(one)}" for one in witnesses)
        yield from (f"  they differ on {line}" for line in _differences(witnesses))
    yield "\nevidence"
    yield from _evidence([*event.quotes, *(quote for seat in event.seats for quote in seat.quotes)])


def _said(one: Witness) -> str:
    when = day(one.start, one.end) or "date not stated"
    source = f", {one.source}" if one.source else ""
    people = f"{len(one.people)} named" if one.people else "nobody named"
    said = (one.status, when, one.place or "place not stated", people)
    return f"{one.article} ({one.published or 'no date'}{source}): {'; '.join(said)}"


def _differences(witnesses: Sequence[Witness]) -> Iterator[str]:
    """A line for each thing of which articles say different things; what one leaves out is no difference."""
    said: dict[str, list[tuple[str | None, str]]] = {
        "the status": [(str(one.status), one.article) for one in witnesses],
        "the date": [(day(one.start, one.end), one.article) for one in witnesses],
        "the place": [(one.place, one.article) for one in witnesses],
    }
    for what, values in said.items():
        told = [(value, article) for value, article in values if value]
        if len({value for value, _ in told}) > 1:
            words = dict.fromkeys(value for value, _ in told)
            yield f"{what}: " + "; ".join(f"{word} ({_joined(told, word)})" for word in words)
    everybody = sorted({name for one in witnesses for name in one.people})
    some = [(name, one.article) for one in witnesses for name in one.people]
    alone = [name for name in everybody if sum(name == other for other, _ in some) < len(witnesses)]
    if alone:
        yield "who attended: " + "; ".join(f"{name} ({_joined(some, name)})" for name in alone)


def _joined(told: Sequence[tuple[str, str]], value: str) -> str:
    return ", ".join(article for word, article in told if word == value)


def _seat(seat: Seat) -> str:
    post = f", {seat.title}" if seat.name and seat.title else ""
    standing = "" if seat.standing == Standing.INCUMBENT else f", {seat.standing}"
    unnamed = " not named in the article" if seat.kind == "post" else ""
    return f"{seat.part:<6} {who(seat)}{post}{standing}{unnamed}"


def _evidence(quotes: Iterable[Quote]) -> Iterator[str]:
    """Each sentence once, in the order of the articles and of their text, with all its words of evidence marked."""
    ordered = sorted(quotes, key=lambda one: (one.article, one.sentence_span, one.span))
    for (article, span), group in groupby(ordered, key=lambda one: (one.article, one.sentence_span)):
        same = list(group)
        source = f", {same[0].source}" if same[0].source else ""
        yield f"  {article} ({same[0].date or 'no date'}{source}), characters {span.start}-{span.end}:"
        yield f"    {marked(same)}"


def marked(quotes: list[Quote]) -> str:
    """The sentence of the quotes with their words between ⟦ and ⟧; overlapping words share one pair."""
    sentence, start = quotes[0].sentence, quotes[0].sentence_span.start
    spans: list[list[int]] = []
    for quote in sorted(quotes, key=lambda one: one.span):
        begin, end = quote.span.start - start, quote.span.end - start
        if spans and begin <= spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([begin, end])
    for begin, end in reversed(spans):
        sentence = f"{sentence[:begin]}⟦{sentence[begin:end]}⟧{sentence[end:]}"
    return " ".join(sentence.split())
