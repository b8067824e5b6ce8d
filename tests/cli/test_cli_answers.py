"""What the answering commands print."""

from __future__ import annotations

import csv
import json
import os
import sys
from pathlib import Path

import pytest

from kg.cli.app import main
from kg.cli.events import text
from kg.model import EventRecord, EventType, Part, Seat, Standing, Status
from kg.resources import resource


def _rows(text):
    return list(csv.DictReader(text.splitlines()))


def test_who_met(kg):
    rows = _rows(kg("who-met", "Park", "-f", "csv").out)
    assert [(row["date"], row["person"], row["capacity"], row["side"]) for row in rows] == [
        ("2021-05-03", "Joon Park", "Foreign Minister", "South Korea")
    ]
    row = rows[0]
    assert (row["counterpart"], row["counterpart_capacity"], row["counterpart_side"]) == (
        "Ana Lind",
        "President",
        "Portugal",
    )
    assert (row["place"], row["articles"]) == ("Lisbon", "lisbon")


@pytest.mark.parametrize(
    "call", [("who-met", "Park"), ("meetings",), ("meetings", "--person", "Park"), ("path", "Park", "Lind")]
)
def test_who_took_part_with_too_little_confidence_is_left_out(kg, call):
    assert kg(*call, "--min-confidence", "0.9").code == 0
    assert kg(*call, "--min-confidence", "0.95").code == 4


@pytest.mark.parametrize(("least", "pairs"), [("0.9", 2), ("0.95", 0)])
def test_what_is_measured_and_exported_can_be_the_sure_part(kg, least, pairs):
    assert len(_rows(kg("analyze", "central", "--min-confidence", least, "-f", "csv").out)) == pairs
    assert ("Ana Lind" in kg("export", "-f", "md", "-o", "-", "--min-confidence", least).out) == bool(pairs)


def test_a_planned_meeting_is_no_contact(kg):
    ran = kg("who-met", "Omar Said")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err == "kg: no such meeting in the graph; kg meetings lists what there is\n"


@pytest.mark.parametrize(
    ("options", "people"),
    [
        ((), {"Joon Park", "[Ambassador]"}),
        (("--named",), {"Joon Park"}),
        (("--state", "KR"), {"Joon Park", "[Ambassador]"}),
        (("--from", "2021-05", "--to", "2021-05-03"), {"Joon Park", "[Ambassador]"}),
        (("--level", "foreign-minister"), {"Joon Park"}),
    ],
)
def test_filters(kg, options, people):
    rows = _rows(kg("who-met", "Ana Lind", *options, "-f", "csv").out)
    assert {row["counterpart"] for row in rows} == people


def test_the_post_of_the_person_asked_for(kg):
    assert kg("who-met", "Ana Lind", "--as", "president", "-f", "csv").code == 0
    assert kg("who-met", "Ana Lind", "--as", "minister", "-f", "csv").code == 4


@pytest.mark.parametrize("call", [("who-met", "Park"), ("path", "Park", "Lind")])
def test_a_file_gets_columns_for_machines_from_a_terminal_too(kg, tmp_path, monkeypatch, call):
    monkeypatch.setattr("kg.cli.screen.on_terminal", lambda: True)
    assert kg(*call, "-o", str(tmp_path / "met.csv")).code == 0
    (row,) = _rows((tmp_path / "met.csv").read_text())
    assert (row["capacity"], row["counterpart_side"]) == ("Foreign Minister", "Portugal")


