"""The tables beside a store give the same events as the store, whatever is asked, and come back as they went."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import KgError
from kg.graph.columns import Columns
from kg.graph.columns.shape import records, tables
from kg.model import EventRecord, EventType, Part, PartialDate, Seat, Standing, Status

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
MAYBE = st.none() | WORDS
LISTS = st.lists(WORDS, max_size=2).map(tuple)
DATES = st.none() | st.builds(PartialDate, st.integers(1990, 2030), st.integers(0, 12))
SEATS = st.builds(
    Seat, WORDS, st.sampled_from(["person", "post"]), MAYBE, MAYBE, MAYBE, WORDS, MAYBE, st.sampled_from(Part),
    st.sampled_from(Standing), MAYBE, st.none() | st.integers(1, 99), st.floats(0, 1), st.just(()), WORDS, WORDS, LISTS,
    MAYBE, MAYBE,
)  # fmt: skip
EVENTS = st.builds(
    EventRecord, WORDS, WORDS, WORDS, st.sampled_from(EventType), MAYBE, st.sampled_from(Status), DATES, DATES, MAYBE,
    LISTS, st.lists(SEATS, max_size=3).map(tuple), LISTS,
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(EVENTS, max_size=5))
def test_events_come_back_out_of_columns(some):
    assert list(records(*tables(some))) == some


def event(id: str, start: str | None, end: str | None = None, *, seats: int = 1) -> EventRecord:
    day, last = (PartialDate.parse(text) if text else None for text in (start, end or start))
    sat = tuple(
        Seat("x:a", "person", f"{id}{n}", None, None, "A", "AA", Part.HOST, Standing.INCUMBENT, None, None, 1.0)
        for n in range(seats)
    )
    told = (EventType.MEETING, None, Status.HELD, day, last, None, (), sat, ("a",))
    return EventRecord(f"x:{id}", id, id, *told)


WORLD = (
    event("a", "2019-12-31", "2020-01-02", seats=2),
    event("b", "2020"),
    event("c", "2020-05-01", seats=0),
    event("d", "2021-02", seats=3),
    event("e", None),
    event("g", None, seats=2),
)


@pytest.fixture
def columns(tmp_path: Path) -> Columns:
    found = Columns(tmp_path / "tables")
    found.write(WORLD)
    return found


def read(columns: Columns, since: str | None = None, until: str | None = None, keeps=lambda every: every):
    first, last = (date.fromisoformat(day) if day else None for day in (since, until))
    return [one.id for one in columns.read(first, last, keeps)]


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        (None, None, "abcdeg"),
        ("2020-01-01", None, "abcd"),
        ("2020-01-03", "2020-04-30", "b"),
        (None, "2019-12-31", "a"),
        ("2021-02-28", "2021-02-28", "d"),
        ("2022-01-01", None, ""),
    ],
)
def test_a_period(columns, since, until, ids):
    assert "".join(read(columns, since, until)) == ids


def test_seats_stay_with_their_events(columns):
    found = list(columns.read(None, None, lambda every: every.filter(pc.is_in(every["event"], pa.array(["c", "g"])))))
    assert found == [WORLD[2], WORLD[-1]]


def test_only_the_years_of_what_changed_are_written(columns):
    files = {file: file.stat().st_mtime_ns for file in columns.folder.glob("*/*.parquet")}
    years = columns.take()
    assert years is not None
    assert not columns.current
    columns.replace(years, ["d", "b"], [replace(WORLD[1], start=PartialDate(2020, 7)), event("f", "2022")])
    assert "".join(read(columns)) == "acbfeg"
    written = {file.stem for file in columns.folder.glob("*/*.parquet") if files.get(file) != file.stat().st_mtime_ns}
    assert written == {"2020", "2022"}
    assert not list(columns.folder.glob("*/2021.parquet"))


def test_an_event_that_moves_to_another_year_is_there_once(columns):
    years = columns.take()
    columns.replace(years or {}, ["b"], [event("b", "2021")])
    assert "".join(read(columns)) == "acbdeg"


def test_the_same_events_give_the_same_bytes(columns, tmp_path):
    again = Columns(tmp_path / "again")
    again.write(WORLD[:3])
    again.replace(again.take() or {}, [], WORLD[3:])
    for file in columns.folder.rglob("*.*"):
        assert file.read_bytes() == (again.folder / file.relative_to(columns.folder)).read_bytes(), file


def test_tables_that_were_taken_are_written_anew_unless_they_are_finished(columns):
    assert set(columns.take() or {}) == {"2019", "2020", "2021", "undated"}
    assert columns.take() is None


def test_tables_of_another_version_are_not_current(columns):
    file = columns.folder / "manifest.json"
    file.write_text(file.read_text().replace('"version": "', '"version": "0'))
    assert not columns.current
    assert columns.take() is None


def test_files_that_do_not_belong_together_are_told(columns):
    file = columns.folder / "participations" / "2020.parquet"
    pq.write_table(pq.read_table(file).slice(1), file)
    with pytest.raises(KgError, match="is being written; try again"):
        read(columns)


def test_what_is_written_anew_meanwhile_is_no_empty_answer(columns):
    reading = columns.read(None, None, lambda every: every)
    next(reading)
    columns.take()
    with pytest.raises(KgError, match="being written"):
        list(reading)
    with pytest.raises(KgError, match="being written"):
        read(columns)
