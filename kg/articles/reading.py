"""Inputs to articles: each file is opened, told by its format, and its articles given on one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import IO, BinaryIO

from kg.articles import streams
from kg.articles.desk import Desk, Log
from kg.articles.inputs import Input, expand
from kg.articles.listing import Format, chosen, recognise
from kg.articles.records import Found, Problem, Skipped
from kg.articles.text import day
from kg.errors import UsageError
from kg.model import Article


def read(
    inputs: Sequence[str],
    *,
    log: Log,
    input_format: str | None = None,
    date: str | None = None,
    source: str | None = None,
    stdin: BinaryIO | None = None,
    strict: bool = False,
    any_language: bool = False,
) -> Iterator[Article]:
    """The articles in input order; what cannot be read goes to ``log``, and the rest goes on.

    Args:
        inputs: files, folders (read with all below them, by name), globs, or ``-`` for standard input.
        log: called with each thing that was skipped, and with warnings, as they happen.
        input_format: a format's name or suffix, whatever the files are called; see ``formats``.
        date: day of publication, ``YYYY-MM-DD``, of articles that tell none.
        source: source of articles that tell none.
        stdin: what ``-`` reads, in bytes; the process's own standard input by default.
        strict: raise instead of skipping.
        any_language: give on what is surely not English, too.

    Raises:
        UsageError: no such format, or ``date`` is no day; at once.
        InputError: with ``strict``, for the first thing that would be skipped; while iterating.
    """
    given = None if date is None else day(date)
    if date is not None and given is None:
        raise UsageError(f"--date: not a day: {date!r} (YYYY-MM-DD)")
    desk = Desk(log, given, source, strict, any_language)
    return _articles(inputs, chosen(input_format), stdin or sys.stdin.buffer, desk)


def _articles(inputs: Sequence[str], candidates: tuple[Format, ...], stdin: BinaryIO, desk: Desk) -> Iterator[Article]:
    for item in expand(inputs):
        if isinstance(item, Skipped):
            desk.say(item)
            continue
        for found in _file(item, candidates, stdin):
            article = desk.article(found, item)
            if article is not None:
                yield article


def _file(item: Input, candidates: tuple[Format, ...], stdin: BinaryIO) -> Iterator[Found | Problem]:
    """What a file holds; one that holds nothing, or breaks off, is a problem as well."""
    count = 0
    try:
        with streams.opened(item.path, stdin) as (head, stream):
            for found in _told(item, candidates, head, stream):
                count += 1
                yield found
    except streams.BROKEN as error:
        yield Problem(streams.why(error))
    else:
        if not count:
            yield Problem("empty")


def _told(item: Input, candidates: tuple[Format, ...], head: bytes, stream: IO[bytes]) -> Iterator[Found | Problem]:
    return recognise(candidates, item.suffix, head).read(stream) if head else iter(())
