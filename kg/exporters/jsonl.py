"""Programs: one event a line, with its seats and the words of evidence."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import IO, Any

from kg.exporters.source import Keeps, Source
from kg.model import PartialDate

NAME = "jsonl"
SUFFIXES = (".jsonl", ".ndjson")
MEDIA_TYPE = "application/x-ndjson"
FOLDER = False
TAKES = "events"
KEEPS = Keeps("yes", "yes", "yes")
LOSES = "other spellings of names, and what single articles say of an event's status, date and place"


def write(source: Source, stream: IO[bytes]) -> None:
    """The fields of ``kg.model.EventRecord``, dates as ISO 8601 text."""
    for event in source.events(quotes=True):
        stream.write(json.dumps(event, default=_value, ensure_ascii=False).encode() + b"\n")


def _value(value: Any) -> Any:
    if isinstance(value, PartialDate | date):
        return str(value)
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    raise TypeError(f"no JSON for {type(value).__name__}")
