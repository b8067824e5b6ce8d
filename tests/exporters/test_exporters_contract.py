"""What holds for every format of the folder."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pyarrow.parquet as pq
import pytest

from kg import exporters
from kg.errors import UsageError
from kg.exporters import Exporter, Keeps, Source

ALL = exporters.exporters()


def name(exporter: Exporter) -> str:
    return f"{exporter.NAME}{'/' if exporter.FOLDER else ''}"


def written(exporter: Exporter, source: Source, folder: Path) -> dict[str, bytes]:
    """The files by name; a single one without."""
    if not exporter.FOLDER:
        stream = io.BytesIO()
        exporter.write(source, stream)
        return {"": stream.getvalue()}
    folder.mkdir()
    exporter.write(source, folder)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def unpacked(book: bytes) -> str:
    with ZipFile(io.BytesIO(book)) as parts:
        return "\n".join(parts.read(part).decode() for part in parts.namelist())


def told(table: bytes) -> str:
    return str(pq.read_table(io.BytesIO(table)).to_pydict())


BINARY = {"xlsx": unpacked, "parquet": told}


def test_the_formats_that_people_ask_for_are_there():
    asked = (
        "trig ttl nq nt jsonld rdfxml graphml gexf cyjs nodelink dot csv gephi-csv neo4j ftm jsonl md html xlsx parquet"
    )
    assert set(asked.split()) <= {one.NAME for one in ALL}


@pytest.mark.parametrize("exporter", ALL, ids=name)
def test_it_says_what_it_is(exporter):
    assert exporter.TAKES in ("graph", "events", "network")
    assert isinstance(exporter.KEEPS, Keeps)
    assert set(exporter.KEEPS) <= {"yes", "part", "no"}
    assert bool(exporter.SUFFIXES) is not exporter.FOLDER
    assert "/" in exporter.MEDIA_TYPE
    assert exporter.__doc__
    if "no" in exporter.KEEPS or "part" in exporter.KEEPS:
        assert exporter.LOSES


@pytest.mark.parametrize("exporter", ALL, ids=name)
def test_the_same_graph_gives_the_same_bytes(exporter, source, tmp_path):
    first, again = (written(exporter, source, tmp_path / side) for side in ("a", "b"))
    assert first == again
    assert exporter.NAME in BINARY or all(text.decode("utf-8") for text in first.values())


@pytest.mark.parametrize("exporter", [one for one in ALL if one.KEEPS.capacity != "no"], ids=name)
def test_every_capacity_is_in_it(exporter, source, tmp_path):
    files = written(exporter, source, tmp_path / "x").values()
    text = "\n".join(BINARY.get(exporter.NAME, bytes.decode)(one) for one in files)
    for words in ("Foreign Minister", "Prime Minister", "Ana Lind", "Joon Park", "نبيل فهمي"):
        assert words in text or words.encode("unicode_escape").decode() in text


def test_two_formats_never_share_a_suffix():
    suffixes = [suffix for one in ALL for suffix in one.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize(
    ("file", "format"),
    [
        ("g.trig", "trig"),
        ("g.TTL.gz", "ttl"),
        ("a.b.gexf", "gexf"),
        ("x.ftm.json", "ftm"),
        ("x.json", "nodelink"),
        ("x.ndjson", "jsonl"),
    ],
)
def test_a_suffix_tells_the_format(file, format):
    assert format == exporters.by_suffix(file).NAME


@pytest.mark.parametrize("file", ["g", "g.gz", "g.docx", "trig"])
def test_another_suffix_tells_none(file):
    assert exporters.by_suffix(file) is None


def test_of_a_file_and_a_folder_of_one_name_either_can_be_had():
    assert [exporters.by_name("csv", folder=folder).FOLDER for folder in (False, True)] == [False, True]
    assert exporters.by_name("trig", folder=True).NAME == "trig"


def test_a_suffix_is_a_name_too():
    assert [exporters.by_name(one).NAME for one in ("rdf", "json", "gv")] == ["rdfxml", "nodelink", "dot"]


def test_an_unknown_format_is_refused_with_the_choices():
    with pytest.raises(UsageError, match=r"no format 'doc'; there are: csv, .*ttl"):
        exporters.by_name("doc")


def test_the_table_of_formats_has_a_row_for_each():
    table = exporters.formats()
    assert table.header == ("name", "suffix", "for", "capacity", "dates", "provenance", "loses")
    assert len(table.rows) == len(ALL)
    assert all(row[2] for row in table.rows)


def test_an_unknown_projection_is_refused(graph):
    with pytest.raises(UsageError, match="no projection 'friends'; there are: people, accompanied"):
        Source(graph, projection="friends")
