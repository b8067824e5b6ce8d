"""What is not read as articles are is said."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.cli.skips import Skips
from kg.facts import events, remarks, scene
from kg.facts.learned import judging
from kg.mentions import mark
from kg.model import Article, Reading, Span

MET = "Foreign Minister Anna Berg of Norway met President Omar Said of Egypt in Oslo on Monday."
LIST = "apples, " * (scene.LONGEST // 2 + 10)
GRAIN = "Exports of grain grew by four percent in the first quarter of the year. " * (judging.LONGEST // 12)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(MET, [], id="an article like others"),
        pytest.param(f"{MET}\n\nIn stock are {LIST}and pears.", ["a sentence of"], id="a list"),
        pytest.param(f"{MET}\n\n{GRAIN}", ["read by the rules alone"], id="a book"),
    ],
)
def test_what_is_not_read_is_said(text: str, said: list[str], nlp: Language) -> None:
    marked = mark(Article("made-up", text, Span(0, len(text)), None), nlp)
    found = remarks(marked)
    assert len(found) == len(said)
    assert all(part in line for part, line in zip(said, found, strict=True))
    assert events(marked), "the rest is read"


def test_whoever_reads_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    reading = Reading(
        Article("made-up", MET, Span(0, len(MET)), None), (), "test", ("a sentence of 900 words left out",)
    )
    assert list(Skips().said([reading])) == [reading]
    assert capsys.readouterr().err == "kg: made-up: a sentence of 900 words left out\n"
