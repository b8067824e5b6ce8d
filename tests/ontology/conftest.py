"""A small world mapped by hand: a real article with its quotes anchored, and four invented ones on invented states."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.graph import Graph, open_graph
from kg.vocab import PREFIXES

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "tests" / "questions"
ARTICLE = ROOT / "data" / "articles" / "000-damascus-refugee-conference.txt"


def prefixes() -> str:
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def damascus() -> str:
    """``damascus.trig`` with its quotes as anchors."""
    text = ARTICLE.read_text(encoding="utf-8")
    key = hashlib.sha256(text.encode()).hexdigest()[:16]
    source = (QUESTIONS / "damascus.trig").read_text(encoding="utf-8").replace("ARTICLE", key)
    spans: set[tuple[int, int]] = set()

    def anchor(match: re.Match[str]) -> str:
        assert text.count(match[1]) == 1, match[1]
        start = text.index(match[1])
        spans.add((start, start + len(match[1])))
        return f"<{PREFIXES['doc']}{key}#char={start},{start + len(match[1])}>"

    source = re.sub("⟦(.+?)⟧", anchor, source)
    return prefixes() + source.replace("ANCHORS", "\n".join(_anchors(text, key, spans)))


def _anchors(text: str, key: str, spans: set[tuple[int, int]]) -> Iterator[str]:
    sentences = [
        (line.start() + found.start(), line.start() + found.end())
        for line in re.finditer(r"[^\n]+", text)
        for found in re.finditer(r"\S.*?(?<!Dr)[.](?=\s|$)", line[0])
    ]
    around = {span: next(s for s in sentences if s[0] <= span[0] and span[1] <= s[1]) for span in spans}
    for start, end in sorted(spans | set(around.values())):
        iri = f"<{PREFIXES['doc']}{key}#char={start},{end}>"
        words = text[start:end].replace('"', '\\"')
        kind = "nif:OffsetBasedString" if (start, end) in spans else "nif:Sentence, nif:OffsetBasedString"
        yield f'{iri} a {kind} ; nif:referenceContext doc:{key} ; nif:anchorOf "{words}" .'
        yield f"{iri} nif:beginIndex {start} ; nif:endIndex {end} ."
        if (start, end) in around:
            outer = around[start, end]
            yield f"{iri} nif:superString <{PREFIXES['doc']}{key}#char={outer[0]},{outer[1]}> ."


def invented() -> str:
    return prefixes() + (QUESTIONS / "invented.trig").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """Both, in one graph, with the rules run."""
    path = tmp_path_factory.mktemp("world") / "world.trig"
    path.write_text(damascus() + (QUESTIONS / "invented.trig").read_text(encoding="utf-8"), encoding="utf-8")
    with open_graph(path) as graph:
        yield graph
