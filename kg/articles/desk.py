"""Checks what a format found, fills what it lacks, and says what is wrong with it."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from kg.articles.inputs import Input
from kg.articles.language import foreign
from kg.articles.records import Found, Problem, Skipped
from kg.articles.text import day, storable
from kg.errors import InputError
from kg.model import Article, Span

Log = Callable[[Skipped], None]

NO_DATE = "no day of publication, what is relative to it stays unknown (--date gives one)"
REPLACED = "NUL or half a surrogate pair, which no file can hold, replaced by U+FFFD"
AGAIN = "the same article again, read once"


@dataclass(slots=True)
class Desk:
    """``date`` and ``source`` stand in for what an article does not tell; ``seen`` holds the ids given out."""

    log: Log
    date: date | None = None
    source: str | None = None
    strict: bool = False
    any_language: bool = False
    seen: dict[str, tuple[bytes, str]] = field(default_factory=dict)

    def say(self, skipped: Skipped) -> None:
        """Raises InputError for something lost, if that is to stop the reading."""
        if self.strict and skipped.lost:
            raise InputError(skipped.source, skipped.reason, line=skipped.line, column=skipped.column)
        self.log(skipped)

    def article(self, found: Found | Problem, item: Input) -> Article | None:
        """None if it is not to be read, which was said then."""
        if isinstance(found, Problem):
            self._skip(item, found)
            return None
        clean = _storable(found)
        article = self._checked(clean, item)
        if isinstance(article, Problem):
            self._skip(item, article)
            return None
        if not self._new(article, item, found.line):
            return None
        if clean.text != found.text:
            self._warn(item, found.line, REPLACED)
        if article.date is None:
            self._warn(item, found.line, NO_DATE)
        return article

    def _skip(self, item: Input, problem: Problem) -> None:
        self.say(Skipped(item.name, problem.line, problem.column, problem.reason))

    def _warn(self, item: Input, line: int | None, reason: str) -> None:
        self.say(Skipped(item.name, line, None, reason, lost=False))

    def _checked(self, found: Found, item: Input) -> Article | Problem:
        body = _body(found)
        if body is None:
            return Problem("no words", found.line)
        published = day(found.date) if found.date else self.date
        if found.date and published is None:
            return Problem(f"not a day: {found.date!r} (YYYY-MM-DD)", *(found.date_at or (found.line,)))
        language = None if self.any_language else foreign(found.text[body.start : body.end])
        if language is not None:
            return Problem(f"looks like {language!r}, not English (--any-language reads it)", found.line)
        name = found.id or (item.stem if found.line is None else f"{item.stem}:{found.line}")
        if not name.isprintable():
            return Problem(f"id {name!r} cannot be printed", found.line)
        return Article(name, found.text, body, published, found.title, found.source or self.source, found.url)

    def _new(self, article: Article, item: Input, line: int | None) -> bool:
        """Whether the id is free; the same article once more is a warning, another one under its id is lost."""
        digest = hashlib.blake2b(f"{article.date} {article.text}".encode(), digest_size=16).digest()
        if article.id not in self.seen:
            self.seen[article.id] = digest, item.name
            return True
        known, holder = self.seen[article.id]
        if known == digest:
            self._warn(item, line, AGAIN)
        else:
            self._skip(item, Problem(f"id {article.id!r} is that of another article, in {holder}", line))
        return False


def _storable(found: Found) -> Found:
    named = (part and storable(part) for part in (found.id, found.title, found.source, found.url))
    name, title, source, url = named
    return dataclasses.replace(found, text=storable(found.text), id=name, title=title, source=source, url=url)


def _body(found: Found) -> Span | None:
    """From the first to the last character of the body that is no white space, if there is a word in it."""
    start = found.start
    rest = found.text[start:]
    if not any(letter.isalnum() for letter in rest):
        return None
    first = start + len(rest) - len(rest.lstrip())
    return Span(first, first + len(rest.strip()))
