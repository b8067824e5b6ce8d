"""What stands round every figure: title and subtitle above, legend, sources and notes below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kg.figures.paper.marks import mark
from kg.figures.paper.palette import HAIR, MUTED, Hue
from kg.figures.paper.sheet import DASHED, SOLID, Sheet
from kg.figures.paper.text import width, wrap
from kg.figures.paper.wording import day
from kg.model import EventRecord, Quote

MARGIN = 36.0
_TITLE, _SUBTITLE, _SMALL = 19.0, 11.5, 9.0
_SHOWN = 4
"""Articles that the foot names; the data file has them all."""

GREY = Hue(MUTED, MUTED, HAIR, MUTED)


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: ``draw(sheet, x, y)`` draws it from x on, ``room`` points wide."""

    draw: Callable[[Sheet, float, float], None]
    label: str
    room: float = 12


def mark_key(label: str, *, led: bool, remote: bool = False, kind: str = "person", radius: float = 4.5) -> Key:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        mark(sheet, x + 6, y, radius, GREY, led=led, remote=remote, kind=kind)

    return Key(draw, label)


def line_key(label: str, *, color: str = MUTED, thick: float = 1.4) -> Key:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.rule(x, y, x + 22, y, color, thick)

    return Key(draw, label, 22)


def way_key(label: str, *, remote: bool) -> Key:
    """The line of a meeting with a mark on it: in person or not."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.rule(x, y, x + 24, y, MUTED, 1.4, dash=DASHED if remote else SOLID)
        mark(sheet, x + 12, y, 4, GREY, led=True, remote=remote)

    return Key(draw, label, 24)


def head(sheet: Sheet, title: str, *lines: str, room: float | None = None) -> float:
    """Title and subtitles, wrapped; returns the y below them."""
    space = room or sheet.width - 2 * MARGIN
    y = MARGIN + 12
    for row in wrap(title, space, _TITLE, bold=True):
        sheet.text(MARGIN, y, row, _TITLE, bold=True)
        y += 25
    for line in lines:
        for row in wrap(line, sheet.width - 2 * MARGIN, _SUBTITLE):
            sheet.text(MARGIN, y, row, _SUBTITLE, color=MUTED)
            y += 17
    return y


def legend(sheet: Sheet, y: float, keys: Sequence[Key]) -> float:
    """The entries in a row, in more where they are wider than the page; returns the y below them."""
    x = MARGIN
    for key in keys:
        room = key.room + 7 + width(key.label, _SMALL)
        if x > MARGIN and x + room > sheet.width - MARGIN:
            x, y = MARGIN, y + 17
        key.draw(sheet, x, y)
        sheet.text(x + key.room + 7, y, key.label, _SMALL, color=MUTED, level="center_baseline")
        x += room + 22
    return y + 17 if keys else y


def foot(sheet: Sheet, y: float, events: Sequence[EventRecord], *notes: str) -> float:
    """A rule, the articles with their dates, what else is to say; returns the height of the page."""
    sheet.rule(MARGIN, y, sheet.width - MARGIN, y, HAIR, 0.8)
    y += 17
    for text in (sources(events), *notes):
        for row in wrap(text, sheet.width - 2 * MARGIN, _SMALL, lines=4):
            sheet.text(MARGIN, y, row, _SMALL, color=MUTED)
            y += 13
    return y + MARGIN - 22


def sources(events: Iterable[EventRecord]) -> str:
    """``Source: article a, 29 October 2020``; of many, the first few and how many more."""
    dated = articles(events)
    if not dated:
        return "Source: no article named"
    said = [f"{name}, {day(quote.date)}" if quote and quote.date else name for name, quote in dated.items()]
    more = [f"and {len(said) - _SHOWN} more articles"] if len(said) > _SHOWN + 1 else []
    if more:
        said = said[:_SHOWN] + more
    return f"{'Source: article' if len(dated) == 1 else 'Sources: articles'} {'; '.join(said)}"


def articles(events: Iterable[EventRecord]) -> dict[str, Quote | None]:
    """The articles by id, each with a quote that knows its date, in the order of the events."""
    found: dict[str, Quote | None] = {}
    for event in events:
        quotes = {quote.article: quote for seat in event.seats for quote in seat.quotes}
        quotes |= {quote.article: quote for quote in event.quotes}
        for name in event.articles:
            found[name] = found.get(name) or quotes.get(name)
    return found


def written(notes: Sequence[str]) -> tuple[str, ...]:
    """What the page itself says of names that it could not write."""
    return ("Some names are transliterated: the font lacks their letters.",) if notes else ()
