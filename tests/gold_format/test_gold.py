"""Every line of gold is in the format: its shape, its vocabulary, and that it speaks of its own article."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "data" / "articles", ROOT / "tests" / "gold" / "articles")
TYPES = {"meeting", "call", "visit", "conference", "signing", "ceremony", "message"}
STATUSES = {"held", "planned", "cancelled"}
PARTS = {"host", "lead", "member"}
STATES = set(yaml.safe_load((ROOT / "data" / "registers" / "states.yml").read_text(encoding="utf-8")))
BODIES = {"UN", "EU"}
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
Line = dict[str, Any]


def read() -> list[tuple[str, Line]]:
    return [
        (path.stem, json.loads(line))
        for path in sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


LINES = [line for _, line in read()]
EACH = pytest.mark.parametrize("line", LINES, ids=[line["id"] for line in LINES])


@cache
def text_of(article: str) -> str:
    found = [path for folder in FOLDERS if (path := folder / f"{article}.txt").exists()]
    assert len(found) == 1, f"{article} has {len(found)} files"
    return found[0].read_text(encoding="utf-8")


def words(text: str) -> set[str]:
    """The words of a text, lower-case, without accents and genitives."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)).casefold()
    return set(re.findall(r"\w+", re.sub(r"['’]s\b|['’`ʻʼ]", "", plain)))


def people(line: Line) -> list[Line]:
    return [one for event in line["events"] for one in event["participants"]]


def it_has_an_article_of_its_day(line: Line) -> None:
    told = re.match(r" date (\S+) ", text_of(line["id"]))
    assert line["date"] == (told and told[1])
    assert line["source"] is None or line["source"].strip()


def events_are_of_the_vocabulary(line: Line) -> None:
    for event in line["events"]:
        assert set(event) == {"type", "status", "start", "end", "place", "topics", "participants"}
        assert event["type"] in TYPES
        assert event["status"] in STATUSES
        assert len(event["topics"]) <= 5
        assert event["place"] is None or event["place"].strip()


def days_are_days_months_or_years_in_order(line: Line) -> None:
    for event in line["events"]:
        for day in (event["start"], event["end"]):
            assert day is None or DAY.fullmatch(day)
        if event["start"] and event["end"]:
            shared = min(len(event["start"]), len(event["end"]))
            assert event["start"][:shared] <= event["end"][:shared]


def participants_are_of_the_vocabulary(line: Line) -> None:
    for one in people(line):
        assert set(one) == {"name", "title", "of", "side", "part"}
        assert one["part"] in PARTS
        assert type(one["side"]) is int
        assert one["side"] >= 1
        assert one["name"] or one["title"], "neither a name nor a post"
        assert all(one[key] is None or one[key] == one[key].strip() != "" for key in ("name", "title", "of"))


def states_are_codes(line: Line) -> None:
    for one in people(line) + line.get("posts", []):
        if one["of"] and len(one["of"]) == 2:
            assert one["of"] in STATES | BODIES


def sides_are_counted_from_one(line: Line) -> None:
    for event in line["events"]:
        sides = {one["side"] for one in event["participants"]}
        assert sides == set(range(1, len(sides) + 1))


def nobody_takes_part_twice(line: Line) -> None:
    for event in line["events"]:
        names = [one["name"] for one in event["participants"] if one["name"]]
        assert len(names) == len(set(names))


def names_are_the_words_of_the_article(line: Line) -> None:
    known = words(text_of(line["id"]))
    for one in people(line):
        assert words(one["name"] or "") <= known


def posts_are_phrases_of_the_article(line: Line) -> None:
    names = {one["name"] for one in people(line)}
    for post in line.get("posts", []):
        assert set(post) == {"text", "name", "of"}
        assert post["text"] in text_of(line["id"])
        assert post["name"] is None or post["name"] in names


RULES = (
    it_has_an_article_of_its_day,
    events_are_of_the_vocabulary,
    days_are_days_months_or_years_in_order,
    participants_are_of_the_vocabulary,
    states_are_codes,
    sides_are_counted_from_one,
    nobody_takes_part_twice,
    names_are_the_words_of_the_article,
    posts_are_phrases_of_the_article,
)


@EACH
def test_line_keeps_the_rules(line):
    for rule in RULES:
        rule(line)


def test_no_article_is_annotated_twice():
    ids = [line["id"] for line in LINES]
    assert len(ids) == len(set(ids))


def test_no_article_is_left_out():
    assert {line["id"] for line in LINES} == {path.stem for folder in FOLDERS for path in folder.glob("*.txt")}
