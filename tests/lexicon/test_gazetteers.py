"""Looking words up: what a phrase names, and what a text names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.agencies import find_agencies, lookup_agency
from kg.lexicon.cities import find_cities, lookup_city
from kg.lexicon.gazetteer import Gazetteer, fold
from kg.lexicon.organisations import find_organisations, lookup_organisation
from kg.lexicon.states import find_states, lookup_state, states


@pytest.mark.parametrize(
    ("phrase", "code", "kind"),
    [
        ("Russia", "RU", "name"),
        ("the Russian Federation", "RU", "name"),
        ("the U.S.", "US", "name"),
        ("US", "US", "name"),
        ("Syria's", "SY", "name"),
        ("Cote d’Ivoire", "CI", "name"),
        ("the Republic of Trinidad & Tobago", "TT", "name"),
        ("Türkiye", "TR", "name"),
        ("Turkey", "TR", "name"),
        ("eSwatini", "SZ", "name"),
        ("the Democratic People’s Republic of Korea", "KP", "name"),
        ("Republic of Korea", "KR", "name"),
        ("the Holy See", "VA", "name"),
        ("Palestinian Authority", "PS", "name"),
        ("KOSOVO", "XK", "name"),
        ("Soviet", "SU", "demonym"),
        ("Emirati", "AE", "demonym"),
        ("Briton", "GB", "demonym"),
        ("Kyrgyz", "KG", "demonym"),
        ("Filipinos", "PH", "demonym"),
        ("Kiev", "UA", "capital"),
        ("Damascus", "SY", "capital"),
        ("Moscow", "RU", "capital"),
        ("the Kremlin", "RU", "metonym"),
        ("Élysée", "FR", "metonym"),
        ("Elysee", "FR", "metonym"),
        ("Downing Street", "GB", "metonym"),
        ("Bayan Palace", "KW", "metonym"),
    ],
)
def test_state(phrase: str, code: str, kind: str) -> None:
    hit = lookup_state(phrase)
    assert hit is not None
    assert (hit.code, hit.kind) == (code, kind)


@pytest.mark.parametrize("phrase", ["us", "turkey", "Us", "polish", "Atlantis", "", "the", "-", "Russia and China"])
def test_no_state(phrase: str) -> None:
    assert lookup_state(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "code", "others"),
    [("Congo", "CD", ("CG",)), ("Korean", "KR", ("KP",)), ("Dominican", "DO", ("DM",)), ("Georgia", "GE", ())],
)
def test_ambiguous_state(phrase: str, code: str, others: tuple[str, ...]) -> None:
    hit = lookup_state(phrase)
    assert hit is not None
    assert (hit.code, hit.others, hit.ambiguous) == (code, others, True)


def test_the_longest_name_holds() -> None:
    text = "Guinea-Bissau, Papua New Guinea, South Sudan and the Democratic Republic of the Congo; US and us."
    found = find_states(text)
    assert [hit.value.code for hit in found] == ["GW", "PG", "SS", "CD", "US"]
    assert [text[hit.start : hit.end] for hit in found][3] == "Democratic Republic of the Congo"


@pytest.mark.parametrize(
    ("phrase", "short"),
    [
        ("United Nations", "UN"),
        ("the UN", "UN"),
        ("European Commission", "EU"),
        ("European Council", "EU"),
        ("European Parliament", "EU"),
        ("the League of Arab States", "Arab League"),
        ("Organization of Islamic Cooperation", "OIC"),
        ("Ansar Allah", "Houthis"),
        ("Houthi", "Houthis"),
        ("AU", "African Union"),
        ("Hizbullah", "Hezbollah"),
        ("ICRC", "ICRC"),
    ],
)
def test_organisation(phrase: str, short: str) -> None:
    body = lookup_organisation(phrase)
    assert body is not None
    assert body.short == short


def test_organisations_in_a_text() -> None:
    found = find_organisations("Envoys of the UN Security Council, NATO and the African Union Commission; who?")
    assert [hit.value.short for hit in found] == ["UN", "NATO", "African Union"]


@pytest.mark.parametrize(("words", "state"), [("SANA", "SY"), ("Xinhua", "CN"), ("ITAR-TASS", "RU"), ("AFP", None)])
def test_agency(words: str, state: str | None) -> None:
    agency = lookup_agency(words)
    assert agency is not None
    assert agency.state == state
    assert find_agencies(f"({words}) --")[0].value is agency


@pytest.mark.parametrize(
    ("words", "name", "state"),
    [
        ("Kiev", "Kyiv", "UA"),
        ("SOCHI", "Sochi", "RU"),
        ("Sharm El-Sheikh", "Sharm el-Sheikh", "EG"),
        ("Bogota", "Bogotá", "CO"),
        ("the Hague", "The Hague", "NL"),
        ("N'Djamena", "N'Djamena", "TD"),
        ("Washington, D.C.", "Washington", "US"),
    ],
)
def test_city(words: str, name: str, state: str) -> None:
    city = lookup_city(words)
    assert city is not None
    assert (city.name, city.state) == (name, state)
    assert find_cities(f"in {words} today")[0].value is city


def test_every_word_of_the_register_is_found_in_a_sentence() -> None:
    for code, state in states().items():
        for word, _ in state.words():
            (hit,) = find_states(f"It was {word}, they said.")
            others = states()[hit.value.code]
            assert hit.value.code == code or word in {form for form, _ in others.words()}, f"{word!r} of {code}: {hit}"


def test_a_name_keeps_its_capitals() -> None:
    list_of_names = Gazetteer([("Nice", 1), ("ni-Vanuatu", 2), ("WHO", 3)])
    assert [hit.value for hit in list_of_names.find("Nice is nice. WHO? who? Who? ni-Vanuatu")] == [1, 3, 2]


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.sampled_from("US.- ’\nRussiaCongthe")) | st.text())
def test_any_text(text: str) -> None:
    """No text makes it fail; what is found lies inside, in order, apart."""
    for find in (find_states, find_organisations, find_agencies, find_cities):
        found = list(find(text))
        assert all(0 <= hit.start < hit.end <= len(text) for hit in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
