"""What is surely not English is told; short English full of names never is."""

from __future__ import annotations

import pytest

from kg.articles.language import foreign

ENGLISH = [
    "Lavrov, Wang Yi, Amir-Abdollahian, Çavuşoğlu, Bayramov, Mirzoyan, Tileuberdi, Aureșcu, Rau and Szijjártó met.",
    "Participants: Nguyen Xuan Phuc, Pham Minh Chinh, Bui Thanh Son, Le Hoai Trung, Thongloun Sisoulith.",
    "KUWAIT, Oct 3 (KUNA) -- H.H. the Amir Sheikh Sabah Al-Ahmad Al-Jaber Al-Sabah received Sheikh Nawaf Al-Ahmad.",
    "Mirziyoyev, Tokayev, Japarov, Rahmon, Berdimuhamedov sign Cholpon-Ata accords",
    "Bolsonaro, Fernández, Lacalle Pou e Abdo Benítez: Mercosur foreign ministers confer in Foz do Iguaçu.",
    "Sushma Swaraj calls on Mahinda Rajapaksa; Mangala Samaraweera, Harsha de Silva in attendance at Temple Trees.",
    "Tete, Dec. 3.",
]

FOREIGN = {
    "ar": "استقبل الرئيس يوم الأحد في القصر وفدا من وزارة الخارجية وبحث معه العلاقات بين البلدين وسبل تطويرها.",
    "de": "Der Außenminister hat am Montag in Berlin seinen Amtskollegen empfangen. Sie sprachen über den Handel.",
    "es": "El presidente recibió el lunes en el palacio al embajador de Noruega, con quien habló de comercio y pesca.",
    "fa": "وزیر امور خارجه روز دوشنبه در تهران با سفیر نروژ دیدار کرد و درباره روابط دو کشور گفتگو کردند.",
    "fr": "Le président a reçu lundi au palais l'ambassadeur de Norvège ; ils ont parlé de commerce et de pêche.",
    "pt": "O presidente recebeu na segunda-feira no palácio o embaixador da Noruega, com quem falou de comércio.",
    "ru": "Президент принял в понедельник во дворце посла Норвегии. Они говорили о торговле и рыболовстве.",
    "tr": "Cumhurbaşkanı pazartesi günü sarayda Norveç büyükelçisini kabul etti. Ticaret ve balıkçılık ele alındı.",
    "vi": "Chủ tịch nước đã tiếp Đại sứ Na Uy vào thứ Hai tại Phủ Chủ tịch. Hai bên trao đổi về thương mại.",
    "zh": "国家主席周一在人民大会堂会见了挪威驻华大使。双方就贸易和渔业合作交换了意见，"
    "并同意继续加强两国友好往来与务实合作。",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_let_through(text):
    assert foreign(text) is None


@pytest.mark.parametrize(("code", "text"), FOREIGN.items(), ids=FOREIGN)
def test_another_language_is_told(code, text):
    assert foreign(text) == code
    assert foreign(f"{text}\n\n" * 60) == code


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_an_english_article_may_quote_another_language(text):
    quoting = f"The President received the Ambassador of Norway on Monday at the palace: “{text[:40]}”, he said."
    assert foreign(quoting) is None


def test_it_can_be_switched_off(read, tmp_path):
    path = tmp_path / "fr.txt"
    path.write_text(f" date 2021-03-04 {FOREIGN['fr']}")
    assert read(path)[0] == []
    (article,), said = read(path, any_language=True)
    assert (article.id, said) == ("fr", [])
