"""Attendee lists: every name with its own post, whatever stands between."""

from __future__ import annotations

import pytest
from capacity import Capacity, capacities, marked, unnamed
from spacy.language import Language

LISTS: list[tuple[str, set[Capacity]]] = [
    (
        "The meeting of the Presidents of Kyrgyzstan Almaz Bekov and Mongolia Bat Khurel was held.",
        {("Almaz Bekov", "President", "KG"), ("Bat Khurel", "President", "MN")},
    ),
    (
        "The Kurdish leader, Karim Barzan, spoke. The guests included the Consuls of Kuwait and Egypt, as well as the "
        "acting consul of Jordan. Barzan thanked them.",
        {("Karim Barzan", "Kurdish leader", None)},
    ),
    (
        "Others there were the President of Niger, Moussa Issa; Kofi Mensah of Togo and Kwame Addo of Ghana.",
        {
            ("Moussa Issa", "President", "NE"),
            ("Kofi Mensah", "President", "TG"),
            ("Kwame Addo", "President", "GH"),
        },
    ),
    (
        "President Moussa Issa of Niger and Anna Reed of the UN met.",
        {("Moussa Issa", "President", "NE"), ("Anna Reed", None, "UN")},
    ),
    (
        "He will call on former prime minister duo Hari Thapa and K.P. Shrestha.",
        {("Hari Thapa", "former prime minister", None), ("K.P. Shrestha", "former prime minister", None)},
    ),
    (
        "Also there were Sami Nasser, Minister of Transport, Deputy Minister of Tourism Rima Haddad, "
        "Director of the Press Office at the Presidency,Lina Azar, Dr. Omar Saleh, Director of Protocol at the Foreign "
        "Ministry, and Jordan's Ambassador in Damascus.",
        {
            ("Sami Nasser", "Minister of Transport", "SY"),
            ("Rima Haddad", "Deputy Minister of Tourism", "SY"),
            ("Lina Azar", "Director of the Press Office at the Presidency", "SY"),
            ("Omar Saleh", "Director of Protocol at the Foreign Ministry", "SY"),
        },
    ),
    (
        "Present were Peter Novak, Slovenian Minister of Finance; Ana Kovač, Minister of the Economy; and Dr.Luka "
        "Zorko, Governor of the Central Bank of Slovenia.",
        {
            ("Peter Novak", "Minister of Finance", "SI"),
            ("Ana Kovač", "Minister of the Economy", "SI"),
            ("Luka Zorko", "Governor of the Central Bank", "SI"),
        },
    ),
    (
        "The foreign ministers of Malta and Libya, Ian Borg and Najla Mansour, respectively, signed it.",
        {("Ian Borg", "foreign minister", "MT"), ("Najla Mansour", "foreign minister", "LY")},
    ),
    (
        "Ian Borg and Najla Mansour, the foreign ministers of Malta and Libya, signed it.",
        {("Ian Borg", "foreign minister", "MT"), ("Najla Mansour", "foreign minister", "LY")},
    ),
    (
        "He met his counterparts Ali Asadov (Azerbaijan),Roman Petrenko (Ukraine) and Maris Berzins (Latvia), said "
        "Polish Defence Minister Jan Kowalski.",
        {
            ("Ali Asadov", "Defence Minister", "AZ"),
            ("Roman Petrenko", "Defence Minister", "UA"),
            ("Maris Berzins", "Defence Minister", "LV"),
            ("Jan Kowalski", "Defence Minister", "PL"),
        },
    ),
    (
        "Letters were handed over by three ambassadors, namely those of Greece, Ms. Eleni Markou, Ghana, Mr. John "
        "Mensah, and Norway, Mr. Nils Dahl.",
        {
            ("Eleni Markou", "ambassador", "GR"),
            ("John Mensah", "ambassador", "GH"),
            ("Nils Dahl", "ambassador", "NO"),
        },
    ),
    (
        "The presidents of the four Andean countries, Luis Quispe, Marta Rojas, Juan Vega and Ana Torres, signed it.",
        {(name, "president", None) for name in ("Luis Quispe", "Marta Rojas", "Juan Vega", "Ana Torres")},
    ),
    (
        "They were received by the members of the Council Karim Al-Zubaidi, Sami Al-Arada and Dr. Omar Majali.",
        {(name, "member of the Council", None) for name in ("Karim Al-Zubaidi", "Sami Al-Arada", "Omar Majali")},
    ),
    (
        "She met several deputies, among them Anna Rossi and Paul Smith.",
        {("Anna Rossi", "deputy", None), ("Paul Smith", "deputy", None)},
    ),
    (
        "The new ambassadors are Budi Santoso of Indonesia, Piriya Somchai of Thailand and Juan Rojas of Colombia.",
        {
            ("Budi Santoso", "ambassador", "ID"),
            ("Piriya Somchai", "ambassador", "TH"),
            ("Juan Rojas", "ambassador", "CO"),
        },
    ),
    (
        "They saw Idrissa Keita and Amadou Toure, the deputy head of the new council and its spokesman respectively.",
        {("Idrissa Keita", "deputy head of the new council", None), ("Amadou Toure", "spokesman", None)},
    ),
    (
        "There came Ambassadors of Malta Karl Borg, Federal Republic of Germany Jan Lang, French Republic "
        "Ms. Eva Morel, Confederation of Switzerland Urs Keller, Mongolia Bat Tsend and the Democratic "
        "People's Republic of Korea Ri Jong Su.",
        {
            ("Bat Tsend", "Ambassador", "MN"),
            ("Eva Morel", "Ambassador", "FR"),
            ("Jan Lang", "Ambassador", "DE"),
            ("Karl Borg", "Ambassador", "MT"),
            ("Ri Jong Su", "Ambassador", "KP"),
            ("Urs Keller", "Ambassador", "CH"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[text[:60] for text, _ in LISTS])
def test_list(text: str, expected: set[Capacity], nlp: Language) -> None:
    assert capacities(text, nlp) == expected


UNNAMED = [
    (
        "Norwegian Foreign Minister Anna Berg and her Chadian counterpart, Idriss Haddad, conferred. The two foreign "
        "ministers agreed. The foreign ministers of Norway and Chad will meet again.",
        set(),
    ),
    (
        "The foreign ministers of China and Chad, Lin Wen and Idriss Haddad, conferred. Lin Wen thanked his Chadian "
        "counterpart.",
        set(),
    ),
    (
        "Egypt, Jordan and Iraq draw nearer. The leaders of the three countries met in Amman.",
        {("leader", "EG"), ("leader", "JO"), ("leader", "IQ")},
    ),
    (
        "Austria's Foreign Minister, Karl Huber, received his counterparts from Hungary, Slovakia and Chad.",
        {("Foreign Minister", "HU"), ("Foreign Minister", "SK"), ("Foreign Minister", "TD")},
    ),
    ("OSLO - The foreign ministers conferred in Oslo.", {("foreign ministers", None)}),
    ("The two foreign ministers, Lin Wen and Pavel Orlov, held talks.", set()),
    (
        "Foreign Minister Karim Haddad will meet the foreign ministers of India, France and Sweden.",
        {("foreign minister", "IN"), ("foreign minister", "FR"), ("foreign minister", "SE")},
    ),
    (
        "Peru's envoy for Chad Ana Soto, Chilean envoy for Chad Juan Gil and Norwegian envoy for Chad Nils Dahl met. "
        "The envoys of the three countries spoke. The envoys for Chad of the three states - Chile, Norway and Peru - "
        "left.",
        set(),
    ),
    (
        "Polish President Jan Kowal met Lithuanian President Dalia Lukas.\n\nThe defence ministers of both countries "
        "signed an accord.",
        {("defence minister", "PL"), ("defence minister", "LT")},
    ),
    ("The defence ministers of both countries signed an accord.", {("defence ministers", None)}),
    (
        "Polish President Jan Kowal, Norwegian Premier Nils Dahl and German Chancellor Karl Weiss came. The three "
        "leaders met before. The five leaders did not.",
        set(),
    ),
    (
        "Chadian President Ali Moussa met Nigerien President Kofi Addo. The two African leaders agreed.",
        set(),
    ),
    (
        "US Secretary of State Ann Cole met Norwegian Foreign Minister Nils Dahl. The two top diplomats agreed.",
        set(),
    ),
    (
        "Norwegian Premier Nils Dahl came. The two deputy ministers spoke. Two deputy ministers slept.",
        {("deputy ministers", None)},
    ),
    ("The Ambassador of the Russian Federation in Damascus was there.", {("Ambassador in Damascus", "RU")}),
    ("The foreign ministers of Thailand and Laos will go.", {("foreign minister", "TH"), ("foreign minister", "LA")}),
    ("He will see the foreign ministers of NATO's member states.", {("foreign ministers of member states", "NATO")}),
    (
        "Armenia's Speaker of Parliament Aram Simyan met Georgia's Speaker of Parliament Shota Gelovani. The "
        "Speakers of Parliaments of Armenia and Georgia spoke.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNNAMED, ids=[text[:60] for text, _ in UNNAMED])
def test_unnamed(text: str, expected: set[tuple[str, str]], nlp: Language) -> None:
    assert unnamed(text, nlp) == expected


def test_one_of_a_group_without_names_is_named_later(nlp: Language) -> None:
    told = marked(
        "Austria's Foreign Minister, Karl Huber, met his counterparts from Mexico and Chad. With Alicia Rojas of "
        "Mexico he discussed trade.",
        nlp,
    )
    (group,) = (one for one in told.mentions if one.plural)
    assert {(told.actors[key].name, told.actors[key].of) for key in group.actors} == {
        ("Alicia Rojas", "MX"),
        (None, "TD"),
    }
    assert all(key in told.mentions[n].actors for key, one in enumerate(told.actors) for n in one.mentions)


THIRD = (
    "Norwegian Foreign Minister Nils Dahl will see Chilean Foreign Minister Ana Soto. Dahl will then receive Peruvian "
    "Foreign Minister Juan Gil. "
)
SECRETARY = (
    "Chilean Foreign Minister Ana Soto will see Foreign Minister Juan Gil of Peru. US Secretary of State Ann Cole "
)

COUNTED: list[tuple[str, str, set[str]]] = [
    (THIRD + "The two ministers met in May.", "ministers", {"Nils Dahl", "Juan Gil"}),
    (THIRD + "Dahl is ill. The two ministers met in May.", "ministers", set()),
    (SECRETARY + "saw Soto. The two top diplomats agreed.", "top diplomats", {"Ana Soto", "Ann Cole"}),
    (SECRETARY + "is ill. The two top diplomats agreed.", "top diplomats", set()),
]


@pytest.mark.parametrize(("text", "words", "names"), COUNTED, ids=[text[-60:] for text, _, _ in COUNTED])
def test_of_more_the_sentence_that_last_told_of_them_tells_who_the_two_are(
    text: str, words: str, names: set[str], nlp: Language
) -> None:
    found = marked(text, nlp)
    meant = [one for one in found.mentions if one.kind == "post" and text[one.span.start : one.span.end] == words]
    assert {found.actors[key].name for one in meant for key in one.actors} == names
