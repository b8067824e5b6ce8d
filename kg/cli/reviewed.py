"""What ``kg review`` lays out, and the sheet that people fill."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.analysis import Table, Value
from kg.errors import InputError, NotFoundError
from kg.graph.reviewing import Pair, Party
from kg.resolution.linking import Decision, Decisions
from kg.resolution.linking.decisions import COLUMNS, decisions_in

SHEET = (
    *COLUMNS,
    "score",
    "why",
    "name",
    "other_name",
    "posts",
    "other_posts",
    "articles",
    "other_articles",
    "sentences",
    "other_sentences",
)
MERGES = ("score", "person", "merged", "other", "name", "other_name", "why", "by", "articles", "other_articles")


def sheet(pairs: Iterable[Pair]) -> Table:
    """A row an unsure pair; ``decision`` is for the reviewer: merge, apart, or left empty."""
    return Table(SHEET, tuple(map(_row, pairs)))


def _row(pair: Pair) -> tuple[Value, ...]:
    one, other, found = pair.one, pair.other, pair.judgement
    told = ((one.posts, other.posts), (one.articles, other.articles), (one.sentences, other.sentences))
    cells = ("\n".join(lines) for both in told for lines in both)
    return ("", one.id, other.id, "", "", found.score, found.why, one.name, other.name, *cells)


def side_by_side(pairs: Iterable[Pair]) -> Table:
    """The same for a terminal."""
    rows = ((f"{one.judgement.score:.2f}", one.judgement.why, _told(one.one), _told(one.other)) for one in pairs)
    return Table(("score", "why", "one", "other"), tuple(rows))


def merges_table(pairs: Iterable[Pair]) -> Table:
    """A row a link; ``person`` is under whom both are shown."""
    rows = (
        (
            pair.judgement.score,
            pair.shown,
            pair.one.id,
            pair.other.id,
            pair.one.name,
            pair.other.name,
            pair.judgement.why,
            pair.judgement.author,
            "; ".join(pair.one.articles),
            "; ".join(pair.other.articles),
        )
        for pair in pairs
    )
    return Table(MERGES, tuple(rows))


def decisions_table(decisions: Decisions) -> Table:
    return Table(COLUMNS, tuple((one.choice, one.person, one.other, one.by, one.note) for one in decisions.known))


def read_sheet(path: Path, by: str, note: str) -> tuple[Decision, ...]:
    """The decisions of a filled sheet, as CSV; ``by`` and ``note`` are for rows that tell none.

    Raises:
        NotFoundError: no such file.
        InputError: it is no such sheet.
    """
    try:
        return decisions_in(path.read_bytes().decode("utf-8-sig"), str(path), by, note)
    except FileNotFoundError:
        raise NotFoundError(f"no file {path}") from None
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None


def _told(party: Party) -> str:
    lines = (party.name, party.id, *party.posts, *(f"[{one}]" for one in party.articles), *party.sentences)
    return "\n".join(lines)
