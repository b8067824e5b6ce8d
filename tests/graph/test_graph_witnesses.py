"""Who tells of an event, how they differ, and why they are taken to tell of one."""

from __future__ import annotations

from test_graph_linking import LIND, MEETING, PARK, REPORTS, ask, made, read, told

from kg.cli.events import text
from kg.graph import event
from kg.graph.witnesses import judged, witnesses
from kg.model import PartialDate, Status
from kg.vocab import EVENT

PLAN = read("plan", told([LIND], [PARK], status=Status.PLANNED, place=("Sintra", "PT")), published="2021-04-28")


def test_each_article_is_a_witness_in_the_order_of_publication():
    found = witnesses(made([*REPORTS, PLAN]), EVENT[MEETING])
    assert [(one.article, str(one.status), str(one.start), one.place, len(one.people)) for one in found] == [
        ("plan", "planned", "2021-05-03", "Sintra", 2),
        ("lusa", "held", "2021-05-03", "Lisbon", 2),
        ("yonhap", "held", "2021-05-03", None, 3),
        ("tanjug", "held", "2021-05", "Belém", 4),
    ]


def test_the_day_that_one_knows_stands_for_the_month_that_a_later_one_gives():
    record = event(made(REPORTS), MEETING)
    assert (record.start, record.articles[-1]) == (PartialDate(2021, 5, 3), "tanjug")


def test_a_meeting_on_paper_says_who_says_what():
    graph = made([*REPORTS, PLAN])
    lines = list(text(event(graph, MEETING), witnesses(graph, EVENT[MEETING])))
    assert "told by 4 articles" in [line.strip() for line in lines]
    differences = [line.strip() for line in lines if "differ" in line]
    assert differences == [
        "they differ on the status: planned (plan); held (lusa, yonhap, tanjug)",
        "they differ on the date: 2021-05-03 (plan, lusa, yonhap); 2021-05 (tanjug)",
        "they differ on the place: Sintra (plan); Lisbon (lusa); Belém (tanjug)",
        "they differ on who attended: Ana Lima (tanjug); Min Kim (yonhap, tanjug)",
    ]


def test_a_question_asks_for_disagreement():
    assert {row[1:] for row in ask(made([REPORTS[0], PLAN]), "disagreement")} == {
        ("place", "Lisbon", "lusa"),
        ("place", "Sintra", "plan"),
        ("status", "held", "lusa"),
        ("status", "planned", "plan"),
    }


def test_every_pair_has_a_verdict_and_a_reason():
    next_day = read("next", told([LIND], [PARK], day="2021-05-04"))
    found = {(one.article, one.other_article): one for one in judged(made([REPORTS[0], REPORTS[2], next_day]))}
    by_pair = {frozenset(pair): (str(one.judgement.verdict), one.judgement.why) for pair, one in found.items()}
    names = "the same leaders (ana-lind.pt and joon-park.kr)"
    assert by_pair == {
        frozenset(("lusa", "yonhap")): ("same", f"{names}, the same day"),
        frozenset(("lusa", "next")): ("unsure", "the same people 1 day apart"),
        frozenset(("next", "yonhap")): ("unsure", "the same people 1 day apart"),
    }
