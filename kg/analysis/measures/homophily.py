"""Who keeps to their own bloc: contacts inside it and across its border, beside what chance would have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from kg.analysis.projections import NetworkX, View
from kg.analysis.table import Table, Value
from kg.lexicon.blocs import blocs, member
from kg.model import EventRecord, PartialDate

PROJECTIONS = ("states", "people")
HEADER = ("bloc", "states", "inside", "across", "ei", "expected", "ratio", "excluded")

End = tuple[str, bool]
"""A state, and whether it was in the bloc then."""


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a bloc of ``data/registers/blocs.yml`` of which a member met somebody, most contacts inside first.

    A contact is ``inside`` if both states were members that day, ``across`` if one was. ``ei`` is
    ``(across - inside) / (across + inside)``: -1 all inside, 1 all across (Krackhardt and Stern 1988). ``expected``
    are the contacts inside if each state kept its number of contacts and drew its partners at random among other
    states: ``m (K^2 - sum k_s^2) / (L^2 - sum l_s^2)``, for m contacts, with k_s and l_s the ends of state s in
    the bloc and in all, K and L their sums (Newman 2003, without pairs of one state). ``ratio`` is inside over
    expected: above 1 the bloc keeps to itself. ``states`` counts the members seen.
    Caveats: neighbours are often members, so that a ratio tells of geography, too; blocs overlap; contacts of
    two of one state, without a date or with somebody of no state or body are ``excluded``.
    """
    network = view.network(events)
    ties = list(_ties(network))
    excluded = network.number_of_edges() - len(ties)
    rows = [row for bloc in blocs() if (row := _row(bloc, ties, excluded))]
    rows.sort(key=lambda row: (-int(str(row[2])), str(row[0])))
    return Table(HEADER, tuple(rows))


def _ties(network: NetworkX) -> Iterable[tuple[str, str, date]]:
    of = {node: data.get("code") or data.get("of") for node, data in network.nodes(data=True)}
    for a, b, day in network.edges(data="date"):
        if of[a] and of[b] and of[a] != of[b] and day:
            yield of[a], of[b], PartialDate.parse(day).earliest


def _row(bloc: str, ties: Sequence[tuple[str, str, date]], excluded: int) -> tuple[Value, ...] | None:
    ends = [((a, member(bloc, a, day)), (b, member(bloc, b, day))) for a, b, day in ties]
    inside = sum(a[1] and b[1] for a, b in ends)
    across = sum(a[1] != b[1] for a, b in ends)
    if not inside + across:
        return None
    seen = {state for pair in ends for state, belongs in pair if belongs}
    by_chance = _expected(Counter(end for pair in ends for end in pair), len(ends))
    ratio = round(inside / by_chance, 2) if by_chance else None
    ei = round((across - inside) / (across + inside), 4)
    return bloc, len(seen), inside, across, ei, round(by_chance, 2), ratio, excluded


def _expected(ends: Counter[End], ties: int) -> float:
    own: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for (state, belongs), count in ends.items():
        all_[state] += count
        own[state] += count * belongs
    return ties * _pairs(own) / _pairs(all_)


def _pairs(counts: Counter[str]) -> int:
    """Ordered pairs of ends of different states."""
    return counts.total() ** 2 - sum(count**2 for count in counts.values())
