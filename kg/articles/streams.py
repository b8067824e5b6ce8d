"""Opened bytes: unpacked where they are gzip, with their first bytes to look at, and failing in one way."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, cast

HEAD = 4096
"""Bytes of a stream that a format may look at."""

BROKEN = (OSError, EOFError, zlib.error)
"""What reading a stream raises when its device or its packing is at fault."""

_GZIP = b"\x1f\x8b"


class _Rejoined(io.RawIOBase):
    """The bytes that were looked at, and then the rest: pipes cannot be wound back."""

    def __init__(self, head: bytes, rest: BinaryIO | gzip.GzipFile) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        taken = self._head[: len(buffer)] if self._head else memoryview(self._rest.read(len(buffer)))
        self._head = self._head[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)


@contextmanager
def opened(path: str | None, stdin: BinaryIO) -> Iterator[tuple[bytes, IO[bytes]]]:
    """The first bytes, unpacked, and the whole stream from its start; ``path`` None is standard input.

    Raises:
        OSError, EOFError, zlib.error: see ``BROKEN``; later reads may raise them as well.
    """
    if path is None:
        yield _ahead(stdin)
        return
    with open(path, "rb") as raw:  # noqa: PTH123 a Path cannot name every file that the shell can
        yield _ahead(raw)


def _ahead(raw: BinaryIO) -> tuple[bytes, IO[bytes]]:
    head = raw.read(HEAD)
    stream = _buffered(head, raw)
    if not head.startswith(_GZIP):
        return head, stream
    unpacked = gzip.GzipFile(fileobj=stream, mode="rb")
    head = unpacked.read(HEAD)
    return head, _buffered(head, unpacked)


def _buffered(head: bytes, rest: BinaryIO | gzip.GzipFile) -> IO[bytes]:
    return io.BufferedReader(cast("io.RawIOBase", _Rejoined(head, rest)))


def why(error: OSError | EOFError | zlib.error) -> str:
    """In one clear phrase."""
    if isinstance(error, gzip.BadGzipFile | EOFError | zlib.error):
        return f"broken gzip: {error}"
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]
