"""Where names begin and end: styles, days, headlines, fields of ministries, initials, small words inside them."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities, marked
from spacy.language import Language

STYLES: list[tuple[str, set[Capacity]]] = [
    (
        "He was seen off by Amb. Anna Schmidt, Executive Director, and Alderman Paul Reed.",
        {("Anna Schmidt", "Executive Director", None), ("Paul Reed", None, None)},
    ),
    (
        "Justice Minister Advocate Piet Mokoro met Cde Simon Moyana and Adv. Thabo Nkuna.",
        {("Piet Mokoro", "Justice Minister", None), ("Simon Moyana", None, None), ("Thabo Nkuna", None, None)},
    ),
    (
        "Minister Tunde Balogun met Engr. Sani Obi, Barr. Emeka Ezeh and Alhaja Fatima Sule.",
        {
            ("Tunde Balogun", "Minister", None),
            ("Sani Obi", None, None),
            ("Emeka Ezeh", None, None),
            ("Fatima Sule", None, None),
        },
    ),
    ("Walter Barr came. Attorney General Barr was late.", {("Walter Barr", "Attorney General", None)}),
    (
        "Foreign Minister Dato' Seri Utama Haji Rashid bin Haji Salim received Danish Ambassador Lena Holm.",
        {("Rashid bin Haji Salim", "Foreign Minister", None), ("Lena Holm", "Ambassador", "DK")},
    ),
    (
        "Prime Minister Samdech Akka Moha Sena Padei Techo Sok Dara received Danish Ambassador Lena Holm.",
        {("Sok Dara", "Prime Minister", None), ("Lena Holm", "Ambassador", "DK")},
    ),
    (
        "Foreign Minister Don Somchart received Don Juan Perez Luna.",
        {("Don Somchart", "Foreign Minister", None), ("Juan Perez Luna", None, None)},
    ),
    (
        "Lord Marsh of Kelso met President William Karanja. Lord Marsh left on Monday.",
        {("Marsh of Kelso", None, None), ("William Karanja", "President", None)},
    ),
    ("Lord Mayor of London Peter Eston spoke.", {("Peter Eston", "Lord Mayor", "GB")}),
    (
        "Speaker of the HoR Omar Fathi met CE Rahim Noori.",
        {("Omar Fathi", "Speaker of the HoR", None), ("Rahim Noori", "CE", None)},
    ),
    ("Envoys saw H.E. LUO Minghai, Minister of Trade.", {("LUO Minghai", "Minister of Trade", None)}),
    (
        "Their Royal Highnesses Prince Salim bin Rashid and Prince Omar bin Rashid came.",
        {("Salim bin Rashid", "Prince", None), ("Omar bin Rashid", "Prince", None)},
    ),
    (
        "Myanmar's Defence Chief Senior General Kyaw Lin and Vice Senior General Soe Win Tun spoke.",
        {("Kyaw Lin", "Defence Chief", "MM"), ("Soe Win Tun", None, None)},
    ),
    (
        "Dato Hj Ismail bin Noor, Chief Minister of Johor, saw Hjh Siti Rahim.",
        {("Ismail bin Noor", "Chief Minister of Johor", "MY"), ("Siti Rahim", None, None)},
    ),
    (
        "Saudi Minister Ahmed Nasser bin Daghir came. Dr. bin Daghir spoke.",
        {("Ahmed Nasser bin Daghir", "Minister", "SA")},
    ),
    (
        "The Tunku Mahkota of Johor and the Raja Permaisuri Agong came. Her Majesty The Gyaltsuen saw Yang Jiemin.",
        {("Yang Jiemin", None, None)},
    ),
]

INSIDE: list[tuple[str, set[Capacity]]] = [
    (
        "Kenyan President Daniel arap Kirui spoke. President Kirui met Speaker Francis ole Kaparu.",
        {("Daniel arap Kirui", "President", "KE"), ("Francis ole Kaparu", "Speaker", None)},
    ),
    (
        "Deputy Prime Minister Ole Solheim met Ka Fai Wong.",
        {("Ole Solheim", "Deputy Prime Minister", None), ("Ka Fai Wong", None, None)},
    ),
    (
        "State President To Lanh received Rear Admiral Per Lund of Norway.",
        {("To Lanh", "State President", None), ("Per Lund", None, "NO")},
    ),
    (
        "Foreign Minister Le Thanh Son received Danish Ambassador Lena Holm.",
        {("Le Thanh Son", "Foreign Minister", None), ("Lena Holm", "Ambassador", "DK")},
    ),
    ("They met President [Luis Alberto] Soto of Peru.", {("Luis Alberto Soto", "President", "PE")}),
    ('"I told [Peruvian Trade Minister Luis] Soto," he said.', {("Luis Soto", "Trade Minister", "PE")}),
    ("Prime Minister Ram Thapa 'Surya' came. Mr. Surya left.", {("Ram Thapa", "Prime Minister", None)}),
    ("Chairman Pham Van Thai said so. Pham Van Thai left.", {("Pham Van Thai", "Chairman", None)}),
]

NICKNAMES: list[tuple[str, set[Capacity]]] = [
    (
        'President Budi "Budo" Santika received Australian Premier Paul Reed. Budo thanked Reed.',
        {("Budi Santika", "President", None), ("Paul Reed", "Premier", "AU")},
    ),
    (
        "Senator Ferdie “Bongo” Marquez met Speaker Ana Soto.",
        {("Ferdie Marquez", "Senator", None), ("Ana Soto", "Speaker", None)},
    ),
    (
        'Minister Paul Reed read "Freedom" Ana Soto wrote.',
        {("Paul Reed", "Minister", None), ("Ana Soto", None, None)},
    ),
]

ASIAN: list[tuple[str, set[Capacity]]] = [
    (
        "He will see Yang di-Pertuan Agong Al-Sultan Ahmad Riza Shah.",
        {("Ahmad Riza Shah", "Yang di-Pertuan Agong", "MY")},
    ),
    (
        "They met the Yang di-Pertua Negeri Tun Dr Wan Salleh Bakar.",
        {("Wan Salleh Bakar", "Yang di-Pertua Negeri", None)},
    ),
    (
        "He met Tourism, Arts and Culture Minister Datuk Seri Tan King Seng, on Monday.",
        {("Tan King Seng", "Tourism, Arts and Culture Minister", None)},
    ),
    (
        "Also present was Sarawak Premier Datuk Patinggi Tan Sri Abang Johan Tun Omar.",
        {("Abang Johan Tun Omar", "Sarawak Premier", "MY")},
    ),
    (
        "He met Bahrain King Hamad bin Isa. Crown Prince Salman and King Hamad came.",
        {("Hamad bin Isa", "King", "BH"), ("Salman", "Crown Prince", None)},
    ),
    (
        "The Chief Incumbent of Sanchi Vihara Ven. Upali Thero came.",
        {("Upali Thero", "Chief Incumbent of Sanchi Vihara", None)},
    ),
    (
        "He saw the ambassador of Bangladesh, Amir Hossain Talukder, and the ambassador of Nigeria, Ignatius Okoro.",
        {("Amir Hossain Talukder", "ambassador", "BD"), ("Ignatius Okoro", "ambassador", "NG")},
    ),
    ("He saw the ruler, Amir Sheikh Sabah Al-Nasr.", {("Sabah Al-Nasr", "Amir", None)}),
    (
        "It was signed by Commission Chairperson MUSA FALL and Secretary General ANNA SCOTT.",
        {("MUSA FALL", "Commission Chairperson", None), ("ANNA SCOTT", "Secretary General", None)},
    ),
    (
        "Vietnam's Trade Minister Lam Van Man met Polish Senator Andrzej Person.",
        {("Lam Van Man", "Trade Minister", "VN"), ("Andrzej Person", "Senator", "PL")},
    ),
]

ENDS: list[tuple[str, set[Capacity]]] = [
    (
        "RAMALLAH - President Mahmoud Hasan Tuesday received Norwegian Foreign Minister Ine Solheim.",
        {("Mahmoud Hasan", "President", "PS"), ("Ine Solheim", "Foreign Minister", "NO")},
    ),
    (
        "Ali Kaya, Foreign Minister of Turkey, received in Ankara on Friday Harlem Brun, Minister of France.",
        {("Ali Kaya", "Foreign Minister", "TR"), ("Harlem Brun", "Minister", "FR")},
    ),
    (
        "Bulgaria's President Radov Meets Merkel",
        {("Radov", "President", "BG"), ("Merkel", None, None)},
    ),
    ("Prime Minister To Meet Kuznetsov In Moscow", {("Kuznetsov", None, None)}),
    ("They attended the National Leader Islam Rahimov Centenary session of the Senate.", set()),
    (
        "Deputy Minister of the Royal Household Somsak Keo saw Minister of Tourism Bounmy Vong.",
        {
            ("Somsak Keo", "Deputy Minister of the Royal Household", None),
            ("Bounmy Vong", "Minister of Tourism", None),
        },
    ),
    (
        "Minister of Foreign Affairs B.Battsend received Danish Ambassador Lena Holm.",
        {("B.Battsend", "Minister of Foreign Affairs", None), ("Lena Holm", "Ambassador", "DK")},
    ),
    (
        "Chairman of the Committee for External Relations of Saint Petersburg Ye.Grigorin spoke.",
        {("Ye.Grigorin", "Chairman of the Committee for External Relations of Saint Petersburg", "RU")},
    ),
    ("The members of the OSCE Troika spoke with Minister Ivan Petrov.", {("Ivan Petrov", "Minister", None)}),
    ("Peru's envoy spoke with his Chilean counterpart Friday and left.", set()),
    ("The guest of honour saw Gorgan and Laayoune.", set()),
    ("Tonga's Crown Prince Tupouʻi ʻUlukala spoke.", {("Tupouʻi ʻUlukala", "Crown Prince", "TO")}),
    (
        "As part of his Official Visit to Germany, Maltese Minister Karl Borg met Minister Frank Lang.",
        {("Karl Borg", "Minister", "MT"), ("Frank Lang", "Minister", None)},
    ),
    (
        "Lesotho Prime Minister Thabo Mokoena July 13 met Ana Soto.",
        {("Ana Soto", None, None), ("Thabo Mokoena", "Prime Minister", "LS")},
    ),
    (
        "MALTESE PRIME MINISTER KARL BORG VISITS LATVIA",
        {("KARL BORG", "PRIME MINISTER", "MT")},
    ),
    (
        "He spoke of the Father of the Nation Sheikh Karim Rahman.",
        {("Karim Rahman", None, None)},
    ),
    (
        "Karl Borg told of a Malta-Latvia summit and a Cape Verde-Guinea-Bissau commission.",
        {("Karl Borg", None, None)},
    ),
    (
        "Vučić met in Brussels with Foreign Minister Karl Borg.",
        {("Karl Borg", "Foreign Minister", "BE"), ("Vučić", None, None)},
    ),
    (
        "Indian High Commissioner Rani Ganguly Das called on her.",
        {("Rani Ganguly Das", "High Commissioner", "IN")},
    ),
]

REGIONS: list[tuple[str, set[Capacity]]] = [
    ("President of Tatarstan Farid Mukhtarov spoke.", {("Farid Mukhtarov", "President of Tatarstan", "RU")}),
    (
        "Head of the Republic of Dagestan Sergei Melnik saw Iran's Ambassador Kazem Rezai.",
        {("Sergei Melnik", "Head of the Republic of Dagestan", "RU"), ("Kazem Rezai", "Ambassador", "IR")},
    ),
    (
        "Governor of Hadramout Mabkhout bin Nasr met US Envoy Tim Lender.",
        {("Mabkhout bin Nasr", "Governor of Hadramout", "YE"), ("Tim Lender", "Envoy", "US")},
    ),
    ("Mayor of Suez Ahmed Nasser spoke.", {("Ahmed Nasser", "Mayor of Suez", "EG")}),
    ("Governor Sindh Kamran Tariq was the host.", {("Kamran Tariq", "Governor Sindh", "PK")}),
]

ALL = [*STYLES, *INSIDE, *NICKNAMES, *ASIAN, *ENDS, *REGIONS]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_names(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected


BYLINES = [
    ("Envoy hands in papers\n\nBy Layla bin Hadda\n\nAmbassador Bader Nasr spoke.", {"Bader Nasr"}),
    ("(MENAFN - Kuwait News Agency (KUNA)) By Layla bin Hadda\n\nBader Nasr spoke.", {"Bader Nasr"}),
    ("Talks end\n\nSenior Reporter\nForeign Minister Luc Moreau of France spoke.", {"Luc Moreau"}),
    ("Daily Courier – President Juan Lopez spoke.", {"Juan Lopez"}),
    (
        "Talks end\n\nLayla B. Hadda Published May 3, 2023 Updated May 3, 2023 05:24am\n\nLuc Moreau spoke.",
        {"Luc Moreau"},
    ),
    ("Published On: 8 May 2023\n\nForeign Minister Luc Moreau of France spoke.", {"Luc Moreau"}),
    ("Published papers say that Minister Luc Moreau spoke on 8 May 2023.", {"Luc Moreau"}),
    ("Lena Holm\n30 October 2019, 17:54\n\nForeign Minister Luc Moreau of France spoke.", {"Luc Moreau"}),
    (
        "Talks end\n\n4 May 2023\nDaily Network (Lima)\nBy Omar Nur\n\nForeign Minister Luc Moreau spoke.",
        {"Luc Moreau"},
    ),
    ("Adaobi Okoro, Abuja\n\nForeign Minister Luc Moreau spoke.", {"Luc Moreau"}),
    ("By Monday Lena Holm and Karl Weber had met.", {"Lena Holm", "Karl Weber"}),
    ("He was received by Lena Holm.", {"Lena Holm"}),
    (
        "Envoys arrive in Lima\n\nOmar Nur 23 Sep 2021\n\nForeign Minister Luc Moreau spoke.",
        {"Luc Moreau"},
    ),
    (
        "Talks on water\n\nCairo - Layla Abdel Hadda\n\nForeign Minister Luc Moreau spoke.",
        {"Luc Moreau"},
    ),
    (
        "Talks in Rome\n\nRedazione Adria\n\nForeign Minister Luc Moreau spoke.",
        {"Luc Moreau"},
    ),
    (
        "Minister Omar Nur spoke on 23 Sep 2021.",
        {"Omar Nur"},
    ),
]


@pytest.mark.parametrize(("text", "names"), BYLINES)
def test_who_wrote_a_text_is_not_in_it(text: str, names: set[str], nlp: Language) -> None:
    assert {name for name, _, _ in capacities(text, nlp)} == names


SHARED = [
    ("Premier Tomas Vula came with his wife, Ana Vula. Vula met President Asha Rao.", "Tomas Vula", "Vula"),
    ("Minister Tom Hale came, and Trade Minister Ruth Hale. Hale met President Asha Rao.", "Ruth Hale", "Hale"),
    ("Ahmed Nasri, Grand Imam, met Minister Karl Ahmadi. Nasry spoke.", "Ahmed Nasri", "Nasry"),
]


@pytest.mark.parametrize(("text", "name", "short"), SHARED)
def test_whom_a_surname_calls(text: str, name: str, short: str, nlp: Language) -> None:
    assert short in next(one for one in marked(text, nlp).actors if one.name == name).spellings


def test_a_first_name_must_be_spelt_as_it_was(nlp: Language) -> None:
    names = {name for name, _, _ in capacities("Lord Ahmad met the Grand Imam, Sheikh Ahmed Al-Tayar.", nlp)}
    assert names == {"Ahmad", "Ahmed Al-Tayar"}
