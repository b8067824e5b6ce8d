"""Gold, or an extraction in its shape: JSON Lines, one article a line, to events; every fault told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError

from kg.errors import InputError
from kg.model import Event, EventType, Part, PartialDate, Participation, Status

Fault = Callable[[InputError], None]

_PLACE = re.compile(r" at line 1 column (\d+)$")


def _date(value: object) -> PartialDate | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError("not a date: wants text, YYYY, YYYY-MM or YYYY-MM-DD")
    return PartialDate.parse(value)


_Date = Annotated[PartialDate | None, PlainValidator(_date)]


class _Line(BaseModel):
    """Keys that are not told here are left alone; a set can have its own, such as ``posts``."""

    model_config = ConfigDict(strict=True)


class _Participant(_Line):
    name: str | None = None
    title: str | None = None
    of: str | None = None
    side: int = Field(ge=1)
    part: Part = Part.MEMBER


class _Event(_Line):
    type: EventType
    status: Status
    start: _Date = None
    end: _Date = None
    place: str | None = None
    topics: tuple[str, ...] = ()
    participants: tuple[_Participant, ...]


class _Article(_Line):
    id: str = Field(min_length=1)
    events: tuple[_Event, ...]


def read_gold(path: Path, fault: Fault) -> dict[str, tuple[Event, ...]]:
    """The events of each article by its id, in the order of the file; what is wrong goes to ``fault``, line by line.

    Neither confidence nor evidence is in the shape: it is 1 and empty.

    Raises:
        InputError: the file cannot be opened.
    """
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        raise InputError(str(path), error.strerror or "cannot be read") from None
    found: dict[str, tuple[Event, ...]] = {}
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        article = _article(str(path), number, line, fault) if line.strip() else None
        if article is None:
            continue
        if article.id in first:
            message = f"article {article.id!r} stands in line {first[article.id]} already"
            fault(InputError(str(path), message, line=number))
        first.setdefault(article.id, number)
        found.setdefault(article.id, tuple(_event(event) for event in article.events))
    return found


def _article(source: str, number: int, line: bytes, fault: Fault) -> _Article | None:
    try:
        return _Article.model_validate_json(line)
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False):
            fault(_fault(source, number, _where(one["loc"]), one["msg"]))
        return None


def _fault(source: str, number: int, where: str, message: str) -> InputError:
    if where:
        return InputError(source, f"{where}: {message.removeprefix('Value error, ')}", line=number)
    place = _PLACE.search(message)  # of one line, so that its line is always 1
    return InputError(source, _PLACE.sub("", message), line=number, column=int(place[1]) if place else None)


def _where(keys: Iterable[int | str]) -> str:
    """``events[0].participants[1].side``."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).removeprefix(".")


def _event(one: _Event) -> Event:
    seats = tuple(
        Participation(seat.name, seat.title, seat.of, seat.side, seat.part, (), 1.0) for seat in one.participants
    )
    return Event(one.type, one.status, one.start, one.end, one.place, one.topics, seats, (), 1.0)
