"""What one word tells of several who were seen one by one."""

from __future__ import annotations

from collections.abc import Hashable

import pytest
from facts.read import view
from spacy.language import Language

from kg.facts.learned import Judge, parted
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


class Together(Judge):
    """Is sure of who was together, by pair, and of nothing else."""

    def __init__(self, view: View, together: dict[tuple[int, int], float]) -> None:
        super().__init__(view)
        self._together: dict[Hashable, float] = {**together}

    def _chance(self, relation: str, key: Hashable, output: str) -> float:
        return self._together[key] if (relation, output) == ("pair", "together") else 0.0
