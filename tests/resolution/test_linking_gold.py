"""Pairs of persons judged by hand: how many the rules join wrongly, and how many they miss."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.model import PartialDate
from kg.resolution import parse_post
from kg.resolution.linking import Judgement, Mentioned, Profile, Service, judge, named_in
from kg.resolution.verdict import Verdict

GOLD = Path(__file__).parents[1] / "gold" / "person-pairs.csv"
ONE, OTHER = (
    ("name", "post", "of", "day", "sentence"),
    ("other", "other_post", "other_of", "other_day", "other_sentence"),
)

Row = dict[str, str]


def rows() -> list[Row]:
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def profile(row: Row, keys: tuple[str, ...]) -> Profile:
    name, title, of, day, _ = (row[key] for key in keys)
    when = PartialDate.parse(day).earliest
    post = parse_post(title, of or None, keys[0]) if title else None
    told = Service(post.iri if post else None, post.ranks if post else (), of or None, when, when)
    return Profile(keys[0], (name,), frozenset({of} if of else ()), (told,), anonymous=not of)


def verdict(row: Row) -> Judgement:
    near = {keys[0]: named_in(row[keys[-1]]) for keys in (ONE, OTHER)}
    return judge(profile(row, ONE), profile(row, OTHER), lambda id_: Mentioned(near[id_], near[id_]))


@pytest.fixture(scope="module")
def judged() -> list[tuple[Row, Judgement]]:
    return [(row, verdict(row)) for row in rows()]


def pairs(judged: list[tuple[Row, Judgement]], truth: str, *, joined: bool) -> list[tuple[str, str, str]]:
    return [
        (row["name"], row["other"], one.why)
        for row, one in judged
        if row["truth"] == truth and (one.verdict is Verdict.SAME) == joined
    ]


def test_the_gold_is_large_and_has_many_traps():
    truths = [row["truth"] for row in rows()]
    assert set(truths) == {"same", "different"}
    assert len(truths) >= 150
    assert truths.count("different") >= 60


def test_the_gold_has_no_pair_twice():
    found = [tuple(sorted(tuple(row[key] for key in keys) for keys in (ONE, OTHER))) for row in rows()]
    assert len(set(found)) == len(found)


def test_few_are_joined_wrongly_and_few_are_missed(judged):
    right, wrong = (len(pairs(judged, truth, joined=True)) for truth in ("same", "different"))
    missed = pairs(judged, "same", joined=False)
    precision, recall = right / (right + wrong), right / (right + len(missed))
    print(f"{len(judged)} pairs: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.99, pairs(judged, "different", joined=True)
    assert recall >= 0.95, missed
