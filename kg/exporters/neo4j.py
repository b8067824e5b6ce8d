"""Neo4j's bulk import: nodes and relationships, with the command in a README."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from kg.exporters import rows
from kg.exporters.sheets import sheet
from kg.exporters.source import Keeps, Source
from kg.model import EventRecord, Seat

NAME = "neo4j"
SUFFIXES: tuple[str, ...] = ()
MEDIA_TYPE = "text/csv"
FOLDER = True
TAKES = "events"
KEEPS = Keeps("yes", "yes", "part")
LOSES = "other spellings of names, and the words of the articles (their ids are kept)"

ACTORS = ("iri:ID(Actor)", "name", "title", ":LABEL")
SIDES = ("iri:ID(Side)", "name", "code", ":LABEL")
EVENTS = (
    "id:ID(Event)",
    "label",
    "type",
    "kind",
    "status",
    "start",
    "end",
    "earliest:date",
    "latest:date",
    "place",
    "topics:string[]",
    "articles:string[]",
    ":LABEL",
)
TOOK_PART = (
    ":START_ID(Actor)",
    ":END_ID(Event)",
    "capacity",
    "of",
    "part",
    "standing",
    "rank",
    "precedence:int",
    "confidence:double",
    "side",
    "holder",
    "articles:string[]",
    ":TYPE",
)
REPRESENTED = (":START_ID(Actor)", ":END_ID(Side)", "event", ":TYPE")
LABELS = {"person": "Person", "post": "Post", "delegation": "Delegation"}

README = """\
# Import into Neo4j 5

With the database stopped, in this folder:

```
neo4j-admin database import full neo4j \\
  --multiline-fields=true --nodes=actors.csv --nodes=sides.csv --nodes=events.csv \\
  --relationships=took_part.csv --relationships=represented.csv
```

`Person`, `Post` (its holder is not named) and `Delegation` nodes TOOK_PART in `Event` nodes: the capacity at that event
stands on the relationship, and for a `Post` its `holder`, where registers or other articles tell. They REPRESENTED a
`Side` there, a state or a body. Who met whom on different sides:

```
MATCH (a:Person)-[x:TOOK_PART]->(e:Event {status: "held"})<-[y:TOOK_PART]-(b:Person)
WHERE x.side <> y.side AND e.type IN ["meeting", "call", "signing"] AND elementId(a) < elementId(b)
RETURN e.start, a.name, x.capacity, b.name, y.capacity ORDER BY e.start
```
"""


def write(source: Source, folder: Path) -> None:
    """Five CSV files for ``neo4j-admin database import`` and a README."""
    actors: dict[str, rows.Row] = {}
    sides: dict[str, rows.Row] = {}
    (folder / "README.md").write_text(README, encoding="utf-8")
    with ExitStack() as stack:
        events = sheet(stack, folder / "events.csv", EVENTS)
        took_part = sheet(stack, folder / "took_part.csv", TOOK_PART)
        represented = sheet(stack, folder / "represented.csv", REPRESENTED)
        for event in source.events():
            events.row((*_event(event), "Event"))
            for seat in event.seats:
                actors[seat.actor] = (seat.actor, seat.name, None if seat.name else seat.title, LABELS[seat.kind])
                sides[seat.principal] = (seat.principal, seat.side, seat.side_code, "Side")
                took_part.row(_seat(event, seat))
                represented.row((seat.actor, seat.principal, event.id, "REPRESENTED"))
        sheet(stack, folder / "actors.csv", ACTORS).rows(row for _, row in sorted(actors.items()))
        sheet(stack, folder / "sides.csv", SIDES).rows(row for _, row in sorted(sides.items()))


def _event(event: EventRecord) -> rows.Row:
    """The columns of ``rows.EVENTS``, lists with the delimiter that the import expects."""
    return (*rows.event_row(event)[:-2], _list(event.topics), _list(event.articles))


def _seat(event: EventRecord, seat: Seat) -> rows.Row:
    return (
        seat.actor,
        event.id,
        seat.title,
        seat.of,
        seat.part.value,
        seat.standing.value,
        seat.rank,
        seat.precedence,
        seat.confidence,
        seat.side,
        seat.holder_name,
        _list(seat.articles),
        "TOOK_PART",
    )


def _list(values: tuple[str, ...]) -> str:
    return ";".join(value.replace(";", ",") for value in values)
