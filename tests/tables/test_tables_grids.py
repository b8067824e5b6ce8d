"""CSV, TSV, Excel and Parquet give the same rows; what is broken is said in one line."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest

from kg.errors import InputError, UsageError
from kg.tables import read_grid

HEADER = ("day", "who", "note")
ROWS = [(date(2020, 10, 29), "Ana Pop", "Met with\nPresident Pérez."), (None, "", ""), (date(2020, 11, 1), "Li Na", "")]
EXPECTED = [
    (2, {"day": "2020-10-29", "who": "Ana Pop", "note": "Met with\nPresident Pérez."}),
    (4, {"day": "2020-11-01", "who": "Li Na", "note": ""}),
]


def separated(path, mark):
    lines = [mark.join(HEADER)]
    for day, who, note in ROWS:
        lines.append(mark.join((str(day or ""), who, f'"{note}"')))
    path.write_text("\ufeff" + "\n".join(lines) + "\n", encoding="utf-8")


def excel(path):
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    for day, who, note in ROWS:
        book.active.append([datetime(day.year, day.month, day.day) if day else None, who or None, note or None])
    book.save(path)


def zipped(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as book:
        for name, text in parts.items():
            book.writestr(name, text)
    return stream.getvalue()


def parquet(path):
    columns = dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))
    pyarrow.parquet.write_table(pyarrow.table({name: list(values) for name, values in columns.items()}), path)


WRITERS = {
    "a.csv": lambda path: separated(path, ","),
    "b.csv": lambda path: separated(path, ";"),
    "c.tsv": lambda path: separated(path, "\t"),
    "d.xlsx": excel,
    "e.parquet": parquet,
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_gives_the_same_rows(tmp_path, name):
    path = tmp_path / name
    WRITERS[name](path)
    grid = read_grid(path)
    assert grid.header == HEADER
    assert [(row.number, row.cells) for row in grid.rows] == EXPECTED


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", b"", "no header"),
        ("a.csv", b"a,b,a\n1,2,3\n", "cannot be told apart: a"),
        ("a.csv", b"Li Na,2024-10-30,2024-10-30\n", "no header in the first row: '2024-10-30' is a day"),
        ("a.csv", b"a,,b\n1,2,3\n", r"cannot be told apart: \(empty\)"),
        ("a.csv", b"a,b\n\xff\xfe,2\n", "not UTF-8"),
        ("a.csv", b'a,b\n"1,2\n', "broken: unexpected end of data"),
        ("a.xlsx", b"no zip", "broken"),
        ("a.xlsx", zipped({"[Content_Types].xml": "<Types"}), "broken"),
        ("a.xlsx", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}), "broken"),
        ("a.parquet", b"no parquet", "broken"),
    ],
)
def test_a_broken_table_is_one_line(tmp_path, name, data, reason):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=reason) as caught:
        read_grid(path)
    assert len(str(caught.value).splitlines()) == 1


def test_a_row_with_more_cells_than_the_header_is_told(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n1,2,3\n4\n")
    grid = read_grid(path)
    assert grid.ragged == (3,)
    assert [row.number for row in grid.rows] == [2, 4]


def test_other_suffixes_and_missing_files(tmp_path):
    with pytest.raises(UsageError, match=r"no table.*\.csv"):
        read_grid(tmp_path / "a.docx")
    with pytest.raises(InputError, match="no such file"):
        read_grid(tmp_path / "a.csv")


def test_a_sheet_that_says_too_little_of_its_size_is_read_whole(tmp_path):
    excel(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    assert '<dimension ref="A1:C4"' in parts[sheet]
    parts[sheet] = parts[sheet].replace('<dimension ref="A1:C4"', '<dimension ref="A1:B2"')
    (tmp_path / "b.xlsx").write_bytes(zipped(parts))
    assert read_grid(tmp_path / "b.xlsx") == read_grid(tmp_path / "a.xlsx")


def test_not_a_number_is_an_empty_cell(tmp_path):
    pyarrow.parquet.write_table(pyarrow.table({"who": ["Li Na"], "day": [float("nan")]}), tmp_path / "a.parquet")
    assert [row.cells for row in read_grid(tmp_path / "a.parquet").rows] == [{"who": "Li Na", "day": ""}]
