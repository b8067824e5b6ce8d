"""JSON of unknown make: values by their keys, whatever stands there, never a traceback."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.articles.text import storable
from kg.errors import InputError

Entry = Mapping[str, Any]


def load(text: str, name: str, line: int | None = None) -> Any:
    """Raises InputError, with line and column, for what is no JSON; ``line`` is where the text stands in its file."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(name, f"not JSON: {error.msg}", line=line or error.lineno, column=error.colno) from None
    except RecursionError:
        raise InputError(name, "not JSON that can be read: nested too deep", line=line) from None
    except ValueError:
        raise InputError(name, "not JSON that can be read: a number of thousands of digits", line=line) from None


def by_id(found: Iterable[Entry]) -> dict[str, Entry]:
    """The entries that have an id, by it."""
    return {id_: one for one in found if (id_ := text(one, "id"))}


def entries(value: Any) -> list[Entry]:
    """The objects of a list; of anything else none."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def text(entry: Entry, *keys: str) -> str:
    """The first of the keys that holds a word or a number, as text."""
    for key in keys:
        value = entry.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return storable(str(value))
    return ""


def texts(value: Any) -> tuple[str, ...]:
    """A list's words; a word alone is a list of one."""
    found = value if isinstance(value, list) else [value]
    return tuple(storable(one) for one in found if isinstance(one, str) and one.strip())


def lines(text_: str, name: str) -> Iterator[Entry]:
    """The objects of a JSON list, or of JSON Lines."""
    if text_.lstrip().startswith("["):
        yield from entries(load(text_, name))
        return
    for number, line in enumerate(text_.split("\n"), 1):
        if line.strip():
            value = load(line, name, number)
            if isinstance(value, dict):
                yield value
