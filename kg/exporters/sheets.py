"""CSV files inside a folder."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any


def sheet(stack: ExitStack, file: Path, header: Iterable[str]) -> Any:
    """A ``csv.writer`` that has written its header; the file is closed with the stack."""
    lines = csv.writer(stack.enter_context(file.open("w", encoding="utf-8", newline="")), lineterminator="\n")
    lines.writerow(header)
    return lines
