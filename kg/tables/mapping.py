"""What the columns of a table mean: a YAML file that people write, checked as it is read.

A place that wants a cell takes the name of a column (``start: Arrival``) or says more:
``{column: role, values: {secretary: Secretary of State}}`` (``values`` turns what the cells say into what is meant),
``{column: status, default: held}`` (for an empty cell) or ``{value: US}`` (the same in all rows).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator, model_validator

from kg.errors import InputError
from kg.model import EventType, Part, Standing, Status

_A_DAY = datetime(2020, 10, 29)


class MappingErrors(InputError):
    """All that is wrong with a mapping, a line each; ``problems`` are line number (or None) and reason."""

    def __init__(self, source: str, problems: Sequence[tuple[int | None, str]]) -> None:
        line, reason = problems[0]
        super().__init__(source, reason, line=line)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        places = (self.source if line is None else f"{self.source}:{line}" for line, _ in self.problems)
        return "\n".join(f"{place}: {reason}" for place, (_, reason) in zip(places, self.problems, strict=True))


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _named(value: object) -> object:
    return {"column": value} if isinstance(value, str) else value


class CellOf(_Part):
    """Where a value comes from: ``column`` or the constant ``value``, one of the two."""

    column: str | None = None
    value: str | None = None
    values: Mapping[str, str] = Field(default_factory=dict)
    default: str | None = None

    @model_validator(mode="after")
    def _one(self) -> CellOf:
        if (self.column is None) == (self.value is None):
            raise ValueError("wants either a column or a value")
        return self


Cell = Annotated[CellOf, BeforeValidator(_named)]


class PersonOf(_Part):
    """One person of a row, or several in one cell (``split``), or an unnamed post; ``side`` counts from 1.

    A name may have its title before it ("President Oscar Arias") where there is no column for the post.
    """

    name: Cell | None = None
    post: Cell | None = None
    of: Cell | None = None
    side: Annotated[int, Field(ge=1)] = 1
    part: Part = Part.LEAD
    standing: Standing = Standing.INCUMBENT
    split: str | None = None

    @model_validator(mode="after")
    def _somebody(self) -> PersonOf:
        if self.name is None and self.post is None:
            raise ValueError("wants a name or a post")
        return self


class EventOf(_Part):
    """The event of a row; ``topics`` may hold several, parted by semicolons."""

    type: Cell
    status: Cell = CellOf(value=Status.HELD)
    start: Cell | None = None
    end: Cell | None = None
    place: Cell | None = None
    country: Cell | None = None
    topics: Cell | None = None

    @field_validator("type")
    @classmethod
    def _type(cls, cell: CellOf) -> CellOf:
        return _only(cell, tuple(EventType))

    @field_validator("status")
    @classmethod
    def _status(cls, cell: CellOf) -> CellOf:
        return _only(cell, tuple(Status))


def _only(cell: CellOf, allowed: tuple[str, ...]) -> CellOf:
    """What the mapping itself says must be one of these; what the cells say is seen row by row."""
    said = [one for one in (cell.value, cell.default, *cell.values.values()) if one is not None]
    wrong = next((one for one in said if one not in allowed), None)
    if wrong is not None:
        raise ValueError(f"{wrong!r} is none of {', '.join(allowed)}")
    return cell


class TextOf(_Part):
    """A column of text. ``remarks`` are telegraphic, with the first person of the row for their subject."""

    column: str
    style: Literal["article", "remarks"] = "article"


class TableMapping(_Part):
    """The file. ``table`` is what rows are called by (``table:12``), the file's name by default.

    ``dates`` are forms of ``strptime`` besides ISO 8601, ``states`` the state (ISO 3166-1 alpha-2) or body that a word
    of the table stands for, ``ignore`` the columns left out on purpose.
    """

    event: EventOf
    people: Annotated[tuple[PersonOf, ...], Field(min_length=1)]
    text: tuple[TextOf, ...] = ()
    table: Annotated[str | None, Field(pattern=r"^[\w.-]+$")] = None
    source: str | None = None
    published: date | None = None
    dates: tuple[str, ...] = ()
    states: Mapping[str, str] = Field(default_factory=dict)
    ignore: tuple[str, ...] = ()

    @field_validator("dates")
    @classmethod
    def _forms(cls, forms: tuple[str, ...]) -> tuple[str, ...]:
        """Forms that a day can be written in and read from again."""
        for form in forms:
            try:
                again = datetime.strptime(_A_DAY.strftime(form), form)
            except (ValueError, re.error):
                raise ValueError(f"{form!r} is no form of strptime") from None
            if again.date() != _A_DAY.date():
                raise ValueError(f"{form!r} does not tell day, month and year")
        return forms

    def columns(self) -> Iterator[tuple[str, str]]:
        """Each column that is named with the place that names it."""
        for place, cell in _cells(self.event, "event"):
            yield cell, place
        for number, person in enumerate(self.people):
            yield from ((cell, place) for place, cell in _cells(person, f"people.{number}"))
        yield from ((text.column, f"text.{number}.column") for number, text in enumerate(self.text))
        yield from ((column, f"ignore.{number}") for number, column in enumerate(self.ignore))


def _cells(part: BaseModel, place: str) -> Iterator[tuple[str, str]]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, CellOf) and value.column is not None:
            yield f"{place}.{name}", value.column


def load_mapping(path: Path) -> TableMapping:
    """The checked mapping.

    Raises:
        InputError: there is no such file, or it is no YAML.
        MappingErrors: it has not the shape; a line for each error.
    """
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        data = yaml.load(text, Loader=yaml.CSafeLoader)
    except OSError as error:
        raise InputError(str(path), (error.strerror or "cannot be read").lower()) from None
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise InputError(str(path), f"not YAML: {getattr(error, 'problem', error)}", line=line) from None
    except ValueError as error:  # "2020-02-30" is read as a day
        raise InputError(str(path), f"not YAML that can be read: {error}") from None
    try:
        return TableMapping.model_validate(data)
    except ValidationError as error:
        raise MappingErrors(str(path), [_problem(one, node) for one in error.errors()]) from None


def check_columns(mapping: TableMapping, path: Path, header: Sequence[str], table: str) -> list[str]:
    """The columns of the table that the mapping does not speak of.

    Raises:
        MappingErrors: it names columns that the table does not have.
    """
    wrong = [(column, place) for column, place in mapping.columns() if column not in header]
    if wrong:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        raise MappingErrors(str(path), [_missing(column, place, node, header, table) for column, place in wrong])
    named = {column for column, _ in mapping.columns()}
    return [column for column in header if column not in named]


def _missing(column: str, place: str, node: Any, header: Sequence[str], table: str) -> tuple[int | None, str]:
    near = get_close_matches(column, header, 1)
    hint = f"; did you mean {near[0]!r}?" if near else f"; it has: {', '.join(header)}"
    return _line(node, place.split(".")), f"{place}: no column {column!r} in {table}{hint}"


def _problem(error: Any, node: Any) -> tuple[int | None, str]:
    keys = [str(key) for key in error["loc"]]
    reason = str(error["msg"]).removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        reason = "no such key"
    return _line(node, keys), f"{'.'.join(keys) or 'the file'}: {reason[:1].lower()}{reason[1:]}"


def _line(node: Any, keys: Sequence[str]) -> int | None:
    """The line of the deepest of nested keys that the file has."""
    line: int | None = None
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == key), None)
        elif isinstance(node, yaml.SequenceNode) and key.isdecimal() and int(key) < len(node.value):
            found = (node.value[int(key)], node.value[int(key)])
        else:
            found = None
        if found is None:
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return line
