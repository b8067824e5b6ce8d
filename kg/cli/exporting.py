"""From the graph to another tool's file or folder, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from kg import exporters
from kg.cli import screen
from kg.errors import NotFoundError, UsageError
from kg.exporters import Exporter, Source
from kg.graph import Graph


def choose(output: str, format: str | None) -> Exporter:
    """The exporter of a name, else of the suffix of the output.

    Raises:
        UsageError: nothing tells the format, or it is a folder's and the output is none; names the choices.
    """
    if format is None:
        return _by_suffix(output)
    file = output == "-" or Path(output).suffix.lower() in (".csv", ".gz")
    exporter = exporters.by_name(format.removeprefix("."), folder=not file)
    if exporter.FOLDER and output == "-":
        raise UsageError(f"{exporter.NAME} is a folder of files: it cannot go to standard output", hint="name a folder")
    return exporter


def _by_suffix(output: str) -> Exporter:
    found = None if output == "-" else exporters.by_suffix(Path(output).name)
    if found is None:
        names = ", ".join(dict.fromkeys(one.NAME for one in exporters.exporters()))
        what = "standard output has no suffix" if output == "-" else f"the suffix of {output} is no format's"
        raise UsageError(f"{what}; -f takes one of: {names}", hint="kg formats says what each keeps")
    return found


def write(
    exporter: Exporter,
    store: Graph,
    output: str,
    wanted: dict[str, Any],
    *,
    projection: str,
    include_unnamed: bool,
    force: bool,
) -> str | None:
    """Writes the export; what was dropped, None if everything is there.

    Raises:
        UsageError: the output is there already, or the format has no slice or no projection.
        NotFoundError: the slice has no event.
    """
    source = Source(store, wanted, projection, include_unnamed)
    if exporter.TAKES == "graph" and wanted:
        raise UsageError(f"{exporter.NAME} is always the whole graph: no --from, --to, --state and the like")
    if exporter.TAKES != "network" and (projection != "people" or include_unnamed):
        raise UsageError(f"{exporter.NAME} shows all participants: no --projection or --include-unnamed")
    target = _folder(Path(output), force=force) if exporter.FOLDER else screen.output(output, force=force)
    with target as opened:
        exporter.write(source, opened)
        if exporter.TAKES != "graph" and not source.passed["events"]:
            raise NotFoundError("no event to export", hint="kg meetings lists what there is")
    left_out = source.left_out() if exporter.TAKES == "network" else None
    return "; ".join(filter(None, (exporter.LOSES, left_out))) or None


@contextmanager
def _folder(target: Path, *, force: bool) -> Iterator[Path]:
    """An empty folder that becomes the target; with ``force`` its files go over those of the target, others stay."""
    screen.writable(target, force=force)
    if target.exists() and not target.is_dir():
        raise UsageError(f"{target} is a file", hint="this format is a folder")
    draft = Path(mkdtemp(prefix=f"{target.name}.", suffix=".part", dir=target.parent))
    try:
        yield draft
        target.mkdir(exist_ok=True)
        for file in sorted(draft.iterdir()):
            file.replace(target / file.name)
    finally:
        shutil.rmtree(draft)
