"""The typer application, put together from the command files, and the one place that turns errors into exit codes."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from kg import __version__
from kg.cli import screen
from kg.errors import AmbiguousError, InputError, KgError, NotFoundError, UsageError

COMMANDS = (
    "extract",
    "score",
    "build",
    "review",
    "mapping",
    "who_met",
    "person",
    "meeting",
    "meetings",
    "witnesses",
    "holders",
    "path",
    "ask",
    "query",
    "analyze",
    "draw",
    "register",
    "export",
    "validate",
    "formats",
    "doctor",
)
"""The files of this folder that hold a command, in the order of ``kg --help``."""

INTERRUPTED = 130


class _InOrder(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(self.commands)


app = typer.Typer(
    name="kg",
    cls=_InOrder,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Who met whom, when, where, on which side and in what capacity: read from articles, kept as RDF.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def settings(
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors on stderr.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show tracebacks.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours, as with NO_COLOR.")] = False,
    version: Annotated[  # noqa: ARG001 the callback acts on it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    screen.settings = screen.Settings(quiet=quiet, verbose=verbose, color=not no_color and "NO_COLOR" not in os.environ)


for _name in COMMANDS:
    import_module(f"kg.cli.{_name}").register(app)


def main() -> None:
    """The entry point of the ``kg`` command; never returns."""
    for stream, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, stream) is None:  # closed by who called
            setattr(sys, stream, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 for the whole run
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a closed pipe is quiet
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs a call and returns its exit code; whatever kg reports is one line on stderr."""
    try:
        _check(arguments)
        code = app(arguments, standalone_mode=False)
    except KgError as error:
        return _report(error)
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except typer.Exit as error:
        return error.exit_code
    except TyperException as error:
        return _bad_call(error)
    except OSError as error:
        return _report(_os_error(error))
    return code if isinstance(code, int) else 0


def _os_error(error: OSError) -> KgError:
    """A file that is not there is not found; what cannot be read or written is input or output gone wrong."""
    where, what = str(error.filename or "input or output"), error.strerror or str(error)
    if isinstance(error, FileNotFoundError):
        return NotFoundError(f"{where}: {what}")
    return InputError(where, what)


def _check(arguments: list[str]) -> None:
    """Raises UsageError for a word that is neither text nor the name of a file."""
    for one in arguments:
        if any("\ud800" <= letter <= "\udfff" for letter in one) and not os.path.lexists(one):
            raise UsageError(f"{one!r} is not UTF-8")


def _bad_call(error: TyperException) -> int:
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        screen.note(error.format_message())
    else:
        where = f" ({context.command_path} --help)" if context else ""
        screen.error(" ".join(error.format_message().split()) + where)
    return error.exit_code


def _report(error: KgError) -> int:
    screen.error(str(error))
    if isinstance(error, AmbiguousError):
        for candidate in error.candidates:
            screen.note(f"  {candidate}")
    if screen.settings.verbose:
        traceback.print_exception(error)
    return error.exit_code
