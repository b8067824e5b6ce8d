"""Laws: no file makes it fail, every row is accounted for, what is written is read back, people stay who they are."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.lexicon.states import states
from kg.model import PartialDate, Standing
from kg.registers import FORMATS, WRITERS, Asked, BadRow, Holder, Known, Tenure, careers, read
from kg.registers.careers import LIFE

PROPERTIES = {
    "Person": {"name", "alias", "country", "wikidataId"},
    "Organization": {"name"},
    "Position": {"name", "country", "organization"},
    "Occupancy": {"holder", "post", "startDate", "endDate", "status", "recordId"},
}
"""Of the schemas of FollowTheMoney 4 those that are written, with their names there."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "schema", "properties", "holder", "post", "persons", "memberships", "person_id", "results"]
            )
            | st.sampled_from(
                ["bindings", "entities", "claims", "P39", "mainsnak", "datavalue", "value", "labels", "en"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)

years = st.integers(1800, 2030)
some_dates = (
    st.none() | st.builds(PartialDate, years) | st.builds(PartialDate, years, st.integers(1, 12), st.integers(0, 28))
)
names = st.sampled_from(["Ann Lee", "Bo Oak", "Zoë Ray", "Max (Mo) Fir"])
holders = st.builds(Holder, names, st.just(()), st.none(), st.sampled_from([None, None, "Q7", "Q9"]))
SENT = {"Ambassador": st.sampled_from(["UG", "SY", "UN", "Two Sicilies"])}
posts = st.sampled_from(["Ambassador", "Foreign Minister", "President", "Chief of Protocol"]).flatmap(
    lambda title: st.tuples(st.just(title), SENT.get(title, st.none()))
)


@st.composite
def tenures(draw: st.DrawFn) -> Tenure:
    title, to = draw(posts)
    start, end = draw(some_dates), draw(some_dates)
    if start and end and end.latest < start.earliest:
        start, end = end, start
    standing = draw(st.sampled_from([Standing.INCUMBENT, Standing.ACTING]))
    return Tenure(draw(holders), title, draw(st.sampled_from(["KE", "RU", "US"])), to, standing, start, end, "row 2")


def read_text(text: str, asked: Asked) -> list[Tenure | BadRow]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
        return list(read(path, asked))


@pytest.mark.parametrize("format", [None, *FORMATS])
@given(text=st.text(max_size=60) | JSON.map(json.dumps))
@settings(max_examples=60)
def test_no_file_makes_it_fail(format: str | None, text: str):
    try:
        found = read_text(text, Asked(format, of="KE"))
    except InputError:
        return
    assert all(isinstance(one, Tenure | BadRow) for one in found)


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='",;\t'), max_size=12),
            min_size=4,
            max_size=4,
        )
    )
)
def test_every_row_is_accounted_for(cells: list[list[str]]):
    lines = [row for row in cells if any(cell.strip() for cell in row)]
    text = "\n".join(["name,post,start,end", *(",".join(row) for row in lines)])
    found = read_text(text, Asked(of="KE"))
    assert [one.row for one in found] == [f"row {number}" for number in range(2, len(lines) + 2)]


def written(persons: tuple[Known, ...], format: str) -> str:
    stream = io.StringIO(newline="")
    WRITERS[format](persons, stream)
    return stream.getvalue()


def bare(persons: tuple[Known, ...]) -> list[str]:
    """All that is to come back: where a row stood and what an id looked like is not."""
    return sorted(
        f"{one.name} {one.wikidata} {[str(replace(held, holder=Holder(''), row='')) for held in one.tenures]}"
        for one in persons
    )


@pytest.mark.parametrize("format", WRITERS)
@given(found=st.lists(tenures(), max_size=8))
@settings(max_examples=60)
def test_what_is_written_is_read_back(format: str, found: list[Tenure]):
    persons = careers(found)
    text = written(persons, format)
    back = read_text(text, Asked(format)) if persons else []
    assert not [one for one in back if isinstance(one, BadRow)]
    assert bare(careers(one for one in back if isinstance(one, Tenure))) == bare(persons)
    assert written(persons, format) == text


@given(st.lists(tenures(), max_size=8))
def test_the_schemas_are_followthemoney_s(found: list[Tenure]):
    entities = [json.loads(line) for line in written(careers(found), "ftm").splitlines()]
    known = {one["id"]: one["schema"] for one in entities}
    for one in entities:
        assert set(one["properties"]) <= PROPERTIES[one["schema"]]
        assert all(isinstance(value, str) and value for values in one["properties"].values() for value in values)
        assert all(code.upper() in states() for code in one["properties"].get("country", []))
        for key, schema in (("holder", "Person"), ("post", "Position"), ("organization", "Organization")):
            assert all(known[value] == schema for value in one["properties"].get(key, []))


@given(st.lists(tenures(), max_size=12))
def test_people_keep_all_their_tenures_and_no_life_is_too_long(found: list[Tenure]):
    persons = careers(found)
    assert sorted(map(str, found)) == sorted(str(held) for one in persons for held in one.tenures)
    assert len({one.iri for one in persons}) == len(persons)
    for one in persons:
        told = [day.year for held in one.tenures for day in (held.start, held.end) if day]
        alone = len([held for held in one.tenures if held.start or held.end]) == 1
        assert one.wikidata or alone or not told or max(told) - min(told) <= LIFE


def held(name: str, year: int, item: str | None = None, id_: str | None = None) -> Tenure:
    day = PartialDate(year)
    return Tenure(Holder(name, (), id_, item), "Ambassador", "US", "RU", Standing.INCUMBENT, day, day, f"row {year}")


def test_two_of_one_name_who_are_a_life_apart_are_two():
    """A grandson had his grandfather's name, and a post like his."""
    grandfather = [held("Rufus King", 1796), held("Rufus King", 1825)]
    grandson = [held("Rufus King", 1864)]
    assert [len(one.tenures) for one in careers([*grandfather, *grandson])] == [2, 1]
    assert [one.iri.rpartition("/")[2] for one in careers([*grandfather, *grandson])] == [
        "rufus-king.us.1796",
        "rufus-king.us.1864",
    ]


def test_ids_tell_people_apart_and_make_them_one():
    two = careers([held("Ann Lee", 2001, id_="a"), held("Ann Lee", 2001, id_="b")])
    assert [one.iri.rpartition("/")[2] for one in two] == ["ann-lee.us.2001", "ann-lee.us.2001-2"]
    (one,) = careers([held("Ann Lee", 1901, item="Q7"), held("Anna Lee", 2001, item="Q7")])
    assert (one.iri.rpartition("/")[2], one.name, one.aliases) == ("q7", "Ann Lee", ("Anna Lee",))
