"""``kg --help`` and a wrong word answer at once: the heavy rooms are opened only by the commands that need them."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "spacy",
    "thinc",
    "numpy",
    "matplotlib",
    "networkx",
    "rdflib",
    "rustworkx",
    "pyoxigraph",
    "pyarrow",
    "pyshacl",
    "trafilatura",
}

PROBE = """
import sys
from kg.cli import main
sys.argv[0] = "kg"
try:
    main()
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "call", [["--help"], ["--version"], ["extract", "--help"], ["draw", "--help"], ["nothing"]], ids=" ".join
)
def test_light_calls_open_no_heavy_room(call):
    done = subprocess.run([sys.executable, "-c", PROBE, *call], capture_output=True, text=True, check=False)
    loaded = set(done.stderr.split())
    assert "kg.cli.app" in loaded
    assert loaded & HEAVY == set()
    assert done.returncode == (2 if call == ["nothing"] else 0)
