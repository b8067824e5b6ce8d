"""A row to what it tells: an article of its own, whose events point to its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.model import Article, Event, EventType, Evidence, Part, PartialDate, Participation, Span, Status
from kg.tables.grids import Row
from kg.tables.mapping import CellOf, TableMapping
from kg.tables.remarks import read_remark
from kg.tables.rowtext import RowText, lay_out
from kg.tables.seats import CERTAIN, seats
from kg.tables.tellings import Scene, events_of, followed
from kg.tables.values import RowProblem, Value, day, owner, value_of


@dataclass(frozen=True, slots=True)
class RowTold:
    """One row: ``events`` from its columns and remarks; ``texts`` are the spans of cells to be read like articles.

    ``notes`` say what was kept though it is odd.
    """

    article: Article
    events: tuple[Event, ...]
    texts: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()


def tell(row: Row, mapping: TableMapping, table: str) -> RowTold:
    """What a row says.

    Raises:
        RowProblem: it does not fit the mapping: nobody in it, or a cell that is not what it should be.
    """
    text = lay_out(row)
    event = _Cells(row, mapping, text).event()
    events = [event]
    for column in mapping.text:
        if column.style == "remarks" and column.column in text.cells:
            events = [*_with_remark(events[0], text, column.column, row), *events[1:]]
    article = Article(
        f"{table}:{row.number}",
        text.text,
        Span(0, len(text.text.rstrip())),
        mapping.published,
        source=mapping.source,
    )
    texts = (text.cells[one.column] for one in mapping.text if one.style == "article" and one.column in text.cells)
    return RowTold(article, tuple(events), tuple(texts), tuple(_notes(row, mapping)))


def _with_remark(event: Event, text: RowText, column: str, row: Row) -> Iterator[Event]:
    """The event of the row with whom its subject accompanied, then what the remark tells."""
    remark = read_remark(row.cells[column], event.start)
    subject = tuple(one for one in event.participants if one.side == event.participants[0].side)
    several = event.place is not None and any(mark in event.place for mark in ",;/")
    place = None if several else event.place
    scene = Scene(text, column, subject, event.status, event.start, event.end, place, event.place_country)
    leaders = [one for one in followed(remark, scene) if one.name not in {known.name for known in subject}]
    own = tuple(replace(one, part=Part.MEMBER) for one in event.participants) if leaders else event.participants
    yield replace(event, participants=(*own, *leaders))
    yield from events_of(remark, scene)


def _notes(row: Row, mapping: TableMapping) -> Iterator[str]:
    known = dict(mapping.states)
    cells = [person.of for person in mapping.people] + [mapping.event.country]
    for column in dict.fromkeys(cell.column for cell in cells if cell and cell.column):
        said = row.cells.get(column, "")
        if said and owner(said, known) is None:
            kept = "left out" if mapping.event.country and column == mapping.event.country.column else "kept as a body"
            yield f"{column}: no state or body known as {said!r}, {kept}"


@dataclass(frozen=True, slots=True)
class _Cells:
    """The row as its mapping reads it."""

    row: Row
    mapping: TableMapping
    text: RowText

    def event(self) -> Event:
        start, end = self._day(self.mapping.event.start), self._day(self.mapping.event.end)
        if start and end and end.latest < start.earliest:
            raise RowProblem(f"it ends ({end}) before it begins ({start})")
        people = self._people()
        country = self._value(self.mapping.event.country)
        place = self._value(self.mapping.event.place) or (country if self.mapping.event.place else None)
        kind = EventType(self._one_of(self.mapping.event.type, tuple(EventType)))
        return Event(
            kind,
            Status(self._one_of(self.mapping.event.status, tuple(Status))),
            start,
            end or start,
            place.text if place else None,
            self._topics(),
            people,
            self._evidence(people),
            CERTAIN,
            place_country=self._state(country),
        )

    def _value(self, cell: CellOf | None) -> Value | None:
        return value_of(cell, self.text, self.row.cells)

    def _day(self, cell: CellOf | None) -> PartialDate | None:
        found = self._value(cell)
        try:
            return day(found.text, self.mapping.dates) if found else None
        except RowProblem as problem:
            raise RowProblem(f"{cell.column if cell else ''}: {problem}") from None

    def _one_of(self, cell: CellOf, allowed: tuple[str, ...]) -> str:
        found = self._value(cell)
        if found is None or found.text not in allowed:
            said = found.text if found else ""
            raise RowProblem(f"{cell.column}: {said!r} is none of {', '.join(allowed)} (the mapping can say which)")
        return found.text

    def _people(self) -> tuple[Participation, ...]:
        found: list[Participation] = []
        for person in self.mapping.people:
            for one in seats(person, self.mapping, self.text, self.row.cells):
                if all(one.name is None or (one.name, one.of) != (known.name, known.of) for known in found):
                    found.append(one)
        if not found:
            columns = {cell.column for person in self.mapping.people for cell in (person.name, person.post) if cell}
            raise RowProblem(f"nobody in {', '.join(sorted(filter(None, columns))) or 'it'}")
        return tuple(found)

    def _topics(self) -> tuple[str, ...]:
        found = self._value(self.mapping.event.topics)
        return tuple(filter(None, (one.strip() for one in found.text.split(";")))) if found else ()

    def _state(self, country: Value | None) -> str | None:
        """A country that is in no register is no state that a place could be in."""
        return owner(country.text, dict(self.mapping.states)) if country else None

    def _evidence(self, people: tuple[Participation, ...]) -> tuple[Evidence, ...]:
        event = self.mapping.event
        cells = (event.type, event.status, event.start, event.end, event.place, event.country, event.topics)
        found = [value.evidence for cell in cells if (value := self._value(cell)) and value.evidence]
        found = [*found, *(one for person in people[:1] for one in person.evidence[:1])]
        return tuple(dict.fromkeys(found)) or (self.text.cell(next(iter(self.text.cells))),)
