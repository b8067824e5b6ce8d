"""What each format tells of an article: bytes in, article out."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from kg import articles
from kg.articles.inputs import expand
from kg.errors import UsageError

DAY = date(2021, 3, 4)
BODY = "The President received the Ambassador of Norway on Thursday at the palace."


def page(head: str = "", body: str = f"<p>{BODY}</p><p>They discussed trade.</p>", charset: str = "utf-8") -> str:
    declared = f'<!DOCTYPE html><html><head><meta charset="{charset}">{head}</head>'
    return f"{declared}<body><article>{body}</article></body></html>"


PUBLISHED = '<meta property="article:published_time" content="2021-03-04T09:00:00Z">'

ONE = [
    # file, content, (date, title, source, url), body
    ("dated.txt", f" date 2021-03-04 {BODY}\n\nSecond.\n", (DAY, None, None, None), f"{BODY}\n\nSecond."),
    ("own-line.txt", f" date 2021-03-04\n{BODY}", (DAY, None, None, None), BODY),
    ("unindented.txt", f"date 2021-03-04 {BODY}", (DAY, None, None, None), BODY),
    ("bare.txt", f"{BODY}\n", (None, None, None, None), BODY),
    (
        "no-date-words.txt",
        "date palms were discussed by the ministers",
        (None,) * 4,
        "date palms were discussed by the ministers",
    ),
    ("mark.txt", f"\ufeff date 2021-03-04 {BODY}", (DAY, None, None, None), BODY),
    ("crlf.txt", f" date 2021-03-04 {BODY}\r\n\r\nSecond.\r\n", (DAY, None, None, None), f"{BODY}\r\n\r\nSecond."),
    (
        "head.txt",
        f"title: Audience: Norway\ndate: 2021-03-04\nsource: Palace\nurl: https://palace.example/1\n\n{BODY}\n",
        (DAY, "Audience: Norway", "Palace", "https://palace.example/1"),
        BODY,
    ),
    ("head-crlf.txt", f"Date: 2021-03-04\r\nAuthor: A. B.\r\n\r\n{BODY}\r\n", (DAY, None, None, None), BODY),
    ("head-empty-value.txt", f"title:\ndate: 2021-03-04\n\n{BODY}", (DAY, None, None, None), BODY),
    (
        "part.html",
        f"<div><p>{BODY}</p><p>They discussed trade.</p></div>",
        (None,) * 4,
        f"{BODY}\n\nThey discussed trade.",
    ),
    ("page.html", page(PUBLISHED), (DAY, None, None, None), f"{BODY}\n\nThey discussed trade."),
    (
        "site.html",
        page(
            PUBLISHED
            + '<title>Audience</title><meta property="og:site_name" content="Palace">'
            + '<link rel="canonical" href="https://palace.example/1">'
        ),
        (DAY, "Audience", "Palace", "https://palace.example/1"),
        f"{BODY}\n\nThey discussed trade.",
    ),
]


@pytest.mark.parametrize(("name", "content", "head", "body"), ONE, ids=[row[0] for row in ONE])
def test_one_article_a_file(read, tmp_path, name, content, head, body):
    path = tmp_path / name
    path.write_bytes(content.encode())
    (article,), said = read(path)
    assert (article.date, article.title, article.source, article.url) == head
    assert article.text[article.body.start : article.body.end] == body
    assert article.id == path.stem
    assert len(said) == (head[0] is None)
    if path.suffix != ".html":
        assert article.text == content.removeprefix("\ufeff")


@pytest.mark.parametrize(("name", "content"), [row[:2] for row in ONE], ids=[row[0] for row in ONE])
def test_packed_and_from_standard_input_it_is_the_same(read, tmp_path, name, content):
    plain, packed = tmp_path / name, tmp_path / f"{name}.gz"
    plain.write_bytes(content.encode())
    packed.write_bytes(gzip.compress(content.encode()))
    (expected,), _ = read(plain)
    assert read(packed)[0] == [expected]
    (piped,), _ = read("-", stdin=content.encode())
    assert (piped.text, piped.body, piped.date, piped.id) == (expected.text, expected.body, expected.date, "stdin")


def test_json_lines_tell_everything_or_only_a_text(read, tmp_path):
    rows = [
        {"id": "a", "date": "2021-03-04", "title": "T", "text": BODY, "url": "https://x.example", "source": "S"},
        {"text": f" {BODY} \n"},
        {"id": 7, "date": "2021-03-04T23:30:00+02:00", "text": BODY + "\u2028end", "title": None, "more": {"x": 1}},
    ]
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + b"\r\n\n".join(json.dumps(row).encode() for row in rows))
    (a, b, c), said = read(path)
    assert (a.id, a.date, a.title, a.source, a.url, a.text) == ("a", DAY, "T", "S", "https://x.example", BODY)
    assert (b.id, b.date, b.text, b.body.start, b.body.end) == ("news:3", None, f" {BODY} \n", 1, 1 + len(BODY))
    assert (c.id, c.date, c.text) == ("7", DAY, BODY + "\u2028end")
    assert [str(one) for one in said] == [
        f"{path}:3: no day of publication, what is relative to it stays unknown (--date gives one)"
    ]


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-04"}</script>', BODY, DAY),
        ('<link rel="canonical" href="https://x.example/2021/03/04/audience">', BODY, DAY),
        ("", f'{BODY}</p><time datetime="2021-03-04T10:00">4 March</time><p>', DAY),
        ("", f'{BODY}</p><time datetime="2021-03-04">a</time><time datetime="2021-02-01">related</time><p>', None),
        ("", f"{BODY} A conference is planned for 2022-11-11 in Oslo.", None),
        ("", f"{BODY} It was 11 November 2022. © 2020 Palace", None),
    ],
)
def test_a_page_has_the_date_that_it_declares_and_no_other(read, tmp_path, head, body, day):
    path = tmp_path / "page.html"
    path.write_text(page(head, f"<p>{body}</p>"))
    (article,), _ = read(path)
    assert article.date == day


def test_a_page_is_decoded_as_it_declares(read, tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(
        page(PUBLISHED, "<p>President Ramón Núñez received the delegation.</p>", "iso-8859-1").encode("latin-1")
    )
    (article,), _ = read(path)
    assert article.text == "President Ramón Núñez received the delegation."


def test_arguments_fill_what_an_article_lacks_and_only_that(read, tmp_path):
    (tmp_path / "a.txt").write_text(f"date: 2021-03-04\nsource: Own\n\n{BODY}")
    (tmp_path / "b.txt").write_text(BODY)
    (a, b), said = read(tmp_path, date="2022-01-01", source="Given")
    assert [(one.date, one.source) for one in (a, b)] == [(DAY, "Own"), (date(2022, 1, 1), "Given")]
    assert not said


@pytest.mark.parametrize(("input_format", "expected"), [("plain", None), ("headed", DAY), ("txt", DAY)])
def test_a_named_format_goes_before_the_suffix(read, tmp_path, input_format, expected):
    path = tmp_path / "news.html"
    path.write_text(f"date: 2021-03-04\n\n{BODY}")
    (article,), _ = read(path, input_format=input_format)
    assert article.date == expected


@pytest.mark.parametrize(
    "options", [{"input_format": "docx"}, {"date": "2021-13-01"}, {"date": "yesterday"}, {"date": ""}]
)
def test_wrong_arguments_are_told_at_once(options):
    with pytest.raises(UsageError):
        articles.read([], log=print, **options)


@pytest.mark.parametrize("one", articles.formats(), ids=lambda one: one.NAME)
def test_each_format_keeps_the_contract(one):
    assert one.NAME.isidentifier()
    assert one.SUMMARY
    assert one.SUFFIXES
    assert all(suffix.startswith(".") and suffix == suffix.lower() != ".gz" for suffix in one.SUFFIXES)


def test_the_shipped_articles_are_read_without_a_word(read):
    shipped = Path(__file__).parents[2] / "data" / "articles"
    found, said = read(shipped)
    assert [one.id for one in found] == sorted(path.stem for path in shipped.glob("*.txt"))
    assert all(one.text == (shipped / f"{one.id}.txt").read_bytes().decode() for one in found)
    assert [one for one in said if one.lost] == []


def test_names_of_files_are_kept_without_their_suffixes():
    names = ["x/a.b.txt.gz", "a.TXT", "b", ".hidden.txt"]
    assert [(one.stem, one.suffix) for one in expand(names)] == [
        ("a.b", ".txt"),
        ("a", ".txt"),
        ("b", ""),
        (".hidden", ".txt"),
    ]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("iso-8859-1", "cp1252"), ("US-ASCII", "cp1252"), ("windows-1251", "cp1251"), ("Shift_JIS", "shift_jis")]
    + [(name, "utf-8") for name in ("utf-16", "rot13", "undefined", "idna", "unicode_escape", "x-user")],
)
def test_encodings_are_taken_as_browsers_take_them(read, tmp_path, charset, encoding):
    words = {"cp1251": "Путин", "shift_jis": "東京"}.get(encoding, "“Núñez”")
    path = tmp_path / "page.html"
    path.write_bytes(page(PUBLISHED, f"<p>The President received {words} on Thursday.</p>", charset).encode(encoding))
    (article,), _ = read(path)
    assert article.text == f"The President received {words} on Thursday."
