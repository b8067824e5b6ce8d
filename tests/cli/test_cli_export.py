"""What ``kg export`` and ``kg formats`` write, say and refuse."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path

import networkx as nx
import pytest


def test_the_suffix_tells_the_format_and_what_is_lost_is_said(kg):
    ran = kg("export", "-o", "contacts.gexf")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "kg: gexf does not keep: the words of the articles (their ids are kept); 1 planned or cancelled events, "
        "1 seats of unnamed holders of a post (--include-unnamed)\n"
    )
    network = nx.read_gexf("contacts.gexf")
    ((_, _, edge),) = network.edges(data=True)
    assert {edge["source_capacity"], edge["target_capacity"]} == {"President", "Foreign Minister"}
    assert edge["start"] == "2021-05-03"


@pytest.mark.parametrize("suffix", ["trig", "nq", "jsonld"])
def test_what_keeps_everything_is_quiet(kg, suffix):
    ran = kg("export", "-o", f"graph.{suffix}")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_an_export_answers_as_the_graph_does(kg):
    kg("export", "-o", "graph.trig.gz")
    assert gzip.decompress(Path("graph.trig.gz").read_bytes())
    assert kg("who-met", "Park", "-g", "graph.trig.gz", "-f", "csv").out == kg("who-met", "Park", "-f", "csv").out


def test_a_named_format_goes_to_standard_output(kg):
    ran = kg("export", "-o", "-", "-f", "csv")
    rows = list(csv.DictReader(ran.out.splitlines()))
    assert {(row["name"], row["capacity"]) for row in rows} == {
        ("Ana Lind", "President"),
        ("Joon Park", "Foreign Minister"),
        ("", "Ambassador"),
        ("Omar Said", "Prime Minister"),
    }


def test_csv_without_a_suffix_is_a_folder(kg):
    assert kg("export", "-o", "tables", "-f", "csv").code == 0
    assert sorted(file.name for file in Path("tables").iterdir()) == [
        "events.csv",
        "evidence.csv",
        "participations.csv",
        "people.csv",
        "posts.csv",
    ]
    assert [one.name for one in Path().iterdir()] == ["tables"]


def test_nothing_is_overwritten_without_force(kg):
    Path("x.graphml").write_text("mine")
    ran = kg("export", "-o", "x.graphml")
    assert (ran.code, ran.err) == (2, "kg: x.graphml exists; --force overwrites it\n")
    assert Path("x.graphml").read_text() == "mine"
    assert kg("export", "-o", "x.graphml", "--force").code == 0
    assert nx.read_graphml("x.graphml").number_of_edges() == 1


def test_forcing_a_folder_leaves_what_is_not_its_own(kg):
    Path("tables").mkdir()
    Path("tables", "notes.txt").write_text("mine")
    assert kg("export", "-o", "tables", "-f", "csv").code == 2
    assert kg("export", "-o", "tables", "-f", "csv", "--force").code == 0
    assert Path("tables", "notes.txt").read_text() == "mine"
    assert Path("tables", "events.csv").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("-o", "x.docx"), 2, "the suffix of x.docx is no format's; -f takes one of: csv, "),
        (("-o", "-"), 2, "standard output has no suffix; -f takes one of: csv, "),
        (("-o", "x", "-f", "docx"), 2, "no format 'docx'; there are: csv, "),
        (("-o", "-", "-f", "neo4j"), 2, "neo4j is a folder of files: it cannot go to standard output"),
        (("-o", "x.trig", "--from", "2021"), 2, "trig is always the whole graph: no --from, --to, --state"),
        (("-o", "x.csv", "--projection", "states"), 2, "csv shows all participants: no --projection"),
        (("-o", "x.gexf", "--projection", "friends"), 2, "no projection 'friends'; there are: people, accompanied"),
        (("-o", "x.gexf", "--from", "2030"), 4, "no event to export; kg meetings lists what there is"),
        (("-o", "no/where.gexf"), 2, "no is no folder; make it first"),
    ],
)
def test_what_is_refused(kg, arguments, code, words):
    ran = kg("export", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"kg: {words}")
    assert ran.err.count("\n") == 1
    assert list(Path().iterdir()) == []


def test_a_slice(kg):
    assert kg("export", "-o", "x.csv", "--to", "2021-05-31").code == 0
    rows = csv.DictReader(Path("x.csv").read_text("utf-8").splitlines())
    assert {row["start"] for row in rows} == {"2021-05-03"}


def test_formats_are_listed(kg):
    rows = {(row["name"], row["suffix"]): row for row in csv.DictReader(kg("formats", "-f", "csv").out.splitlines())}
    assert (rows["trig", ".trig"]["provenance"], rows["trig", ".trig"]["loses"]) == ("yes", "")
    assert rows["gexf", ".gexf"]["capacity"] == "yes"
    assert rows["csv", "a folder"]["provenance"] == "yes"
