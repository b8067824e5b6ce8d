"""Whatever is wrong with an input: one line that says where and what, and the neighbours are read all the same."""

from __future__ import annotations

import gzip
import json
import os
import socket
import tempfile
from pathlib import Path

import pytest

from kg import articles
from kg.articles import text
from kg.errors import InputError

BODY = "The President received the Ambassador of Norway on Thursday at the palace."
GOOD = f" date 2021-03-04 {BODY}"
FRENCH = "Le président de la République a reçu jeudi à l'Élysée le Premier ministre libanais et son ministre."


def line(**keys: object) -> str:
    return json.dumps({"date": "2021-03-04", "text": BODY} | keys)


BROKEN = [
    # file, content, what is said after its name
    ("empty.txt", b"", ": empty; skipped"),
    ("white.txt", b" \r\n\t\n \xc2\xa0", ": no words; skipped"),
    ("signs.txt", b"--- *** ---", ": no words; skipped"),
    ("only-date.txt", b" date 2021-03-04 \n", ": no words; skipped"),
    ("only-head.txt", b"date: 2021-03-04\ntitle: T\n", ": no words; skipped"),
    ("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0", ": binary, not text; skipped"),
    ("utf16.txt", GOOD.encode("utf-16"), ": UTF-16 or UTF-32, not UTF-8; skipped"),
    ("utf32.txt", GOOD.encode("utf-32"), ": UTF-16 or UTF-32, not UTF-8; skipped"),
    ("latin.txt", b"Caf\xc3\xa9\nRam\xf3n", ":2:4: not UTF-8: byte 0xf3; skipped"),
    ("cut.txt", b"caf\xc3", ":1:4: not UTF-8: byte 0xc3; skipped"),
    ("day.txt", b" date 2021-13-04 text", ":1:7: not a day: '2021-13-04' (YYYY-MM-DD); skipped"),
    ("year.txt", b" date 2021 text", ":1:7: not a day: '2021' (YYYY-MM-DD); skipped"),
    ("head-day.txt", b"title: T\ndate: 4 March\n\nText.", ":2:7: not a day: '4 March' (YYYY-MM-DD); skipped"),
    (
        "head-line.txt",
        b"title: T\nThe text.",
        ":2: neither 'key: value' nor the blank line that ends the head; skipped",
    ),
    ("head-twice.txt", b"title: T\ntitle: U\n\nText.", ":2: title is given twice; skipped"),
    ("french.txt", FRENCH.encode(), ": looks like 'fr', not English (--any-language reads it); skipped"),
    ("page.html", b"<html><body></body></html>", ": no article text in this page; skipped"),
    ("nothing.html", b"<", ": no article text in this page; skipped"),
    ("charset.html", b'<meta charset="x-none"><p>Ram\xf3n', ":1:30: not UTF-8: byte 0xf3; skipped"),
    ("no-gzip.txt.gz", b"\x1f\x8bnothing at all", ": broken gzip: Unknown compression method; skipped"),
    ("cut.txt.gz", gzip.compress(GOOD.encode())[:-9], ": broken gzip: Compressed file ended before"),
    ("sum.txt.gz", gzip.compress(GOOD.encode())[:-8] + b"12345678", ": broken gzip: CRC check failed"),
    ("comma.jsonl", b'{"text": "a" "id": 1}', ":1:14: not JSON: expecting ',' delimiter; skipped"),
    ("plain.jsonl", GOOD.encode(), ":1:2: not JSON: expecting value; skipped"),
    ("list-line.jsonl", b'["a"]', ":1: an array, not one object a line; skipped"),
    ("array.jsonl", b"[\n{},\n{}\n]", ":1: JSON over several lines, not one object a line; skipped"),
    ("object.jsonl", b'{\n"text": "a"\n}', ":1: JSON over several lines, not one object a line; skipped"),
    ("cut.jsonl", b'{"text": "a",', ":1:14: not JSON: expecting property name enclosed in double quotes; skipped"),
    ("number.jsonl", b"12", ":1: a bare value, not one object a line; skipped"),
    ("textless.jsonl", b'{"id": "a"}', ":1: no 'text'; skipped"),
    ("null.jsonl", b'{"text": null}', ":1: no 'text'; skipped"),
    ("white.jsonl", b'{"text": " \\n"}', ":1: no words; skipped"),
    ("list.jsonl", b'{"text": ["a"]}', ":1: 'text' is no string; skipped"),
    ("true.jsonl", line(id=True).encode(), ":1: 'id' is no string; skipped"),
    ("epoch.jsonl", line(date=1614816000).encode(), ":1: 'date' is no string; skipped"),
    ("day.jsonl", line(date="2021-3-4").encode(), ":1: not a day: '2021-3-4' (YYYY-MM-DD); skipped"),
    ("hour.jsonl", line(date="2021-03-04T25:00").encode(), ":1: not a day: '2021-03-04T25:00' (YYYY-MM-DD); skipped"),
    ("id.jsonl", line(id="a\nb").encode(), ":1: id 'a\\nb' cannot be printed; skipped"),
    ("twice.jsonl", b'{"text": "a", "text": "b"}', ":1: not read: key 'text' twice; skipped"),
    ("digits.jsonl", b'{"n": ' + b"9" * 5000 + b"}", ":1: not read: Exceeds the limit"),
    (
        "deep.jsonl",
        b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        ":1: not read: JSON nested too deep; skipped",
    ),
    ("latin.jsonl", b'{"text": "Ram\xf3n"}', ":1:14: not UTF-8: byte 0xf3; skipped"),
    ("nul.jsonl", b'{"text": "a\0"}', ":1: binary, not text; skipped"),
    ("french.jsonl", line(text=FRENCH).encode(), ":1: looks like 'fr', not English (--any-language reads it); skipped"),
    ("blank.jsonl", b"\n\n", ": empty; skipped"),
]


