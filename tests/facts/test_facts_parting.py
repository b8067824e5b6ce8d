"""What one word tells of several who were seen one by one."""

from __future__ import annotations

from collections.abc import Hashable

import pytest
from facts.read import view
from spacy.language import Language

from kg.facts.learned import Judge, complete, parted
from kg.facts.learned.view import View

SERIES = "Foreign Minister Anna Berg of Norway met Chad's President Idriss Koulamallah and Prime Minister Ali Deby."


@pytest.mark.parametrize(
    ("together", "expected"),
    [
        pytest.param({(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}, [[0, 1, 2]], id="at one table"),
        pytest.param({(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.1}, [[0, 1], [0, 2]], id="one by one"),
        pytest.param({(0, 1): 0.9, (0, 2): 0.3, (1, 2): 0.1}, [[0, 1, 2]], id="nobody was with both"),
    ],
)
def test_one_word_may_tell_of_several_encounters(
    together: dict[tuple[int, int], float], expected: list[list[int]], nlp: Language
) -> None:
    told = view(SERIES, nlp)
    (draft,) = told.drafts
    found = parted(told, Together(told, together), [draft])
    assert [sorted(one.seats) for one in found] == expected
    for one in found:
        one.seat(draft.seats[2])
    assert [sorted(one.seats) for one in found] == expected, "who was apart is not seated again"


def test_who_but_attended_had_no_meeting_of_his_own(nlp: Language) -> None:
    told = view(f"{SERIES} The meeting was attended by Trade Minister Ola Lind and General Nils Dahl of Norway.", nlp)
    (draft,) = told.drafts
    together = dict.fromkeys([(0, 1), (0, 2), (1, 2), (0, 3), (0, 4), (3, 4)], 0.9)
    together |= dict.fromkeys([(1, 3), (2, 3), (1, 4), (2, 4)], 0.1)
    assert [sorted(one.seats) for one in parted(told, Together(told, together), [draft])] == [[0, 1, 2, 3, 4]]


def test_one_who_but_attended_had_none_either(nlp: Language) -> None:
    told = view(f"{SERIES} The meeting was attended by Trade Minister Ola Lind of Norway.", nlp)
    (draft,) = told.drafts
    together = dict.fromkeys([(0, 1), (0, 2), (1, 2), (0, 3)], 0.9) | dict.fromkeys([(1, 3), (2, 3)], 0.1)
    assert [sorted(one.seats) for one in parted(told, Together(told, together), [draft])] == [[0, 1, 2, 3]]


def test_who_is_told_to_have_been_met_one_by_one_takes_no_seat_with_another(nlp: Language) -> None:
    text = (
        "President Nils Dahl of Norway held bilateral meetings with the Prime Minister of Chile Rosa Nuñez, the Prime "
        "Minister of Peru Juan Soto and the Prime Minister of Kenya Tom Otieno."
    )
    told = view(text, nlp)
    complete(told, AlwaysMet(told), lambda _: None)
    names = [{told.marked.actors[actor].name for actor in draft.seats} for draft in told.drafts]
    assert names == [{"Nils Dahl", guest} for guest in ("Rosa Nuñez", "Juan Soto", "Tom Otieno")]


class AlwaysMet(Judge):
    """Is sure that everybody met everybody."""

    def __call__(self, a: int, b: int, output: str = "met") -> float:
        return 1.0 if output == "met" else super().__call__(a, b, output)


class Together(Judge):
    """Is sure of who was together, by pair, and of nothing else."""

    def __init__(self, view: View, together: dict[tuple[int, int], float]) -> None:
        super().__init__(view)
        self._together: dict[Hashable, float] = {**together}

    def _chance(self, relation: str, key: Hashable, output: str) -> float:
        return self._together[key] if (relation, output) == ("pair", "together") else 0.0
