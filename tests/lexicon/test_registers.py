"""The registers as data: sorted, complete, without doubles. A failure names the entry and says how to mend it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from kg.lexicon.agencies import agencies
from kg.lexicon.cities import cities
from kg.lexicon.gazetteer import fold
from kg.lexicon.organisations import organisations
from kg.lexicon.regions import regions
from kg.lexicon.states import states
from kg.resources import resource

REGISTERS = ("states", "organisations", "agencies", "cities", "people", "regions")


def path(name: str) -> Path:
    return resource(f"data/registers/{name}.yml")


class NoDoubles(yaml.SafeLoader):
    """YAML lets a key stand twice and keeps the last."""


def _mapping(loader: NoDoubles, node: yaml.MappingNode) -> dict[object, object]:
    keys = [loader.construct_object(key) for key, _ in node.value]  # type: ignore[no-untyped-call]
    twice = [key for key, times in Counter(keys).items() if times > 1]
    assert not twice, f"line {node.start_mark.line + 1}: {twice} stand twice; join the two entries"
    return dict(zip(keys, (loader.construct_object(v, deep=True) for _, v in node.value), strict=True))  # type: ignore[no-untyped-call]


NoDoubles.add_constructor("tag:yaml.org,2002:map", _mapping)


@pytest.mark.parametrize("name", REGISTERS)
def test_no_key_stands_twice(name: str) -> None:
    yaml.load(path(name).read_text(encoding="utf-8"), Loader=NoDoubles)


@pytest.mark.parametrize("name", REGISTERS)
def test_the_head_says_what_it_is(name: str) -> None:
    assert path(name).read_text(encoding="utf-8").startswith("# "), f"{name}.yml: open with a comment on its keys"


def _out_of_order(keys: list[str]) -> list[str]:
    return [f"{b!r} stands after {a!r}" for a, b in zip(keys, sorted(keys), strict=True) if a != b][:1]


def test_entries_are_sorted() -> None:
    orders = {
        "states": list(states()),
        "organisations": [body.name.casefold() for body in organisations()],
        "agencies": [agency.name.casefold() for agency in agencies()],
        "regions": list(regions()),
        "cities": [f"{city.state} {fold(city.name)}" for city in cities()],
    }
    for name, keys in orders.items():
        assert not _out_of_order(keys), f"{name}.yml: {_out_of_order(keys)}; sort the entries"


def test_lists_are_sorted() -> None:
    lists = [
        *((code, words) for code, s in states().items() for words in (s.names, s.adjectives, s.people, s.metonyms)),
        *((b.name, words) for b in organisations() for words in (b.names, b.adjectives)),
        *((a.name, a.names) for a in agencies()),
        *regions().items(),
        *((c.name, c.spellings) for c in cities()),
    ]
    for where, words in lists:
        assert list(words) == sorted(set(words)), f"{where}: sort {words} and drop what stands twice"


def test_every_state_has_what_a_reader_needs() -> None:
    for code, state in states().items():
        assert state.adjectives or "adjective" in state.lacks, f"{code}: give the adjective, or the reason under lacks"
        assert state.people or "people" in state.lacks, f"{code}: give its people's name, or the reason under lacks"
        assert state.capitals or "capital" in state.lacks, f"{code}: give the capital, or the reason under lacks"
        years = state.from_year and state.to_year
        assert (state.kind == "former") == bool(years), (
            f"{code}: a former state, and no other, has from_year and to_year"
        )
        if state.successor:
            assert state.successor in states(), f"{code}: {state.successor} is no state of the register"


def test_every_code_of_iso_3166_1_is_there() -> None:
    """250 with Kosovo's, which is in use without being in the standard; former states have the codes they had."""
    today = {code for code, state in states().items() if state.kind != "former"}
    assert len(today) == 250
    assert len({state.iso3 for state in states().values()}) == len(states())


def test_a_territory_is_somebody_s() -> None:
    for code, state in states().items():
        told = state.sovereign or state.contested
        assert (state.kind == "territory") == bool(state.sovereign) or told, f"{code}: say whose territory it is"
        assert state.sovereign is None or states()[state.sovereign].kind == "un-member", f"{code}: {state.sovereign}"


def test_states_not_recognised_by_all_are_marked() -> None:
    free = {"CK", "NU"}  # in free association with New Zealand, and disputed by nobody
    for code, state in states().items():
        if state.kind == "partly-recognised" and code not in free:
            assert state.contested, f"{code}: say under contested who disputes it"


def test_former_names_are_names_with_years_in_order() -> None:
    for code, state in states().items():
        strange = set(state.former_names) - set(state.names)
        assert not strange, f"{code}: {sorted(strange)} are former names but no names of the entry"
        for name, years in state.former_names.items():
            first, _, last = years.partition("/")
            assert (first or "0") < last, f"{code}: {name} {years}"


@pytest.mark.parametrize("attribute", ["iso3", "wikidata", "name"])
def test_what_is_one_state_s_alone(attribute: str) -> None:
    twice = [v for v, n in Counter(getattr(s, attribute) for s in states().values()).items() if n > 1]
    assert not twice, f"{attribute} {twice} belong to more than one state"


def test_a_word_shared_by_states_is_marked() -> None:
    """Of states of today that share a word, all but the likeliest say so."""
    holders: dict[str, set[str]] = {}
    for code, state in states().items():
        if state.kind != "former":
            for word, kind in state.words():
                if kind != "capital":
                    holders.setdefault(word, set()).add(code)
    for word, codes in holders.items():
        plain = [code for code in sorted(codes) if word not in states()[code].doubtful]
        assert len(codes) == 1 or len(plain) == 1, (
            f"{word!r} is of {sorted(codes)}: mark it doubtful in all but the likeliest"
        )


def test_doubts_are_about_words_of_the_entry() -> None:
    for code, state in states().items():
        strange = set(state.doubtful) - {word for word, _ in state.words()}
        assert not strange, f"{code}: {sorted(strange)} are doubtful but no words of the entry"
    for body in organisations():
        strange = set(body.doubtful) - {body.name, *body.names, *body.adjectives}
        assert not strange, f"{body.name}: {sorted(strange)} are doubtful but no words of the entry"


def test_capitals_are_cities() -> None:
    known = {(city.state, city.name) for city in cities()}
    for code, state in states().items():
        if state.kind != "former":
            lacking = [name for name in state.capitals if (code, name) not in known]
            assert not lacking, f"{code}: add {lacking} to cities.yml"


def test_places_and_houses_are_in_known_states() -> None:
    for city in cities():
        assert city.state in states(), f"{city.name}: {city.state} is no state of the register"
    for agency in agencies():
        assert agency.state is None or agency.state in states(), f"{agency.name}: {agency.state} is no state"


@pytest.mark.parametrize("name", ["cities", "organisations", "agencies"])
def test_a_name_stands_for_one_entry(name: str) -> None:
    words = {
        "cities": [fold(word) for city in cities() for word in (city.name, *city.spellings)],
        "organisations": [word for body in organisations() for word in (body.name, *body.names, *body.adjectives)],
        "agencies": [word for agency in agencies() for word in (agency.name, *agency.names)],
    }[name]
    twice = sorted(word for word, times in Counter(words).items() if times > 1)
    assert not twice, f"{name}.yml: {twice} stand twice; keep each with the entry that news means"


def test_a_short_name_is_no_states_code() -> None:
    """``of`` holds codes of states and short names of bodies side by side."""
    clash = sorted({body.short for body in organisations()} & set(states()))
    assert not clash, f"organisations.yml: write {clash} out"


def test_every_short_name_is_found() -> None:
    found = {word for body in organisations() for word in (body.name, *body.names)}
    lacking = sorted({body.short for body in organisations()} - found)
    assert not lacking, f"organisations.yml: {lacking} are short names but not among the names of any entry"
