"""Reading: a report in Markdown, event by event, with the sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from kg.exporters import rows, told
from kg.exporters.source import Keeps, Source
from kg.model import EventRecord

NAME = "md"
SUFFIXES = (".md",)
MEDIA_TYPE = "text/markdown"
FOLDER = False
TAKES = "events"
KEEPS = Keeps("yes", "yes", "part")
LOSES = "the places of the words in the articles, confidence, ranks and other spellings of names"

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def write(source: Source, stream: IO[bytes]) -> None:
    """Events by date, then everybody with the posts held and the days at which they are attested."""
    cast = rows.Cast()
    stream.write(f"# {told.TITLE}\n".encode())
    for event in source.events(quotes=True):
        cast.add(event)
        stream.write("".join(f"{line}\n" for line in _event(event)).encode())
    stream.write("".join(f"{line}\n" for line in _people(cast)).encode())


def _event(event: EventRecord) -> Iterator[str]:
    yield f"\n## {told.day(event)}: {_text(event.label)}\n"
    yield f"{_text(told.circumstances(event))}\n"
    for side, seats in told.sides(event):
        yield f"- **{_text(side)}**"
        for seat in seats:
            yield f"  - {_text(told.who(seat))}, {_text(told.capacity(seat))}: {seat.part}"
    for sentence, article in told.sentences(event):
        yield f"\n> {_text(sentence)} ({_text(article)})"


def _people(cast: rows.Cast) -> Iterator[str]:
    yield "\n## People\n"
    yield "| name | capacity | of | first | last | events |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for _, name, title, of, _, _, _, first, last, count in cast.post_rows():
        if name:
            cells = (name, title, of, first, last, count)
            yield f"| {' | '.join('' if cell is None else _text(str(cell)) for cell in cells)} |"


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))
