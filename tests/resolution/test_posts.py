"""Capacities as worded, and the posts that they name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.graph.vocabulary import vocabulary
from kg.lexicon.ranks import ranks
from kg.resolution import parse_post
from kg.resolution.posts import scoped
from kg.vocab import GRAPH, POST, RANK

GOLD = Path(__file__).parents[1] / "gold" / "dev.jsonl"

TABLE = [
    # title, of, post, ranks
    ("President", "SY", "sy.president", "head-of-state"),
    ("former president", "LK", "lk.president", "head-of-state"),
    ("President-elect", "AR", "ar.president", "head-of-state"),
    ("President of Railways", "RU", "ru.president-railways", "director"),
    ("president", "Syrian Arab Red Crescent", "syrian-arab-red-crescent.president", "secretary-general"),
    ("Custodian of the Two Holy Mosques, King", "SA", "sa.custodian-two-holy-mosques-king", "head-of-state"),
    ("Foreign Minister", "RU", "ru.foreign-minister", "foreign-minister"),
    ("Minister of Foreign Affairs", "RU", "ru.foreign-minister", "foreign-minister"),
    ("Foreign and Expatriates Minister", "SY", "sy.foreign-minister", "foreign-minister"),
    ("Secretary of State", "US", "us.foreign-minister", "foreign-minister"),
    ("Foreign Secretary", "GB", "gb.foreign-minister", "foreign-minister"),
    ("Foreign Secretary", "IN", "in.foreign-secretary", "deputy-minister"),
    (
        "Assistant Foreign and Expatriates Minister",
        "SY",
        "sy.assistant-foreign-expatriates-minister",
        "deputy-minister",
    ),
    ("Deputy Foreign and Expatriates Minister", "SY", "sy.deputy-foreign-expatriates-minister", "deputy-minister"),
    ("Minister of Defence", "BE", "be.defense-minister", "minister"),
    ("Defense Minister", "BE", "be.defense-minister", "minister"),
    ("Minister of State for Foreign Affairs", "SA", "sa.minister-state-foreign", "deputy-minister"),
    ("Ambassador in Damascus", "RU", "ru.ambassador.sy", "ambassador"),
    ("Ambassador to Syria", "RU", "ru.ambassador.sy", "ambassador"),
    ("President's Special Envoy to Syria", "RU", "ru.president-special-envoy.sy", "special-envoy"),
    ("Special Envoy of the President for Syria", "RU", "ru.president-special-envoy.sy", "special-envoy"),
    ("Secretary-General", "UN", "un.secretary-general", "secretary-general"),
    ("House of Representatives Speaker", "LY", "ly.house-representatives-speaker", "speaker"),
    ("Chief of Army Staff", "PK", "pk.chief-army-staff", "commander"),
    ("PM", "GB", "gb.prime-minister", "head-of-government"),
    ("VP", "US", "us.vice-president", "vice-head"),
    ("DPM", "SG", "sg.deputy-prime-minister", "vice-head"),
    ("NSA", "IN", "in.national-security-adviser", "adviser"),
    ("wife of the President", "MX", "mx.wife-president", "spouse"),
    ("Minister's office", "SY", "sy.minister-office", "other"),
]

JOINT = [
    ("Prime Minister and Minister of Foreign Affairs", "QA", ("head-of-government", "foreign-minister")),
    ("Deputy Prime Minister and Foreign Minister", "GE", ("vice-head", "foreign-minister")),
    ("PM and FM", "QA", ("head-of-government", "foreign-minister")),
    ("EAM", "IN", ("foreign-minister",)),
    ("DPM", "SG", ("vice-head",)),
    ("Minister of Local Administration and Environment", "SY", ("minister",)),
    (
        "Deputy Chief of Staff of the Presidential Administration and Presidential Spokesman",
        "RU",
        ("director", "spokesperson"),
    ),
]

BODIES = [
    ("Director of Ceremonies at the Foreign and Expatriates Ministry", "SY", "Foreign and Expatriates Ministry", "SY"),
    ("Director of the Political and Information Office at the Presidency", "SY", "Presidency", "SY"),
    ("Co-Chair of the OSCE Minsk Group", "FR", "OSCE Minsk Group", "OSCE"),
    ("Minister of Local Administration and Environment", "SY", "Syria", "SY"),
    ("Secretary-General", "UN", "UN", "UN"),
]


@pytest.mark.parametrize(("title", "of", "tail", "rank"), TABLE)
def test_post_and_rank(title: str, of: str, tail: str, rank: str):
    post = parse_post(title, of, "article")
    assert (POST.tail(post.iri), post.ranks) == (tail, (rank,))


@pytest.mark.parametrize(("title", "of", "found"), JOINT)
def test_two_posts_in_one_title(title: str, of: str, found: tuple[str, ...]):
    assert parse_post(title, of, "article").ranks == found


@pytest.mark.parametrize(("title", "of", "body", "root"), BODIES)
def test_the_body_it_is_in(title: str, of: str, body: str, root: str):
    post = parse_post(title, of, "article")
    assert (post.body.label, post.body.root.code) == (body, root)


@pytest.mark.parametrize(
    ("title", "of", "remit"),
    [
        ("Ambassador in Damascus", "RU", ["SY"]),
        ("Special Envoy for Syria", "UN", ["SY"]),
        ("Government's Special Envoy for African Affairs", "CN", ["African Affairs"]),
        ("Ambassador", "US", ["not stated"]),
        ("President", "SY", []),
    ],
)
def test_what_it_is_directed_at(title: str, of: str, remit: list[str]):
    assert [one.code or one.label for one in parse_post(title, of, "article").remit] == remit


def test_whom_an_envoy_reports_to():
    superior = parse_post("President's Special Envoy to Syria", "RU", "article").reports_to
    assert superior is not None
    assert POST.tail(superior.iri) == "ru.president"
    assert parse_post("aide to Gore", "US", "article").reports_to is None


@pytest.mark.parametrize(
    ("title", "shared"),
    [
        ("Ambassador to Syria", True),
        ("Ambassador", False),
        ("Deputy Foreign Minister", False),
        ("Foreign Ministers", False),
        ("VP", True),
        ("DPM", False),
    ],
)
def test_an_unnamed_holder_is_shared_only_where_one_holds_the_post(title: str, shared: bool):
    post = parse_post(title, "RU", "article")
    assert (scoped(post, "article").iri == post.iri) is shared


def test_without_a_principal_a_post_is_the_articles_own():
    assert parse_post("Foreign Minister", None, "a1").iri != parse_post("Foreign Minister", None, "a2").iri


def test_no_rank_is_outside_the_scheme():
    known = {quad.subject.value for quad in vocabulary()[GRAPH.codes]}
    for entry in ranks().posts:
        assert RANK[entry.rank] in known
        assert entry.deputy is None or RANK[entry.deputy] in known


def test_the_examples_of_the_lexicon_have_their_rank():
    for entry in ranks().posts:
        if entry.example:
            of = entry.only[0] if entry.only else "SY" if entry.state is not False else "UN"
            assert entry.rank in parse_post(entry.example, of, "article").ranks, entry.example


def test_the_lexicon_is_sorted():
    keys = [entry.rank for entry in ranks().posts]
    assert keys == sorted(keys)


def test_hardly_a_title_of_the_corpus_is_without_a_rank():
    events = (event for line in GOLD.read_text("utf-8").splitlines() for event in json.loads(line)["events"])
    titles = {(one["title"], one["of"]) for event in events for one in event["participants"] if one["title"]}
    other = [title for title, of in titles if "other" in parse_post(title, of, "article").ranks]
    assert len(other) <= 0.02 * len(titles), other
