"""From the sentences of an article to drafts of its events, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable

from kg.facts.attendance import attendees, reach
from kg.facts.candidates import Candidate, candidates
from kg.facts.drafts import CONTACTS, Draft, draft, join, same
from kg.facts.scene import Line
from kg.model import EventType


class Teller:
    """Reads sentence after sentence and keeps what is told so far."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []

    def read(self, line: Line) -> None:
        found = [one for one in candidates(line) if self._tells(one)]
        for candidate in found:
            self._add(draft(candidate))
        if not any(one.type in CONTACTS for one in found):
            self._attend(line)

    def _tells(self, candidate: Candidate) -> bool:
        """Whether a candidate tells an event of its own."""
        if candidate.type is EventType.VISIT:
            return False
        if candidate.type is EventType.CONFERENCE:
            return False
        if candidate.type is EventType.CEREMONY:
            return bool(candidate.actors)
        return len(candidate.actors) >= 2

    def _add(self, new: Draft) -> None:
        match = next((one for one in self.drafts if same(one, new)), None)
        if match is None:
            self.drafts.append(new)
        else:
            join(match, new)

    def _attend(self, line: Line) -> None:
        seats = attendees(line)
        if not seats:
            return
        contacts = [one for one in self.drafts if one.type in CONTACTS]
        for one in contacts[-reach(line) :]:
            for seat in seats:
                one.seat(seat)


def told(lines: Iterable[Line]) -> list[Draft]:
    teller = Teller()
    for line in lines:
        teller.read(line)
    return teller.drafts
