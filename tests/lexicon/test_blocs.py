"""Who was in which bloc when."""

from __future__ import annotations

from datetime import date

import pytest

from kg.lexicon.blocs import blocs, member
from kg.lexicon.organisations import organisations
from kg.lexicon.states import states


@pytest.mark.parametrize(
    ("bloc", "code", "day", "there"),
    [
        ("EU", "GB", "2020-01-31", True),
        ("EU", "GB", "2020-02-01", False),
        ("EU", "HR", "2013-06-30", False),
        ("EU", "EU", "2020-01-01", True),
        ("NATO", "SE", "2024-03-07", True),
        ("GCC", "EG", "2020-01-01", False),
    ],
)
def test_members_of_a_day(bloc, code, day, there):
    assert member(bloc, code, date.fromisoformat(day)) is there


def test_blocs_are_bodies_of_states_in_order():
    assert list(blocs()) == sorted(blocs())
    assert set(blocs()) <= {body.short for body in organisations()}
    for name, members in blocs().items():
        assert list(members) == sorted(members), name
        assert set(members) <= set(states()), name
        assert all(one.until is None or one.since < one.until for one in members.values()), name
