"""What ``kg score`` prints and refuses; an extraction stands in for reading, but in the last tests."""

from __future__ import annotations

import csv
import json

import pytest

from kg import pipeline

ANA = {"name": "Ana Lind", "title": "President", "of": "PT", "side": 1, "part": "host"}
PARK = {"name": "Joon Park", "title": "Foreign Minister", "of": "KR", "side": 2, "part": "lead"}
SAID = {"name": "Omar Said", "title": "Prime Minister", "of": "EG", "side": 2, "part": "lead"}


def meeting(*participants, status="held", start="2021-05-03"):
    return {"type": "meeting", "status": status, "start": start, "place": "Lisbon", "participants": participants}


def lines(path, **articles):
    path.write_text("".join(json.dumps({"id": name, "events": told}) + "\n" for name, told in articles.items()))
    return path.name


@pytest.fixture
def gold(tmp_path):
    planned = meeting(ANA, SAID, status="planned", start="2021-06")
    return lines(tmp_path / "gold.jsonl", lisbon=[meeting(ANA, PARK), planned], porto=[meeting(ANA, SAID)])


@pytest.fixture
def predicted(tmp_path):
    wrong = {**PARK, "title": "Trade Minister"}
    return lines(tmp_path / "predicted.jsonl", lisbon=[meeting(ANA, wrong)], faro=[meeting(ANA, PARK)])


def rows(text):
    return list(csv.DictReader(text.splitlines(), delimiter="\t"))


def test_figures(kg, gold, predicted):
    ran = kg("score", gold, "--predicted", predicted)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "figure\tprecision\trecall\tf1\tgold\tfound",
        "people\t1.0\t0.4\t0.571\t5\t2",
        "capacities\t0.5\t0.2\t0.286\t5\t2",
        "events\t1.0\t0.333\t0.5\t3\t1",
        "places\t1.0\t1.0\t1.0\t1\t1",
        "met\t1.0\t0.5\t0.667\t2\t1",
    ]
    assert ran.err.splitlines() == [
        "kg: not in gold.jsonl, left out: faro",
        "kg: in gold.jsonl alone, counted as empty: porto",
    ]


def test_the_table_has_the_classes_of_errors_below(kg, gold, predicted):
    out = kg("score", gold, "--predicted", predicted, "-f", "table").out
    figures, classes = out.split("\n\n")
    assert figures.split()[0] == "figure"
    assert ["capacities", "differs", "title", "differs", "1"] in [line.split() for line in classes.splitlines()]
    assert kg("score", gold, "--predicted", gold, "-f", "md").out.count("---") == 6


def test_classes(kg, gold, predicted):
    found = rows(kg("score", gold, "--predicted", predicted, "--classes").out)
    assert {"figure": "met", "kind": "missed", "error": "event missed", "count": "1"} in found


def test_errors(kg, gold, predicted):
    found = [
        json.loads(line)
        for line in kg("score", gold, "--predicted", predicted, "--errors", "-f", "jsonl").out.splitlines()
    ]
    assert {
        "article": "lisbon",
        "figure": "capacities",
        "kind": "differs",
        "error": "title differs",
        "what": "Joon Park (Foreign Minister, KR), read as Joon Park (Trade Minister, KR)",
        "rule": None,
        "confidence": None,
    } in found


@pytest.mark.parametrize(("only", "people"), [("^porto$", "2"), ("o", "5")])
def test_only(kg, gold, only, people):
    ran = kg("score", gold, "--predicted", gold, "--only", only)
    assert (rows(ran.out)[0]["gold"], ran.err) == (people, "")


def test_a_file(kg, gold, tmp_path):
    assert kg("score", gold, "--predicted", gold, "-o", "figures.csv", "-f", "csv").out == ""
    assert (tmp_path / "figures.csv").read_text().startswith("figure,precision,")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "nothing to score; name articles, or an extraction with --predicted FILE.jsonl"),
        (("x.txt", "--predicted", "gold.jsonl"), 2, "articles and --predicted; score one of them at a time"),
        (
            ("--predicted", "gold.jsonl", "--calibration"),
            2,
            "an extraction tells no confidence; name the articles instead of --predicted",
        ),
        (
            ("--predicted", "gold.jsonl", "--errors", "--classes", "-f", "csv"),
            2,
            "--classes and --errors: csv holds one table; ask for one, or for -f table",
        ),
        (("--predicted", "gold.jsonl", "--only", "("), 2, "--only (: missing ), unterminated subpattern at position 0"),
        (("--predicted", "gold.jsonl", "--only", "zzz"), 4, "gold.jsonl has no article whose id has zzz"),
        (("--predicted", "none.jsonl"), 3, "none.jsonl: No such file or directory"),
    ],
)
def test_what_is_refused(kg, gold, arguments, code, said):
    ran = kg("score", gold, *arguments)
    assert (ran.code, ran.out, ran.err) == (code, "", f"kg: {said}\n")


def test_every_fault_of_gold_is_said(kg, tmp_path):
    (tmp_path / "gold.jsonl").write_text('{"id": "a"}\n{"id": "b", "events": [{}]}\n')
    ran = kg("score", "gold.jsonl", "--predicted", "gold.jsonl")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.splitlines() == [
        "kg: gold.jsonl:1: events: Field required",
        "kg: gold.jsonl:2: events[0].type: Field required",
        "kg: gold.jsonl:2: events[0].status: Field required",
        "kg: gold.jsonl:2: events[0].participants: Field required",
    ]


def test_ids_that_gold_does_not_know(kg, gold, tmp_path):
    ran = kg("score", gold, "--predicted", lines(tmp_path / "other.jsonl", faro=[]))
    assert (ran.code, ran.out) == (4, "")
    assert ran.err == (
        "kg: gold.jsonl has none of the articles by their ids; they are faro, those of gold lisbon, porto\n"
    )


@pytest.fixture
def read(monkeypatch, readings):
    """Reads what the small graph is made of, whatever the articles."""

    def known(found, **_):
        asked = {article.id for article in found}
        return (one for one in readings if one.article.id in asked)

    monkeypatch.setattr(pipeline, "read", known)
    monkeypatch.setattr(pipeline, "read_articles", lambda *_: (one.article for one in readings))


@pytest.mark.usefixtures("read")
def test_articles_are_read(kg, gold):
    ran = kg("score", gold, "articles", "--errors")
    assert ran.code == 0
    assert [row["rule"] for row in rows(ran.out) if row["kind"] == "spurious"] == ["test"]
    assert "counted as empty: porto" in ran.err


@pytest.mark.usefixtures("read")
def test_calibration(kg, gold):
    found = rows(kg("score", gold, "articles", "--calibration").out)
    assert found[0] == {"figure": "capacities", "confidence_from": "0.9", "right": "3", "found": "4", "share": "0.75"}


@pytest.mark.usefixtures("read")
def test_least_confidence(kg, gold):
    found = rows(kg("score", gold, "articles", "--min-confidence", "0.95").out)
    assert {row["found"] for row in found} == {"0"}
