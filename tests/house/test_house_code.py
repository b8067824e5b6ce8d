"""Stops for the code: sizes, caught errors, hidden imports, the clock and chance."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import errors

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "kg").rglob("*.py"))
FILES = sorted([*CODE, *(ROOT / "tests").rglob("*.py")])
LINES_A_FILE = 400
LINES_A_FUNCTION = 60

Function = ast.FunctionDef | ast.AsyncFunctionDef

CLOCKS = {
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.strftime",
    "time.ctime",
    "uuid.uuid1",
    "uuid.uuid4",
    "os.urandom",
    "os.getpid",
}
CHANCE = {"random", "np.random", "numpy.random", "secrets"}
SEEDED = {"Random", "default_rng", "RandomState"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(node: ast.AST) -> Iterator[Function]:
    return (one for one in ast.walk(node) if isinstance(one, Function))


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of an attribute chain, else the empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (left := dotted(node.value)):
        return f"{left}.{node.attr}"
    return ""


@pytest.mark.parametrize("path", FILES, ids=name)
def test_files_and_functions_are_small(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LINES_A_FILE, f"{name(path)} has {lines} lines: part it by what it does"
    long = [
        f"{one.name} ({size} lines)"
        for one in functions(tree(path))
        if (size := (one.end_lineno or one.lineno) - one.lineno + 1) > LINES_A_FUNCTION
    ]
    assert not long, f"{name(path)}: part {', '.join(long)}"


def swallowed(node: ast.Module) -> list[int]:
    """The lines of handlers for everything."""
    handlers = (one for one in ast.walk(node) if isinstance(one, ast.ExceptHandler))
    return [one.lineno for one in handlers if one.type is None or catches_all(one.type)]


def catches_all(kind: ast.expr) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(dotted(one) in ("Exception", "BaseException") for one in kinds)


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_handler_takes_every_error(path):
    assert swallowed(tree(path)) == [], "name the errors that can come, and let the rest be seen"


@pytest.mark.parametrize("path", [path for path in CODE if (ROOT / "kg" / "cli") not in path.parents], ids=name)
def test_imports_stand_at_the_top(path):
    hidden = [
        inner.lineno
        for one in ast.walk(tree(path))
        if isinstance(one, Function | ast.If)
        for inner in ast.walk(one)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == [], "only a command may import its heavy room when it runs"


def chancy(node: ast.Module) -> list[str]:
    """Calls whose result differs from one run to the next."""
    found = []
    for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
        called = dotted(call.func)
        left, _, right = called.rpartition(".")
        clock = any(called == one or called.endswith(f".{one}") for one in CLOCKS)
        if clock or called == "hash" or (left in CHANCE and not (right in SEEDED and call.args)):
            found.append(f"{call.lineno}: {called}")
    return found


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_clock_no_chance_no_hash_order(path):
    assert chancy(tree(path)) == [], "the same input gives the same bytes"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import datetime\ndatetime.datetime.now()", ["2: datetime.datetime.now"]),
        ("random.shuffle(a)", ["1: random.shuffle"]),
        ("random.Random()", ["1: random.Random"]),
        ("random.Random(7).shuffle(a)\nnp.random.default_rng(seed)\nshell.date()", []),
        ("hash('a')", ["1: hash"]),
    ],
)
def test_the_guard_sees_clock_and_chance(code, found):
    assert chancy(ast.parse(code)) == found


@pytest.mark.parametrize(
    ("code", "lines"),
    [("try: x\nexcept: y", [2]), ("try: x\nexcept (KeyError, Exception): y", [2]), ("try: x\nexcept KeyError: y", [])],
)
def test_the_guard_sees_handlers_for_everything(code, lines):
    assert swallowed(ast.parse(code)) == lines


def kinds(kind: type[errors.KgError]) -> Iterator[type[errors.KgError]]:
    for one in kind.__subclasses__():
        yield one
        yield from kinds(one)


@pytest.mark.parametrize(
    "kind", sorted({one.__name__ for one in kinds(errors.KgError) if one.__module__ == errors.__name__})
)
def test_every_kind_of_error_is_raised_somewhere(kind):
    raised = {
        dotted(one.exc.func if isinstance(one.exc, ast.Call) else one.exc).rpartition(".")[2]
        for path in CODE
        for one in ast.walk(tree(path))
        if isinstance(one, ast.Raise) and one.exc is not None
    }
    assert kind in raised, f"{kind} is never raised: use it or delete it"


def test_the_tree_of_errors_is_drawn_as_it_is():
    drawn = errors.__doc__ or ""
    for kind in kinds(errors.KgError):
        if kind.__module__ == errors.__name__:
            assert f"── {kind.__name__}" in drawn
            assert str(kind.exit_code) in drawn.split(kind.__name__)[1].split("\n")[0]
