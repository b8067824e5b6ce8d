"""Tables, entities and reports hold what the events hold."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from html.parser import HTMLParser

import openpyxl
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from two_articles import MINISTER, SEOUL

from kg.errors import KgError
from kg.exporters import by_name, parquet, xlsx
from kg.exporters.rows import EVENTS, PARTICIPATIONS


@pytest.fixture
def folder(source, tmp_path):
    def write(format):
        by_name(format, folder=True).write(source, tmp_path)
        return {
            file.stem: list(csv.DictReader(io.StringIO(file.read_text("utf-8"), newline="")))
            for file in tmp_path.glob("*.csv")
        }

    return write


def text(format, source):
    stream = io.BytesIO()
    by_name(format).write(source, stream)
    return stream.getvalue().decode()


def test_tidy_tables(folder):
    tables = folder("csv")
    assert set(tables) == {"events", "participations", "evidence", "people", "posts"}
    events = {row["event"]: row for row in tables["events"]}
    assert sorted((row["status"], row["start"], row["earliest"], row["latest"]) for row in events.values()) == [
        ("held", "", "", ""),
        ("held", "2021-05-03", "2021-05-03", "2021-05-03"),
        ("held", "2022-06", "2022-06-01", "2022-06-30"),
        ("planned", "2022-07", "2022-07-01", "2022-07-31"),
    ]
    assert {row["event"] for row in tables["participations"]} == set(events)
    assert [(row["name"], row["events"]) for row in tables["people"]] == [
        ("Ana Lind", "4"),
        ("Joon Park", "3"),
        ("نبيل فهمي", "1"),
    ]


def test_a_person_has_the_capacity_of_each_meeting(folder):
    tables = folder("csv")
    days = {row["event"]: row["start"] for row in tables["events"] if row["status"] == "held"}
    held = {
        (days[row["event"]], row["name"], row["capacity"])
        for row in tables["participations"]
        if row["event"] in days and row["name"] == "Joon Park"
    }
    assert held == {("2021-05-03", "Joon Park", "Foreign Minister"), ("2022-06", "Joon Park", "President")}


def test_posts_over_time_and_of_nobody_named(folder):
    posts = {(row["name"], row["capacity"]): row for row in folder("csv")["posts"]}
    assert (posts["Ana Lind", "President"]["first"], posts["Ana Lind", "President"]["last"]) == ("2021-05-03",) * 2
    assert posts["", "Ambassador"]["of"] == "KR"
    assert posts["نبيل فهمي", MINISTER]["first"] == ""


def test_evidence_points_into_the_article(folder):
    rows = folder("csv")["evidence"]
    for row in rows:
        if row["article"] == "seoul":
            assert SEOUL[int(row["begin"]) : int(row["end"])] == row["words"]
    assert {row["article"] for row in rows} == {"oslo", "seoul"}


def test_one_table_for_a_spreadsheet(source):
    rows = list(csv.DictReader(io.StringIO(text("csv", source), newline="")))
    assert set(rows[0]) == set(EVENTS) | set(PARTICIPATIONS)
    assert sum(row["name"] == "Ana Lind" for row in rows) == 4


def test_a_workbook_holds_the_same_tables(folder, source):
    tables = folder("csv")
    stream = io.BytesIO()
    by_name("xlsx").write(source, stream)
    book = openpyxl.load_workbook(stream)
    assert set(book.sheetnames) == set(tables)
    for sheet in book:
        header, *lines = sheet.iter_rows(values_only=True)
        told = [["" if cell is None else str(cell) for cell in line] for line in lines]
        assert told == [list(row.values()) for row in tables[sheet.title]], sheet.title
        assert list(header) == list(tables[sheet.title][0])


def test_a_workbook_that_would_overflow_is_refused(source, monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    with pytest.raises(KgError, match="a sheet has at most 3 rows; -f csv"):
        xlsx.write(source, io.BytesIO())


def test_one_event_a_line(source):
    events = [json.loads(line) for line in text("jsonl", source).splitlines()]
    assert [event["start"] for event in events] == ["2021-05-03", "2022-06", "2022-07", None]
    lind = events[0]["seats"][0]
    assert (lind["name"], lind["title"], lind["part"]) == ("Ana Lind", "President", "host")
    assert lind["quotes"][0]["text"] == "President Ana Lind"


def test_gephi_tables(folder):
    tables = folder("gephi-csv")
    known = {row["Id"]: row for row in tables["nodes"]}
    assert {row["Source"] for row in tables["edges"]} | {row["Target"] for row in tables["edges"]} == set(known)
    assert sorted(row["timeset"] for row in tables["edges"]) == [
        "",
        "<[2021-05-03, 2021-05-03]>",
        "<[2022-06-01, 2022-06-30]>",
    ]


def test_neo4j_tables_join_and_the_command_names_them(folder, tmp_path):
    tables = folder("neo4j")
    actors = {row["iri:ID(Actor)"]: row for row in tables["actors"]}
    events = {row["id:ID(Event)"]: row for row in tables["events"]}
    sides = {row["iri:ID(Side)"] for row in tables["sides"]}
    for row in tables["took_part"]:
        assert row[":START_ID(Actor)"] in actors
        assert row[":END_ID(Event)"] in events
    assert {row[":END_ID(Side)"] for row in tables["represented"]} == sides
    assert {row[":LABEL"] for row in actors.values()} == {"Person", "Post", "Delegation"}
    readme = (tmp_path / "README.md").read_text("utf-8")
    assert all(f"={name}.csv" in readme for name in tables)


def test_entities_refer_to_each_other(source):
    entities = [json.loads(line) for line in text("ftm", source).splitlines()]
    known = {entity["id"]: entity for entity in entities}
    assert len(known) == len(entities)
    held = [entity["properties"] for entity in entities if entity["schema"] == "Occupancy"]
    names = {
        (known[one["holder"][0]]["properties"]["name"][0], known[one["post"][0]]["properties"]["name"][0])
        for one in held
    }
    assert ("Ana Lind", "President, PT") in names
    assert ("Joon Park", "Foreign Minister, KR") in names
    events = [entity["properties"] for entity in entities if entity["schema"] == "Event"]
    assert all(known[one]["schema"] == "Person" for event in events for one in event["involved"])
    assert "Ana Lind as President, PT (host)" in events[0]["notes"]
    assert "Somebody not named as Ambassador, KR (member)" in events[0]["notes"]


def test_the_report_tells_both_sides(source):
    report = text("md", source)
    assert "## 2021-05-03: " in report
    assert (
        "- **Portugal**\n  - Ana Lind, President: host\n- **South Korea**\n  - Joon Park, Foreign Minister: lead"
        in report
    )
    assert "not named, Ambassador: member" in report
    assert 'Minister for "Trade" & \\<Industry\\>' in report
    assert "date not stated" in report


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.data, self.seen = [], "", set()

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.data += data


def test_the_page_is_well_formed_and_needs_nothing_else(source):
    page = Tags()
    page.feed(text("html", source))
    assert page.open == []
    assert not page.seen & {"script", "img", "link", "iframe"}
    assert MINISTER in page.data
    assert "industry" not in page.seen


def test_typed_tables_hold_what_the_csv_holds(folder, source, tmp_path):
    texts = folder("csv")
    target = tmp_path / "typed"
    target.mkdir()
    by_name("parquet").write(source, target)
    for name, lines in texts.items():
        found = pq.read_table(target / f"{name}.parquet")
        assert [_as_text(row) for row in found.to_pylist()] == lines, name
    events = pq.read_table(target / "events.parquet")
    assert pc.min(events["earliest"]).as_py() == date(2021, 5, 3)
    assert events["topics"].to_pylist() == [["trade"]] * 4


def _as_text(row):
    return {
        column: "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
        for column, value in row.items()
    }


def test_rows_are_written_in_batches(source, tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "BATCH", 2)
    by_name("parquet").write(source, tmp_path)
    found = pq.ParquetFile(tmp_path / "participations.parquet")
    assert found.metadata.num_row_groups == (found.metadata.num_rows + 1) // 2 > 1


def test_followthemoney_accepts_the_entities(source):
    ftm = pytest.importorskip("followthemoney")
    entities = [json.loads(line) for line in text("ftm", source).splitlines()]
    for entity in entities:
        proxy = ftm.model.get_proxy(entity)
        told = {name: set(values) for name, values in entity["properties"].items()}
        assert {name: set(values) for name, values in proxy.to_dict()["properties"].items()} == told
