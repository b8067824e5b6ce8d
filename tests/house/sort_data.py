"""Sorts YAML files: the entries of a list (``- id: …`` with the comments above) and words in ``key: [b, a]``.

python tests/house/sort_data.py FILE...
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import yaml

LIST = re.compile(r"(?P<key>[\w-]+: )\[(?P<words>[^\[\]{}]*)\]")
ITEM = re.compile(r"\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,]+?)\s*(?:,|$)")
ENTRY = re.compile(r"^(?:#.*\n)*- id: (?P<id>\S+)\n(?:[ ].*\n)*", re.MULTILINE)
RANKED = ("capitals: ",)


def main(names: list[str]) -> None:
    for path in map(Path, names):
        text = path.read_text(encoding="utf-8")
        lines = (line if line.lstrip().startswith("#") else LIST.sub(words, line) for line in text.splitlines(True))
        tidied = entries("".join(lines))
        if yaml.safe_load(tidied) and tidied != text:
            path.write_text(tidied, encoding="utf-8")


def words(match: re.Match[str]) -> str:
    items = ITEM.findall(match["words"])
    if match["key"] in RANKED or any(not isinstance(yaml.safe_load(item), str) for item in items):
        return match[0]
    return f"{match['key']}[{', '.join(sorted(items, key=yaml.safe_load))}]"


def entries(text: str) -> str:
    """By id, where nothing but entries follows the first of them; the comment that opens the file stays there."""
    opening = re.match(r"(?:#.*\n)*", text)
    head = opening[0] if opening else ""
    found = list(ENTRY.finditer(text, len(head)))
    if "".join(entry[0] for entry in found) != text[len(head) :]:
        return text
    return head + "".join(entry[0] for entry in sorted(found, key=lambda entry: entry["id"]))


if __name__ == "__main__":
    main(sys.argv[1:])
