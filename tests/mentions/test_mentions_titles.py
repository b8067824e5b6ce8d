"""How far a title reaches, and which posts are one holder's."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities, unnamed
from spacy.language import Language

WHOSE: list[tuple[str, set[Capacity]]] = [
    (
        "Janis Kalnins received on Monday in Vilnius Prime Minister of Poland Adam Wrona.",
        {("Janis Kalnins", None, None), ("Adam Wrona", "Prime Minister", "PL")},
    ),
    (
        "The Moscow ambassador Ivan Sorokin saw Damascus governor Sami Haddad.",
        {("Ivan Sorokin", "ambassador", "RU"), ("Sami Haddad", "Damascus governor", "SY")},
    ),
    (
        "The Speaker of the House of Commons of Canada Claire Hill opened the fair.",
        {("Claire Hill", "Speaker of the House of Commons", "CA")},
    ),
    ("The Ambassador for the Republic of Chile, Maria Soto, came.", {("Maria Soto", "Ambassador", "CL")}),
    ("Peru's Special Envoy for Syria Ana Soto came.", {("Ana Soto", "Special Envoy for Syria", "PE")}),
    (
        "The Ambassador of the Republic of Brazil in Colombo, Rui Dias, left.",
        {("Rui Dias", "Ambassador in Colombo", "BR")},
    ),
    (
        "The Deputy British Ambassador to Iraq, Rose Hill, saw Deputy Saudi Defense Minister Khalid Saleh.",
        {("Rose Hill", "Deputy Ambassador to Iraq", "GB"), ("Khalid Saleh", "Deputy Defense Minister", "SA")},
    ),
    (
        "Anna Wong, Director-General, World Health Organization; and Pavel Novak, Secretary-General, United Nations, "
        "came.",
        {("Anna Wong", "Director-General", "WHO"), ("Pavel Novak", "Secretary-General", "UN")},
    ),
    (
        "The group includes KMT legislators Lin Wei-han, Chen Yu-ting and Wu Mei-li.",
        {
            ("Lin Wei-han", "KMT legislator", "TW"),
            ("Chen Yu-ting", "KMT legislator", "TW"),
            ("Wu Mei-li", "KMT legislator", "TW"),
        },
    ),
]

EXTENT: list[tuple[str, set[Capacity]]] = [
    (
        "Chairman of the Verkhovna Rada of Ukraine Taras Melnyk met US State Department Counsellor Robert Hill.",
        {
            ("Taras Melnyk", "Chairman of the Verkhovna Rada", "UA"),
            ("Robert Hill", "State Department Counsellor", "US"),
        },
    ),
    (
        "Speaker of the Riigikogu (Parliament) of Estonia Ulla Tamm arrived on Monday.",
        {("Ulla Tamm", "Speaker of the Riigikogu", "EE")},
    ),
    (
        "Joint Secretary (South Asia Desk) Asha Kapoor spoke.",
        {("Asha Kapoor", "Joint Secretary (South Asia Desk)", None)},
    ),
    (
        "Minister of Education, Justice and Youth Marek Kovač spoke.",
        {("Marek Kovač", "Minister of Education, Justice and Youth", None)},
    ),
    ("Latvia's Minister of Justice Anna Kalnina spoke.", {("Anna Kalnina", "Minister of Justice", "LV")}),
    (
        "Anna Wong, Director-General, Department of European Affairs, met Danish Ambassador Nils Dahl.",
        {
            ("Anna Wong", "Director-General, Department of European Affairs", None),
            ("Nils Dahl", "Ambassador", "DK"),
        },
    ),
    (
        "Deputy Director Anna Wong of the Asia Department met Foreign Minister Nils Dahl of Norway.",
        {("Anna Wong", "Deputy Director of the Asia Department", None), ("Nils Dahl", "Foreign Minister", "NO")},
    ),
    (
        "Department of Trade and Industry Secretary Mia Santos was there.",
        {("Mia Santos", "Department of Trade and Industry Secretary", None)},
    ),
    (
        "Federal Minister for Planning, Development & Special Initiatives Ahsan Butt was there.",
        {("Ahsan Butt", "Federal Minister for Planning, Development & Special Initiatives", None)},
    ),
    (
        "The speaker of Kuwait's elected National Assembly, Ahmad Nasser, was there.",
        {("Ahmad Nasser", "speaker of National Assembly", "KW")},
    ),
    (
        "Spanish Minister of Foreign Affairs and Foreign Trade Senator Ana Soto was there.",
        {("Ana Soto", "Minister of Foreign Affairs and Foreign Trade", "ES")},
    ),
    (
        "Anna Wong is the first Danish foreign minister to visit Oman. Norwegian First Deputy Prime Minister Nils Dahl "
        "saw the Danish first deputy foreign minister Rune Holm.",
        {
            ("Anna Wong", "foreign minister", "DK"),
            ("Nils Dahl", "First Deputy Prime Minister", "NO"),
            ("Rune Holm", "first deputy foreign minister", "DK"),
        },
    ),
    (
        "Karl Huber, US senior advisor for Balkan negotiations, left.",
        {("Karl Huber", "senior advisor for Balkan negotiations", "US")},
    ),
    ("Received at the Grand Serail MP Nadia Haddad spoke.", {("Nadia Haddad", "MP", "LB")}),
    ("Chinese Foreign Minister Yang Wenli met the Agong.", {("Yang Wenli", "Foreign Minister", "CN")}),
    (
        "President Karim Haddad of the Palestinian Authority saw President Jan Lambert of the European Council.",
        {
            ("Karim Haddad", "President", "PS"),
            ("Jan Lambert", "President of the European Council", "EU"),
        },
    ),
    ("DG ISI Lt Gen Faiz Butt spoke.", {("Faiz Butt", "DG ISI", None)}),
    ("Defence Secretary Air Vice Marshal Sampath Silva spoke.", {("Sampath Silva", "Defence Secretary", None)}),
    ("Governor of Riyadh region Faisal bin Nasser spoke.", {("Faisal bin Nasser", "Governor of Riyadh region", "SA")}),
    ("The Prime Minister met Swedish Ambassador Nils Dahl.", {("Nils Dahl", "Ambassador", "SE")}),
    (
        "Slovakia's State Secretary for EU Affairs Peter Hruby spoke.",
        {("Peter Hruby", "State Secretary for EU Affairs", "SK")},
    ),
    (
        "Aldo Fenn, commander of the Southern Naval Area, met the guest.",
        {("Aldo Fenn", "commander of the Southern Naval Area", None)},
    ),
    (
        "Director of the SCO Regional Counter-Terrorist Structure Timur Askarov came.",
        {("Timur Askarov", "Director of the Regional Counter-Terrorist Structure", "SCO")},
    ),
    (
        "Secretary of the Security Council under the President of Uzbekistan Rustam Aliyev came.",
        {("Rustam Aliyev", "Secretary of the Security Council under the President", "UZ")},
    ),
    (
        "The Minister of State with special responsibility for the Pacific, Lord Hartley, left.",
        {("Hartley", "Minister of State with special responsibility for the Pacific", None)},
    ),
    (
        "The chief Houthi negotiator, Salim Nasser, and Ana Soto, the deputy Danish envoy, left.",
        {("Salim Nasser", "chief negotiator", "Houthis"), ("Ana Soto", "deputy envoy", "DK")},
    ),
    ("The president of ruling Likud Dov Lerner spoke.", {("Dov Lerner", "president of Likud", "IL")}),
    (
        "Secretary of the Likud Haifa Committee Dov Lerner spoke.",
        {("Dov Lerner", "Secretary of the Likud Haifa Committee", "IL")},
    ),
    (
        "Permanent Secretary for Trade at the MFAIT Petra Novak received the Ambassador.",
        {("Petra Novak", "Permanent Secretary for Trade at the MFAIT", None)},
    ),
    (
        "The High Commissioner – designate to Fiji, Ana Soto, saw Chief-of-Staff of the Army Raul Prado.",
        {
            ("Ana Soto", "High Commissioner – designate to Fiji", None),
            ("Raul Prado", "Chief-of-Staff of the Army", "FJ"),
        },
    ),
    (
        "Deputy and Acting Foreign Minister Karim Noori came.",
        {("Karim Noori", "Deputy and Acting Foreign Minister", None)},
    ),
    ("Special Envoy for Chad Ambassador Ana Soto of Peru came.", {("Ana Soto", "Special Envoy for Chad", "PE")}),
    (
        "The Special Representative to the island, Ana Soto, left.",
        {("Ana Soto", "Special Representative to the island", None)},
    ),
    (
        "They saw Katja Novak, Secretary of the National Assembly, Office of the Speaker of the National Assembly.",
        {("Katja Novak", "Secretary of the National Assembly, Office of the Speaker of the National Assembly", None)},
    ),
    (
        "Anil Perera, the High Commissioner – designate to Maldives, left.",
        {("Anil Perera", "High Commissioner – designate to Maldives", None)},
    ),
    (
        "Hanna Berg, the Special Representative to the island, left for the airport.",
        {("Hanna Berg", "Special Representative to the island", None)},
    ),
    ("But in general Prime Minister Ravi Mohan was glad.", {("Ravi Mohan", "Prime Minister", None)}),
    ("They saw Niger's ousted President Ali Barmou.", {("Ali Barmou", "ousted President", "NE")}),
]

JOINED: list[tuple[str, set[Capacity]]] = [
    (
        "Deputy Prime Minister, Minister of Foreign Affairs Ion Rusu met Spanish Ambassador Ana Soto.",
        {("Ion Rusu", "Deputy Prime Minister, Minister of Foreign Affairs", None), ("Ana Soto", "Ambassador", "ES")},
    ),
    (
        "He saw the Turkish Foreign Minister, Polish Defence Minister Adam Wrona and others.",
        {("Adam Wrona", "Defence Minister", "PL")},
    ),
    (
        "They saw Oleg Belov, chairman of the Intergovernmental Commission and minister of transport, and Minister of "
        "Agriculture Pavel Zimin.",
        {
            ("Oleg Belov", "chairman of the Intergovernmental Commission and minister of transport", None),
            ("Pavel Zimin", "Minister of Agriculture", None),
        },
    ),
    (
        "The OSCE Chairperson-in-Office and German Foreign Minister Karl Huber spoke.",
        {("Karl Huber", "OSCE Chairperson-in-Office and Foreign Minister", "DE")},
    ),
    (
        "Speaker National Council and Danish Ambassador Nils Dahl talked.",
        {("Nils Dahl", "Ambassador", "DK")},
    ),
    (
        "The guests were H.E. Anna Kovacs, Minister of Defence of Hungary and H.E. Marek Wrona, Minister of Justice of "
        "Poland.",
        {("Anna Kovacs", "Minister of Defence", "HU"), ("Marek Wrona", "Minister of Justice", "PL")},
    ),
    (
        "Iraqi Foreign Minister Karim Haddad met his Saudi counterpart, HRH Prince Turki bin Nasser.",
        {("Karim Haddad", "Foreign Minister", "IQ"), ("Turki bin Nasser", "Foreign Minister", "SA")},
    ),
    (
        "Deputy Prime Minister Ana Soto, Minister of Trade and Industry, came.",
        {("Ana Soto", "Deputy Prime Minister and Minister of Trade and Industry", None)},
    ),
    (
        "Deputy Prime Minister Ana Soto, Minister of Trade Ida Holm and others came.",
        {("Ana Soto", "Deputy Prime Minister", None), ("Ida Holm", "Minister of Trade", None)},
    ),
    (
        "US Representative Paul Reed, cochair of the Friendship Caucus, came.",
        {("Paul Reed", "Representative and cochair of the Friendship Caucus", "US")},
    ),
    (
        "Representative Paul Reed, chair of the Trade Committee, and Senator Ida Holm came.",
        {("Paul Reed", "Representative and chair of the Trade Committee", None), ("Ida Holm", "Senator", None)},
    ),
    (
        "Minister of Trade Ana Soto came. Ana Soto, who also serves as chair of the Joint National Economic "
        "Development Committee, left.",
        {("Ana Soto", "Minister of Trade", None)},
    ),
    (
        "Speaker of the Danish House of Representatives and Chairman of the State Duma of Russia Ivan Orlov wrote.",
        {("Ivan Orlov", "Chairman of the State Duma", "RU")},
    ),
    (
        "SUVA - Pacific Islands Forum Chair (PIFC) and Prime Minister Tomasi Vula met Fiji's ministers.",
        {("Tomasi Vula", "Pacific Islands Forum Chair and Prime Minister", "FJ")},
    ),
    (
        "OSCE Chairperson-in-Office (CiO) and Foreign Minister of Slovakia Jozef Novak spoke.",
        {("Jozef Novak", "OSCE Chairperson-in-Office and Foreign Minister", "SK")},
    ),
    (
        "UNIFIL Head of Mission and Force Commander Aldo Conti spoke.",
        {("Aldo Conti", "Head of Mission and Force Commander", "UNIFIL")},
    ),
    (
        "In the meeting between the Secretary-General and Chad's Minister of Trade, Issa Moussa, they spoke of peace.",
        {("Issa Moussa", "Minister of Trade", "TD")},
    ),
    (
        "In talks with Chad's Minister of Trade, Issa Moussa, the Secretary-General raised the killings.",
        {("Issa Moussa", "Minister of Trade", "TD")},
    ),
    (
        "In Oslo sat Chad's Issa Moussa, the chairman.",
        {("Issa Moussa", "chairman", "TD")},
    ),
    (
        "Kenyan Foreign Minister Tom Mboya and Economic Adviser to the Kenyan President Ali Noor were there.",
        {("Tom Mboya", "Foreign Minister", "KE"), ("Ali Noor", "Economic Adviser to the President", "KE")},
    ),
    (
        "They saw the adviser to the Kenyan President Ali Noor.",
        {("Ali Noor", "President", "KE")},
    ),
    (
        "KABUL - Deputy and Acting Foreign Minister Omar Karimi spoke.",
        {("Omar Karimi", "Deputy and Acting Foreign Minister", "AF")},
    ),
]

LISTED: list[tuple[str, set[Capacity]]] = [
    (
        "They are Rui Dias - Envoy of Brazil, Nils Dahl - Envoy of Denmark, Karl Huber - Envoy of Austria.",
        {("Rui Dias", "Envoy", "BR"), ("Nils Dahl", "Envoy", "DK"), ("Karl Huber", "Envoy", "AT")},
    ),
    (
        "Rui Dias, Minister of Trade - Anna Wong, Minister of Health - Karl Huber, Minister of War.",
        {
            ("Rui Dias", "Minister of Trade", None),
            ("Anna Wong", "Minister of Health", None),
            ("Karl Huber", "Minister of War", None),
        },
    ),
    (
        "With him were MPs Ivan Petrov, Anna Ozola, Peteris Kalns, Head of the Parliamentary Office Janis Ozols and "
        "others.",
        {
            ("Ivan Petrov", "MP", None),
            ("Anna Ozola", "MP", None),
            ("Peteris Kalns", "MP", None),
            ("Janis Ozols", "Head of the Parliamentary Office", None),
        },
    ),
    (
        "The Prime Minister, Ruwan Silva, Secretary General of the Ministry of Defence, General (Retd) PKD "
        "Perera, Navy Chief, Admiral Anil Dias, and others came.",
        {
            ("Ruwan Silva", "Prime Minister", None),
            ("PKD Perera", "Secretary General of the Ministry of Defence", None),
            ("Anil Dias", "Navy Chief", None),
        },
    ),
    (
        "Prime Minister the Rt. Hon. Grace Boyce, Minister of Trade, Senator the Hon. Ida Clarke; and Health "
        "Minister, the Hon. Paul Reed, came.",
        {
            ("Grace Boyce", "Prime Minister", None),
            ("Ida Clarke", "Minister of Trade, Senator", None),
            ("Paul Reed", "Health Minister", None),
        },
    ),
    (
        "Present were Mr. Ali Omar, the Secretary of the politburo of Likud and Mr. Sami Aziz, Iraq's former "
        "Minister of Trade and others.",
        {("Ali Omar", "Secretary of the politburo of Likud", "IL"), ("Sami Aziz", "former Minister of Trade", "IQ")},
    ),
    ("After talks with the Danish Prime Minister, Soto said so. Ana Soto is here.", {("Ana Soto", None, None)}),
    ("After talks with the Danish Prime Minister, Ida Holm, they left.", {("Ida Holm", "Prime Minister", "DK")}),
]

NOBODY: list[tuple[str, set[tuple[str, str | None]]]] = [
    ("The Council of Interior Ministers and the Committee of Border Guard Commanders will convene.", set()),
    ("She attended the Forum of Defence Ministers.", set()),
    ("She saw the foreign ministers of Malta.", {("foreign ministers", "MT")}),
    ("He received the Latvian ambassador at the Foreign Ministry.", {("ambassador", "LV")}),
    ("She congratulated the State Minister for Malta's victory.", {("State Minister", "MT")}),
    ("A Senior Officials Meeting will be held before the summit.", set()),
    ("She saw senior officials of Malta.", {("senior officials", "MT")}),
    (
        "She received Ambassadors and High Commissioners Designate from eight states.",
        {("Ambassadors and High Commissioners Designate", None)},
    ),
]

ALL = [*WHOSE, *EXTENT, *JOINED, *LISTED]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_title(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), NOBODY, ids=[text[:60] for text, _ in NOBODY])
def test_unnamed(text: str, expected: set[tuple[str, str | None]], nlp: Language) -> None:
    assert unnamed(text, nlp) == expected
