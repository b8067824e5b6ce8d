"""What reviewers decided: merge, keep apart, split; a table in a text file that people can read and edit.

One decision a line, sorted: ``decision,person,other,by,note``. ``person`` is an id (``sergei-lavrov.ru``), and so is
``other``; of a split ``other`` is the id of the article whose bearer of the name is somebody else.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from kg.errors import InputError
from kg.resolution.linking.judgement import Judgement
from kg.resolution.verdict import Verdict

COLUMNS = ("decision", "person", "other", "by", "note")
REVIEWER = "reviewer"


class Choice(StrEnum):
    MERGE = "merge"
    APART = "apart"
    SPLIT = "split"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """``undo`` takes back what was decided of the two."""

    choice: Choice
    person: str
    other: str
    by: str = REVIEWER
    note: str = ""

    @property
    def subject(self) -> tuple[str, str, bool]:
        """What is decided: of two persons their order does not matter."""
        if self.choice is Choice.SPLIT:
            return self.person, self.other, True
        return min(self.person, self.other), max(self.person, self.other), False


@dataclass(frozen=True, slots=True)
class Decisions:
    """At most one for each two persons, and for each person and article."""

    known: tuple[Decision, ...] = field(default=())

    def with_(self, more: Iterable[Decision]) -> Decisions:
        """The later word counts; an ``undo`` takes back what was said of the two, a split included."""
        by_subject = {one.subject: one for one in self.known}
        for one in more:
            if one.choice is Choice.UNDO:
                by_subject.pop(one.subject, None)
                by_subject.pop((one.person, one.other, True), None)
            else:
                by_subject[one.subject] = one
        return Decisions(tuple(sorted(by_subject.values())))

    def splits(self) -> frozenset[tuple[str, str]]:
        """Person and article."""
        return frozenset((one.person, one.other) for one in self.known if one.choice is Choice.SPLIT)

    def judgements(self) -> list[Judgement]:
        return [_judgement(one) for one in self.known if one.choice is not Choice.SPLIT]

    def text(self) -> str:
        """The file; the same decisions give the same bytes."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((one.choice, one.person, one.other, one.by, one.note) for one in self.known)
        return stream.getvalue()


def read_decisions(text: str, source: str) -> Decisions:
    """The decisions of a file.

    Raises:
        InputError: see :func:`decisions_in`.
    """
    return Decisions().with_(decisions_in(text, source))


def decisions_in(text: str, source: str, by: str = REVIEWER, note: str = "") -> tuple[Decision, ...]:
    """The decisions in their order, of a file or of a sheet of ``kg review``; rows without one are left out.

    ``by`` and ``note`` are for rows that tell none.

    Raises:
        InputError: it is no CSV, a column lacks, or a line has no such decision.
    """
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    told = {"by": by, "note": note}
    try:
        missing = {"decision", "person", "other"} - set(rows.fieldnames or ())
        if missing:
            raise InputError(source, f"no column {', '.join(sorted(missing))}", line=1)
        found = [_decision(row, told, source, rows.line_num) for row in rows]
    except csv.Error as error:
        raise InputError(source, f"not CSV: {error}", line=rows.reader.line_num) from None
    return tuple(one for one in found if one is not None)


def _decision(row: dict[str, str | None], told: dict[str, str], source: str, line: int) -> Decision | None:
    word, person, other, by, note = ((row.get(column) or "").strip() or told.get(column, "") for column in COLUMNS)
    if not word:
        return None
    if word.lower() not in set(Choice):
        raise InputError(source, f"no decision {word!r} ({', '.join(Choice)})", line=line)
    if not person or not other or person == other:
        raise InputError(source, "a decision needs a person and another", line=line)
    return Decision(Choice(word.lower()), person, other, by, note)


def _judgement(one: Decision) -> Judgement:
    a, b, _ = one.subject
    why = f"{one.choice} decided by {one.by}" + (f": {one.note}" if one.note else "")
    same = one.choice is Choice.MERGE
    return Judgement(a, b, Verdict.SAME if same else Verdict.DIFFERENT, float(same), why, one.by)
