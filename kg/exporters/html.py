"""Reading and printing: the report as one page without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import IO

from kg.exporters import rows, told
from kg.exporters.source import Keeps, Source
from kg.lexicon.colours import colour, palette
from kg.model import EventRecord, Seat

NAME = "html"
SUFFIXES = (".html", ".htm")
MEDIA_TYPE = "text/html"
FOLDER = False
TAKES = "events"
KEEPS = Keeps("yes", "yes", "part")
LOSES = "the places of the words in the articles, confidence, ranks and other spellings of names"

HEAD = f"""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{told.TITLE}</title>
<style>
body {{ font: 16px/1.5 "Noto Sans", "DejaVu Sans", sans-serif; color: #1b1f24; max-width: 60rem; margin: 2rem auto }}
body {{ padding: 0 1rem }}
article {{ border-top: 1px solid #d9dee4; margin-top: 2rem; break-inside: avoid }}
h2 {{ font-size: 1.1rem; margin-bottom: 0 }}
.sides {{ display: flex; flex-wrap: wrap; gap: 1rem 2rem }}
.side {{ flex: 1 1 16rem; border-left: 4px solid; padding-left: .8rem }}
h3 {{ font-size: 1rem; margin: .4rem 0 0 }}
ul {{ list-style: none; margin: 0; padding: 0 }}
.part, .about, footer, td {{ color: #5b6470; font-size: .9rem }}
.post {{ border: 1px dashed #5b6470; padding: 0 .3rem }}
blockquote {{ margin: .5rem 0; padding-left: 1rem; border-left: 1px solid #d9dee4; font-size: .9rem }}
table {{ border-collapse: collapse }} th, td {{ text-align: start; padding: .1rem 1rem .1rem 0; vertical-align: top }}
</style>
</head>
<body>
<h1>{told.TITLE}</h1>
"""


def write(source: Source, stream: IO[bytes]) -> None:
    """Events by date, then everybody with the posts held; a name of any script keeps its direction."""
    cast = rows.Cast()
    stream.write(HEAD.encode())
    for event in source.events(quotes=True):
        cast.add(event)
        stream.write("".join(f"{line}\n" for line in _event(event)).encode())
    stream.write("".join(f"{line}\n" for line in _people(cast)).encode())
    stream.write(b"</body>\n</html>\n")


def _event(event: EventRecord) -> Iterator[str]:
    yield f'<article id="{escape(event.id)}">'
    yield f"<h2><time>{told.day(event)}</time>: {_text(event.label)}</h2>"
    yield f'<p class="about">{_text(told.circumstances(event))}</p>'
    yield '<div class="sides">'
    for side, seats in told.sides(event):
        code = seats[0].side_code
        yield f'<section class="side" style="border-color: {colour(code) if code else palette().neutral}">'
        yield f"<h3>{_text(side)}</h3>"
        yield f"<ul>{''.join(map(_seat, seats))}</ul>"
        yield "</section>"
    yield "</div>"
    for sentence, article in told.sentences(event):
        yield f"<blockquote>{_text(sentence)} <footer>{_text(article)}</footer></blockquote>"
    yield "</article>"


def _seat(seat: Seat) -> str:
    unnamed = "" if seat.name else ' class="post"'
    who, held = _text(told.who(seat)), _text(told.capacity(seat))
    return f'<li{unnamed}>{who}, {held} <span class="part">{seat.part}</span></li>'


def _people(cast: rows.Cast) -> Iterator[str]:
    yield "<article>\n<h2>People</h2>\n<table>"
    yield f"<tr>{''.join(f'<th>{name}</th>' for name in ('name', 'capacity', 'of', 'first', 'last', 'events'))}</tr>"
    for _, name, title, of, _, _, _, first, last, count in cast.post_rows():
        if name:
            cells = (_text("" if cell is None else str(cell)) for cell in (name, title, of, first, last, count))
            yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</table>\n</article>"


def _text(text: str) -> str:
    return f"<bdi>{escape(text)}</bdi>"
