"""Who is named in a cell or after "with": titles, states and names taken apart by the lexicons."""

from __future__ import annotations

import pytest

from kg.tables.line import Line
from kg.tables.who import people_at

CASES = [
    ("President Ana Pop.", [("Ana Pop", "President", None)]),
    ("President Pop October 31.", [("Pop", "President", None)]),
    ("Russian Foreign Minister Ivan Petrov to", [("Ivan Petrov", "Foreign Minister", "RU")]),
    ("former President Pop.", [("Pop", "former President", None)]),
    ("Prime Minister Major; addressed", [("Major", "Prime Minister", None)]),
    ("Foreign Minister dos Santos, addressed", [("dos Santos", "Foreign Minister", None)]),
    ("King Karl II", [("Karl II", "King", None)]),
    ("King Karl of Jordan.", [("Karl", "King", "JO")]),
    ("Prime Minister Karl F. M. (Kalle) Berg", [("Karl F. M. Berg", "Prime Minister", None)]),
    ("President Pak Chung-su", [("Pak Chung-su", "President", None)]),
    ("President Giraud d'Estang and", [("Giraud d'Estang", "President", None)]),
    ("Acting Spanish Foreign Minister Juan Gil.", [("Juan Gil", "Acting Foreign Minister", "ES")]),
    ("European Commission President-elect von der Berg, and", [("von der Berg", "President-elect", "EU")]),
    (
        "Deputy Prime Minister and Minister of Foreign Affairs and Expatriates Omar Nasr.",
        [("Omar Nasr", "Deputy Prime Minister and Minister of Foreign Affairs and Expatriates", None)],
    ),
    ("Crown Prince and Prime Minister Omar bin Nasr.", [("Omar bin Nasr", "Crown Prince and Prime Minister", None)]),
    ("Secretary of State Cardinal Bruni and", [("Bruni", "Secretary of State", None)]),
    ("Foreign Minister Prince Nasr.", [("Nasr", "Foreign Minister", None)]),
    ("Arab League Secretary-General Nabil al-Omari, and", [("Nabil al-Omari", "Secretary-General", "Arab League")]),
    ("Secretary for External Affairs Green.", [("Green", "Secretary for External Affairs", None)]),
    ("Russian Aide to the President Yuri Orlov,", [("Yuri Orlov", "Aide to the President", "RU")]),
    ("His Holiness Pope Clement.", [("Clement", "Pope", None)]),
    ("Gen. Hopper and", [("Hopper", None, None)]),
    ("Wei Jun, Foreign", [("Wei Jun", None, None)]),
    ("North Peruvian negotiator Tran.", [("Tran", "negotiator", None)]),
    ("Presidents Pop and Perez and", [("Pop", "President", None), ("Perez", "President", None)]),
    (
        "Presidents Pop (Romania) and Perez (Peru)",
        [("Pop", "President", "RO"), ("Perez", "President", "PE")],
    ),
    ("the President of Portugal.", [(None, "President", "PT")]),
    (
        "the Prime Ministers of Greece, Turkey, and the Netherlands, and with",
        [(None, "Prime Minister", "GR"), (None, "Prime Minister", "TR"), (None, "Prime Minister", "NL")],
    ),
    (
        "British and French Foreign Ministers",
        [(None, "Foreign Minister", "GB"), (None, "Foreign Minister", "FR")],
    ),
    ("senior Russian officials.", []),
    ("U.S. military personnel", []),
    ("the Syrian National Council.", []),
    ("Russian counterparts", []),
    ("his Cabinet.", []),
    ("the Foreign Ministers of the Permanent Members of the Security Council.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_who_is_named(text, expected):
    found, _ = people_at(Line(text), 0)
    assert [(one.name, one.title, one.of) for one in found] == expected


@pytest.mark.parametrize("text", [text for text, expected in CASES if len(expected) == 1])
def test_the_place_of_a_person_holds_the_name(text):
    (one,), end = people_at(Line(text), 0)
    said = text[one.start : one.end]
    assert end > 0
    assert one.name is None or one.name.split()[-1] in said
