"""Where the files that ship with kg lie: in the wheel under ``kg/share``, in a checkout at its top."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHARE = _PACKAGE / "share"


def resource(name: str) -> Path:
    """The path of a shipped file or folder, as ``ontology/diplo.ttl`` or ``data/lexicons``.

    Raises:
        FileNotFoundError: the installation lacks it.
    """
    for root in (_SHARE, _PACKAGE.parent):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"{name} is not part of this installation")
