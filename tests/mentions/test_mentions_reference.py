"""Who is meant, and whom he is of, where the sentence itself does not say it."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities, marked
from spacy.language import Language

NAMES: list[tuple[str, set[Capacity]]] = [
    (
        "Ana Duarte landed in Oslo on Sunday. The Portuguese foreign minister will see Nils Dahl, the prime minister.",
        {("Ana Duarte", "foreign minister", "PT"), ("Nils Dahl", "prime minister", "NO")},
    ),
    (
        "Dahl, Duarte discuss fish\n\nNorwegian Foreign Minister Nils Dahl met his Portuguese counterpart Ana Duarte "
        "in Bergen. Dahl said the two were close. The Norwegian minister will visit Lisbon.",
        {("Nils Dahl", "Foreign Minister", "NO"), ("Ana Duarte", "Foreign Minister", "PT")},
    ),
    (
        "President Oleh Zelenko of Ukraine met Péter Kovács, Hungary's head of state. Zelenco said he was glad.",
        {("Oleh Zelenko", "President", "UA"), ("Péter Kovács", "head of state", "HU")},
    ),
    (
        "The talks with Spanish Minister Pedro Gil went well, the secretary of state, Mary Cole, said.",
        {("Pedro Gil", "Minister", "ES"), ("Mary Cole", "secretary of state", "US")},
    ),
    (
        "HAVANA - President Miguel Soto-Vega Gil received Ivan Orlov. President Soto-Vega thanked him.",
        {("Miguel Soto-Vega Gil", "President", "CU"), ("Ivan Orlov", None, None)},
    ),
]

DEPUTIES: list[tuple[str, set[Capacity]]] = [
    (
        "Greek Foreign Minister Nikos Vallas and his deputy, Eleni Roka, met Ana Duarte.",
        {
            ("Nikos Vallas", "Foreign Minister", "GR"),
            ("Eleni Roka", "deputy Foreign Minister", "GR"),
            ("Ana Duarte", None, None),
        },
    ),
    (
        "Spanish Prime Minister Pedro Gil came. Gil's deputy Marta Vega met Ana Duarte.",
        {
            ("Pedro Gil", "Prime Minister", "ES"),
            ("Marta Vega", "deputy Prime Minister", "ES"),
            ("Ana Duarte", None, None),
        },
    ),
    (
        "A deputy, Marta Vega, spoke for the party. Ana Duarte met her.",
        {("Marta Vega", "deputy", None), ("Ana Duarte", None, None)},
    ),
]

ACCORDING: list[tuple[str, str]] = [
    ("According to Sand, the minister will meet Premier Ana Soto.", "Nils Dahl"),
    ("According to spokeswoman Eva Sand, the minister met Premier Ana Soto.", "Nils Dahl"),
    ("According to Eva Sand, the minister, talks went well.", "Eva Sand"),
]

WHOSE: list[tuple[str, set[Capacity]]] = [
    (
        "On the German side, State Secretary Jan Becker and Ambassador Petra Klein took part; on the Polish side, "
        "Deputy Minister Marek Zielinski.",
        {
            ("Jan Becker", "State Secretary", "DE"),
            ("Petra Klein", "Ambassador", "DE"),
            ("Marek Zielinski", "Deputy Minister", "PL"),
        },
    ),
    (
        "ABUJA - President Bello Musa on Friday received a letter from President Paul Adjei of Ghana, delivered by "
        "Ghana's High Commissioner, Kofi Annor.",
        {
            ("Bello Musa", "President", "NG"),
            ("Paul Adjei", "President", "GH"),
            ("Kofi Annor", "High Commissioner", "GH"),
        },
    ),
    (
        "TOKYO (Kyodo) - Prime Minister Kenji Mori will visit Delhi next week to meet Prime Minister Arun Mehta.",
        {("Kenji Mori", "Prime Minister", "JP"), ("Arun Mehta", "Prime Minister", "IN")},
    ),
    (
        "Jordan, whose foreign minister, Ayman Nimr, chaired the session, proposed a truce.",
        {("Ayman Nimr", "foreign minister", "JO")},
    ),
    (
        "Accompanied by Interior Minister Marco Ferri, Italian Premier Carla Conti flew home.",
        {("Marco Ferri", "Interior Minister", "IT"), ("Carla Conti", "Premier", "IT")},
    ),
    (
        "Kosovo sent its deputy prime minister, Arta Gashi, and the EU its mediator, Luis Ortega.",
        {("Arta Gashi", "deputy prime minister", "XK"), ("Luis Ortega", "mediator", "EU")},
    ),
    (
        "The ministers of agriculture of Chad (Idriss Bako) and Niger (Moussa Sani) signed it.",
        {("Idriss Bako", "minister of agriculture", "TD"), ("Moussa Sani", "minister of agriculture", "NE")},
    ),
    (
        "Mexico's Luis Ortega and Colombia's Pablo Rey, the two foreign ministers, met in Lima.",
        {("Luis Ortega", "foreign minister", "MX"), ("Pablo Rey", "foreign minister", "CO")},
    ),
    (
        "BEIJING (Xinhua) -- President Hu Jianguo held talks with visiting U.S. President Brad Obara. Premier Wen "
        "Bao was present, as were U.S. Commerce Secretary Gary Loke and Ambassador Jon Hunt.",
        {
            ("Hu Jianguo", "President", "CN"),
            ("Brad Obara", "President", "US"),
            ("Wen Bao", "Premier", "CN"),
            ("Gary Loke", "Commerce Secretary", "US"),
            ("Jon Hunt", "Ambassador", "US"),
        },
    ),
]

HELD: list[tuple[str, set[Capacity]]] = [
    (
        "Since Dahl was Minister of Justice of Norway until recently, he knew. Norway's new Premier, Nils Dahl, left.",
        {("Nils Dahl", "Premier", "NO")},
    ),
    (
        "Nils Dahl, the Minister of Justice of Norway until May, spoke. Premier Nils Dahl was glad.",
        {("Nils Dahl", "Premier", "NO")},
    ),
    (
        "Nils Dahl, who was Minister of Justice of Norway, spoke.",
        {("Nils Dahl", "Minister of Justice", "NO")},
    ),
    (
        "Norwegian Premier Nils Dahl came. Legal Adviser to the Norwegian Premier Ola Berg was there.",
        {("Nils Dahl", "Premier", "NO"), ("Ola Berg", "Legal Adviser to the Premier", "NO")},
    ),
    (
        "The adviser to the Norwegian Premier Nils Dahl was there. Norwegian Premier Nils Dahl was not.",
        {("Nils Dahl", "Premier", "NO")},
    ),
    (
        "Norway's top diplomat will be in Lisbon on Monday. Nils Dahl, minister of foreign affairs, was there once.",
        {("Nils Dahl", "minister of foreign affairs", "NO")},
    ),
    (
        "Norway's prime minister will visit Portugal on Monday. Nils Dahl will see Ana Duarte, the president.",
        {("Nils Dahl", "prime minister", "NO"), ("Ana Duarte", "president", "PT")},
    ),
    (
        "Norway's prime minister will visit Portugal on Monday. Nils Dahl, a historian, wrote of it.",
        {("Nils Dahl", None, None)},
    ),
    (
        "The Norwegian Premier will meet Karl Weiss. Karl Weiss will hold talks with Nils Dahl on Monday.",
        {("Karl Weiss", None, None), ("Nils Dahl", None, None)},
    ),
    (
        "NATO's Secretary General arrives today. Nils Dahl will meet the Premier of Chad. He will meet with the "
        "President of Chad, too.",
        {("Nils Dahl", "Secretary General", "NATO")},
    ),
    (
        "Karim Aydin left. A meeting between Aydin and the UN Secretary General is planned.",
        {("Karim Aydin", None, None)},
    ),
    (
        "LISBON - Minister Nils Dahl spoke of President Ana Lima and said that the Angolan leader would visit Chad.",
        {("Nils Dahl", "Minister", "PT"), ("Ana Lima", "President", "AO")},
    ),
    (
        "LISBON - President Ana Lima will meet the Angolan leader.",
        {("Ana Lima", "President", "PT")},
    ),
    (
        "Premier Ravi Ali took a letter from Mrs. Jane Mill, accrediting her as High Commissioner of Malta to Guyana.",
        {("Ravi Ali", "Premier", "GY"), ("Jane Mill", "High Commissioner to Guyana", "MT")},
    ),
]

ALL = [*NAMES, *DEPUTIES, *WHOSE, *HELD]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_reference(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected


def test_a_post_without_a_name_means_its_holder(nlp: Language) -> None:
    found = marked("Norwegian Foreign Minister Nils Dahl came. The minister spoke.", nlp)
    assert [mention.kind for mention in found.mentions] == ["person", "post"]
    assert found.mentions[1].actors == found.mentions[0].actors
    assert found.actors[found.mentions[1].actors[0]].name == "Nils Dahl"


@pytest.mark.parametrize(("text", "minister"), ACCORDING, ids=[text for text, _ in ACCORDING])
def test_who_is_quoted_is_not_the_one_of_whom_he_tells(text: str, minister: str, nlp: Language) -> None:
    found = marked(f"Norwegian Foreign Minister Nils Dahl came, the adviser Eva Sand said. {text}", nlp)
    at = found.article.text.rindex("the minister") + 4
    (told,) = (one for one in found.mentions if one.span.start <= at < one.span.end)
    assert [found.actors[key].name for key in told.actors] == [minister]


def test_a_stranger_is_not_taken_for_the_minister(nlp: Language) -> None:
    found = marked("Norwegian Foreign Minister Nils Dahl came. The Swedish minister spoke.", nlp)
    assert found.actors[found.mentions[1].actors[0]].name is None


ALONE: list[tuple[str, str]] = [
    ("AMMAN - King Hamza received Minister Adel Kattan, bearer of a letter from King Faris. The King spoke.", "Hamza"),
    ("AMMAN - King Hamza received a letter from Emir Sabah Al-Nasr. The King spoke.", "Hamza"),
    (
        "TUNIS - President Kamel Sai received a letter from Algerian President Amine Tebba. The President spoke.",
        "Kamel Sai",
    ),
    ("TUNIS - President Kamel Sai is ill. President Amine Tebba came. The President spoke.", "Amine Tebba"),
]


@pytest.mark.parametrize(("text", "name"), ALONE, ids=[text[:60] for text, _ in ALONE])
def test_the_king_alone_is_he_of_whom_it_is_told(text: str, name: str, nlp: Language) -> None:
    found = marked(text, nlp)
    assert [found.actors[key].name for key in found.mentions[-1].actors] == [name]


@pytest.mark.parametrize("text", ["SANA reported it from Damascus.", "TASS said so.", "By our correspondent in Paris."])
def test_agencies_and_places_are_no_persons(text: str, nlp: Language) -> None:
    assert capacities(text, nlp) == set()


NESTED: list[tuple[str, set[str]]] = [
    ("Premier Najib Haddad's adviser Ziad Khoury called.", {"Najib Haddad"}),
    ("Jan Kowal, adviser to President Ana Soto of Peru, met Rosa Vega.", {"Ana Soto"}),
    ("Minister Rosa Vega met Jan Kowal, a special envoy of the Peruvian President Ana Soto.", {"Ana Soto"}),
    ("Minister Rosa Vega met Jan Kowal, a special representative of UN Secretary-General Ana Soto.", {"Ana Soto"}),
    ("Rosa Vega met with advisers to Ana Soto, Jan Kowal and Nils Dahl.", {"Ana Soto", "Jan Kowal", "Nils Dahl"}),
    ("Rosa Vega met an adviser to Ana Soto, Minister Jan Kowal and Premier Nils Dahl.", {"Ana Soto"}),
    ("Representing President Ana Soto, Minister Rosa Vega met Premier Nils Dahl.", {"Ana Soto"}),
    ("Minister Rosa Vega received Premier Nils Dahl on behalf of President Ana Soto.", {"Ana Soto"}),
    ("Representing Peru, Minister Rosa Vega met Premier Nils Dahl.", set()),
]


@pytest.mark.parametrize(("text", "nested"), NESTED, ids=[text[:60] for text, _ in NESTED])
def test_who_is_named_in_the_title_of_another_or_represented_is_nested(
    text: str, nested: set[str], nlp: Language
) -> None:
    found = marked(text, nlp)
    assert {found.actors[key].name for one in found.mentions if one.nested for key in one.actors} == nested


SHORT: list[tuple[str, str, int]] = [
    ("Secretary Carl D. Austin III landed in Oman. Austin spoke to sailors.", "Austin", 2),
    ("An accord was signed by Nepal's Minister for Labour, Asha Rai, and P Kandasamy, the Malaysian Minister for "
     "Human Resources. Kandasamy arrived here on Sunday.", "Kandasamy", 2),
    ("Ambassador Jose Santiago Sta. Romana of the Philippines left. Mr Sta. Romana smiled.", "Romana", 2),
    ("Envoy Carlo de Bassano met President Omar al-Nimri of Sudan. Both de Bassano and al-Nimri smiled.", "Bassano", 2),
    ("Envoy Carlo de Bassano met President Omar al-Nimri of Sudan. Both de Bassano and al-Nimri smiled.", "Nimri", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surname", "times"), SHORT, ids=[f"{name}: {text[:40]}" for text, name, _ in SHORT])
def test_a_surname_means_whoever_bears_it(text: str, surname: str, times: int, nlp: Language) -> None:
    found = marked(text, nlp)
    (bearer,) = (one for one in found.actors if surname in (one.name or ""))
    spans = [one.span for one in found.mentions if bearer.key in one.actors]
    assert sum(surname in text[span.start : span.end] for span in spans) == times
