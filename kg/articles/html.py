"""A saved page: trafilatura finds the text and tells title, site and address.

The text is made here, so its paragraphs are parted by a blank line as in the other formats. A date counts only where
the page declares it: in its head, its JSON-LD, its canonical address or its ``time`` elements if all tell one day.
A date in running text may be any day, so it is never taken for the day of publication.
"""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from typing import IO, Any

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document
from trafilatura.utils import load_html

from kg.articles.records import Found, Problem
from kg.articles.text import decode, whole

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")
SUMMARY = "a saved web page, its text found by trafilatura"

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!--|\?xml|(?:!doctype html|html|head|body|article|main|section|div|h1|p)[\s>])",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_PAGES = re.compile(r"cp\d+|iso8859-\d+|koi8-[ru]|gb\w+|big5|shift_jis|euc_\w+")
_HEAD_BYTES = 4096
_DATES: dict[str, Any] = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1900-01-01",
    "max_date": "9998-12-31",
}
"""The bounds are fixed, as the library's own upper bound is today."""


def sniff(head: bytes) -> bool:
    return _OPENING.match(head) is not None


def read(stream: IO[bytes]) -> Iterator[Found | Problem]:
    data = whole(stream)
    page = decode(data, _encoding(data)) if isinstance(data, bytes) else data
    yield page if isinstance(page, Problem) else _found(page)


def _encoding(data: bytes) -> str:
    """The one that the page declares, as browsers take it; else UTF-8."""
    declared = _CHARSET.search(data, 0, _HEAD_BYTES)
    try:
        name = codecs.lookup(declared[1].decode()).name if declared else "utf-8"
    except LookupError:
        return "utf-8"
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    return name if _PAGES.fullmatch(name) else "utf-8"


def _found(page: str) -> Found | Problem:
    tree = _tree(page)
    if tree is None:
        return Problem("no article text in this page")
    published = _date(tree)
    parsed = bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES
    )
    if not isinstance(parsed, Document) or not parsed.text:
        return Problem("no article text in this page")
    text = "\n\n".join(line for line in parsed.text.split("\n") if line.strip())
    return Found(text, date=published, title=parsed.title, source=parsed.sitename, url=parsed.url)


def _tree(page: str) -> HtmlElement | None:
    """The page as a tree from ``html`` down, also where the file holds only a part of a page."""
    tree = load_html(page)
    if tree is None or tree.tag == "html":
        return tree
    return load_html(f"<html><body>{page}</body></html>")


def _date(tree: HtmlElement) -> str | None:
    declared = "".join(_markup(node) for node in tree.xpath("//head | //body//script[contains(@type, 'ld+json')]"))
    if found := _day(declared):
        return found
    told = {day for node in tree.xpath("//time") if (day := _day(_markup(node)))}
    return told.pop() if len(told) == 1 else None


def _markup(node: HtmlElement) -> str:
    return str(etree.tostring(node, encoding="unicode", method="html", with_tail=False))


def _day(markup: str) -> str | None:
    return find_date(f"<html>{markup}</html>", **_DATES) if markup else None
