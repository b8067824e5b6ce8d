"""What ``kg review`` lists, and decisions made and taken back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.graph import open_graph
from kg.model import Reading, Span

Run = Callable[..., Any]


@pytest.fixture
def world(tmp_path: Path, readings: tuple[Reading, ...], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles more: one with another spelling of the minister, one with his name alone."""
    (reading,) = readings
    park = reading.events[0].participants[1]
    spelt = _article(reading, "seoul", replace(park, name="Jun Park"))
    bare = _article(reading, "porto", replace(park, name="Joon Park", of=None, title=None))
    path = tmp_path / "world"
    with open_graph(path, write=True) as graph:
        assert not graph.put((reading, spelt, bare)).refused
        graph.derive()
    monkeypatch.setenv("KG_GRAPH", str(path))
    return path


def _article(reading: Reading, id: str, guest: Any) -> Reading:
    text = f"{reading.article.text} Reported from {id}."
    article = replace(reading.article, id=id, text=text, body=Span(0, len(text)))
    event = reading.events[0]
    seats = (replace(event.participants[0], name="Ana Lima"), guest)
    return replace(reading, article=article, events=(replace(event, participants=seats),))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines(keepends=True)))


def dump(path: Path) -> bytes:
    with open_graph(path) as graph:
        return "\n".join(sorted(map(str, graph.quads()))).encode()


def test_unsure_pairs_have_their_evidence(kg: Run, world: Path):
    found = rows(kg("review", "-f", "csv", "-g", str(world)).out)
    assert all(row["decision"] == "" for row in found)
    (pair,) = [row for row in found if "joon-park.kr" in (row["person"], row["other"])]
    assert "Joon Park" in pair["sentences"]
    assert "Joon Park" in pair["other_sentences"]
    assert {pair["articles"], pair["other_articles"]} == {"lisbon", "porto"}


def test_a_filled_sheet_is_taken_in_and_taken_back(kg: Run, world: Path, tmp_path: Path):
    before = dump(world)
    (pair,) = [row for row in rows(kg("review", "-f", "csv", "-g", str(world)).out) if "joon-park.kr" in row.values()]
    sheet = tmp_path / "sheet.csv"
    for decision, merges in (("merge", 1), ("undo", 0)):
        with sheet.open("w", newline="") as file:
            writer = csv.DictWriter(file, pair)
            writer.writeheader()
            writer.writerow(pair | {"decision": decision, "by": "M. Roe"})
        ran = kg("review", "--apply", str(sheet), "-g", str(world))
        said = {"merge": "1 decisions taken in, 1 stand\n", "undo": "0 decisions taken in, 1 taken back, 0 stand\n"}
        assert (ran.code, ran.err) == (0, said[decision])
        decided = rows(kg("review", "--merged", "-f", "csv", "-g", str(world)).out)
        assert sum(row["by"] == "M. Roe" for row in decided) == merges
        assert len(rows(kg("review", "--decisions", "-f", "csv", "-g", str(world)).out)) == merges
        assert (dump(world) == before) is (decision == "undo")
    assert kg("review", "--apply", str(sheet), "-g", str(world)).err == "0 decisions taken in, 0 stand\n"


def test_what_cannot_be_taken_in_now_is_not_kept(kg: Run, world: Path):
    with open_graph(world, write=True):
        ran = kg("review", "--merge", "ana-lind.pt", "joon-park.kr", "-g", str(world))
    assert ran.code == 1
    assert "another process is writing" in ran.err
    assert rows(kg("review", "--decisions", "-f", "csv", "-g", str(world)).out) == []


def test_who_decided_a_sheet_is_kept_where_its_rows_do_not_tell(kg: Run, world: Path, tmp_path: Path):
    (pair,) = [row for row in rows(kg("review", "-f", "csv", "-g", str(world)).out) if "joon-park.kr" in row.values()]
    sheet = tmp_path / "sheet.csv"
    for told, decision, kept in (("", "apart", ("M. Roe", "asked him")), ("J. Doe", "apart", ("J. Doe", "asked him"))):
        with sheet.open("w", newline="") as file:
            writer = csv.DictWriter(file, pair)
            writer.writeheader()
            writer.writerow(pair | {"decision": decision, "by": told})
        assert kg("review", "--apply", str(sheet), "--by", "M. Roe", "--note", "asked him", "-g", str(world)).code == 0
        (one,) = rows(kg("review", "--decisions", "-f", "csv", "-g", str(world)).out)
        assert (one["by"], one["note"]) == kept


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--merge", "nobody", "joon-park.kr"), 4, "no person 'nobody'"),
        (("--merged", "--decisions"), 2, "one thing at a time"),
        (("--apply", "nothing.csv"), 4, "no file nothing.csv"),
    ],
)
def test_what_cannot_be_done_is_one_line(kg: Run, world: Path, words: tuple[str, ...], code: int, message: str):
    ran = kg("review", *words, "-g", str(world))
    assert (ran.code, ran.out) == (code, "")
    assert message in ran.err


def test_that_a_file_has_no_grounds_of_merges_is_said(kg: Run, world: Path, tmp_path: Path):
    file = str(tmp_path / "graph.trig")
    assert kg("export", "-o", file, "-g", str(world)).code == 0
    assert "people are merged already" in kg("review", "--merged", "-g", file).err
    assert "merged already" not in kg("review", "--merged", "-g", str(world)).err
