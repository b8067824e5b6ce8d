"""Where a post ends: what it is over, whose it is, and what stands behind it that is neither."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities
from spacy.language import Language

REMITS: list[tuple[str, set[Capacity]]] = [
    (
        "Luc Roy, the World Bank's resident representative for Bulgaria, the Czech Republic and Slovakia, came.",
        {("Luc Roy", "resident representative for Bulgaria, the Czech Republic and Slovakia", "World Bank")},
    ),
    (
        "Canada's Ambassador to Kenya, Uganda and Rwanda Luc Roy came.",
        {("Luc Roy", "Ambassador to Kenya, Uganda and Rwanda", "CA")},
    ),
    (
        "He saw Luc Roy, Canada's ambassador to Kenya, and Rwandan Foreign Minister Jean Mugisha.",
        {("Luc Roy", "ambassador to Kenya", "CA"), ("Jean Mugisha", "Foreign Minister", "RW")},
    ),
    (
        "He brought Kenya's Minister of State Security, Mary Wanjiru, along.",
        {("Mary Wanjiru", "Minister of State Security", "KE")},
    ),
    (
        "They were received by the Head of the Government of National Unity of Libya, Salem Haddad.",
        {("Salem Haddad", "Head of the Government of National Unity", "LY")},
    ),
    (
        "Greek Minister of Public Order and Citizen Protection Nikos Pappas came later.",
        {("Nikos Pappas", "Minister of Public Order and Citizen Protection", "GR")},
    ),
    (
        "Rashid Karimov, Ambassador Extraordinary and Plenipotentiary of Uzbekistan to Latvia, was there.",
        {("Rashid Karimov", "Ambassador Extraordinary and Plenipotentiary to Latvia", "UZ")},
    ),
    (
        "Nasir Aliyev, Chargé d'affaires at the Azerbaijan Embassy in Baghdad, paid a visit.",
        {("Nasir Aliyev", "Chargé d'affaires at the Embassy in Baghdad", "AZ")},
    ),
    (
        "Anna Weber, the EU special representative for the dialogue between Kosovo and Serbia, arrived.",
        {("Anna Weber", "special representative for the dialogue between Kosovo and Serbia", "EU")},
    ),
    (
        "The Mayor of Moscow, Pavel Orlov, met the crown prince of Abu Dhabi, Zayed bin Hamad.",
        {("Pavel Orlov", "Mayor of Moscow", "RU"), ("Zayed bin Hamad", "crown prince of Abu Dhabi", "AE")},
    ),
    (
        "Mehmet Kaya, who heads Turkey's Parliamentary Friendship Group, led the guests.",
        {("Mehmet Kaya", "head of Parliamentary Friendship Group", "TR")},
    ),
    (
        "At the Royal Palace King Harald Olsen of Norway gave a dinner.",
        {("Harald Olsen", "King", "NO")},
    ),
    (
        "Zambia's Army Director Operations Brig Gen Barry Phiri was present.",
        {("Barry Phiri", "Army Director Operations", "ZM")},
    ),
    (
        "European Parliament President Carla Rossi saw Assistant Secretary of State Barbara Hill.",
        {
            ("Carla Rossi", "European Parliament President", "EU"),
            ("Barbara Hill", "Assistant Secretary of State", "US"),
        },
    ),
    (
        "The head of the International Department of the CPC Central Committee, Li Wen, was his host.",
        {("Li Wen", "head of the International Department of the CPC Central Committee", "CN")},
    ),
]

REACH: list[tuple[str, set[Capacity]]] = [
    ("The U.N. envoy to the conflict, Joaquim Reis, will come.", {("Joaquim Reis", "envoy to the conflict", "UN")}),
    ("Iraqi Kurdistan Region President Sirwan Barz came.", {("Sirwan Barz", "President", "Kurdistan Region")}),
    (
        "He will call on Minister of Natural Resources, Environment and Climate Change Razak Omar.",
        {("Razak Omar", "Minister of Natural Resources, Environment and Climate Change", None)},
    ),
    (
        "State minister for civil aviation & tourism Md Mahbub Hasan came.",
        {("Mahbub Hasan", "State minister for civil aviation & tourism", None)},
    ),
    (
        "Foreign and Caricom Affairs Minister Amery Joseph came.",
        {("Amery Joseph", "Foreign and Caricom Affairs Minister", None)},
    ),
    ("Dawit Bekele will be sworn in as a PM for the second time.", {("Dawit Bekele", "PM", None)}),
    (
        "Undersecretary of the Ministry for Political Affairs Ambassador Dr. Saud Al-Sari attended.",
        {("Saud Al-Sari", "Undersecretary of the Ministry for Political Affairs", None)},
    ),
    ("The invitation came from the Sultan of Brunei, Sultan Hassan Bakri.", {("Hassan Bakri", "Sultan", "BN")}),
    (
        "AZERTAC President of the Republic of Azerbaijan Elman Aliyev received Ukrainian minister Petro Bondar.",
        {("Elman Aliyev", "President", "AZ"), ("Petro Bondar", "minister", "UA")},
    ),
    (
        "Foreign Secretary Sita Lama and Charge’ d’Affaires Hari Thapa were present.",
        {("Sita Lama", "Foreign Secretary", None), ("Hari Thapa", "Charge’ d’Affaires", None)},
    ),
    (
        "Her Excellency Dema Wangmo Ambassador-designate of the Kingdom of Bhutan",
        {("Dema Wangmo", "Ambassador-designate", "BT")},
    ),
    (
        "Mr. Paul Reed Mayor of Lima told Mr. Moyo Foreign Minister Ana Soto was late.",
        {("Paul Reed", "Mayor of Lima", "PE"), ("Moyo", None, None), ("Ana Soto", "Foreign Minister", None)},
    ),
    ("H.E. Oslo Mayor Lena Holm came.", {("Lena Holm", "Oslo Mayor", "NO")}),
    (
        "During the meeting which was also attended by the US Ambassador to Kabul, Karim Omar emphasized peace.",
        {("Karim Omar", None, None)},
    ),
    (
        "Pavel Garang, a member of Machar's delegation to the talks, confirmed it.",
        {("Pavel Garang", "member of Machar's delegation", None), ("Machar", None, None)},
    ),
]

STRUNG: list[tuple[str, set[Capacity]]] = [
    (
        "The United Arab Emirates sent Sheikh Rashid bin Saeed, Vice President, Prime Minister and Ruler of Dubai.",
        {("Rashid bin Saeed", "Vice President, Prime Minister and Ruler of Dubai", "AE")},
    ),
    (
        "A special envoy of Mozambican President Filipe Nyusi, Mr Julio Santos, called on him.",
        {("Filipe Nyusi", "President", "MZ"), ("Julio Santos", "special envoy of President", "MZ")},
    ),
    (
        "Norway's Ambassador to Jordan Espen Lindbæk came along.",
        {("Espen Lindbæk", "Ambassador to Jordan", "NO")},
    ),
    (
        "Josefa Vidal, Director of US Affairs at the Cuban Foreign Ministry, answered.",
        {("Josefa Vidal", "Director of US Affairs at the Foreign Ministry", "CU")},
    ),
    (
        "Russia was represented by the Presidential Envoy for the Astana talks, Andrei Lavrov.",
        {("Andrei Lavrov", "Presidential Envoy for the Astana talks", "RU")},
    ),
    (
        "Lakhdar Haddad, the UN and Arab League envoy to Syria, was in the room.",
        {("Lakhdar Haddad", "UN and Arab League envoy to Syria", "UN")},
    ),
    (
        "Latvia's Minister of Justice Inese Kalniņa signed for her country.",
        {("Inese Kalniņa", "Minister of Justice", "LV")},
    ),
    (
        "India's President A P J Abdul Rahim gave a dinner.",
        {("A P J Abdul Rahim", "President", "IN")},
    ),
    (
        "Jane Mbeki, South Africa's Minister in the Presidency responsible for State Security, went too.",
        {("Jane Mbeki", "Minister in the Presidency responsible for State Security", "ZA")},
    ),
]

SEVERAL: list[tuple[str, set[Capacity]]] = [
    (
        "With him were Oman's foreign and defence ministers, Badr Salim and Hamad Nasser.",
        {("Badr Salim", "foreign minister", "OM"), ("Hamad Nasser", "defence minister", "OM")},
    ),
    (
        "Croatia's ministers of Finance, Interior and Foreign Affairs, Ana Babić, Ivan Horvat and Luka Marić, came.",
        {
            ("Ana Babić", "minister of Finance", "HR"),
            ("Ivan Horvat", "minister of Interior", "HR"),
            ("Luka Marić", "minister of Foreign Affairs", "HR"),
        },
    ),
    (
        "Three Namibian ministers came with him: Peter Shilongo (Finance), Saara Nangolo (Education and Culture) and "
        "Jonas Haimbodi (Trade).",
        {
            ("Peter Shilongo", "minister of Finance", "NA"),
            ("Saara Nangolo", "minister of Education and Culture", "NA"),
            ("Jonas Haimbodi", "minister of Trade", "NA"),
        },
    ),
    (
        "Burkina Faso's Minister of Foreign Affairs, Awa Traoré, and Guinea's, Dr Sékou Camara, waited for him.",
        {("Awa Traoré", "Minister of Foreign Affairs", "BF"), ("Sékou Camara", "Minister of Foreign Affairs", "GN")},
    ),
    (
        "The presidents of the Croatian and the Bulgarian parliament, Ivan Horvat and Petar Dimitrov, talked.",
        {("Ivan Horvat", "president of the parliament", "HR"), ("Petar Dimitrov", "president of the parliament", "BG")},
    ),
    (
        "He took the credentials of the ambassadors of Kenya, Mary Wanjiru; the Republic of Korea, Kim Min-ho; and "
        "India, Ravi Menon.",
        {
            ("Mary Wanjiru", "ambassador", "KE"),
            ("Kim Min-ho", "ambassador", "KR"),
            ("Ravi Menon", "ambassador", "IN"),
        },
    ),
    (
        "Present were Crown Prince Faisal bin Saud of Saudi Arabia; Prince Turki bin Nasser, Minister of Interior; and "
        "Prince Khalid bin Fahd, Minister of Defense.",
        {
            ("Faisal bin Saud", "Crown Prince", "SA"),
            ("Turki bin Nasser", "Minister of Interior", "SA"),
            ("Khalid bin Fahd", "Minister of Defense", "SA"),
        },
    ),
    (
        "The Holy See's prefect of the Apostolic Library, Archbishop Georg Huber, opened the door.",
        {("Georg Huber", "prefect of the Apostolic Library", "VA")},
    ),
    (
        "Chile's ministers of Economy, Ana Soto, and of Justice, Luis Gil, came.",
        {("Ana Soto", "minister of Economy", "CL"), ("Luis Gil", "minister of Justice", "CL")},
    ),
    (
        "Chile's Secretaries of Trade Ana Soto, Finance and Public Credit Luis Gil, and Health Eva Rojas came.",
        {
            ("Ana Soto", "secretary of Trade", "CL"),
            ("Eva Rojas", "secretary of Health", "CL"),
            ("Luis Gil", "secretary of Finance and Public Credit", "CL"),
        },
    ),
    (
        "Chile's Ministers of Economy, Ana Soto and Luis Gil, and Justice Minister Eva Rojas came.",
        {
            ("Ana Soto", "Minister of Economy", "CL"),
            ("Eva Rojas", "Justice Minister", "CL"),
            ("Luis Gil", "Minister of Economy", "CL"),
        },
    ),
    (
        "Chile's Ministers of Foreign Affairs and of Defence, Ana Soto and Luis Gil, came.",
        {("Ana Soto", "Minister of Foreign Affairs", "CL"), ("Luis Gil", "Minister of Defence", "CL")},
    ),
]


ALL = [*REMITS, *REACH, *STRUNG, *SEVERAL]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_remit(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected
