"""Terms of office from what texts attest and registers state: cases, and laws of the four days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.graph.dates import Bounds, tenure_bounds
from kg.graph.tenures import IN_OFFICE, Sight, Spell, Term, terms
from kg.model import PartialDate, Standing

POST = "post:x"
INCUMBENT, ACTING, FORMER, DESIGNATE = Standing.INCUMBENT, Standing.ACTING, Standing.FORMER, Standing.DESIGNATE


def on(day: int) -> date:
    return date(2020, 1, 1) + timedelta(days=day)


def sight(person: str, day: int, standing: Standing = INCUMBENT, last: int | None = None) -> Sight:
    return Sight(person, POST, standing, on(day), on(day if last is None else last), f"text {day}")


def spell(person: str, first: int | None, last: int | None, standing: Standing = INCUMBENT) -> Spell:
    start, end = (PartialDate.of(on(one)) if one is not None else None for one in (first, last))
    return Spell(person, POST, standing, tenure_bounds(start, end), "register", f"fact {first}")


def told(found: list[Term]) -> list[tuple[str, list[int | None]]]:
    return [(one.person, [(day - on(0)).days if day else None for day in one.bounds]) for one in found]


@pytest.mark.parametrize(
    ("seen", "wanted"),
    [
        ([sight("ann", 5)], [("ann", [None, 5, 5, None])]),
        ([sight("ann", 5), sight("ann", 9)], [("ann", [None, 5, 9, None])]),
        ([sight("ann", 5), sight("ann", 371)], [("ann", [None, 5, 371, None])]),
        ([sight("ann", 5), sight("ann", 372)], [("ann", [None, 5, 5, None]), ("ann", [None, 372, 372, None])]),
        (
            [sight("ann", 5), sight("bob", 7), sight("ann", 9)],
            [("ann", [None, 5, 5, 7]), ("ann", [7, 9, 9, None]), ("bob", [5, 7, 7, 9])],
        ),
        ([sight("ann", 5), sight("bob", 5)], [("ann", [5, 5, 5, 5]), ("bob", [5, 5, 5, 5])]),
        ([sight("ann", 5), sight("bob", 7, ACTING)], [("ann", [None, 5, 5, None]), ("bob", [None, 7, 7, None])]),
        ([sight("ann", 5), sight("ann", 8, FORMER)], [("ann", [None, 5, 5, 8])]),
        ([sight("ann", 5), sight("ann", 2, DESIGNATE)], [("ann", [2, 5, 5, None])]),
        ([sight("ann", 8, FORMER)], [("ann", [None, None, None, 8])]),
        ([sight("ann", 2, DESIGNATE)], [("ann", [2, None, None, None])]),
        (
            [sight("ann", 5), sight("ann", 7, FORMER), sight("ann", 9)],
            [("ann", [None, 5, 5, 7]), ("ann", [7, 9, 9, None])],
        ),
        ([sight("ann", 5, last=30)], []),
        ([sight("ann", 5, Standing.PERSONAL)], []),
    ],
)
def test_what_texts_attest(seen: list[Sight], wanted: list[tuple[str, list[int | None]]]):
    assert told(terms(seen, [], {POST})) == wanted


def test_a_post_of_many_bounds_nobody():
    seen = [sight("ann", 5), sight("bob", 7), sight("ann", 9)]
    assert told(terms(seen, [], set())) == [("ann", [None, 5, 9, None]), ("bob", [None, 7, 7, None])]


@pytest.mark.parametrize(
    ("seen", "stated", "wanted"),
    [
        ([], [spell("ann", 5, 9)], [("ann", [5, 5, 9, 9])]),
        ([sight("ann", 7)], [spell("ann", 5, 9)], [("ann", [5, 5, 9, 9])]),
        ([sight("ann", 12)], [spell("ann", 5, None)], [("ann", [5, 5, 12, None])]),
        ([], [spell("ann", 5, None), spell("bob", 20, 30)], [("ann", [5, 5, 5, 20]), ("bob", [20, 20, 30, 30])]),
        ([], [spell("ann", None, 25), spell("bob", 20, 30)], [("ann", [None, 25, 25, 25]), ("bob", [20, 20, 30, 30])]),
        ([], [spell("bob", None, 40), spell("ann", 20, 30)], [("ann", [20, 20, 30, 30]), ("bob", [30, 40, 40, 40])]),
        (
            [sight("ann", 50)],
            [spell("ann", 5, 9), spell("bob", 20, 30)],
            [("ann", [5, 5, 9, 9]), ("ann", [30, 50, 50, None]), ("bob", [20, 20, 30, 30])],
        ),
        (
            [sight("bob", 7)],
            [spell("ann", 5, 9)],
            [("ann", [5, 5, 9, 9]), ("bob", [None, 7, 7, None])],
        ),
        ([], [spell("ann", None, None)], [("ann", [None, None, None, None])]),
    ],
    ids=[
        "a register's word",
        "confirmed by a text",
        "a text goes on",
        "closed by the next",
        "an overlap bounds nothing",
        "opened by the one before",
        "twice in office",
        "two sources disagree",
        "no dates",
    ],
)
def test_registers_and_texts_together(seen, stated, wanted):
    assert sorted(told(terms(seen, stated, {POST})), key=str) == sorted(wanted, key=str)


def test_a_term_tells_where_it_was_read():
    (found,) = terms([sight("ann", 7), sight("ann", 8)], [spell("ann", 5, 9)], {POST})
    assert found.sources == ("register", "text 7", "text 8")
    assert found.fact == "fact 5"


@pytest.mark.parametrize(
    ("bounds", "day", "surely", "possibly"),
    [
        (Bounds(on(1), on(3), on(5), on(9)), 4, True, True),
        (Bounds(on(1), on(3), on(5), on(9)), 2, False, True),
        (Bounds(on(1), on(3), on(5), on(9)), 9, False, True),
        (Bounds(on(1), on(3), on(5), on(9)), 10, False, False),
        (Bounds(None, on(3), on(5), None), 99, False, True),
        (Bounds(None, None, None, on(9)), 4, False, False),
        (Bounds(), 4, False, False),
    ],
)
def test_on_a_day(bounds: Bounds, day: int, surely: bool, possibly: bool):
    term = Term("ann", POST, INCUMBENT, bounds, ())
    assert (term.surely_on(on(day)), term.possibly_on(on(day))) == (surely, possibly)


@pytest.mark.parametrize(
    ("start", "end", "still", "wanted"),
    [
        ("2005-02", "2006-07", None, ("2005-02-01", "2005-02-28", "2006-07-01", "2006-07-31")),
        ("2005-02-03", None, None, ("2005-02-03", "2005-02-03", "2005-02-03", None)),
        ("2005-02-03", None, "2020-01-01", ("2005-02-03", "2005-02-03", "2020-01-01", None)),
        (None, "2006-07-01", "2020-01-01", (None, "2006-07-01", "2006-07-01", "2006-07-01")),
        ("2005", "2005", None, ("2005-01-01", None, None, "2005-12-31")),
        (None, None, None, (None, None, None, None)),
    ],
)
def test_the_four_days_of_a_row(start, end, still, wanted):
    first, last = (PartialDate.parse(one) if one else None for one in (start, end))
    found = tenure_bounds(first, last, date.fromisoformat(still) if still else None)
    assert tuple(str(one) if one else None for one in found) == wanted


people = st.sampled_from(["ann", "bob", "cid"])
days = st.integers(0, 40)
sights = st.lists(st.builds(sight, people, days, st.sampled_from(list(Standing))), max_size=14)
spans = st.tuples(st.none() | days, st.none() | days).map(lambda two: two if None in two else tuple(sorted(two)))
spells = st.lists(
    st.builds(lambda who, span, how: spell(who, *span, how), people, spans, st.sampled_from([INCUMBENT, ACTING])),
    max_size=5,
)
singles = st.sampled_from([set(), {POST}])


@given(sights, spells, singles)
def test_the_days_are_in_order(seen, stated, single):
    for one in terms(seen, stated, single):
        known = [day for day in one.bounds if day]
        assert known == sorted(known)


@given(sights, spells, singles)
def test_every_attested_day_is_in_a_term_of_the_person(seen, stated, single):
    found = terms(seen, stated, single)
    for one in seen:
        if one.standing in IN_OFFICE:
            own = [term for term in found if (term.person, term.standing) == (one.person, one.standing)]
            assert any(term.surely_on(one.first) and one.source in term.sources for term in own)


@given(sights, spells)
def test_a_stated_tenure_is_never_made_smaller(seen, stated):
    by_fact = [term for term in terms(seen, stated, {POST}) if term.fact]
    assert len(by_fact) == len(stated)
    for one in stated:
        _, first, last, _ = one.bounds
        if first and last:
            assert any(
                term.person == one.person and term.surely_on(first) and term.surely_on(last)
                for term in by_fact
                if term.fact == one.fact
            )


@given(sights)
@example([sight("ann", 0), sight("ann", 2), sight("bob", 0), sight("bob", 2)])
def test_of_one_post_no_two_incumbents_are_sure_on_one_day_but_where_texts_say_so(seen):
    """On a day of which a text tells, or between two days on each of which texts name the same two."""
    found = [one for one in terms(seen, [], {POST}) if one.standing is INCUMBENT and one.bounds.surely_from]
    told = {on(n): {one.person for one in seen if one.standing is INCUMBENT and one.first == on(n)} for n in range(41)}
    for day, attested in told.items():
        holders = {one.person for one in found if one.surely_on(day)}
        both = [other for other, people in told.items() if holders <= people]
        assert len(holders) <= 1 or holders & attested or min(both) < day < max(both)


@given(st.permutations([sight("ann", 5), sight("bob", 7), sight("ann", 9), sight("cid", 11, ACTING), sight("bob", 13)]))
def test_the_order_of_texts_does_not_matter(seen):
    assert terms(seen, [], {POST}) == terms(sorted(seen), [], {POST})
