"""What a register says, as it passes from the readers of its formats to the graph, and back to the writers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model import PartialDate, Standing


@dataclass(frozen=True, slots=True)
class Register:
    """``name`` is a slug, the register's name in the graph; ``source`` says where it is from, ``licence`` its terms.

    ``as_of`` is the day on which those in office according to the register still were.
    """

    name: str
    source: str | None = None
    licence: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """``id`` is what the register tells people apart by, None where it has nothing but names."""

    name: str
    aliases: tuple[str, ...] = ()
    id: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one post; ``row`` is where the register says so.

    ``title`` is the post without its state, ``of`` the state (ISO 3166-1 alpha-2) or body that it is a post of, ``to``
    the state or body that it is accredited to. A date that the register does not have is None.
    """

    holder: Holder
    title: str
    of: str
    to: str | None
    standing: Standing
    start: PartialDate | None
    end: PartialDate | None
    row: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that says of nobody that he held a post, and why."""

    row: str
    reason: str

    def __str__(self) -> str:
        return f"{self.row}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Raw:
    """One row as the register words it; what it does not have is empty.

    ``id`` tells people apart, ``precise`` are Wikidata's precisions of the two dates (9 year, 10 month, 11 day).
    """

    row: str
    name: str
    post: str
    of: str = ""
    to: str = ""
    start: str = ""
    end: str = ""
    standing: str = ""
    id: str = ""
    wikidata: str = ""
    aliases: tuple[str, ...] = ()
    precise: tuple[str, str] = ("", "")