@pytest.mark.parametrize(("name", "content", "reason"), BROKEN, ids=[row[0] for row in BROKEN])
def test_one_line_says_what_is_wrong_and_the_neighbours_are_read(read, tmp_path, name, content, reason):
    (tmp_path / "0.txt").write_text(GOOD)
    (tmp_path / name).write_bytes(content)
    (tmp_path / "z.txt").write_text(GOOD)
    found, said = read(tmp_path)
    assert [one.id for one in found] == ["0", "z"]
    (only,) = said
    assert str(only).startswith(f"{tmp_path / name}{reason}")
    assert "\n" not in str(only)
    assert only.lost
    with pytest.raises(InputError) as stopped:
        read(tmp_path, strict=True)
    assert str(stopped.value) + "; skipped" == str(only)


LINES = [
    (name, content, reason) for name, content, reason in BROKEN if name.endswith(".jsonl") and b"\n" not in content
]


@pytest.mark.parametrize(("name", "content", "reason"), LINES, ids=[row[0] for row in LINES])
def test_a_broken_line_leaves_the_other_lines(read, tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(b"\n".join([line(id="one").encode(), content, line(id="two").encode()]))
    found, said = read(path)
    assert [one.id for one in found] == ["one", "two"]
    assert [str(one)[: len(str(path)) + len(reason)] for one in said] == [f"{path}{reason}".replace(":1", ":2", 1)]


def test_the_same_id_with_another_text_is_lost_and_with_the_same_is_read_once(read, tmp_path):
    rows = [
        line(id="a"),
        line(id="a"),
        line(id="a", text="Other words."),
        line(id="a", date="2021-03-05"),
        line(id="b"),
    ]
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(rows))
    found, said = read(path)
    assert [(one.id, one.text) for one in found] == [("a", BODY), ("b", BODY)]
    assert [(one.line, one.lost) for one in said] == [(2, False), (3, True), (4, True)]
    assert said[1].reason == f"id 'a' is that of another article, in {path}"


def test_what_no_file_can_hold_is_replaced_and_said(read, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text(
        r'{"id": "a", "date": "2021-03-04", "text": "\ud83d\ude00 Half \ud800 and \u0000 met", "title": "\udfff"}'
    )
    (article,), (warning,) = read(path)
    assert (article.text, article.title) == ("\U0001f600 Half \ufffd and \ufffd met", "\ufffd")
    assert len(article.key) == 16
    assert not warning.lost


@pytest.fixture
def small(monkeypatch) -> int:
    monkeypatch.setattr(text, "MAX_BYTES", 2_000_000)
    return 2_000_000


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", ["long.txt", "long.html"])
def test_an_article_that_is_too_long_is_not_held(read, tmp_path, small, name, packed):
    content = b"a " * small
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content)) if packed else (tmp_path / name).write_bytes(content)
    found, said = read(tmp_path)
    assert (found, [one.reason for one in said]) == ([], ["longer than 2 MB"])


def test_a_line_that_is_too_long_leaves_the_others(read, tmp_path, small):
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join([line(id="one"), line(text="a " * small), line(id="two")]))
    found, said = read(path)
    assert [one.id for one in found] == ["one", "two"]
    assert [(one.line, one.reason) for one in said] == [(2, "longer than 2 MB")]


def test_fifty_megabytes_are_the_limit():
    assert text.MAX_BYTES == 50_000_000


NAMED = [
    ("missing.txt", "no such file or directory"),
    ("missing/*.txt", "no file fits this pattern"),
    ("hole", "no articles in this folder (.htm, .html, .jsonl, .ndjson, .text, .txt, .xhtml, also .gz)"),
    ("x" * 300, "file name too long"),
    ("dangling.txt", "no such file or directory"),
    ("ring.txt", "too many levels of symbolic links"),
]


@pytest.mark.parametrize(("name", "reason"), NAMED)
def test_a_name_that_leads_nowhere_is_said(read, tmp_path, name, reason):
    (tmp_path / "hole" / "inner").mkdir(parents=True)
    (tmp_path / "dangling.txt").symlink_to("nothing")
    (tmp_path / "ring.txt").symlink_to("ring.txt")
    (tmp_path / "good.txt").write_text(GOOD)
    found, said = read(tmp_path / name, tmp_path / "good.txt")
    assert [one.id for one in found] == ["good"]
    assert [(one.source, one.reason, one.lost) for one in said] == [(str(tmp_path / name), reason, True)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said(read, tmp_path):
    (tmp_path / "closed.txt").write_text(GOOD)
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "shut").mkdir(mode=0)
    (tmp_path / "z.txt").write_text(GOOD)
    found, said = read(tmp_path)
    assert [one.id for one in found] == ["z"]
    assert [one.reason for one in said] == ["permission denied", "permission denied"]


def test_pipes_and_sockets_in_a_folder_are_not_waited_for(read, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    (tmp_path / "good.txt").write_text(GOOD)
    with tempfile.TemporaryDirectory(prefix="kg") as short, socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{short}/s.txt")
        found, said = read(tmp_path, short)
    assert [one.id for one in found] == ["good"]
    assert [one.reason for one in said[:3]] == ["a pipe, socket or device"] * 3


def test_links_that_lead_back_up_end(read, tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "again").symlink_to(tmp_path / "a" / "b")
    (tmp_path / "a" / "b" / "good.txt").write_text(GOOD)
    (tmp_path / "link.txt").symlink_to("a/b/good.txt")
    found, said = read(tmp_path)
    assert ([one.id for one in found], said) == (["good", "link"], [])


def test_files_of_other_kinds_in_a_folder_are_named_by_kind(read, tmp_path):
    for name in ("a.pdf", "b.PDF", "Makefile", "c.docx.gz", ".hidden.txt"):
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "good.txt").write_text(GOOD)
    found, (said,) = read(tmp_path)
    assert [one.id for one in found] == ["good"]
    assert (said.reason, said.lost) == ("files that hold no articles left out: 1 .docx, 2 .pdf, 1 no suffix", False)


def test_what_is_named_is_read_whatever_its_suffix(read, tmp_path):
    pipe = tmp_path / "pipe"
    pipe.write_text(line(id="a"))
    (tmp_path / "b.story").write_text(GOOD)
    (tmp_path / "c[1].txt").write_text(GOOD)
    found, said = read(pipe, tmp_path / "*.story", tmp_path / "c[1].txt")
    assert ([one.id for one in found], said) == (["a", "b", "c[1]"], [])


def test_folders_and_globs_are_read_by_name_and_inputs_in_their_order(read, tmp_path):
    for name in ("z.txt", "b/2.txt", "b/10.txt", "b.txt", "a/x/y.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    assert [one.id for one in read(tmp_path)[0]] == ["y", "10", "2", "b", "z"]
    assert [one.id for one in read(tmp_path / "z.txt", tmp_path / "**" / "*.txt")[0]] == ["z", "y", "b", "10", "2"]


def test_a_name_need_not_be_utf8(read, tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(GOOD)
    (article,), _ = read(tmp_path)
    assert article.id == "caf\ufffd"


def test_lines_are_read_as_they_are_asked_for():
    class Counted:
        """A stream that would never end."""

        def __init__(self) -> None:
            self.given = 0

        def read(self, size: int) -> bytes:
            self.given += size
            row = (line(id=None) + "\n").encode()
            return (row * (size // len(row) + 1))[:size]

    endless = Counted()
    found = articles.read(["-"], log=lambda _: None, stdin=endless)
    assert next(found).text == BODY
    assert endless.given < 1_000_000
