"""What holds for any bytes: nothing raises, the neighbours are read, and spans point at the text of the file."""

from __future__ import annotations

import gzip
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import articles

GOOD = {"id": "good", "date": "2021-03-04", "text": "The President received the Ambassador of Norway on Thursday."}
SUFFIXES = [*articles.suffixes(), ".bin"]

PIECES = (
    rb"""{ } [ "text": "a" date: <html> <p> <body> <iframe>
    <script> <table> <time> met </p> </ <!-- &#0; &#xd800; \ud800 <?xml?> title:""".split()
    + b"\n|\r\n|\0|\xff| date 2021-03-04 |\xef\xbb\xbf|\x1f\x8b".split(b"|")
)
fragments = st.sampled_from(PIECES)
garbage = st.one_of(
    st.binary(max_size=300), st.lists(st.one_of(fragments, st.binary(max_size=4)), max_size=25).map(b"".join)
)


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=60)
@given(data=garbage, packed=st.booleans())
def test_no_bytes_break_the_reading(tmp_path_factory, suffix, data, packed):
    folder = tmp_path_factory.mktemp("garbage", numbered=True)
    path = folder / f"x{suffix}"
    path.write_bytes(gzip.compress(data) if packed else data)
    after = folder / "good.jsonl"
    after.write_text(json.dumps(GOOD))
    said: list[articles.Skipped] = []
    found = list(articles.read([str(path), str(after)], log=said.append, any_language=True))
    assert found[-1].text == GOOD["text"]
    for article in found:
        body = article.text[article.body.start : article.body.end]
        assert body == body.strip()
        assert article.key
    assert len(found) > 1 or any(one.lost for one in said)
    assert all(len(str(one).splitlines()) == 1 for one in said)


@settings(max_examples=100)
@given(lines=st.lists(st.one_of(st.none(), garbage.map(lambda data: data.replace(b"\n", b""))), max_size=8))
def test_no_line_takes_another_with_it(lines):
    rows = [json.dumps(GOOD | {"id": str(n)}).encode() if row is None else row for n, row in enumerate(lines)]
    stream = io.BytesIO(b"\n".join([json.dumps(GOOD).encode(), *rows]))
    found = articles.read(["-"], log=lambda _: None, stdin=stream, input_format="jsonl", any_language=True)
    wanted = ["good", *(str(n) for n, row in enumerate(lines) if row is None)]
    assert [one.id for one in found if one.text == GOOD["text"]] == wanted


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80)


@settings(max_examples=200)
@given(
    before=st.sampled_from(["", " date 2021-03-04 ", "title: a\r\ndate: 2021-03-04\n\n", "\ufeff date 2021-03-04\n"]),
    text=texts,
)
def test_text_is_kept_as_it_came(before, text):
    content = before + text
    stream = io.BytesIO(content.encode())
    for article in articles.read(["-"], log=lambda _: None, stdin=stream, input_format="txt", any_language=True):
        assert article.text == content.removeprefix("\ufeff")
        assert article.text[article.body.start : article.body.end] == text.strip() or not before


@settings(max_examples=100)
@given(text=texts)
def test_json_gives_back_the_text_it_was_given(text):
    stream = io.BytesIO(json.dumps({"text": text}).encode())
    for article in articles.read(["-"], log=lambda _: None, stdin=stream, input_format="jsonl", any_language=True):
        assert article.text == text
        assert article.text[article.body.start : article.body.end] == text.strip()
