"""A mapping is checked as it is read: one clear line for each error, with its line in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.tables import MappingErrors, Row, check_columns, draft_mapping, load_mapping
from kg.tables.grids import Grid

SOUND = """\
table: meetings
event:
  type: {value: meeting}
  status: {column: state of play, values: {done: held}, default: planned}
  start: day
people:
  - name: ours
    of: {value: SY}
  - name: theirs
    of: country
    side: 2
text:
  - {column: notes, style: article}
ignore: [id]
"""
HEADER = ("id", "day", "ours", "theirs", "country", "state of play", "notes")


def written(folder: Path, text: str) -> Path:
    path = folder / "map.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sound_mapping_names_its_columns(tmp_path):
    path = written(tmp_path, SOUND)
    mapping = load_mapping(path)
    assert {column for column, _ in mapping.columns()} == set(HEADER)
    assert check_columns(mapping, path, [*HEADER, "more"], "t.csv") == ["more"]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("{value: meeting}", "{value: meetin}", ["3: event.type: 'meetin' is none of meeting, call, visit"]),
        ("{done: held}", "{done: over}", ["4: event.status: 'over' is none of held, planned, cancelled"]),
        ("side: 2", "side: two", ["11: people.1.side: input should be a valid integer"]),
        ("side: 2", "part: guest", ["11: people.1.part: input should be 'host', 'lead' or 'member'"]),
        ("style: article", "style: prose", ["13: text.0.style: input should be 'article' or 'remarks'"]),
        ("ignore: [id]", "ignored: [id]", ["14: ignored: no such key"]),
        ("ignore: [id]", 'dates: ["%d/%d/%Y"]', ["14: dates: '%d/%d/%Y' is no form of strptime"]),
        ("ignore: [id]", 'dates: ["%B %Y"]', ["14: dates: '%B %Y' does not tell day, month and year"]),
        ("ignore: [id]", 'dates: ["%d %B"]', ["14: dates: '%d %B' does not tell day, month and year"]),
        ("ignore: [id]", 'dates: ["%Q"]', ["14: dates: '%Q' is no form of strptime"]),
        ("  - name: ours\n    of:", "  - of:", ["7: people.0: wants a name or a post"]),
        ("{value: SY}", "{value: SY, column: x}", ["8: people.0.of: wants either a column or a value"]),
        ("  type: {value: meeting}\n", "", ["2: event.type: field required"]),
        (
            "side: 2\ntext",
            "side: 0\nmore: 1\ntext",
            ["11: people.1.side: input should be greater than or equal to 1", "12: more: no such key"],
        ),
    ],
)
def test_each_error_is_one_line_with_its_place(tmp_path, old, new, lines):
    path = written(tmp_path, SOUND.replace(old, new))
    with pytest.raises(MappingErrors) as caught:
        load_mapping(path)
    said = str(caught.value).splitlines()
    assert len(said) == len(lines)
    for one, line in zip(said, lines, strict=True):
        assert one.startswith(f"{path}:{line}")


def test_a_column_that_the_table_lacks_is_named_with_the_nearest(tmp_path):
    path = written(tmp_path, SOUND.replace("name: theirs", "name: their"))
    with pytest.raises(
        MappingErrors, match=r"map\.yml:9: people\.1\.name: no column 'their' in t\.csv; did you mean 'theirs'"
    ):
        check_columns(load_mapping(path), path, HEADER, "t.csv")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("event: [", "not YAML"),
        ("published: 2020-02-30", "not YAML that can be read: day is out of range"),
        ("- a\n", "the file: input should be"),
        ("", "the file: input should be"),
    ],
)
def test_what_is_no_mapping_is_said_in_one_line(tmp_path, text, reason):
    with pytest.raises(InputError, match=reason) as caught:
        load_mapping(written(tmp_path, text))
    assert len(str(caught.value).splitlines()) == 1


def test_a_mapping_that_is_not_there_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        load_mapping(tmp_path / "nothing.yml")


def test_the_shipped_mappings_are_sound():
    folder = Path(__file__).parents[2] / "data" / "mappings"
    assert {path.stem for path in folder.glob("*.yml")} >= {"us-travels", "us-visits"}
    for path in folder.glob("*.yml"):
        load_mapping(path)


@pytest.mark.parametrize(
    ("days", "form"),
    [
        (("01/05/2020", "03/11/2020", "02/04/2020", "06/25/2020"), "%m/%d/%Y"),
        (("01/05/2020", "03/11/2020", "02/04/2020", "25/06/2020"), "%d/%m/%Y"),
        (("01/05/2020", "03/11/2020"), "%d/%m/%Y"),
    ],
)
def test_the_form_that_reads_most_days_is_drafted(days, form):
    grid = Grid(("day",), tuple(Row(number, {"day": day}) for number, day in enumerate(days, 2)))
    assert f"dates: ['{form}']" in draft_mapping(grid, "t.csv")


def test_a_draft_loads_whatever_line_breaks_there_are(tmp_path):
    cells = {
        "Minister\nvisiting": "Foreign Minister Ana Pop",
        "of\nstate": "Atlantis\nand Lemuria",
        "day": "2020-10-29",
    }
    grid = Grid(tuple(cells), tuple(Row(number, cells) for number in range(2, 8)))
    mapping = load_mapping(written(tmp_path, draft_mapping(grid, "t.csv")))
    assert {column for column, _ in mapping.columns()} <= set(cells)
