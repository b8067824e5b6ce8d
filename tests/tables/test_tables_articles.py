"""A column of whole sentences is read like an article, and its facts say row and column."""

from __future__ import annotations

import openpyxl

from kg.spreadsheets import Sheets, read

MAPPING = """\
event:
  type: {value: meeting}
  start: day
  place: city
people:
  - {name: ours, of: {value: RU}}
  - {name: theirs, of: country, side: 2}
text:
  - {column: notes}
"""
AGAIN = "Foreign Minister Ivan Petrov met with President Ana Pop on Monday."
MORE = "On the same day Foreign Minister Ivan Petrov held talks with Foreign Minister Omar Nasr of Egypt."
ROWS = [
    ("day", "city", "ours", "theirs", "country", "notes"),
    ("2020-10-26", "Bucharest", "Ivan Petrov", "President Ana Pop", "Romania", AGAIN),
    ("2020-10-28", "Bucharest", "Ivan Petrov", "President Ana Pop", "Romania", MORE),
    ("2020-10-30", "Cairo", "Ivan Petrov", "President Omar Said", "Egypt", None),
]


def test_a_text_is_read_and_what_it_tells_again_is_told_once(tmp_path):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "m.xlsx")
    (tmp_path / "m.yml").write_text(MAPPING, encoding="utf-8")
    log = []
    again, more, none = read(Sheets((str(tmp_path / "m.xlsx"),), tmp_path / "m.yml"), log.append)
    assert log == []
    assert [len(one.events) for one in (again, more, none)] == [1, 2, 1]
    assert any(one.rule.startswith("column notes: ") for one in again.events[0].evidence)
    told = more.events[1]
    assert {one.name for one in told.participants} == {"Ivan Petrov", "Omar Nasr"}
    text = more.article.text
    for evidence in (*told.evidence, *(one for who in told.participants for one in who.evidence)):
        assert evidence.rule.startswith("column notes: ")
        assert text[evidence.span.start : evidence.span.end] in MORE
