"""Places and datelines, as tables."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.dateline import find_dateline
from kg.mentions.places import PlaceMention, find_places
from kg.model import Span

#: text, name, kind, city, state, preposition
PLACES = [
    ("They met in Sochi.", "Sochi", "city", "Sochi", "RU", "in"),
    ("They met in Kiev.", "Kiev", "city", "Kyiv", "UA", "in"),
    ("He flew to WASHINGTON.", "Washington", "city", "Washington", "US", "to"),
    ("They met in New York City.", "New York", "city", "New York", "US", "in"),
    ("They met in Brasilia.", "Brasília", "city", "Brasília", "BR", "in"),
    ("He arrived in the United Arab Emirates.", "United Arab Emirates", "state", None, "AE", "in"),
    ("He arrived in the UAE.", "United Arab Emirates", "state", None, "AE", "in"),
    ("He will travel to Turkey.", "Turkey", "state", None, "TR", "to"),
    ("He will travel to the Russian Federation.", "Russia", "state", None, "RU", "to"),
    ("They met in the Omani capital.", "Muscat", "city", "Muscat", "OM", "in"),
    ("They met in Tunisia's capital.", "Tunis", "city", "Tunis", "TN", "in"),
    ("They met in the capital of Ethiopia.", "Addis Ababa", "city", "Addis Ababa", "ET", "in"),
    ("They met at the Kremlin.", "Kremlin", "venue", "Moscow", "RU", "at"),
    ("They met at Prague Castle.", "Prague Castle", "venue", "Prague", "CZ", "at"),
    ("They met at Hyderabad House.", "Hyderabad House", "venue", "New Delhi", "IN", "at"),
    ("They met at the Great Hall of the People.", "Great Hall of the People", "venue", "Beijing", "CN", "at"),
    ("They met at Al Rahma Palace.", "Al Rahma Palace", "venue", None, None, "at"),
    ("They met at the Ministry of Foreign Affairs.", "Ministry of Foreign Affairs", "venue", None, None, "at"),
    ("They met at the President's Office.", "President's Office", "venue", None, None, "at"),
    ("They met in the Presidential Office.", "Presidential Office", "venue", None, None, "in"),
    ("They met at the Office of the Prime Minister.", "Office of the Prime Minister", "venue", None, None, "at"),
    ("They met at Baabda Palace.", "Baabda Palace", "venue", "Baabda", "LB", "at"),
    ("They met at the Vatican Apostolic Palace.", "Vatican Apostolic Palace", "venue", "Vatican", "VA", "at"),
    ("They met in Ha Noi.", "Ha Noi", "city", "Hanoi", "VN", "in"),
    ("They met in Hà Nội.", "Hanoi", "city", "Hanoi", "VN", "in"),
    ("They met in the Russian city of Sochi.", "Sochi", "city", "Sochi", "RU", "in"),
    ("They met in the old Peruvian port town of Ilmaro.", "Ilmaro", "city", "Ilmaro", "PE", "in"),
    ("They met in the resort of San Ilmaro del Sur.", "San Ilmaro del Sur", "city", "San Ilmaro del Sur", None, "in"),
    ("They met in Washington, D.C. Secretary Vega was there.", "Washington", "city", "Washington", "US", "in"),
    ("She greeted them at the presidential palace.", "presidential palace", "venue", None, None, "at"),
]

#: text, words of the dateline, place, city, state, agency
DATELINES = [
    ("BEIJING, June 19 (Xinhua) -- Talks", "BEIJING, June 19 (Xinhua) --", "Beijing", "Beijing", "CN", "Xinhua"),
    ("DAMASCUS, (ST)_ Talks were", "DAMASCUS, (ST)_", "Damascus", "Damascus", "SY", "SANA"),
    ("Muscat, 30 July (ONA) --- This evening", "Muscat, 30 July (ONA) ---", "Muscat", "Muscat", "OM", "ONA"),
    ("KYIV. May 31 (Ukrinform) – Talks", "KYIV. May 31 (Ukrinform) –", "Kyiv", "Kyiv", "UA", "Ukrinform"),
    ("SOCHI, May 12. /TASS/. Talks were", "SOCHI, May 12. /TASS/", "Sochi", "Sochi", "RU", "TASS"),
    (
        "Addis Ababa February 15/2023 /ENA/ The",
        "Addis Ababa February 15/2023 /ENA/",
        "Addis Ababa",
        "Addis Ababa",
        "ET",
        "ENA",
    ),
    ("DOHA, Qatar (AP) — Talks", "DOHA, Qatar (AP) —", "Doha", "Doha", "QA", "AP"),
    ("(ANSA) - Rome, March 11 - Rome and Paris", "(ANSA) - Rome, March 11 -", "Rome", "Rome", "IT", "ANSA"),
    (
        "(Tbilisi, April 22, Civil Georgia) - Talks",
        "(Tbilisi, April 22, Civil Georgia) -",
        "Tbilisi",
        "Tbilisi",
        "GE",
        None,
    ),
    ("KUWAIT, June 3 (KUNA) -- Talks", "KUWAIT, June 3 (KUNA) --", "Kuwait", None, "KW", "KUNA"),
    ("Warsaw/Budapest, Nov. 29 (PAP) - Talks", "Warsaw/Budapest, Nov. 29 (PAP) -", "Warsaw", "Warsaw", "PL", "PAP"),
    ("BRAZZAVILLE, Congo—Talks", "BRAZZAVILLE, Congo—", "Brazzaville", "Brazzaville", "CG", None),
    ("LITTLETOWN - Talks were", "LITTLETOWN -", "Littletown", None, None, None),
    ("NNA - Talks were", "NNA -", None, None, None, "NNA"),
    ("ANKARA\n\nTalks were", "ANKARA", "Ankara", "Ankara", "TR", None),
    ("Cairo, SANA- On the sidelines", "Cairo, SANA-", "Cairo", "Cairo", "EG", "SANA"),
    ("Tehran, May 31, IRNA Health Minister X met", "Tehran, May 31, IRNA", "Tehran", "Tehran", "IR", "IRNA"),
    ("ADEN-SABA\nGovernor X received", "ADEN-SABA", "Aden", "Aden", "YE", "Saba"),
    ("Baku. 3 May. REPORT.AZ/ President X", "Baku. 3 May. REPORT.AZ", "Baku", "Baku", "AZ", "Report.az"),
]

NO_DATELINES = [
    "In Geneva today, the two met.",
    "JOURNALIST: How was it?",
    "Geneva was the place where the two met - again.",
    "Tomorrow (22) - Welcome ceremony",
    "The Russia-Africa forum opens.",
    "Tehran, May 31, the Health Minister met",
]


@pytest.mark.parametrize(("text", "name", "kind", "city", "state", "preposition"), PLACES)
def test_place(text: str, name: str, kind: str, city: str | None, state: str | None, preposition: str) -> None:
    (place,) = find_places(text)
    assert (place.name, place.kind, place.city, place.state) == (name, kind, city, state)
    assert place.preposition == preposition
    assert not place.doubtful


#: text, names of all places with their cities
TOWNS = [
    ("They met in Ilmaro, Peru, on Monday.", [("Ilmaro", "Ilmaro"), ("Peru", None)]),
    ("They met in Ilmaro in Peru.", [("Ilmaro", "Ilmaro"), ("Peru", None)]),
    ("They met in Ilmaro, Sarawak.", [("Ilmaro", "Ilmaro")]),
    ("In March, Peru said no.", [("Peru", None)]),
    ("In Ilmaro, Peru has a port.", [("Peru", None)]),
    ("According to Vega, Peru, too, agreed.", [("Peru", None)]),
    ("In Europe, Peru is seen as a friend.", [("Peru", None)]),
    ("They met at the Ilmaro Forum in Peru.", [("Peru", None)]),
    ("It was at the Lomas Hotel in Ilmaro.", [("Lomas Hotel", "Ilmaro"), ("Ilmaro", "Ilmaro")]),
    ("It was at the Lomas Resort near Lima.", [("Lomas Resort", "Lima"), ("Lima", "Lima")]),
    ("It was at the ministry in Lima.", [("ministry", "Lima"), ("Lima", "Lima")]),
    ("It was at the Lomas Hotel in May.", [("Lomas Hotel", None)]),
    ("A tour of Latin America and of North America.", []),
    ("Ana Vega, Minister of State in the Office of the President, spoke.", []),
    ("Ana Vega, Senior Minister at the Prime Minister's Office, spoke.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOWNS)
def test_a_town_is_known_by_its_state_or_by_what_lies_in_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(place.name, place.city) for place in find_places(text)] == expected


@pytest.mark.parametrize(("text", "words", "place", "city", "state", "agency"), DATELINES)
def test_dateline(
    text: str, words: str, place: str | None, city: str | None, state: str | None, agency: str | None
) -> None:
    full = f"The title of it\n\n{text}"
    found = find_dateline(full)
    assert found is not None
    assert full[found.span.start : found.span.end] == words
    assert (found.place, found.city, found.state) == (place, city, state)
    assert (found.agency.name if found.agency else None) == agency


@pytest.mark.parametrize("text", NO_DATELINES)
def test_no_dateline(text: str) -> None:
    assert find_dateline(f"The title of it\n\n{text}") is None


def test_a_title_is_a_dateline_only_if_it_holds_nothing_else() -> None:
    place = find_dateline("New York\n\nReadout of the meeting")
    assert place is not None
    assert place.city == "New York"
    assert find_dateline("Cairo: no talks now\n\nReadout of the meeting") is None


def test_a_known_place_goes_before_who_wrote_it() -> None:
    found = find_dateline("A title here\n\nAna Vega 3 May 2024\n\nLIMA: Talks were held.")
    assert found is not None
    assert found.city == "Lima"


def test_here_and_the_capital_are_where_the_dateline_says() -> None:
    text = "YANGON, June 3 (Xinhua) -- They met here on Monday. He left the capital."
    dateline = find_dateline(text)
    places = find_places(text, 0, dateline)
    assert [place.name for place in places] == ["Yangon", "Naypyidaw"]
    assert find_places("They met here.") == ()


@pytest.mark.parametrize(
    ("dateline", "words", "state"),
    [
        ("AMMAN, May 4 (Petra) --", "President Juan Vega, who is currently visiting the Kingdom", "Jordan"),
        ("AMMAN, May 4 (Petra) --", "the first visit to the Kingdom in years", "Jordan"),
        ("AMMAN, May 4 (Petra) --", "a visit to the Kingdom of Bahrain", "Bahrain"),
        ("LIMA, May 4 --", "a visit to the Kingdom", None),
        ("LIMA, May 4 --", "the envoy, who is visiting our country", "Peru"),
        ("LIMA, May 4 --", "the envoy, who is on an official visit to the country", "Peru"),
        ("LIMA, May 4 --", "the envoy praised his visit to the country", None),
    ],
)
def test_who_visits_the_writers_state_goes_to_where_the_dateline_is(
    dateline: str, words: str, state: str | None
) -> None:
    text = f"The title of it\n\n{dateline} The minister spoke of {words}."
    found = [place.name for place in find_places(text, 0, find_dateline(text)) if place.kind == "state"]
    assert found == ([state] if state else [])


@pytest.mark.parametrize("text", ["They back the Paris Agreement.", "Victoria spoke.", "Jordan Smith came."])
def test_doubtful(text: str) -> None:
    assert all(place.doubtful for place in find_places(text))


def test_spans_are_counted_from_the_offset() -> None:
    assert find_places("in Rome", 100)[0].span == Span(103, 107)


pieces = st.sampled_from(
    ("GENEVA", " Geneva", "/", "(", ")", "(AP)", " -- ", ", ", "June 3", "\n\n", "here", "Omani", " capital", "Palace")
)
texts = st.one_of(st.text(max_size=200), st.lists(pieces, max_size=14).map("".join))


@given(texts)
def test_any_text(text: str) -> None:
    """No text makes it fail; spans lie inside, in order, apart; twice is the same."""
    dateline = find_dateline(text)
    places: tuple[PlaceMention, ...] = find_places(text, 0, dateline)
    assert (dateline, places) == (find_dateline(text), find_places(text, 0, dateline))
    spans = [*([dateline.span] if dateline else []), *(place.span for place in places)]
    assert all(span.end <= len(text) for span in spans)
    assert all(a.span.end <= b.span.start for a, b in pairwise(places))
