"""Sorts the lists of words in YAML files, ``key: [b, a]`` on one line, and leaves all else as it stands.

python tests/house/sort_data.py FILE...
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import yaml

LIST = re.compile(r"(?P<key>[\w-]+: )\[(?P<words>[^\[\]{}]*)\]")
ITEM = re.compile(r"\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,]+?)\s*(?:,|$)")
RANKED = ("capitals: ",)


def ordered(match: re.Match[str]) -> str:
    items = ITEM.findall(match["words"])
    if match["key"] in RANKED or any(not isinstance(yaml.safe_load(item), str) for item in items):
        return match[0]
    return f"{match['key']}[{', '.join(sorted(items, key=yaml.safe_load))}]"


def main(names: list[str]) -> None:
    for path in map(Path, names):
        text = path.read_text(encoding="utf-8")
        lines = (line if line.lstrip().startswith("#") else LIST.sub(ordered, line) for line in text.splitlines(True))
        tidied = "".join(lines)
        if tidied != text:
            path.write_text(tidied, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
