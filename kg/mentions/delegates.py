"""Whom somebody is of by his list: "On the Chilean side: X, Y", "The Chilean delegation included X"."""

from __future__ import annotations

from kg.mentions.landmarks import Landmark
from kg.mentions.leaders import SIDES
from kg.mentions.reference import Reference
from kg.mentions.sheet import Sheet

_GROUPS = frozenset({"delegation", "group", "party", "team"})
_OPENINGS = frozenset({"on", "for", "from", "in", "among", "also", "present", "attending"})
AUXILIARIES = frozenset(["also", "be", "been", "had", "has", "is", "to", "was", "were", "will", "would"])
_NAMING = frozenset(
    ["comprise", "comprised", "comprises", "consist", "consisted", "consists", "include", "included", "includes"]
)
"""What stands between a delegation and its members."""
_PASSIVE = frozenset({"composed", "comprised"})


def listed(ref: Reference) -> str | None:
    """ "On the Israeli side attended: …", "For Rwanda, …"."""
    sheet = ref.sighted.sheet
    start = sheet.sentence_start(ref.unit.first)
    found = None
    opened = sheet.low(start) in _OPENINGS
    for mark in sheet.marks.all:
        if start <= mark.first < ref.unit.first:
            after = sheet.low(mark.last)
            if after in _GROUPS and not opened and not _names_members(sheet, mark.last + 1):
                continue  # "the Russian delegation briefed President A" tells nothing of A
            if _delegates(sheet, mark) and _names_members(sheet, mark.last):
                found = mark.of
            if after in SIDES or (sheet.low(mark.first - 1) == "for" and mark.first - 1 == start and after == ","):
                found = mark.of
    return found


def _names_members(sheet: Sheet, n: int) -> bool:
    """Whether the words from ``n`` tell who is in a delegation, and nothing else: "will include", "was composed of"."""
    k = n
    while sheet.low(k) in AUXILIARIES:
        k += 1
    passive = sheet.low(k + 1) == "of" and sheet.low(k) in _PASSIVE
    return k > n if passive else sheet.low(k) in _NAMING and sheet.low(k + 1) not in ("in", "on")


def _delegates(sheet: Sheet, mark: Landmark) -> bool:
    """ "The delegation of Chile"."""
    n = mark.first - 1 - (sheet.low(mark.first - 1) == "the")
    return sheet.low(n) in ("of", "from") and sheet.low(n - 1) in _GROUPS
