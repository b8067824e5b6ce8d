"""The pages tell commands as they are: every ``kg`` line of a code block is one that the command line would take."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from itertools import dropwhile
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from kg.cli.app import app

ROOT = Path(__file__).parents[2]
PAGES = ["README.md", "kg/README.md", "exports/README.md", "data/README.md", "CONTRIBUTING.md"]
BLOCK = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = typer.main.get_command(app)
assert isinstance(COMMAND, TyperGroup)
ENDS = {"|", "||", "&&", ";", ">", ">>", "<", "2>"}


def pages() -> list[str]:
    return [name for name in PAGES if (ROOT / name).is_file()]


def calls(text: str) -> Iterator[list[str]]:
    """The words after ``kg`` of each call in the code blocks; output below a ``$`` line is left out."""
    for block in BLOCK.findall(text):
        lines = block.replace("\\\n", " ").splitlines()
        shown = [line[2:] for line in lines if line.startswith("$ ")] or lines
        for line in shown:
            yield from in_line(line)


def in_line(line: str) -> Iterator[list[str]]:
    try:
        words = shlex.split(line, comments=True)
    except ValueError:
        return  # an open quotation mark: not a line of shell
    while words:
        end = next((number for number, word in enumerate(words) if word in ENDS), len(words))
        part, words = words[:end], words[end + 1 :]
        while part and (re.match(r"[A-Z_]+=", part[0]) or part[0] == "time"):
            part = part[1:]
        if part and part[0].rpartition("/")[2] == "kg":
            yield part[1:]


def complaint(words: list[str]) -> str | None:
    """What the command line would say against a call, without running it."""
    options = {option for parameter in COMMAND.params for option in parameter.opts} | {"-h", "--help"}
    rest = list(dropwhile(options.__contains__, words))
    if not rest:
        return None if words else "no command"
    if rest[0] not in COMMAND.commands:
        return f"no command {rest[0]}"
    try:
        COMMAND.commands[rest[0]].make_context(rest[0], rest[1:])
    except typer.Exit:  # --help
        return None
    except TyperException as error:
        return error.format_message()
    return None


@pytest.mark.parametrize("page", pages())
def test_every_command_of_the_page_exists_as_it_is_told(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    wrong = {" ".join(words): said for words in calls(text) if (said := complaint(words))}
    assert wrong == {}


def test_every_command_is_told_somewhere():
    text = "\n".join((ROOT / page).read_text(encoding="utf-8") for page in pages())
    told = {words[0] for words in calls(text) if words}
    if not told:
        pytest.skip("no page with commands yet")
    assert sorted(set(COMMAND.commands) - told) == []


def test_every_command_shows_a_call_in_its_help():
    for name, command in COMMAND.commands.items():
        for line in (command.help or "").splitlines():
            if line.strip().startswith("kg "):
                assert complaint(shlex.split(line)[1:]) is None, f"kg {name} --help: {line.strip()}"


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("```sh\n$ kg ask x | head\nkg: output\n```\n", [["ask", "x"]]),
        (
            "```\nKG_GRAPH=g .venv/bin/kg build a && kg draw card \\\n  X -o a.svg  # comment\n```\n",
            [["build", "a"], ["draw", "card", "X", "-o", "a.svg"]],
        ),
        ("kg prose", []),
    ],
)
def test_the_guard_finds_calls(block, found):
    assert list(calls(block)) == found


@pytest.mark.parametrize("words", [["bild", "x"], ["build"], ["build", "x", "--quick"], ["build", "x", "-j", "no"]])
def test_the_guard_sees_a_wrong_call(words):
    assert complaint(words)
