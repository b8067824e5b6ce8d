"""Readings on paper: the gold format, a table for people, RDF, and every fact with its evidence."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator
from typing import IO

from kg import facts
from kg.cli import screen
from kg.model import Evidence, Participation, Reading

HEADER = ("article", "event", "start", "type", "status", "place", "side", "part", "name", "title", "of")


def confident(reading: Reading, least: float) -> Reading:
    """The reading without the events, participants and delegations read with less confidence than ``least``."""
    if not least:
        return reading
    events = tuple(
        dataclasses.replace(
            event,
            participants=tuple(p for p in event.participants if p.confidence >= least),
            delegations=tuple(d for d in event.delegations if d.confidence >= least),
        )
        for event in reading.events
        if event.confidence >= least
    )
    return dataclasses.replace(reading, events=events)


def write(readings: Iterable[Reading], format: str, stream: IO[bytes]) -> None:
    if format == "trig":
        from kg.graph import write_readings

        write_readings(readings, stream)
        return
    with screen.as_text(stream) as text:
        if format == "jsonl":
            for reading in readings:
                text.write(json.dumps(facts.as_gold(reading), ensure_ascii=False) + "\n")
                text.flush()
        else:
            from kg.analysis import Table
            from kg.exporters.tables import write_table

            write_table(Table(HEADER, tuple(rows(readings))), format, text)


def rows(readings: Iterable[Reading]) -> Iterator[tuple[str | int | None, ...]]:
    """One row a participant; an event without one has a row of its own."""
    for reading in readings:
        for number, event in enumerate(reading.events, 1):
            head = (reading.article.id, number, _text(event.start), event.type, event.status, event.place)
            for one in event.participants:
                yield (*head, one.side, one.part, one.name, one.title, one.of)
            for body in event.delegations:
                yield (*head, body.side, "delegation", None, body.label, body.of)
            if not event.participants and not event.delegations:
                yield (*head, None, None, None, None, None)


def write_explained(readings: Iterable[Reading], stream: IO[bytes]) -> None:
    with screen.as_text(stream) as text:
        for reading in readings:
            for line in explained(reading):
                text.write(line + "\n")


def explained(reading: Reading) -> Iterator[str]:
    """Each fact with its confidence, then ``rule start-end: sentence`` with the words of the fact between ⟦ and ⟧."""
    article = reading.article
    yield f"# {article.id} {article.date or 'without a date'}"
    for event in reading.events:
        when = _text(event.start) or "no date"
        yield f"\n{event.type} {event.status} {when} {event.place or 'no place'} [{event.confidence:.2f}]"
        yield from _evidence(event.evidence, article.text, "  ")
        for one in event.participants:
            yield f"  side {one.side} {one.part}: {_seat(one)} [{one.confidence:.2f}]"
            yield from _evidence(one.evidence, article.text, "    ")
        for body in event.delegations:
            sent = f" sent by {', '.join(body.sent_by)}" if body.sent_by else ""
            yield f"  side {body.side} delegation: {body.label}{sent} [{body.confidence:.2f}]"
            yield from _evidence(body.evidence, article.text, "    ")
    yield ""


def _evidence(evidence: Iterable[Evidence], text: str, indent: str) -> Iterator[str]:
    for one in evidence:
        before, words, after = (
            text[one.sentence.start : one.span.start],
            text[one.span.start : one.span.end],
            text[one.span.end : one.sentence.end],
        )
        sentence = " ".join(f"{before}⟦{words}⟧{after}".split())
        yield f"{indent}{one.rule} {one.span.start}-{one.span.end}: {sentence}"


def _seat(one: Participation) -> str:
    post = ", ".join(part for part in (one.title, one.of) if part)
    return f"{one.name or 'unnamed'} ({post})" if post else (one.name or "unnamed")


def _text(value: object) -> str | None:
    return None if value is None else str(value)
