"""The card: every sort of meeting keeps to the rules, and the seed meeting looks as it did."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import collisions, faint, missing_in_pdf, outside, plain
from matplotlib.text import Text
from worlds import cards

from kg.figures import card
from kg.figures.paper.wording import NO_NAME
from kg.figures.save import save

CARDS = cards()


def texts(name: str) -> list[str]:
    return [text.get_text() for text in card.draw(CARDS[name]).findobj(Text)]


@pytest.mark.parametrize("name", CARDS)
def test_texts_keep_apart_and_on_the_page(name: str) -> None:
    figure = card.draw(CARDS[name])
    assert collisions(figure) == []
    assert outside(figure, margin=16) == []
    assert faint(figure) == []


@pytest.mark.parametrize("name", [name for name in CARDS if name not in ("eighty", "eleven", "long")])
def test_every_name_and_post_is_in_the_text_of_the_pdf(name: str, tmp_path: Path) -> None:
    figure = card.draw(CARDS[name])
    save(figure, tmp_path / "card.pdf")
    said = [part.replace("王毅", "Wang Yi") for seat in CARDS[name].seats for part in (seat.name, seat.title) if part]
    assert missing_in_pdf(tmp_path / "card.pdf", *said) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("seed", ["place not stated", NO_NAME, "as a body", "received", "host · 5 named", "audience, held"]),
        ("planned", ["PLANNED", "is to receive"]),
        ("cancelled", ["CANCELLED", "was to receive", "1–3 November 2020"]),
        ("call", ["rang", "caller · 1 named", "phone call"]),
        ("letter", ["wrote to", "date not stated", "addressee"]),
        ("nobody", ["no participant stated", "Damascus"]),
        ("eighty", ["and 56 more", "80 named"]),
        ("eleven", ["and 7 more", "and 26 more articles"]),
        ("one_side", ["a-1, 29 October 2020", "a-3, 29 October 2020"]),
        ("scripts", ["بشار الأسد", "Сергей Лавров", "Wang Yi"]),
    ],
)
def test_the_card_says(name: str, said: list[str]) -> None:
    everything = "\n".join(texts(name))
    assert [phrase for phrase in said if phrase not in everything] == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("seed", "Bashar al-Assad received Alexander Lavrentiev"),
        ("one_each", "Person France 1 met Person Germany 1"),
        ("call", "Ada Lind rang Ugo Neri"),
        ("letter", "Ugo Neri wrote to Ada Lind"),
        ("planned", "Ada Lind is to receive Ugo Neri"),
        ("three", "Person Qatar 1 received Person United States 1 and Person Israel 1"),
        ("nobody", "Conference e1"),
    ],
)
def test_the_title_reads_as_a_sentence(name: str, sentence: str) -> None:
    assert plain(card.headline(CARDS[name])) == sentence


def test_missing_letters_are_told() -> None:
    assert card.draw(CARDS["scripts"]).notes == ("transliterated, as the fonts lack the letters: Wang Yi for 王毅",)
    assert card.draw(CARDS["seed"]).notes == ()


@pytest.mark.parametrize("name", CARDS)
def test_the_table_has_one_row_a_seat_and_the_alt_text_every_name(name: str) -> None:
    header, rows = card.rows(CARDS[name])
    assert len(rows) == len(CARDS[name].seats)
    assert {len(row) for row in rows} <= {len(header)}
    alt = plain(card.alt(CARDS[name]))
    assert [seat.name for seat in CARDS[name].seats if seat.name and plain(seat.name) not in alt] == []
