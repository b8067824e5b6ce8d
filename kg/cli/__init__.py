"""The command line: parse, call, print, exit code. One file a command; see ``kg --help``."""

from __future__ import annotations

from kg.cli.app import main

__all__ = ["main"]
