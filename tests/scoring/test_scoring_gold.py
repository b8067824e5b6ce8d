"""Gold from a file: the format, and one line for each fault."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_events import event, seat

from kg.errors import InputError
from kg.scoring import read_gold

LINE = {
    "id": "a",
    "posts": ["President"],
    "events": [
        {
            "type": "meeting",
            "status": "held",
            "start": "2021-05",
            "end": None,
            "place": "Lisbon",
            "topics": ["trade"],
            "participants": [{"name": "Ana Lind", "title": "President", "of": "PT", "side": 1, "part": "host"}],
        }
    ],
}


def read(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    faults = []
    return read_gold(path, faults.append), [str(one).replace(str(path), "gold.jsonl") for one in faults]


def test_a_line_is_an_article(tmp_path):
    found, faults = read(tmp_path / "gold.jsonl", "\ufeff" + json.dumps(LINE) + '\r\n\n{"id": "b", "events": []}')
    assert faults == []
    assert list(found) == ["a", "b"]
    one = event(seat("Ana Lind", "President", "PT", 1, "host"), start="2021-05", place="Lisbon")
    assert (found["a"][0].type, found["a"][0].start, found["a"][0].place) == (one.type, one.start, one.place)
    assert found["a"][0].participants == one.participants


def changed(path, value):
    line = json.loads(json.dumps(LINE))
    *way, last = path
    at = line
    for key in way:
        at = at[key]
    at[last] = value
    return json.dumps(line)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (changed(["id"], 3), ["gold.jsonl:1: id: Input should be a valid string"]),
        (
            changed(["events", 0, "start"], "May"),
            ["gold.jsonl:1: events[0].start: not a date: 'May' (YYYY, YYYY-MM or YYYY-MM-DD)"],
        ),
        (
            changed(["events", 0, "end"], 2021),
            ["gold.jsonl:1: events[0].end: not a date: wants text, YYYY, YYYY-MM or YYYY-MM-DD"],
        ),
        (
            changed(["events", 0, "status"], "over"),
            ["gold.jsonl:1: events[0].status: Input should be 'held', 'planned' or 'cancelled'"],
        ),
        (
            changed(["events", 0, "participants", 0], {"title": 1}),
            [
                "gold.jsonl:1: events[0].participants[0].title: Input should be a valid string",
                "gold.jsonl:1: events[0].participants[0].side: Field required",
            ],
        ),
        ('\n{"id": "a"', ["gold.jsonl:2:10: Invalid JSON: EOF while parsing an object"]),
        (
            '{"id": "a", "events": []}\n{"id": "a", "events": []}',
            ["gold.jsonl:2: article 'a' stands in line 1 already"],
        ),
        ("[]", ["gold.jsonl:1: Input should be an object"]),
    ],
)
def test_faults(tmp_path, text, said):
    assert read(tmp_path / "gold.jsonl", text)[1] == said


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="No such file or directory"):
        read_gold(tmp_path / "none.jsonl", [].append)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_faulted(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    found, faults = read(path, content)
    assert faults or found == {}
