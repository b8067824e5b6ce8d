"""``kg register`` and ``kg holders``: in, out, away, and who held a post, as the command line tells it."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from kg.cli.registering import about
from kg.cli.terms import span
from kg.graph.dates import Bounds

TABLE = """name,post,to,start,end
Mia Sol,Ambassador,Portugal,2019-02,2022
Ann Lee,Ambassador,Portugal,2016,2018-12-31
Bo Oak,Ambassador,Portugal,soon,
"""


@pytest.fixture
def table(tmp_path):
    (tmp_path / "envoys.csv").write_text(TABLE, encoding="utf-8")
    return "envoys.csv"


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_register_comes_in_and_goes_out(kg, table, tmp_path):
    ran = kg("register", "import", table, "-g", "own", "--of", "KR", "--source", "a list", "--licence", "CC0-1.0")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines() == [
        "kg: left out: row 4: Bo Oak: 'soon' is no date (YYYY, YYYY-MM or YYYY-MM-DD)",
        "3 rows: 2 tenures of 2 people in envoys; 1 left out",
    ]
    (row,) = read(kg("register", "list", "-g", "own", "-f", "csv").out)
    assert row == {
        "name": "envoys",
        "people": "2",
        "tenures": "2",
        "as_of": "",
        "source": "a list",
        "licence": "CC0-1.0",
    }
    assert kg("register", "export", "-g", "own", "-o", "out.ftm.json").code == 0
    entities = [json.loads(line) for line in (tmp_path / "out.ftm.json").read_text("utf-8").splitlines()]
    assert [one["schema"] for one in entities] == ["Person", "Position", "Occupancy", "Person", "Occupancy"]
    out = kg("register", "export", "-g", "own", "-f", "csv").out
    assert [(one["name"], one["of"], one["to"], one["start"]) for one in read(out)] == [
        ("Mia Sol", "KR", "PT", "2019-02"),
        ("Ann Lee", "KR", "PT", "2016"),
    ]
    assert kg("register", "remove", "envoys", "-g", "own").err == "2 tenures of 2 people are out of the graph\n"
    assert kg("register", "remove", "envoys", "-g", "own").code == 4


def test_who_held_a_post(kg, table):
    kg("register", "import", table, "-g", "own", "--of", "KR")
    rows = read(kg("holders", "South Korean Ambassador to Portugal", "-g", "own", "-f", "csv").out)
    assert [(row["person"], row["when"], row["sure"], row["sources"]) for row in rows] == [
        ("Ann Lee", "2016 to 2018-12-31", "", "envoys, row 3"),
        ("Mia Sol", "2019-02 to 2022", "", "envoys, row 2"),
    ]
    rows = read(kg("holders", "kr.ambassador.pt", "--on", "2019-02-11", "-g", "own", "-f", "csv").out)
    assert [(row["person"], row["sure"], row["not_before"], row["surely_from"]) for row in rows] == [
        ("Mia Sol", "possibly", "2019-02-01", "2019-02-28"),
    ]
    assert kg("holders", "kr.ambassador.pt", "--on", "2019-01-11", "-g", "own").code == 4
    assert kg("holders", "kr.ambassador.pt", "--on", "2019-01", "-g", "own").code == 2


def test_a_person_s_posts_over_time(kg, table):
    kg("register", "import", table, "-g", "own", "--of", "KR")
    lines = kg("person", "Mia Sol", "-g", "own", "-f", "table").err.splitlines()
    assert lines == [
        "Mia Sol  (mia-sol.kr.2019)",
        "  Ambassador to Portugal (South Korea): 2019-02 to 2022  [envoys, row 2]",
    ]
    lines = kg("person", "Joon Park", "-f", "table").err.splitlines()
    assert lines[1:] == ["  Foreign Minister (South Korea): on 2021-05-03  [lisbon]"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("officials.2023.csv", "officials-2023"),
        ("officials.2024.csv.gz", "officials-2024"),
        ("ministers.ftm.json", "ministers"),
        ("un.2024", "un-2024"),
    ],
)
def test_a_register_is_called_as_its_file_without_the_endings(name, kept):
    assert about(name, None, None, None).name == kept


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("call", "code", "says"),
    [
        (("import", "none.csv"), 3, "none.csv: No such file or directory"),
        (("import", "envoys.csv"), 1, "none of 3 rows says that somebody held a post"),
        (("import", "envoys.csv", "--of", "KR", "--strict"), 3, "envoys.csv: row 4: Bo Oak: 'soon' is no date"),
        (("import", "envoys.csv", "-f", "xml"), 2, "no format 'xml'; there are: csv, ftm, popolo, wikidata"),
        (("import", "envoys.csv", "--of", "Atlantis"), 2, "--of Atlantis: no state or body of that name"),
        (("import", "envoys.csv", "--column", "end"), 2, "--column end: wants name=value"),
        (("import", "-"), 2, "a register from - needs a name; --name gives one"),
        (("import", ".csv"), 2, "a register from .csv needs a name; --name gives one"),
        (("import", "envoys.csv", "--as-of", "2020"), 2, "--as-of 2020: a day is wanted"),
        (("export", "-o", "out.xml"), 2, "nothing tells the format of out.xml; -f csv or -f ftm does"),
        (("export", "-f", "csv"), 4, "no register; kg register import brings one"),
    ],
)
def test_what_goes_wrong_is_one_line_and_makes_no_graph(kg, tmp_path, call, code, says):
    graph = () if call[0] == "export" else ("-g", "own")
    ran = kg("register", *call, *graph)
    assert ran.code == code
    assert says in ran.err.splitlines()[-1]
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (("2011-01-27", "2011-01-27", "2012-02-06", "2012-02-06"), "2011-01-27 to 2012-02-06"),
        (("2005-02-01", "2005-02-28", "2006-01-01", "2006-12-31"), "2005-02 to 2006"),
        ((None, "2020-10-29", "2020-11-11", None), "2020-10-29 or earlier to 2020-11-11 or later"),
        (("2020-10-01", "2020-10-29", "2020-11-11", "2020-11-12"), "2020-10-01/2020-10-29 to 2020-11-11/2020-11-12"),
        ((None, "2020-10-29", "2020-10-29", None), "on 2020-10-29"),
        (("2005-01-01", None, None, "2005-12-31"), "in 2005"),
        ((None, None, None, "2005-12-31"), "not after 2005-12-31"),
        (("2005-12-31", None, None, None), "not before 2005-12-31"),
        ((None, None, None, None), "no date"),
    ],
)
def test_four_days_in_words(days, text):
    assert span(Bounds(*(date.fromisoformat(day) if day else None for day in days))) == text


def test_two_of_one_name_stay_two_by_way_of_a_table(kg, tmp_path):
    rows = "id,name,post,of,start\n1,Ali Hassan,Minister of Trade,KE,2000\n2,Ali Hassan,Minister of Trade,KE,2010\n"
    (tmp_path / "two.csv").write_text(rows, encoding="utf-8")
    assert "2 tenures of 2 people" in kg("register", "import", "two.csv", "-g", "one").err
    assert kg("register", "export", "-g", "one", "-o", "out.csv").code == 0
    assert "2 tenures of 2 people" in kg("register", "import", "out.csv", "-g", "again").err


def test_no_graph_is_made_to_take_a_register_out(kg, tmp_path):
    assert kg("register", "remove", "envoys", "-g", "typo").code == 4
    assert not (tmp_path / "typo").exists()
