"""How far titles reach and who holds them: captions, chairs, parties, what is named after rulers."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities, unnamed
from spacy.language import Language

REACH: list[tuple[str, set[Capacity]]] = [
    (
        "Danish Senior Adviser for the Gulf Air Marshal Nils Holm spoke.",
        {("Nils Holm", "Senior Adviser for the Gulf", "DK")},
    ),
    (
        "Chad's High Council on Reform Chairman Idriss Nour met Malta's Committee for Refugees Secretary Karl Borg.",
        {
            ("Idriss Nour", "High Council on Reform Chairman", "TD"),
            ("Karl Borg", "Committee for Refugees Secretary", "MT"),
        },
    ),
    (
        "Ana Soto, member of the economic and social committees of Chile, saw Chad's point man on grain, Idriss Nour.",
        {
            ("Ana Soto", "member of the economic and social committees", "CL"),
            ("Idriss Nour", "point man on grain", "TD"),
        },
    ),
    (
        "Peru's Secretary of the Department for Trade, Protocol, and Translation of the Senate, Luis Gil, came.",
        {("Luis Gil", "Secretary of the Department for Trade, Protocol, and Translation of the Senate", "PE")},
    ),
    (
        "Ana Soto, Ambassador of Chile with residence in Rome, and Luis Gil, Ambassador of Peru residing in "
        "Vienna, came.",
        {("Ana Soto", "Ambassador", "CL"), ("Luis Gil", "Ambassador", "PE")},
    ),
    (
        "Kenya's Jane Otieno, mediator of the Luanda process, spoke.",
        {("Jane Otieno", "mediator of the Luanda process", "KE")},
    ),
    (
        "He saw Prime Minister of the interim institutions in Pristina, Arben Krasta.",
        {("Arben Krasta", "Prime Minister of the interim institutions in Pristina", "XK")},
    ),
    (
        "A delegation led by Speaker Karl Borg of the parliament met President Idriss Nour of Chad.",
        {("Idriss Nour", "President", "TD"), ("Karl Borg", "Speaker of the parliament", None)},
    ),
    (
        "A delegation from Chad's Senate, led by its President Idriss Nour, and a delegation of the National "
        "Assembly of Malta headed by Vice Chairwoman Eva Borg, came.",
        {
            ("Eva Borg", "Vice Chairwoman of the National Assembly", "MT"),
            ("Idriss Nour", "President of the Senate", "TD"),
        },
    ),
    (
        "A delegation of the Asian Development Bank led by its President, Eva Borg, came.",
        {("Eva Borg", "President", "Asian Development Bank")},
    ),
    (
        "Chad's leader, the President of the country, Idriss Nour, saw the leader of the country team, Ana Soto.",
        {("Ana Soto", "leader of the country team", "TD"), ("Idriss Nour", "President", "TD")},
    ),
    (
        "Kim Min-ho, the Foreign Ministry's new special representative for Korean Peninsula peace, was in South Korea.",
        {("Kim Min-ho", "special representative for Korean Peninsula peace", "KR")},
    ),
    (
        "The EU's chief Brexit negotiator, Luc Morel, and the head of European trade and EU Special Representative for "
        "Dialogue, Jan Lind, came.",
        {
            ("Luc Morel", "chief Brexit negotiator", "EU"),
            ("Jan Lind", "head of European trade and Special Representative for Dialogue", "EU"),
        },
    ),
]

WHOSE: list[tuple[str, set[Capacity]]] = [
    (
        "He saw Benin Republic President Luc Dossou and the President of Niger Republic, Ali Mahaman.",
        {("Ali Mahaman", "President", "NE"), ("Luc Dossou", "President", "BJ")},
    ),
    (
        "On Turkey Republic Day, Ambassador Ali Kaya of Chad spoke.",
        {("Ali Kaya", "Ambassador", "TD")},
    ),
    (
        "He was in Kurdistan Region and met the region's President, Azad Bakir.",
        {("Azad Bakir", "President", "Kurdistan Region")},
    ),
    (
        "South Korea's Kim Min-ho saw the North's leader Ri Jong Su.",
        {("Kim Min-ho", None, "KR"), ("Ri Jong Su", "leader", None)},
    ),
    (
        "He met Hamas movement leader Ali Saleh and Secretary General of Fretilin Party Rui Alves.",
        {("Ali Saleh", "leader", "Hamas"), ("Rui Alves", "Secretary General", "Fretilin")},
    ),
    (
        "Cape Verde's Premier was with the Secretary of State for Trade, Maria Neves.",
        {("Maria Neves", "Secretary of State for Trade", None)},
    ),
    (
        "The Secretary of State for Trade, Jane Holt, spoke in the United Kingdom.",
        {("Jane Holt", "Secretary of State for Trade", "GB")},
    ),
    (
        "Malaysia was told of the Yang di-Pertuan Agong Al-Sultan Omar Shah.",
        {("Omar Shah", "Yang di-Pertuan Agong", "MY")},
    ),
    (
        'Luis Gil, head of the "Fatah Movement", saw "Hamas Movement" politburo chief Ali Saleh.',
        {("Ali Saleh", "politburo chief", "Hamas"), ("Luis Gil", "head", "Fatah")},
    ),
    (
        "Omar Aziz was called on to wish him well as Chad's new Crown Prince.",
        {("Omar Aziz", "Crown Prince", "TD")},
    ),
    ("Omar bin Rashid, Qatar's ruling emir, came.", {("Omar bin Rashid", "emir", "QA")}),
    (
        "He saw Deputy Prime Minister of Defense Affairs in the Sultanate of Oman Salim Al-Harth.",
        {("Salim Al-Harth", "Deputy Prime Minister of Defense Affairs", "OM")},
    ),
    (
        "The NATO Secretary General arrives in Georgia. Jan Lund has meetings there.",
        {("Jan Lund", "Secretary General", "NATO")},
    ),
]

HELD: list[tuple[str, set[Capacity]]] = [
    (
        "Ali Noor, left, the acting Prime Minister of Chad, meets Karl Borg, second from right, Malta's envoy.",
        {("Ali Noor", "acting Prime Minister", "TD"), ("Karl Borg", "envoy", "MT")},
    ),
    (
        "Greeting the Danish Foreign Minister, Soto said so. Ana Soto is here.",
        {("Ana Soto", None, None)},
    ),
    (
        "Being the Danish Foreign Minister, Ida Holm said so.",
        {("Ida Holm", "Foreign Minister", "DK")},
    ),
    (
        "The chairman of the OSCE, the Foreign Minister of Malta, Karl Borg, came.",
        {("Karl Borg", "chairman of the OSCE, Foreign Minister", "MT")},
    ),
    (
        "It was led by the Forum Chair, Karl Borg, Prime Minister of Malta.",
        {("Karl Borg", "Forum Chair and Prime Minister", "MT")},
    ),
    (
        "The Sultan of Brunei and Malaysian Prime Minister, Omar Noor, spoke.",
        {("Omar Noor", "Prime Minister", "MY")},
    ),
    (
        "The UN chief, Karl Borg, came. UN Secretary-General Karl Borg spoke.",
        {("Karl Borg", "Secretary-General", "UN")},
    ),
    (
        "Secretary of State Tom Hale met Canada's Foreign Minister Eva Lang. The Secretary and Minister Lang agreed.",
        {("Tom Hale", "Secretary of State", "US"), ("Eva Lang", "Foreign Minister", "CA")},
    ),
    (
        "Top US diplomat Tom Hale, the Secretary of State of the United States, came.",
        {("Tom Hale", "Secretary of State", "US")},
    ),
]

NOBODY: list[tuple[str, set[tuple[str, str | None]]]] = [
    (
        "The Forum Officials Committee and the Arab Interior Ministers Council met.",
        set(),
    ),
    (
        "He landed at Sultan Karim International Airport and spoke at King Nasser University.",
        set(),
    ),
    (
        "The Italian Ambassador to Chad and Italian Military Attache came.",
        {("Ambassador to Chad", "IT"), ("Military Attache", "IT")},
    ),
    (
        "They will be at the SADC Summit of Heads of State and Government.",
        {("Heads of State and Government", "SADC")},
    ),
    (
        "Danish Ambassador Ida Holm came as well as the Danish military attache.",
        {("military attache", "DK")},
    ),
    (
        "She received ambassadors and heads of diplomatic missions.",
        {("ambassadors and heads of diplomatic missions", None)},
    ),
]

ALL = [*REACH, *WHOSE, *HELD]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_title(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), NOBODY, ids=[text[:60] for text, _ in NOBODY])
def test_unnamed(text: str, expected: set[tuple[str, str | None]], nlp: Language) -> None:
    assert unnamed(text, nlp) == expected
