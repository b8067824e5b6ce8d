"""Who is named in what capacity: one sentence, one way of saying it."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities
from spacy.language import Language

BEFORE_THE_NAME: list[tuple[str, set[Capacity]]] = [
    (
        "Portuguese Foreign Minister Rui Tavares arrived on Monday.",
        {("Rui Tavares", "Foreign Minister", "PT")},
    ),
    (
        "The Minister of Foreign Affairs of Chile, Marta Fuentes Rojas, spoke first.",
        {("Marta Fuentes Rojas", "Minister of Foreign Affairs", "CL")},
    ),
    (
        "Talks were led by Norway's Minister of Trade and Industry Kari Solheim.",
        {("Kari Solheim", "Minister of Trade and Industry", "NO")},
    ),
    (
        "Kenyan President's Special Envoy to Sudan Daniel Otieno flew in.",
        {("Daniel Otieno", "President's Special Envoy to Sudan", "KE")},
    ),
    (
        "Defense and Aerospace Industries Minister Paulo Brandt of Brazil toured the plant.",
        {("Paulo Brandt", "Defense and Aerospace Industries Minister", "BR")},
    ),
    (
        "The Greek Deputy Minister of Migration and Asylum Eleni Markou took the floor.",
        {("Eleni Markou", "Deputy Minister of Migration and Asylum", "GR")},
    ),
    (
        "Acting Finnish Prime Minister Jukka Laine gave a reception.",
        {("Jukka Laine", "Acting Prime Minister", "FI")},
    ),
    (
        "Kremlin spokesman Ivan Sokolov had no comment.",
        {("Ivan Sokolov", "Kremlin spokesman", "RU")},
    ),
    (
        "He saw the Hungarian Ambassador, H.E. Mr. László Szabó, at the palace.",
        {("László Szabó", "Ambassador", "HU")},
    ),
    (
        "Sweden's Ambassador to Timor Leste Anna Lindqvist wrote to the ministry.",
        {("Anna Lindqvist", "Ambassador to Timor Leste", "SE")},
    ),
    (
        "Sweden's Ambassador to Kenya Anna Lindqvist wrote to the ministry.",
        {("Anna Lindqvist", "Ambassador to Kenya", "SE")},
    ),
    ("Hugh Smith, the Chief Constable of Kent, was there.", {("Hugh Smith", "Chief Constable of Kent", None)}),
    ("They sent Pavel Orlov, Ambassador-at-Large.", {("Pavel Orlov", "Ambassador-at-Large", None)}),
    ("Singer Anna Lindqvist of Sweden was his guest.", {("Anna Lindqvist", None, "SE")}),
    (
        "Republican Hugh Smith saw Canadian Ambassador Luc Roy.",
        {("Hugh Smith", None, None), ("Luc Roy", "Ambassador", "CA")},
    ),
    ("Indian EAM Ravi Menon and NSA Arun Nair flew in.", {("Ravi Menon", "EAM", "IN"), ("Arun Nair", "NSA", "IN")}),
    (
        "Minister-President Klaus Brandt was there.",
        {("Klaus Brandt", "Minister-President", None)},
    ),
    ("Serbian Ombudsperson Jelena Ilić was there.", {("Jelena Ilić", "Ombudsperson", "RS")}),
    ("Prime Minister Sheikh Hasina came on Monday.", {("Sheikh Hasina", "Prime Minister", None)}),
    ("Haddad in Oslo\n\nForeign Minister S. Haddad came on Monday.", {("S. Haddad", "Foreign Minister", "NO")}),
]

BEHIND_THE_NAME: list[tuple[str, set[Capacity]]] = [
    (
        "Ms. Ingrid Anna King, Permanent Representative of Norway to the United Nations, spoke first.",
        {("Ingrid Anna King", "Permanent Representative to the United Nations", "NO")},
    ),
    (
        "Rui Tavares, the Portuguese foreign minister, arrived on Monday.",
        {("Rui Tavares", "foreign minister", "PT")},
    ),
    (
        "Kari Solheim, Minister of Trade, Industry and Fisheries of Norway, led the talks.",
        {("Kari Solheim", "Minister of Trade, Industry and Fisheries", "NO")},
    ),
    (
        "Ahmed Zaki, who is Egypt's ambassador in Nairobi, was asked to explain.",
        {("Ahmed Zaki", "ambassador in Nairobi", "EG")},
    ),
    (
        "Marta Fuentes, who heads the National Customs Service of Chile, signed for her side.",
        {("Marta Fuentes", "head of the National Customs Service", "CL")},
    ),
    (
        "John Mensah (Ghana's Deputy Minister for Energy) chaired the panel.",
        {("John Mensah", "Deputy Minister for Energy", "GH")},
    ),
]

TWO_POSTS: list[tuple[str, set[Capacity]]] = [
    (
        "Qatari Prime Minister and Foreign Minister Hamad Al-Marri left at noon.",
        {("Hamad Al-Marri", "Prime Minister and Foreign Minister", "QA")},
    ),
    (
        "Ivana Horvat, Deputy Prime Minister and Minister of Foreign and European Affairs of Croatia, will travel.",
        {("Ivana Horvat", "Deputy Prime Minister and Minister of Foreign and European Affairs", "HR")},
    ),
]

RANKS_AND_STYLES: list[tuple[str, set[Capacity]]] = [
    (
        "Omani Undersecretary for Diplomatic Affairs Sheikh Khalid bin Hilal Al-Maskari hosted a dinner.",
        {("Khalid bin Hilal Al-Maskari", "Undersecretary for Diplomatic Affairs", "OM")},
    ),
    (
        "Egyptian Deputy Foreign Minister Ambassador Hamdi Loza spoke.",
        {("Hamdi Loza", "Deputy Foreign Minister", "EG")},
    ),
    (
        "Pakistan's Chief of Army Staff General Asif Durrani was present.",
        {("Asif Durrani", "Chief of Army Staff", "PK")},
    ),
    (
        "King Harald V of Norway gave them an audience.",
        {("Harald V", "King", "NO")},
    ),
    (
        "The Crown Prince of Denmark, Frederik, opened the fair.",
        {("Frederik", "Crown Prince", "DK")},
    ),
    (
        "Saudi Crown Prince Mohammed bin Salman called the Emir of Qatar, Sheikh Tamim bin Hamad Al Thani.",
        {("Mohammed bin Salman", "Crown Prince", "SA"), ("Tamim bin Hamad Al Thani", "Emir", "QA")},
    ),
    (
        "Former Slovak President Jozef Kováč will lead the observers.",
        {("Jozef Kováč", "Former President", "SK")},
    ),
    (
        "Peru's foreign minister-designate Lucía Paredes was among the guests.",
        {("Lucía Paredes", "foreign minister-designate", "PE")},
    ),
    (
        "The Serbian Patriarch Porfirije blessed the hall.",
        {("Porfirije", "Patriarch", "RS")},
    ),
]

BODIES: list[tuple[str, set[Capacity]]] = [
    (
        "UN Special Envoy for Yemen Hans Lindgren briefed the Council.",
        {("Hans Lindgren", "Special Envoy for Yemen", "UN")},
    ),
    (
        "Clara Weiss, the European Union's Special Representative for the Sahel, is in Bamako.",
        {("Clara Weiss", "Special Representative for the Sahel", "EU")},
    ),
    (
        "NATO Secretary General Jens Holm telephoned.",
        {("Jens Holm", "Secretary General", "NATO")},
    ),
    (
        "The Director General of the International Atomic Energy Agency, Rafael Costa, landed in Tehran.",
        {("Rafael Costa", "Director General", "IAEA")},
    ),
    (
        "Hamas leader Khaled Odeh received them.",
        {("Khaled Odeh", "leader", "Hamas")},
    ),
    (
        "President of the European Council Pierre Lambert was the host.",
        {("Pierre Lambert", "President of the European Council", "EU")},
    ),
]

ALL = [*BEFORE_THE_NAME, *BEHIND_THE_NAME, *TWO_POSTS, *RANKS_AND_STYLES, *BODIES]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_capacity(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected
