"""Each format in: who held what from when to when, and what of it is left out and why."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.model import PartialDate, Standing
from kg.registers import Asked, BadRow, Tenure, dates, read

DAY = PartialDate.parse


def told(found: list[Tenure | BadRow]) -> list[tuple[object, ...]]:
    return [
        str(one)
        if isinstance(one, BadRow)
        else (one.holder.name, one.title, one.of, one.to, str(one.start), str(one.end))
        for one in found
    ]


def test_a_plain_table(rows):
    text = (
        "Name;Office;Country;Start date;End date\n"
        "Ann Lee;Foreign Minister;Kenya;2011-01-27;2012-02\n"
        "\n"
        "Joe (Jo) Oak;Ambassador to Uganda;KE;2013;present\n"
        ";Ambassador to Uganda;KE;2013;\n"
        "Max Ray;Ambassador to Uganda;KE;17 May;\n"
        "Max Ray;Ambassador to Uganda;KE;2015-02-30;\n"
        "Max Ray;Ambassador to Uganda;KE;2015;2014-12\n"
        "Max Ray;;KE;2015;\n"
        "Max Ray;Ambassador\n"
    )
    found = rows("officials.csv", text)
    assert told(found) == [
        ("Ann Lee", "Foreign Minister", "KE", None, "2011-01-27", "2012-02"),
        ("Joe (Jo) Oak", "Ambassador", "KE", "UG", "2013", "None"),
        "row 5: nobody is named",
        "row 6: Max Ray: '17 May' is no date (YYYY, YYYY-MM or YYYY-MM-DD)",
        "row 7: Max Ray: '2015-02-30' is no day of the calendar",
        "row 8: Max Ray: ends 2014-12, before it begins 2015",
        "row 9: Max Ray: no post is named",
        "row 10: 2 cells where the heading has 5",
    ]
    assert found[1].holder.aliases == ("Joe Oak",)


def test_whose_post_it_is_must_be_told(rows):
    text = "name\tpost\nAnn Lee\tForeign Minister\n"
    (bad,) = rows("a.tsv", text)
    assert str(bad).startswith("row 2: Ann Lee: whose post 'Foreign Minister' is, is not told")
    (good,) = rows("a.tsv", text, of="Kenya")
    assert good.of == "KE"
    with pytest.raises(UsageError, match="no state or body of that name"):
        rows("a.tsv", text, of="Atlantis")


def test_columns_by_name(rows):
    text = "who,was,since,left\nAnn Lee,President of Kenya,2001,2002\n"
    with pytest.raises(InputError, match="no column for name and post in who, was, since, left"):
        rows("a.csv", text)
    (found,) = rows("a.csv", text, columns={"name": "who", "post": "was", "end": "left"})
    assert (found.start, found.end) == (DAY("2001"), DAY("2002"))
    with pytest.raises(UsageError, match="the heading has who, was"):
        rows("a.csv", text, columns={"name": "nobody"})
    with pytest.raises(UsageError, match="a column can be"):
        rows("a.csv", text, columns={"hat": "who"})


def test_a_download_of_wikidata_s_query_service(rows):
    text = (
        "person,personLabel,position,positionLabel,countryLabel,start,end\n"
        "http://www.wikidata.org/entity/Q7,Ann Lee,http://www.wikidata.org/entity/Q8,Foreign Minister,Kenya,"
        "2011-01-27T00:00:00Z,2012-01-01T00:00:00Z\n"
    )
    (found,) = rows("query.csv", text)
    assert (found.holder.name, found.holder.wikidata, found.title, found.of) == (
        "Ann Lee",
        "Q7",
        "Foreign Minister",
        "KE",
    )
    assert (found.start, found.end) == (DAY("2011-01-27"), DAY("2012"))


def bound(**values: str) -> dict[str, dict[str, str]]:
    return {key: {"type": "literal", "value": value} for key, value in values.items()}


def test_an_answer_of_wikidata_s_query_service(rows):
    first = bound(
        person="http://www.wikidata.org/entity/Q7",
        personLabel="Ann Lee",
        positionLabel="Ambassador of Kenya to Uganda",
        start="2011-01-01T00:00:00Z",
        startPrecision="11",
    )
    second = bound(person="http://www.wikidata.org/entity/Q9", positionLabel="President of Kenya")
    answer = {"head": {"vars": []}, "results": {"bindings": [first, second]}}
    found = rows("query.json", json.dumps(answer))
    assert told(found) == [("Ann Lee", "Ambassador", "KE", "UG", "2011-01-01", "None"), "row 3: nobody is named"]


def snak(item: str) -> dict[str, object]:
    return {"datavalue": {"value": {"id": item}}}


def when(time: str, precision: int) -> dict[str, object]:
    return {"datavalue": {"value": {"time": time, "precision": precision}}}


def test_entities_with_posts_and_their_qualifiers(rows):
    qualifiers = {
        "P580": [when("+2011-01-27T00:00:00Z", 11)],
        "P582": [when("+2012-06-00T00:00:00Z", 10)],
        "P642": [snak("Q3")],
    }
    claims = [
        {"mainsnak": snak("Q2"), "qualifiers": qualifiers},
        {"mainsnak": snak("Q5")},
        {"mainsnak": snak("Q2"), "rank": "deprecated"},
    ]
    label = {"labels": {"en": {"value": "Foreign Minister"}}}
    person = {
        "labels": {"en": {"value": "Ann Lee"}},
        "aliases": {"en": [{"value": "A. Lee"}]},
        "claims": {"P39": claims},
    }
    text = json.dumps({"entities": {"Q1": person, "Q2": label, "Q3": {"labels": {"en": {"value": "Kenya"}}}}})
    found = rows("entities.json", text)
    assert told(found) == [
        ("Ann Lee", "Foreign Minister", "KE", None, "2011-01-27", "2012-06"),
        "Q1 P39 2: the label of the post Q5 is not in the file",
    ]
    assert (found[0].holder.wikidata, found[0].holder.aliases) == ("Q1", ("A. Lee",))


def entity(id_: str, schema: str, **properties: list[object]) -> dict[str, object]:
    return {"id": id_, "schema": schema, "properties": properties}


FTM = (
    entity("p1", "Person", name=["Ann Lee", "Anna Lee"], wikidataId=["Q7"]),
    entity("b1", "Organization", name=["United Nations"]),
    entity("x1", "Position", name=["Foreign Minister"], country=["ke"]),
    entity("x2", "Position", name=["Secretary-General"], organization=["b1"]),
    entity("o1", "Occupancy", holder=["p1"], post=["x1"], startDate=["2011-01-27"], status=["ended"]),
    entity("o2", "Occupancy", holder=["p1"], post=["x2"], status=["acting"], endDate=["2015"]),
    entity("o3", "Occupancy", holder=["p2"], post=["x2"]),
    entity("o4", "Occupancy", holder=[entity("p3", "Person", name=["Bo Oak"])], post=["x1"]),
)


@pytest.mark.parametrize("text", ["\n".join(map(json.dumps, FTM)), json.dumps(FTM)])
def test_followthemoney(rows, text):
    found = rows("a.json", text)
    assert told(found) == [
        ("Ann Lee", "Foreign Minister", "KE", None, "2011-01-27", "None"),
        ("Ann Lee", "Secretary-General", "UN", None, "None", "2015"),
        "occupancy o3: its holder 'p2' is not in the file",
        ("Bo Oak", "Foreign Minister", "KE", None, "None", "None"),
    ]
    assert [one.standing for one in found if isinstance(one, Tenure)][1] is Standing.ACTING
    assert found[0].holder.aliases == ("Anna Lee",)


def test_popolo(rows):
    found = rows(
        "a.json",
        json.dumps(
            {
                "persons": [
                    {
                        "id": "p1",
                        "name": "Ann Lee",
                        "other_names": [{"name": "Anna Lee"}],
                        "identifiers": [{"scheme": "wikidata", "identifier": "Q7"}],
                    }
                ],
                "organizations": [
                    {
                        "id": "o1",
                        "name": "Government of the day",
                        "area_id": "a1",
                        "memberships": [{"person_id": "p1", "role": "Prime Minister", "start_date": "2013"}],
                    }
                ],
                "areas": [{"id": "a1", "name": "Kenya"}],
                "posts": [{"id": "x1", "label": "Minister for Trade", "organization_id": "o1"}],
                "memberships": [
                    {
                        "id": "m1",
                        "person_id": "p1",
                        "post_id": "x1",
                        "role": "Minister",
                        "start_date": "2011-01",
                        "end_date": "",
                    },
                    {"person_id": "p9", "organization_id": "o1"},
                ],
            }
        ),
    )
    assert told(found) == [
        ("Ann Lee", "Minister for Trade", "KE", None, "2011-01", "None"),
        "membership 2: its person 'p9' is not in the file",
        ("Ann Lee", "Prime Minister", "KE", None, "2013", "None"),
    ]
    assert (found[0].holder.id, found[0].holder.wikidata) == ("p1", "Q7")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.json", "{", "not JSON"),
        ("a.json", "[]", "no results of a query and no entities"),
        ("a.json", '{"memberships": 3}', None),
        ("a.json", '{"schema": "Person"}\n{', "not JSON"),
        ("a.csv", "", "no column for name and post in nothing"),
        ("a.csv", 'name,post\n"Ann', "not CSV"),
        ("a.json", "[" * 100_000, "not JSON"),
        ("a.json", "[" + "1" * 5000 + "]", "not JSON that can be read"),
    ],
)
def test_broken_files(rows, name, text, says):
    if says is None:
        assert rows(name, text) == []
        return
    with pytest.raises(InputError, match=says):
        rows(name, text)


def test_files_that_are_no_text(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"name,post\n\xff\n")
    with pytest.raises(InputError, match="not UTF-8"):
        list(read(tmp_path / "a.csv", Asked()))
    with pytest.raises(InputError, match="No such file"):
        list(read(tmp_path / "b.csv", Asked()))


def test_packed_and_from_standard_input(tmp_path, monkeypatch):
    text = b"name,post\nAnn Lee,President of Kenya\n"
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(text))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert list(read(tmp_path / "a.csv.gz", Asked())) == list(read(Path("-"), Asked()))
    (tmp_path / "b.csv.gz").write_bytes(text)
    with pytest.raises(InputError, match="not gzip"):
        list(read(tmp_path / "b.csv.gz", Asked()))


@pytest.mark.parametrize(
    ("text", "precision", "found"),
    [
        ("2011-01-27", "", "2011-01-27"),
        ("2011-01", "", "2011-01"),
        ("2011", "", "2011"),
        ("2011-01-01", "", "2011-01-01"),
        ("2011-01-01T00:00:00Z", "", "2011"),
        ("2011-01-01T00:00:00Z", "11", "2011-01-01"),
        ("+2011-05-00T00:00:00Z", "10", "2011-05"),
        ("+2011-00-00T00:00:00Z", "9", "2011"),
        ("2011-05-17T10:00:00+03:00", "", "2011-05-17"),
        (" current ", "", None),
        ("", "", None),
    ],
)
def test_dates(text, precision, found):
    assert dates.parse(text, precision) == (DAY(found) if found else None)


@pytest.mark.parametrize("precision", ["7", "8"])
def test_a_decade_is_no_year(precision):
    with pytest.raises(ValueError, match="not known to the year"):
        dates.parse("+1990-00-00T00:00:00Z", precision)


def test_who_has_no_id_is_told_and_not_mixed_up_with_another(rows):
    posts = [{"role": "Minister", "area": {"name": "Kenya"}}]
    text = json.dumps(
        {"persons": [{"name": "Ann Lee", "memberships": posts}, {"name": "Bo Oak", "memberships": posts}]}
    )
    found = rows("a.json", text)
    assert [type(one) for one in found] == [BadRow, BadRow]


def test_what_no_file_can_hold_and_what_ends_no_line(rows):
    held = entity("h", "Occupancy", holder=["p"], post=["q"])
    lines = [
        entity("p", "Person", name=["Ann\ud800 Lee\u2028"]),
        entity("q", "Position", name=["Mayor"], country=["ke"]),
    ]
    text = "\n".join(json.dumps(one, ensure_ascii=one is not lines[1]) for one in (*lines, held))
    (one,) = rows("a.json", text.replace("Mayor", "Mayor\u2028"))
    assert (one.holder.name, one.title) == ("Ann\ufffd Lee", "Mayor")
