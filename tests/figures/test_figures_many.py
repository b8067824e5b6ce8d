"""What holds for every figure of many events, at 1, 20, 80 and 500 people and in three scripts."""

from __future__ import annotations

import importlib
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asking import collisions, faint, missing_in_pdf, outside
from invented import world
from matplotlib.text import Text
from worlds import event, seat, seed

from kg import figures
from kg.errors import NotFoundError
from kg.figures import board
from kg.figures.paper.contacts import contacts, encounters, gathered
from kg.figures.save import save
from kg.model import EventRecord, EventType, Part, Seat, Status

OF_ALL = ("board", "matrix", "calendar", "ring", "islands")
OF_ONE = ("dossier", "ego")
MANY = OF_ALL + OF_ONE
WORLDS = {
    "seed": (seed(),),
    "20": world(20, 30, states=("FR", "DE", "PL")),
    "80": world(80, 200),
    "500": world(500, 700, seed=3),
    "scripts": world(22, 40, scripts=True, states=("SY", "RU", "CN", "GR")),
}
AT_60 = world()


def busiest(events: Sequence[EventRecord]) -> str:
    counts = Counter(s.actor for e in encounters(events) for s in e.seats if s.kind == "person")
    return min(counts, key=lambda actor: (-counts[actor], actor))


def data(name: str, events: Sequence[EventRecord]) -> Any:
    return (busiest(events), events) if name in OF_ONE else events


def figure(name: str) -> Any:
    return importlib.import_module(f"kg.figures.{name}")


def said(picture: Any) -> str:
    return "\n".join(text.get_text() for text in picture.findobj(Text))


@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("size", WORLDS)
def test_texts_keep_apart_on_the_page_and_can_be_read(name: str, size: str) -> None:
    picture = figure(name).draw(data(name, WORLDS[size]))
    assert collisions(picture) == []
    assert outside(picture, margin=16) == []
    assert faint(picture) == []


@pytest.mark.parametrize("name", ["board", "ring", "dossier", "ego"])
def test_every_name_is_in_the_text_of_the_pdf(name: str, tmp_path: Path) -> None:
    events = WORLDS["scripts"]
    who = busiest(events)
    pairs = [(c.a, c.b) for c in contacts(events) if name in OF_ALL or who in (c.a.actor, c.b.actor)]
    latin = {"王毅": "Wang Yi", "李华": "Li Hua"}
    (picture,) = figures.pages(figure(name), data(name, events))
    save(picture, tmp_path / "a.pdf")
    assert missing_in_pdf(tmp_path / "a.pdf", *(latin.get(s.name, s.name) for p in pairs for s in p if s.name)) == []


@pytest.mark.parametrize("name", MANY)
def test_whatever_is_written_on_a_page_is_in_the_text_of_the_pdf(name: str, tmp_path: Path) -> None:
    picture = figure(name).draw(data(name, WORLDS["20"]))
    save(picture, tmp_path / "a.pdf")
    assert missing_in_pdf(tmp_path / "a.pdf", said(picture)) == []


