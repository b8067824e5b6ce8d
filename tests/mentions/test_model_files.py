"""A model that was tampered with is not loaded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import MissingPartError
from kg.mentions.model import pinned
from kg.mentions.model_files import check_model, model_sums, require_model


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the model, by links, so that it costs nothing; a file to be changed is replaced."""
    folder = tmp_path / "model"
    shutil.copytree(pinned(), folder, copy_function=lambda a, b: Path(b).symlink_to(a))
    return folder


def test_the_installed_model_is_sound() -> None:
    assert check_model(pinned()) == []


def test_a_changed_file(copy: Path) -> None:
    changed = copy / "ner" / "cfg"
    words = changed.read_bytes()
    changed.unlink()
    changed.write_bytes(words + b" ")
    assert check_model(copy) == ["ner/cfg: differs"]


def test_a_missing_and_a_strange_file(copy: Path) -> None:
    (copy / "vocab" / "vectors").unlink()
    (copy / "code.py").write_text("import os")
    assert check_model(copy) == ["code.py: not part of the model", "vocab/vectors: missing"]
    with pytest.raises(MissingPartError, match=r"code\.py: not part of the model and 1 more") as caught:
        require_model(copy)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 5


def test_no_folder(tmp_path: Path) -> None:
    assert len(check_model(tmp_path / "nowhere")) == len(model_sums())


def test_the_sums_are_sums() -> None:
    sums = model_sums()
    assert {"config.cfg", "meta.json", "vocab/vectors", "ner/model"} <= sums.keys()
    assert list(sums) == sorted(sums)
    assert all(len(digest) == 64 and int(digest, 16) >= 0 for digest in sums.values())
