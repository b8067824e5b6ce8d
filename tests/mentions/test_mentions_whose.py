"""Whom somebody represents where words around him tell it, and whom he cannot represent."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities, marked, unnamed
from spacy.language import Language

LED: list[tuple[str, set[Capacity]]] = [
    (
        "Undersecretary Rosa Nuñez led the Chilean delegation and Undersecretary Pia Reyes headed the Philippine side.",
        {("Rosa Nuñez", "Undersecretary", "CL"), ("Pia Reyes", "Undersecretary", "PH")},
    ),
    (
        "The Chilean side was headed by Undersecretary Rosa Nuñez; Undersecretary Pia Reyes led the Philippine team.",
        {("Rosa Nuñez", "Undersecretary", "CL"), ("Pia Reyes", "Undersecretary", "PH")},
    ),
    (
        "Undersecretary Rosa Nuñez led the Chilean delegation, and Vice Minister Juan Vega the Peruvian side.",
        {("Rosa Nuñez", "Undersecretary", "CL"), ("Juan Vega", "Vice Minister", "PE")},
    ),
    (
        "SANTIAGO - A delegation of Norway, led by Deputy Minister Nils Dahl, met Vice Minister Rosa Nuñez.",
        {("Nils Dahl", "Deputy Minister", "NO"), ("Rosa Nuñez", "Vice Minister", "CL")},
    ),
    (
        "LIMA - Chile's team was led by Minister Rosa Nuñez, with the participation of Ministers of Trade Juan Soto "
        "and Labour Pia Reyes.",
        {
            ("Rosa Nuñez", "Minister", "CL"),
            ("Juan Soto", "minister of Trade", "CL"),
            ("Pia Reyes", "minister of Labour", "CL"),
        },
    ),
    (
        "LIMA - The Chilean team was led by Minister Rosa Nuñez, with Adviser Juan Soto.",
        {("Rosa Nuñez", "Minister", "CL"), ("Juan Soto", "Adviser", "CL")},
    ),
    (
        "LIMA - The Chilean team was led by Minister Rosa Nuñez, who met with Adviser Juan Soto.",
        {("Rosa Nuñez", "Minister", "CL"), ("Juan Soto", "Adviser", "PE")},
    ),
    (
        "OSLO - Deputy Minister Nils Dahl led the Chilean delegation's tour of the port.",
        {("Nils Dahl", "Deputy Minister", "NO")},
    ),
    (
        "WARSAW - Premier Jan Kowal came. The Chilean delegation will include Secretary Rosa Nuñez and Adviser Juan "
        "Soto.",
        {("Jan Kowal", "Premier", "PL"), ("Rosa Nuñez", "Secretary", "CL"), ("Juan Soto", "Adviser", "CL")},
    ),
    (
        "WARSAW - The delegation of Chile was composed of Secretary Rosa Nuñez and Director Pia Reyes. It met Minister "
        "Jan Kowal.",
        {("Rosa Nuñez", "Secretary", "CL"), ("Pia Reyes", "Director", "CL"), ("Jan Kowal", "Minister", "PL")},
    ),
    ("WARSAW - The Chilean delegation briefed Minister Jan Kowal.", {("Jan Kowal", "Minister", "PL")}),
    (
        "WARSAW - The Chilean delegation included in its programme a meeting with Minister Jan Kowal.",
        {("Jan Kowal", "Minister", "PL")},
    ),
    (
        "WINDHOEK - President Tom Shilongo will travel to Botswana. Shilongo will be accompanied by Anna "
        "Nujoma, Minister of Trade, and Jan Louw, Minister of Water.",
        {
            ("Tom Shilongo", "President", "NA"),
            ("Anna Nujoma", "Minister of Trade", "NA"),
            ("Jan Louw", "Minister of Water", "NA"),
        },
    ),
    (
        "LIMA - Undersecretary Max Reyes of Mexico, together with the director for protocol, Mario Borja, greeted the "
        "Chilean ambassador.",
        {("Max Reyes", "Undersecretary", "MX"), ("Mario Borja", "director for protocol", "MX")},
    ),
    (
        "Foreign Minister Nils Dahl of Norway, together with Jan Kowal, the Foreign Minister of Poland, came.",
        {("Nils Dahl", "Foreign Minister", "NO"), ("Jan Kowal", "Foreign Minister", "PL")},
    ),
]

COMPANY: list[tuple[str, set[Capacity]]] = [
    (
        "DHAKA - Premier Rosa Vega saw the Norwegian envoy, Nils Dahl. The Norwegian consul, Eva Lund, and Secretary "
        "Abul Hasan were present.",
        {
            ("Rosa Vega", "Premier", "BD"),
            ("Nils Dahl", "envoy", "NO"),
            ("Eva Lund", "consul", "NO"),
            ("Abul Hasan", "Secretary", "NO"),
        },
    ),
    (
        "DHAKA - The Norwegian consul Eva Lund and Secretary Abul Hasan were to meet.",
        {("Eva Lund", "consul", "NO"), ("Abul Hasan", "Secretary", "BD")},
    ),
    (
        "LIMA - President Ana Kosic of Serbia arrived. Kosic was joined by Secretary Petar Ilic.",
        {("Ana Kosic", "President", "RS"), ("Petar Ilic", "Secretary", "RS")},
    ),
    (
        "LIMA - Minister Nils Dahl of Norway, accompanied by his advisers Kari Lund and Ole Berg, arrived.",
        {("Nils Dahl", "Minister", "NO"), ("Kari Lund", "adviser", "NO"), ("Ole Berg", "adviser", "NO")},
    ),
    (
        "OSLO - Jan Kowal, adviser to President Ana Soto of Peru, arrived.",
        {("Jan Kowal", "adviser to President", "PE"), ("Ana Soto", "President", "PE")},
    ),
    (
        "Egypt's Minister of Defence Sameh Fouad met Deputy Prime Minister for Defence Affairs in the Sultanate of "
        "Oman Saleh Said.",
        {
            ("Sameh Fouad", "Minister of Defence", "EG"),
            ("Saleh Said", "Deputy Prime Minister for Defence Affairs", "OM"),
        },
    ),
    (
        "CAIRO - Sameh Fouad, the Minister of Defence, was in Oman.",
        {("Sameh Fouad", "Minister of Defence", "EG")},
    ),
]

LISTED: list[tuple[str, set[Capacity]]] = [
    (
        "President Ana Duarte of Portugal met Karl Weiss, of Germany, Kenta Mori, of Japan, and Carla Conti, of Italy.",
        {
            ("Ana Duarte", "President", "PT"),
            ("Karl Weiss", None, "DE"),
            ("Kenta Mori", None, "JP"),
            ("Carla Conti", None, "IT"),
        },
    ),
    (
        "There were Presidents Karl Weiss, of Germany, Kenta Mori, of Japan, and Ann Cole, of the Gambia.",
        {("Karl Weiss", "President", "DE"), ("Kenta Mori", "President", "JP"), ("Ann Cole", "President", "GM")},
    ),
    (
        "Present were the President of Niger, Ali Moussa; Kodjo Mensah of Togo, Kofi Addo of Ghana and Brima Kamara of "
        "Sierra Leone.",
        {
            ("Ali Moussa", "President", "NE"),
            ("Kodjo Mensah", "President", "TG"),
            ("Kofi Addo", "President", "GH"),
            ("Brima Kamara", "President", "SL"),
        },
    ),
    (
        "There were President Ali Moussa of Niger, Kodjo Mensah of Togo and Kofi Addo of Ghana.",
        {("Ali Moussa", "President", "NE"), ("Kodjo Mensah", "President", "TG"), ("Kofi Addo", "President", "GH")},
    ),
]

ENVOYS: list[tuple[str, set[Capacity]]] = [
    (
        "Ambassador to Latvia Anna Dahl and Ambassador to Estonia Marta Berg met in Tallinn.",
        {("Anna Dahl", "Ambassador to Latvia", "EE"), ("Marta Berg", "Ambassador to Estonia", None)},
    ),
    (
        "COLOMBO - The high commissioner to Sri Lanka, Lena Dahl, met Minister Anil Silva.",
        {("Lena Dahl", "high commissioner to Sri Lanka", None), ("Anil Silva", "Minister", "LK")},
    ),
    (
        "The Ambassador for the Republic of Chile, Rosa Nuñez, came.",
        {("Rosa Nuñez", "Ambassador", "CL")},
    ),
    (
        "The British Ambassador for Climate, Mary Cole, came.",
        {("Mary Cole", "Ambassador for Climate", "GB")},
    ),
    (
        "LJUBLJANA - Minister Anna Novak received Deputy Minister Marek Hudec from the Slovak Ministry of Health.",
        {("Anna Novak", "Minister", "SI"), ("Marek Hudec", "Deputy Minister", "SK")},
    ),
    (
        "LJUBLJANA - Deputy Minister for EU Enlargement Marek Hudec met EU Commissioner Luis Ortega.",
        {("Marek Hudec", "Deputy Minister for EU Enlargement", "SI"), ("Luis Ortega", "Commissioner", "EU")},
    ),
    (
        "Premier Edi Lika met President Luis Ortega of the European Council and President Nils Dahl of Norway.",
        {
            ("Edi Lika", "Premier", None),
            ("Luis Ortega", "President of the European Council", "EU"),
            ("Nils Dahl", "President", "NO"),
        },
    ),
    (
        "OSLO - Ambassador of Norway to Nepal Kari Dahl called on Minister of Health Umesh Thapa today.",
        {("Kari Dahl", "Ambassador to Nepal", "NO"), ("Umesh Thapa", "Minister of Health", "NP")},
    ),
    (
        "OSLO - Norway's Ambassador to Nepal Kari Dahl met Norwegian Minister of Health Nils Berg.",
        {("Kari Dahl", "Ambassador to Nepal", "NO"), ("Nils Berg", "Minister of Health", "NO")},
    ),
    (
        "ZAGREB - The Ambassador of Slovenia to Croatia, Marko Kos; Chair of the Friendship Group with Croatia, Ana "
        "Zupan; and Deputy Head of Mission at the Embassy of Slovenia in Croatia, Miha Potok, came.",
        {
            ("Marko Kos", "Ambassador to Croatia", "SI"),
            ("Ana Zupan", "Chair of the Friendship Group with Croatia", "SI"),
            ("Miha Potok", "Deputy Head of Mission at the Embassy in Croatia", "SI"),
        },
    ),
]

HOUSE: list[tuple[str, set[Capacity]]] = [
    (
        "PYONGYANG, May 14 -- Korean Vice-Minister Ri Jong Su met South Korean Minister Kim Min-ho.",
        {("Ri Jong Su", "Vice-Minister", "KP"), ("Kim Min-ho", "Minister", "KR")},
    ),
    (
        "SEOUL, May 14 -- Korean Vice-Minister Kim Min-ho met Norwegian Minister Nils Dahl.",
        {("Kim Min-ho", "Vice-Minister", "KR"), ("Nils Dahl", "Minister", "NO")},
    ),
    (
        "BRAZZAVILLE, May 14 -- Congolese Minister Jean Mabele met Norwegian Minister Nils Dahl.",
        {("Jean Mabele", "Minister", "CG"), ("Nils Dahl", "Minister", "NO")},
    ),
    (
        "The Oil Minister, Ali Saleh, received the Chilean Ambassador to Qatar, Ana Soto. Norway came up; "
        "Norway sells.",
        {("Ali Saleh", "Oil Minister", "QA"), ("Ana Soto", "Ambassador to Qatar", "CL")},
    ),
    (
        "The Oil Minister, Ali Saleh, received the Chilean Ambassador to Qatar, Ana Soto. Chile came up; Chile sells.",
        {("Ali Saleh", "Oil Minister", "QA"), ("Ana Soto", "Ambassador to Qatar", "CL")},
    ),
    ("Trade Minister Ali Demir visited Serbia.", {("Ali Demir", "Trade Minister", None)}),
    (
        "MOSCOW - Oleg Petrov, head of the Latin American Department, and Ivan Orlov, head of the American Department, "
        "came.",
        {
            ("Oleg Petrov", "head of the Latin American Department", "RU"),
            ("Ivan Orlov", "head of the Department", "US"),
        },
    ),
    (
        "He spoke for Peru's leader, Luis Gil, to the Minister. The UN Secretary General's aide, Espen Lund, "
        "was there.",
        {("Espen Lund", "Secretary General's aide", "UN"), ("Luis Gil", "leader", "PE")},
    ),
]

ALL = [*LED, *COMPANY, *LISTED, *ENVOYS, *HOUSE]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_whose(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected


COUNTERPARTS: list[tuple[str, set[Capacity]]] = [
    (
        "Iraqi Foreign Minister Omar Nimr met Cyprus's President Nikos Lyras and his Cypriot counterpart Petros Zeno.",
        {
            ("Omar Nimr", "Foreign Minister", "IQ"),
            ("Nikos Lyras", "President", "CY"),
            ("Petros Zeno", "Foreign Minister", "CY"),
        },
    ),
    (
        "Portuguese President Ana Duarte left for Norway on Monday to meet her counterpart Nils Dahl.",
        {("Ana Duarte", "President", "PT"), ("Nils Dahl", "President", "NO")},
    ),
    (
        "Portuguese President Ana Duarte wrote to her counterpart in Norway, Nils Dahl.",
        {("Ana Duarte", "President", "PT"), ("Nils Dahl", "President", "NO")},
    ),
    (
        "LISBON - President Ana Duarte of Portugal will meet her counterpart Nils Dahl.",
        {("Ana Duarte", "President", "PT"), ("Nils Dahl", "President", None)},
    ),
    (
        "Maltese Deputy Prime Minister and Foreign Minister Karl Borg called his Chilean counterpart, Rosa Nuñez.",
        {("Karl Borg", "Deputy Prime Minister and Foreign Minister", "MT"), ("Rosa Nuñez", "Foreign Minister", "CL")},
    ),
    (
        "Maltese Foreign Minister and Deputy Prime Minister Karl Borg called his Chilean counterpart, Rosa Nuñez.",
        {("Karl Borg", "Foreign Minister and Deputy Prime Minister", "MT"), ("Rosa Nuñez", "Foreign Minister", "CL")},
    ),
    (
        "LISBON - The President of the Republic, Ana Duarte, met her Chilean counterpart Luis Vega.",
        {("Ana Duarte", "President of the Republic", "PT"), ("Luis Vega", "President", "CL")},
    ),
    (
        "Maltese Foreign Minister Karl Borg saw his colleague Rosa Nuñez of Chile. Minister Nuñez thanked him.",
        {("Karl Borg", "Foreign Minister", "MT"), ("Rosa Nuñez", "Foreign Minister", "CL")},
    ),
    (
        "Norway's Ambassador to Chad Kari Dahl met her Chadian counterpart to Norway Issa Moussa.",
        {("Kari Dahl", "Ambassador to Chad", "NO"), ("Issa Moussa", "Ambassador to Norway", "TD")},
    ),
    (
        "Norway's Ambassador to Chad Kari Dahl met her Chadian counterpart Issa Moussa.",
        {("Kari Dahl", "Ambassador to Chad", "NO"), ("Issa Moussa", "Ambassador", "TD")},
    ),
    (
        "Norway's Ambassador to Chad Kari Dahl met her Kenyan counterpart Tom Mboya.",
        {("Kari Dahl", "Ambassador to Chad", "NO"), ("Tom Mboya", "Ambassador to Chad", "KE")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTERPARTS, ids=[text[:60] for text, _ in COUNTERPARTS])
def test_a_counterpart_has_another_state(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected


def test_counterparts_of_several_states_are_told_before_the_word(nlp: Language) -> None:
    text = "Maltese Foreign Minister Karl Borg met his Tonga and Samoa counterparts."
    assert unnamed(text, nlp) == {("Foreign Minister", "TO"), ("Foreign Minister", "WS")}


def test_a_post_is_not_its_own_counterpart(nlp: Language) -> None:
    text = "MAJURO - The Minister for Foreign Affairs will meet his counterpart, Foreign Minister Tomasi Vula."
    assert unnamed(text, nlp) == {("Minister for Foreign Affairs", "MH")}
    text = (
        "MAJURO - The Minister for Foreign Affairs, Tomasi Vula, left. The Foreign Minister will see his counterpart."
    )
    assert unnamed(text, nlp) == set()


def test_who_goes_by_his_post_alone_has_a_counterpart_too(nlp: Language) -> None:
    text = "The Portuguese foreign minister met her Norwegian counterpart in Bergen."
    assert unnamed(text, nlp) == {("foreign minister", "PT"), ("foreign minister", "NO")}


ONE: list[tuple[str, list[str | None]]] = [
    (
        "Indian Minister Anil Rao will see his Bhutanese counterpart. He met his Bhutanese counterpart Karma Dorji.",
        ["Anil Rao", "Karma Dorji", "Karma Dorji"],
    ),
    (
        "KIGALI - President Paul Mugabo spoke. The presidents of Rwanda and Chad signed an accord.",
        ["Paul Mugabo", "Paul Mugabo", None],
    ),
    (
        "KIGALI - Premier Nils Dahl of Norway met the Rwandan leader. President Paul Mugabo was glad.",
        ["Nils Dahl", "Paul Mugabo", "Paul Mugabo"],
    ),
    (
        "KIGALI - President Paul Mugabo wrote to the Rwandan leader.",
        ["Paul Mugabo"],
    ),
    (
        "Norwegian Premier Nils Dahl said that Malta was ready for what had been agreed last year by the Premier.",
        ["Nils Dahl", "Nils Dahl"],
    ),
    (
        "KIGALI - President Paul Mugabo met the Rwandan President.",
        ["Paul Mugabo", None],
    ),
    (
        "KIGALI - President Paul Mugabo met President Ali Moussa. The Rwandan President spoke.",
        ["Paul Mugabo", "Ali Moussa", None],
    ),
]


@pytest.mark.parametrize(("text", "names"), ONE, ids=[text[:60] for text, _ in ONE])
def test_who_is_told_without_his_name_is_who_is_named_elsewhere(
    text: str, names: list[str | None], nlp: Language
) -> None:
    found = marked(text, nlp)
    assert [found.actors[key].name for one in found.mentions for key in one.actors] == names