@pytest.mark.parametrize("name", MANY)
def test_order_of_events_does_not_matter_and_bytes_are_the_same(name: str, tmp_path: Path) -> None:
    events = list(WORLDS["20"])
    subject = data(name, events)
    save(figure(name).draw(subject), tmp_path / "a.svg")
    random.Random(1).shuffle(events)
    shuffled = (subject[0], events) if name in OF_ONE else events
    save(figure(name).draw(shuffled), tmp_path / "b.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert figure(name).rows(subject)[0] == figure(name).HEADER
    assert figure(name).alt(subject) == figure(name).alt(shuffled)


@pytest.mark.parametrize("name", OF_ALL)
def test_without_events_there_is_nothing_to_draw(name: str) -> None:
    with pytest.raises(NotFoundError, match="nothing to draw"):
        figure(name).draw([])
    assert figure(name).rows([])[1] == []


@pytest.mark.parametrize("name", OF_ONE)
def test_a_person_without_contacts_has_no_picture(name: str) -> None:
    with pytest.raises(NotFoundError, match="nothing to draw"):
        figure(name).draw(("x:nobody", WORLDS["20"]))


@pytest.mark.parametrize("name", MANY)
def test_what_was_not_held_is_not_drawn_but_told(name: str) -> None:
    held = event(seat("A", "President", "FR", Part.HOST), seat("B", "President", "DE", Part.LEAD), id="held")
    other = [
        event(seat("A", "President", "FR"), seat("C", "Envoy", "PL"), id=status.value, status=status)
        for status in (Status.PLANNED, Status.CANCELLED)
    ]
    letter = event(seat("A", "President", "FR"), seat("C", "Envoy", "PL"), id="letter", type=EventType.MESSAGE)
    subject = [held, *other, letter]
    picture = figure(name).draw(("x:person/A/FR", subject) if name in OF_ONE else subject)
    assert "Poland" not in said(picture)
    if name in OF_ALL:
        assert "Not drawn: 1 cancelled, 1 message, 1 planned." in said(picture)


def changed() -> list[EventRecord]:
    """One person as envoy, then as minister; and an unnamed ambassador."""
    host = seat("Ida Holm", "Prime Minister", "SE", Part.HOST, rank="head-of-government")
    guest = [
        seat("Jon Berg", post, "NO", Part.LEAD, rank=rank, actor="x:person/jon")
        for post, rank in (("Special Envoy", "special-envoy"), ("Foreign Minister", "foreign-minister"))
    ]
    unnamed = seat(None, "Ambassador in Stockholm", "NO", kind="post", rank="ambassador")
    return [
        event(host, guest[0], unnamed, id="a", start="2020-01-05"),
        event(host, guest[1], id="b", start="2021-02-05", type=EventType.CALL),
    ]


@pytest.mark.parametrize("name", ["board", "ring", "dossier", "ego"])
def test_every_post_that_somebody_held_is_shown_and_the_unnamed_are_drawn(name: str) -> None:
    subject = ("x:person/Ida Holm/SE", changed()) if name in OF_ONE else changed()
    everything = said(figure(name).draw(subject))
    for phrase in ("Special Envoy", "Foreign Minister", "not named", "Ambassador in Stockholm", "Norway"):
        assert phrase in everything


@pytest.mark.parametrize("name", ["board", "dossier"])
def test_a_change_of_post_is_a_row_of_its_own(name: str) -> None:
    subject = ("x:person/Ida Holm/SE", changed()) if name in OF_ONE else changed()
    picture = figure(name).draw(subject)
    assert [text.get_text() for text in picture.findobj(Text)].count("Jon Berg") == 2


def test_own_posts_stand_below_the_name_of_a_dossier() -> None:
    everything = said(figure("dossier").draw(("x:person/jon", changed())))
    assert "Special Envoy (January 2020); Foreign Minister (February 2021), Norway" in everything


def test_pages_of_a_board_show_each_meeting_once() -> None:
    pages = figures.pages(board, AT_60)
    assert len(pages) == pages[0].pages > 1
    assert "page 1 of" in said(pages[0])
    counts = [int(said(page).split(" meetings")[0].split("\n")[-1]) for page in pages]
    assert sum(counts) == len(gathered(AT_60))


def test_the_table_of_a_board_has_a_row_a_seat() -> None:
    _, rows = figure("board").rows(AT_60)
    assert len(rows) == sum(len(e.seats) for e in gathered(AT_60))


@pytest.mark.parametrize("name", MANY)
def test_who_is_of_no_known_state_stands_under_that(name: str) -> None:
    def forget(one: Seat) -> Seat:
        return replace(one, of=None, side_code=None, side=one.title or "") if one.actor in nobodies else one

    met = WORLDS["500"]
    often = Counter(one.actor for each in met for one in each.seats if one.kind == "person").most_common(30)
    nobodies = {actor for actor, _ in often[5:]}
    events = [replace(each, seats=tuple(map(forget, each.seats))) for each in met]
    picture = figure(name).draw(data(name, events))
    assert collisions(picture) == []
    assert ("state not stated" in said(picture)) is (name != "matrix")
    if name == "calendar":  # the lane of the others is not that of the unknown
        assert collisions(figure(name).draw(events, top=6)) == []


def test_who_is_of_no_known_state_is_none_on_the_matrix() -> None:
    known = [seat("Ana Lind", "President", "PT", Part.HOST), seat("Joon Park", "Foreign Minister", "KR", Part.LEAD)]
    unknown = replace(seat("Omar Said", "Secretary-General", "UN"), of=None, side_code=None, side="Secretary-General")
    met = (event(*known, unknown),)
    assert [row[:2] for row in figure("matrix").rows(met)[1]] == [("South Korea", "KR")]
    assert "Secretary-General" not in figure("matrix").alt(met)
    with pytest.raises(NotFoundError):
        figure("matrix").draw((event(unknown),))


def test_the_table_of_the_matrix_says_what_its_cells_say() -> None:
    _, rows = figure("matrix").rows(AT_60)
    picture = figure("matrix").draw(AT_60)
    cells = Counter(text.get_text() for text in picture.findobj(Text))
    for count, number in Counter(row[4] for row in rows).items():
        assert cells[count] >= number
    assert "Syria and Türkiye: 19" in figure("matrix").alt(AT_60)


def test_the_table_of_a_dossier_counts_as_its_rows_do() -> None:
    who = busiest(AT_60)
    header, rows = figure("dossier").rows((who, AT_60))
    assert len(rows) == sum(who in (c.a.actor, c.b.actor) for c in contacts(AT_60))
    assert figure("ego").rows((who, AT_60)) == (header, rows)


@pytest.mark.parametrize(("name", "most"), [("ring", "80 people"), ("islands", "500 people")])
def test_too_many_people_are_cut_and_told(name: str, most: str) -> None:
    everything = said(figure(name).draw(world(520, 1500, seed=5)))
    assert most in everything
    assert "who met less often" in everything


def test_the_figures_are_these() -> None:
    assert figures.names() == tuple(sorted((*MANY, "card")))


@pytest.mark.parametrize("name", MANY)
def test_top_draws_fewer_and_says_so(name: str) -> None:
    picture = figure(name).draw(data(name, AT_60), top=3)
    assert "Not drawn: " in said(picture)
    assert len(picture.findobj(Text)) < len(figure(name).draw(data(name, AT_60)).findobj(Text))