def test_what_is_no_file_is_not_written_over(kg, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    ran = kg("who-met", "Park", "-o", str(tmp_path / "pipe"), "--force")
    assert (ran.code, ran.err) == (2, f"kg: {tmp_path / 'pipe'} is no file; name a file\n")
    assert (tmp_path / "pipe").is_fifo()


def test_a_pipe_gets_tsv(kg):
    assert kg("who-met", "Park", "Lind").out.startswith("date\tperson\tcapacity\t")


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_json(kg, format):
    out = kg("meetings", "-f", format).out
    events = json.loads(out) if format == "json" else [json.loads(line) for line in out.splitlines()]
    assert [(one["date"], one["status"]) for one in events] == [("2021-05-03", "held"), ("2021-06", "planned")]


@pytest.mark.parametrize("state", ["KR", "KOR", "kor", "South Korea", "south korean"])
def test_a_state_may_be_written_in_many_ways(kg, state):
    assert kg("meetings", "--state", state) == kg("meetings", "--state", "KR")


@pytest.mark.parametrize(("a", "b"), [("PT", "KR"), ("Portugal", "south korea"), ("polity:pt", "polity:kr")])
def test_a_question_takes_states_as_the_filters_do(kg, a, b):
    assert _rows(kg("ask", "agenda", "-p", f"a={a}", "-p", f"b={b}", "-f", "csv").out) == [
        {"topic": "trade", "events": "1"}
    ]


@pytest.mark.parametrize("place", ["Lisbon", "lis", "Portugal", "PT"])
def test_a_place_is_a_part_of_a_name_or_a_state(kg, place):
    assert [row["place"] for row in _rows(kg("meetings", "--place", place, "-f", "csv").out)] == ["Lisbon"]


def test_a_rank_may_be_written_with_blanks(kg):
    assert kg("meetings", "--level", "foreign minister") == kg("meetings", "--level", "foreign-minister")


def test_meetings_are_filtered(kg):
    assert [row["status"] for row in _rows(kg("meetings", "--status", "planned", "-f", "csv").out)] == ["planned"]
    assert [row["place"] for row in _rows(kg("meetings", "--place", "lisbon", "-f", "csv").out)] == ["Lisbon"]


def test_a_meeting_shows_its_evidence(kg):
    ran = kg("meeting", "2021-05-03")
    assert ran.code == 0
    assert "⟦President Ana Lind⟧ of Portugal received ⟦Foreign Minister Joon Park⟧ of South Korea" in ran.out
    assert "member [Ambassador] not named in the article" in ran.out
    assert "Test Agency" in ran.out


def test_a_person(kg):
    rows = _rows(kg("person", "Ana Lind", "-f", "csv").out)
    assert [(row["date"], row["status"], row["with"]) for row in rows] == [
        ("2021-05-03", "held", "Joon Park; [Ambassador]"),
        ("2021-06", "planned", "Omar Said"),
    ]


def test_nobody_is_guessed(kg):
    ran = kg("person", "Parc")
    assert ran.code == 4
    assert ran.err == "kg: nobody of the name 'Parc'; did you mean Joon Park?\n"


def test_questions(kg):
    names = [row["name"] for row in _rows(kg("ask", "-f", "csv").out)]
    assert len(names) == len(list(resource("ontology/questions").glob("*.rq")))
    assert names == sorted(names)
    assert "Ana Lind" in kg("ask", "who-met-whom", "-f", "csv").out
    assert kg("ask", "who-met-who").err.startswith("kg: no question 'who-met-who'; there are: ")


def test_sparql(kg):
    ran = kg(
        "query", "SELECT DISTINCT ?name WHERE { ?p a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name", "-f", "csv"
    )
    assert ran.out.split() == ["name", "Ana", "Lind", "Joon", "Park", "Omar", "Said"]


def test_ask_form_and_exit_status(kg):
    assert kg("query", "ASK { ?s dip:met ?o }").out == "true\n"
    assert kg("query", "ASK { ?s dip:nothing ?o }", "--exit-status").code == 1


def test_a_file_and_a_parameter(kg):
    Path("q.rq").write_text("SELECT DISTINCT ?p WHERE { ?p a foaf:Person ; skos:prefLabel ?n FILTER(STR(?n) = ?name) }")
    assert kg("query", "--file", "q.rq", "-p", "name=Ana Lind", "-f", "csv").out.count("\n") == 2


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        (("query", "SELECT * WHERE {"), 3, "kg: query:1:"),
        (("query",), 2, "kg: give either a query or --file"),
        (("query", "ASK {}", "-p", "x"), 2, "kg: --param x: wants name=value"),
        (("who-met", "--from", "May"), 2, "kg: --from: not a date: 'May'"),
        (("who-met", "--from", "2021", "--to", "2020"), 2, "kg: --to 2020 lies before --from 2021"),
        (("who-met", "-f", "xls"), 2, "kg: no format 'xls'; there are: table, csv, tsv, json, jsonl, md"),
        (("meeting", "1066"), 4, "kg: no event '1066'"),
        (("meeting", "2021"), 4, "kg: 2 events begin with '2021'"),
        (("meetings", "--state", "Narnia"), 4, "kg: no state or body 'Narnia', neither in the registers nor in"),
        (("analyze", "central", "--state", "Narnia"), 4, "kg: no state or body 'Narnia'"),
        (("extract", "a.txt", "--explain", "-f", "json"), 2, "kg: --explain prints lines to read, in no format"),
        (("extract", "a.txt", "--explain", "-o", "a.json"), 2, "kg: --explain prints lines to read, in no format"),
        (("ask", "agenda", "-p", "a=Narnia"), 2, "kg: a=Narnia: no state or body of that name"),
        (("ask", "planned", "-p", "until=soon"), 2, "kg: until=soon: a day is wanted, YYYY-MM-DD"),
        (("meeting", "foo bar"), 4, "kg: no event 'foo bar'"),
        (("query", "ASK {}", "--timeout", "inf"), 2, "kg: Invalid value for '--timeout'"),
        (("meetings", "-g", "nowhere"), 4, "kg: no graph at nowhere; kg build makes one, -g names another"),
        (("whomet",), 2, "kg: No such command 'whomet'. Did you mean 'who-met'?"),
    ],
)
def test_one_clear_line(kg, call, code, said):
    ran = kg(*call)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(said)
    assert "Traceback" not in ran.err


def test_nothing_is_overwritten_unasked(kg):
    assert kg("meetings", "-f", "csv", "-o", "m.csv").code == 0
    assert kg("meetings", "-f", "csv", "-o", "m.csv").err == "kg: m.csv exists; --force overwrites it\n"
    assert kg("meetings", "-f", "csv", "-o", "m.csv", "--force").code == 0


def test_packed_output_has_no_clock(kg):
    for name in ("a.csv.gz", "b.csv.gz"):
        assert kg("meetings", "-f", "csv", "-o", name).code == 0
    assert Path("a.csv.gz").read_bytes() == Path("b.csv.gz").read_bytes()


@pytest.mark.parametrize(
    ("call", "file", "begins"),
    [
        (("meetings",), "m.csv", "date,event,type,"),
        (("meetings",), "m.json", "[\n {\n"),
        (("meetings",), "m.md", "| date | event |"),
        (("who-met",), "m.jsonl", '{"date": '),
        (("meeting", "2021-05-03"), "m.csv", "side,part,name,"),
        (("meeting", "2021-05-03"), "m.txt", "Meeting of "),
        (("query", "SELECT ?s WHERE { ?s a foaf:Person }"), "m.json", '{"head":'),
        (("query", "DESCRIBE <https://w3id.org/diplokg/id/body/eu>"), "m.rdf", "<?xml "),
        (("ask", "who-met-whom"), "m.csv", "date,a,capacityA,"),
        (("analyze", "pairs"), "m.csv", "a,capacities_a,"),
    ],
)
def test_the_suffix_of_a_file_is_its_format(kg, call, file, begins):
    assert kg(*call, "-o", file).out == ""
    assert Path(file).read_text().startswith(begins)


def test_a_suffix_that_is_no_format_is_refused(kg):
    assert kg("meetings", "-o", "m.xls").err.startswith("kg: no format 'xls'; there are: table, csv,")
    assert not list(Path.cwd().iterdir())


def test_a_folder_is_no_file(kg):
    Path("m.csv").mkdir()
    ran = kg("meetings", "-o", "m.csv", "--force")
    assert (ran.code, ran.err) == (2, "kg: m.csv is a folder; name a file\n")


def test_the_words_of_a_question_are_data(kg):
    ran = kg("ask", "agenda", "--show")
    assert "SELECT ?topic" in ran.out
    assert ran.err == ""


def test_a_file_without_a_query(kg):
    ran = kg("query", "--file", "none.rq")
    assert (ran.code, ran.err) == (3, "kg: none.rq: No such file or directory\n")


@pytest.mark.parametrize(
    "call", [("person", "\udcff"), ("query", "SELECT ('\udcff' AS ?x) {}"), ("meetings", "--place", "\udcff")]
)
def test_words_that_are_no_text(kg, call):
    ran = kg(*call)
    assert ran.code in (2, 4)
    assert ran.err.startswith("kg: ")


SLOW = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def test_a_query_that_takes_too_long_is_given_up(kg):
    ran = kg("query", SLOW, "--timeout", "0.5", "-o", "n.csv")
    assert (ran.code, ran.out) == (6, "")
    assert ran.err == "kg: no answer within 0.5 s; --timeout allows more\n"
    assert not Path("n.csv").exists()


def test_a_query_in_time_answers_as_without_a_limit(kg):
    call = ("query", "SELECT ?n WHERE { ?p a foaf:Person ; skos:prefLabel ?n } ORDER BY ?n")
    assert kg(*call, "--timeout", "60") == kg(*call)
    no = kg("query", "ASK { ?s dip:nothing ?o }", "--exit-status", "--timeout", "60")
    assert (no.code, no.out, no.err) == (1, "false\n", "kg: the answer is false\n")
    assert kg("query", "SELECT", "--timeout", "60").code == 3


def test_streams_that_were_closed_are_nothing_to_read_and_nowhere_to_write(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["kg", "--version"])
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    with pytest.raises(SystemExit):
        main()
    assert (sys.stdin.read(), sys.stderr.isatty()) == ("", False)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()


def test_two_sides_of_one_label_are_two():
    host, guest = (
        Seat(f"x:{name}", "person", name, "Special Envoy", None, "Special Envoy", None, part, Standing.INCUMBENT, None,
             None, 1.0, principal=f"x:side/{name}")
        for name, part in (("Ana Lind", Part.HOST), ("Joon Park", Part.LEAD))
    )  # fmt: skip
    event = EventRecord(
        "x:1", "1", "A meeting", EventType.MEETING, None, Status.HELD, None, None, None, (), (host, guest), ("a",)
    )
    assert list(text(event)).count("\nSpecial Envoy") == 2
