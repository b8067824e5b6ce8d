"""The wheel: what it carries, and that it works where there is no checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kg import __version__

ROOT = Path(__file__).parents[2]
SHIPPED = ["ontology", "data/lexicons", "data/registers", "data/rules"]

ARTICLE = " date 2021-03-04 President Juan Pérez of Peru received Foreign Minister Paul Martin of France on Thursday.\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel, tmp_path_factory) -> Path:
    """A folder that the wheel alone is installed in; what it depends on comes from the environment."""
    target = tmp_path_factory.mktemp("site")
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*install, "--target", str(target), str(wheel)], check=True, capture_output=True)
    return target


@pytest.fixture(scope="module")
def kg(site, tmp_path_factory):
    """Runs the installed ``kg`` in an empty folder and gives back what it printed."""
    place = tmp_path_factory.mktemp("elsewhere")
    (place / "visit.txt").write_text(ARTICLE, encoding="utf-8")

    def run(*words: str) -> str:
        call = [sys.executable, str(site / "bin" / "kg"), *words]
        done = subprocess.run(
            call, cwd=place, env=os.environ | {"PYTHONPATH": str(site)}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_it_carries_the_code_and_what_it_reads_with(wheel):
    carried = set(zipfile.ZipFile(wheel).namelist())
    files = [path for room in SHIPPED for path in (ROOT / room).rglob("*") if path.is_file()]
    shared = {f"kg/share/{path.relative_to(ROOT).as_posix()}" for path in files}
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kg").rglob("*.py")}
    assert carried >= shared | code | {"kg/py.typed"}
    assert [name for name in carried if "articles/" in name and not name.endswith(".py")] == []
    assert {name.partition("/")[0] for name in carried} == {"kg", f"diplokg-{__version__}.dist-info"}
    assert any(name.endswith("licenses/LICENSE") for name in carried)


def test_it_is_found_and_not_the_checkout(site, tmp_path):
    probe = "import kg, kg.resources as r; print(kg.__file__, r.resource('ontology'), r.resource('data/registers'))"
    env = os.environ | {"PYTHONPATH": str(site)}
    done = subprocess.run(
        [sys.executable, "-c", probe], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    assert all(path.startswith(str(site)) for path in done.stdout.split())


def test_it_says_its_version(kg):
    assert kg("--version") == f"kg {__version__}\n"


def test_it_reads_builds_and_answers(kg):
    reading = json.loads(kg("extract", "visit.txt", "-f", "jsonl"))
    assert {one["name"] for event in reading["events"] for one in event["participants"]} == {
        "Juan Pérez",
        "Paul Martin",
    }
    kg("build", "visit.txt")
    assert "Paul Martin" in kg("who-met", "Pérez", "-f", "csv")
    assert "Paul Martin" in kg("ask", "who-met-whom", "-f", "csv")
