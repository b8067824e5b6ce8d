"""A first mapping for a table, from its header and what its columns look like; people go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

import yaml

from kg.tables.columns import Column, Looks, columns_of
from kg.tables.grids import Grid
from kg.tables.values import owner

_SHOWN, _FEW = 3, 12
_WHERE = {"country", "destination", "host", "in", "place", "to", "where"}


@dataclass(slots=True)
class _Person:
    name: Column | None = None
    post: Column | None = None
    of: Column | None = None


@dataclass(slots=True)
class _Draft:
    people: list[_Person] = field(default_factory=list)
    dates: list[Column] = field(default_factory=list)
    single: dict[str, Column] = field(default_factory=dict)
    text: list[Column] = field(default_factory=list)
    left: list[Column] = field(default_factory=list)


def draft_mapping(grid: Grid, table: str) -> str:
    """A mapping as YAML with some values of each column beside it; it loads as it is where a column names persons."""
    columns = columns_of(grid)
    draft = _sorted(columns)
    return "\n".join(_lines(draft, columns, table)) + "\n"


def _sorted(columns: Sequence[Column]) -> _Draft:
    draft = _Draft()
    draft.people = [_Person(name=one) for one in columns if one.looks is Looks.PERSON]
    for column in columns:
        _place(draft, column, columns)
    return draft


def _place(draft: _Draft, column: Column, columns: Sequence[Column]) -> None:
    looks = column.looks
    if looks is Looks.PERSON:
        return
    if looks is Looks.DATE and len(draft.dates) < 2:
        draft.dates.append(column)
    elif looks in (Looks.ARTICLE, Looks.REMARKS):
        draft.text.append(column)
    elif looks is Looks.STATE and _is_where(column, draft):
        draft.single["country"] = column
    elif looks in (Looks.POST, Looks.STATE):
        _give(draft, column, columns, "post" if looks is Looks.POST else "of")
    elif looks in (Looks.PLACE, Looks.STATUS, Looks.TYPE, Looks.TOPICS) and looks not in draft.single:
        draft.single[str(looks)] = column
    else:
        draft.left.append(column)


def _is_where(column: Column, draft: _Draft) -> bool:
    return column.name.lower() in _WHERE and "country" not in draft.single


def _give(draft: _Draft, column: Column, columns: Sequence[Column], what: str) -> None:
    """The column goes to the person whose own is called most like it, else to the last one before it."""
    free = [person for person in draft.people if getattr(person, what) is None]
    if not free:
        if what == "post":
            draft.people.append(_Person(post=column))
        elif "country" not in draft.single:
            draft.single["country"] = column
        else:
            draft.left.append(column)
        return
    order = [one.name for one in columns]
    at = order.index(column.name)

    def fit(person: _Person) -> tuple[int, bool, int]:
        name = str(person.name.name if person.name else person.post and person.post.name)
        same = takewhile(lambda pair: pair[0] == pair[1], zip(name.lower(), column.name.lower(), strict=False))
        shared = len(list(same))
        behind = at - order.index(name)
        return -shared, behind < 0, abs(behind)

    setattr(min(free, key=fit), what, column)


def _lines(draft: _Draft, columns: Sequence[Column], table: str) -> Iterator[str]:
    yield f"# What the columns of {table} mean. A first draft: look at each line, then kg build {table} --mapping THIS"
    yield "# A cell is the name of a column, {column: …, values: {a cell: what it means}, default: …} or {value: …}."
    yield "event:"
    kind = draft.single.get(Looks.TYPE)
    default = "visit" if len(draft.people) < 2 else "meeting"
    yield f"  type: {_cell(kind)}{_seen(kind)}" if kind else f"  type: {{value: {default}}}  # or call, conference, …"
    if Looks.STATUS in draft.single:
        yield f"  status: {_cell(draft.single[Looks.STATUS])}{_seen(draft.single[Looks.STATUS])}"
    for key, column in zip(("start", "end"), draft.dates, strict=False):
        yield f"  {key}: {_cell(column)}{_seen(column)}"
    for key in ("place", "country", "topics"):
        if key in draft.single:
            yield f"  {key}: {_cell(draft.single[key])}{_seen(draft.single[key])}"
    yield from _people(draft)
    yield from _texts(draft)
    forms = [one.form for one in draft.dates if one.form]
    if forms:
        yield f"dates: {_flow(list(dict.fromkeys(forms)))}"
    yield from _states(draft, columns)
    if draft.left:
        yield f"ignore: {_flow([one.name for one in draft.left])}"


def _people(draft: _Draft) -> Iterator[str]:
    yield "people:"
    if not draft.people:
        yield "  []  # no column looks like persons: name one, as  - name: COLUMN"
    for side, person in enumerate(draft.people, 1):
        parts = [(key, getattr(person, key)) for key in ("name", "post", "of")]
        mark = "-"
        for key, column in parts:
            if column is not None:
                yield f"  {mark} {key}: {_cell(column)}{_seen(column)}"
                mark = " "
        yield f"    side: {side}"


def _texts(draft: _Draft) -> Iterator[str]:
    if draft.text:
        yield "text:"
    for column in draft.text:
        style = column.looks.value
        why = "telegraphic: the first person is its subject" if column.looks is Looks.REMARKS else "whole sentences"
        yield f"  - {{column: {_flow(column.name)}, style: {style}}}  # {why}"


def _states(draft: _Draft, columns: Sequence[Column]) -> Iterator[str]:
    """The words for states that no register has, to be filled in."""
    used = [person.of for person in draft.people] + [draft.single.get("country")]
    names = {column.name for column in used if column}
    cells = [value for column in columns if column.name in names for value in column.values]
    unknown = sorted({value for value in cells if owner(value, {}) is None})
    if unknown:
        yield "# No register has these; take the # away and give the ISO 3166-1 code of each, or the name of the body."
        yield "# states:"
    yield from (f"#   {_flow(value)}: XX" for value in unknown)


def _cell(column: Column | None) -> str:
    """The column; one of a few words with what they are turned into."""
    if column is None:
        return ""
    turned = {value: value.lower() for value in column.values if value != value.lower()}
    if column.looks is Looks.POST and len(column.values) <= _FEW:
        turned = {value: value.title() for value in column.values if value != value.title()}
    if column.looks in (Looks.STATUS, Looks.TYPE, Looks.POST) and turned and len(column.values) <= _FEW:
        return _flow({"column": column.name, "values": turned})
    return _flow(column.name)


def _flow(value: object) -> str:
    """One line of YAML; what has line breaks in it is quoted."""
    plain = _dumped(value, None)
    return plain if len(plain.splitlines()) == 1 else _dumped(value, '"')


def _dumped(value: object, style: str | None) -> str:
    text = yaml.safe_dump(
        value, default_flow_style=True, default_style=style, allow_unicode=True, width=float("inf"), sort_keys=False
    )
    return text.removesuffix("\n").removesuffix("\n...")


def _seen(column: Column | None) -> str:
    values = column.values[:_SHOWN] if column else ()
    return "  # " + "; ".join(" ".join(value.split())[:40] for value in values) if values else ""
