"""Terms of office on paper: four days as people say them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kg.analysis import Table
from kg.graph import TermOfOffice
from kg.graph.dates import Bounds, partial_dates
from kg.model import Standing

HEADER = (
    "person",
    "post",
    "standing",
    "when",
    "sure",
    "not_before",
    "surely_from",
    "surely_until",
    "not_after",
    "sources",
    "id",
)
_SURE = {True: "surely", False: "possibly", None: None}


def holders_table(found: Iterable[TermOfOffice]) -> Table:
    return Table(HEADER, tuple(map(_row, found)))


def _row(one: TermOfOffice) -> tuple[str | None, ...]:
    days = (str(day) if day else None for day in one.term.bounds)
    who = one.person_iri.rpartition("/")[2]
    sources = "; ".join(one.sources)
    return (one.person, one.post, one.term.standing, span(one.term.bounds), _SURE[one.sure], *days, sources, who)


def lines(found: Iterable[TermOfOffice]) -> Iterator[str]:
    """Each post with its dates and where it was read."""
    for one in found:
        standing = "" if one.term.standing is Standing.INCUMBENT else f", {one.term.standing}"
        yield f"  {one.post}{standing}: {span(one.term.bounds)}  [{'; '.join(one.sources)}]"


def span(found: Bounds) -> str:
    """``2011-01-27 to 2012-02-06``; ``by 2020-10-29 to 2020-11-11 or later`` where only the inner days are known."""
    before, first, last, after = found
    if first is None and last is None:
        return _outer(before, after)
    begun, over = _begun(before, first), _over(last, after)
    if first == last and before is None and after is None:
        return f"on {first}"
    return f"{begun} to {over}"


def _outer(before: date | None, after: date | None) -> str:
    start, end = partial_dates(Bounds(before, None, None, after))
    if start is not None and start == end:
        return f"in {start}"
    found = [f"not before {before}" if before else "", f"not after {after}" if after else ""]
    return ", ".join(filter(None, found)) or "no date"


def _begun(before: date | None, first: date | None) -> str:
    start, _ = partial_dates(Bounds(before, first, None, None))
    if before is None:
        return f"{first} or earlier"
    return str(start) if start and (start.earliest, start.latest) == (before, first) else f"{before}/{first}"


def _over(last: date | None, after: date | None) -> str:
    _, end = partial_dates(Bounds(None, None, last, after))
    if after is None:
        return f"{last} or later"
    return str(end) if end and (end.earliest, end.latest) == (last, after) else f"{last}/{after}"
