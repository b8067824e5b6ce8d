"""Tables on the command line: every row accounted for, facts with row and column, a mapping drafted and checked."""

from __future__ import annotations

import json

import pytest

TABLE = """\
who,from,start,end,remarks
President Ana Pop,Romania,1999-03-01,1999-03-04,Working visit. Met with President Berg March 2.
King Karl II,Ruritania,2001-05-07,2001-05-07,Private visit.
King Karl II,Ruritania,2001-05-07,2001-05-07,Private visit.
Prime Minister Perez,Peru,soon,,Working visit.
,Peru,2002-01-01,,Working visit.
"""
MAPPING = """\
table: trips
event:
  type: {value: visit}
  start: start
  end: end
  place: {value: United States}
  country: {value: US}
people:
  - {name: who, of: from}
text:
  - {column: remarks, style: remarks}
"""


@pytest.fixture
def files(tmp_path):
    (tmp_path / "trips.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "trips.yml").write_text(MAPPING, encoding="utf-8")
    return str(tmp_path / "trips.csv"), str(tmp_path / "trips.yml"), str(tmp_path / "graph")


def test_every_row_is_accounted_for_and_who_met_whom_is_asked(kg, files):
    table, mapping, graph = files
    built = kg("build", table, "--mapping", mapping, "-g", graph, "-f", "csv")
    assert built.code == 3
    assert "rows: 5, of which 2 read, 1 repeated, 2 skipped" in built.err
    assert f"{table}:3: from: no state or body known as 'Ruritania', kept as a body" in built.err
    assert f"{table}:4: word for word row 3, read once" in built.err
    assert f"{table}:5: start: 'soon' is no date" in built.err
    assert f"{table}:6: nobody in who; skipped" in built.err
    met = kg("who-met", "Pop", "-g", graph, "-f", "json")
    (row,) = json.loads(met.out)
    assert (row["date"], row["person"], row["counterpart"]) == ("1999-03-02", "Ana Pop", "Berg")
    meeting = kg("meeting", "1999-03-02.meeting", "-g", graph)
    assert "trips:2" in meeting.out
    assert "remarks: Working visit. ⟦Met⟧ with ⟦President Berg⟧ March 2." in meeting.out
    again = kg("build", table, "--mapping", mapping, "-g", graph, "-f", "csv")
    assert "articles already in the graph,2," in again.out


def test_facts_are_explained_by_row_and_column(kg, files):
    table, mapping, _ = files
    told = kg("extract", table, "--mapping", mapping, "--explain")
    assert "# trips:2" in told.out
    assert "column who 5-22: who: ⟦President Ana Pop⟧" in told.out
    assert "column remarks: meet" in told.out


def test_strict_stops_at_the_first_row_that_does_not_fit(kg, files):
    table, mapping, graph = files
    built = kg("build", table, "--mapping", mapping, "-g", graph, "--strict")
    assert built.code == 3
    assert f"kg: {table}:5: start: 'soon' is no date" in built.err


def test_a_table_without_a_mapping_and_options_for_articles_are_refused(kg, files):
    table, mapping, graph = files
    assert "--mapping says what its columns mean; kg mapping init drafts one" in kg("build", table, "-g", graph).err
    refused = kg("build", table, "--mapping", mapping, "--date", "2020-01-01", "-g", graph)
    assert (refused.code, "--date is for articles" in refused.err) == (2, True)


def test_a_mapping_is_drafted_and_is_sound(kg, files, tmp_path):
    table, _, _ = files
    draft = tmp_path / "draft.yml"
    assert kg("mapping", "init", table, "-o", str(draft)).code == 0
    text = draft.read_text(encoding="utf-8")
    assert "- name: who" in text
    assert "of: from" in text
    assert "{column: remarks, style: remarks}" in text
    assert "#   Ruritania: XX" in text
    checked = kg("mapping", "check", str(draft), table)
    assert (checked.code, "is sound" in checked.err) == (0, True)


def test_a_wrong_mapping_is_one_line_for_each_error(kg, files):
    table, mapping, _ = files
    with open(mapping, "a", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write("ignor: [x]\npublished: soon\n")
    checked = kg("mapping", "check", mapping, table)
    assert checked.code == 3
    assert f"{mapping}:12: ignor: no such key" in checked.err
    assert f"{mapping}:13: published: " in checked.err


def test_a_file_name_need_not_be_utf_8(kg, files, tmp_path):
    _, mapping, graph = files
    odd = tmp_path / "trips\udcff.csv"
    odd.write_text((tmp_path / "trips.csv").read_text(encoding="utf-8"), encoding="utf-8")
    drafted = kg("mapping", "init", str(odd))
    assert drafted.code == 0
    assert "trips\ufffd.csv" in drafted.out
    assert kg("build", str(odd), "--mapping", mapping, "-g", graph).code == 3, "rows that do not fit are skipped"
    assert kg("meetings", "-g", graph).out.count("\n") > 1
