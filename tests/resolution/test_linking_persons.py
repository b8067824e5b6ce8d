"""Judgements of pairs to persons: in any order, never by names alone, and with the reviewer's word above all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.resolution.linking import (
    Choice,
    Decision,
    Decisions,
    Links,
    Mentioned,
    Profile,
    Service,
    Verdict,
    link,
    read_decisions,
)


def person(id_: str, name: str, post: str | None = None, of: str | None = None, year: int = 2020, rank: str = "other"):
    ranks = (rank,) if post else ()
    day = date(year, 6, 1)
    told = Service(f"{of}.{post}" if post else None, ranks, of, day, day)
    return Profile(
        id_,
        (name,),
        frozenset({of} if of else ()),
        (told,),
        frozenset({(id_, f"event of {id_}")}),
        anonymous=of is None,
    )


LAVRENTIEV = person("lavrentiev.ru", "Alexander Lavrentiev", "envoy", "RU", 2020)
LAVRENTYEV = person("lavrentyev.ru", "Aleksandr Lavrentyev", "envoy", "RU", 2021)
BUSH = person("bush.us", "Bush", "president", "US", 1991, "head-of-state")
FATHER = person("george-bush.us", "George H. W. Bush", "president", "US", 1990, "head-of-state")
SON = person("george-w-bush.us", "George W. Bush", "president", "US", 2003, "head-of-state")
PUTIN = person("putin.ru", "Vladimir Putin", "president", "RU", 2018, "head-of-state")
NAMELESS = person("putin.abc", "Vladimir Putin", year=2001)
WORLD = (LAVRENTIEV, LAVRENTYEV, BUSH, FATHER, SON, PUTIN, NAMELESS)


def linked(*profiles: Profile, decisions: Decisions | None = None, named: dict[str, str] | None = None) -> Links:
    def context(id_: str) -> Mentioned:
        codes = frozenset((named or {}).get(id_, "").split())
        return Mentioned(codes, codes)

    return link(profiles, context, decisions)


def test_spellings_of_one_post_and_state_are_one_person():
    assert linked(LAVRENTIEV, LAVRENTYEV).one_of == {"lavrentyev.ru": "lavrentiev.ru"}


def test_a_name_alone_is_nobody():
    links = linked(PUTIN, NAMELESS)
    assert links.one_of == {}
    assert [one.verdict for one in links.judgements] == [Verdict.UNSURE]


def test_what_the_sentences_name_speaks_for_a_person():
    assert linked(PUTIN, NAMELESS, named={"putin.abc": "RU"}).one_of == {"putin.abc": "putin.ru"}


def test_a_bare_surname_goes_to_whom_the_time_fits():
    assert linked(BUSH, FATHER, SON).one_of == {"bush.us": "george-bush.us"}


def test_a_bare_surname_that_fits_two_goes_to_nobody():
    brother = person("jeb-bush.us", "Jeb Bush", "president", "US", 1992, "head-of-state")
    links = linked(BUSH, FATHER, brother)
    assert links.one_of == {}
    assert {one.verdict for one in links.judgements} == {Verdict.UNSURE}
    assert all("more than one" in one.why for one in links.judgements)


def test_two_at_one_event_of_an_article_are_two():
    a = Profile("a.eg", ("Ali Hamdan Lutfi",), frozenset({"EG"}), (), frozenset({("g", "e")}))
    b = Profile("b.eg", ("Ali Lutfi",), frozenset({"EG"}), (), frozenset({("g", "e")}))
    assert linked(a, b).one_of == {}


def test_a_lifetime_lies_between_no_two_of_one():
    old = person("old.pt", "Rui Almonda", "president", "PT", 1960, "head-of-state")
    assert linked(old, person("new.pt", "Rui Almonda", "president", "PT", 2020, "head-of-state")).one_of == {}


@given(st.permutations(WORLD))
def test_the_order_of_articles_does_not_matter(order: list[Profile]):
    assert linked(*order) == linked(*WORLD)


@given(st.lists(st.sampled_from(WORLD), unique=True), st.lists(st.sampled_from(WORLD), unique=True))
def test_a_merge_is_never_undone_by_who_has_nothing_to_do_with_it(some: list[Profile], more: list[Profile]):
    russians = {"lavrentiev.ru", "lavrentyev.ru"}
    both = {one.id: one for one in (*some, *more, LAVRENTIEV, LAVRENTYEV)}
    assert {linked(*both.values()).one_of.get(id_, id_) for id_ in russians} == {"lavrentiev.ru"}


# ---------------------------------------------------------------- reviewers


def decide(choice: Choice, person_: str, other: str) -> Decision:
    return Decision(choice, person_, other)


def test_a_reviewer_merges_and_keeps_apart():
    merged = Decisions((decide(Choice.MERGE, "putin.abc", "putin.ru"),))
    apart = Decisions((decide(Choice.APART, "lavrentyev.ru", "lavrentiev.ru"),))
    assert linked(PUTIN, NAMELESS, decisions=merged).one_of == {"putin.abc": "putin.ru"}
    links = linked(LAVRENTIEV, LAVRENTYEV, decisions=apart)
    assert links.one_of == {}
    assert [(one.verdict, one.author) for one in links.judgements] == [(Verdict.DIFFERENT, "reviewer")]


def test_a_decision_about_somebody_gone_waits():
    merged = Decisions((decide(Choice.MERGE, "gone.xx", "putin.ru"),))
    assert linked(PUTIN, decisions=merged).one_of == {}


def test_the_later_decision_counts_and_undo_takes_it_back():
    first = Decisions().with_([decide(Choice.MERGE, "a", "b")])
    second = first.with_([decide(Choice.APART, "b", "a")])
    assert [one.choice for one in second.known] == [Choice.APART]
    assert second.with_([decide(Choice.UNDO, "a", "b")]) == Decisions()


DECISIONS = st.builds(
    Decision,
    st.sampled_from([Choice.MERGE, Choice.APART, Choice.SPLIT]),
    st.sampled_from("abc"),
    st.sampled_from("def"),
    st.sampled_from(["reviewer", "M. Roe"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=8).map(str.strip),
)


@given(st.lists(DECISIONS))
def test_decisions_read_back_as_written(found: list[Decision]):
    decisions = Decisions().with_(found)
    assert read_decisions(decisions.text(), "file") == decisions


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("person,other\na,b\n", "file:1: no column decision"),
        ("decision,person,other\njoin,a,b\n", "file:2: no decision 'join'"),
        ("decision,person,other\nmerge,a,a\n", "file:2: a decision needs"),
        ('decision,person,other,by,note\nmerge,a,b,,"x\napart,c,d,,\n', "file:3: not CSV: unexpected end of data"),
    ],
)
def test_a_bad_file_is_told_with_its_line(text: str, message: str):
    with pytest.raises(InputError, match=message):
        read_decisions(text, "file")
