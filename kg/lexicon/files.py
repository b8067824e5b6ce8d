"""Lexicons, registers and rules are YAML files under ``data``; read once, checked, frozen."""

from __future__ import annotations

from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from kg.errors import InputError, MissingPartError
from kg.resources import resource

T = TypeVar("T")


def load(name: str, shape: TypeAdapter[T]) -> T:
    """The content of ``data/<name>.yml`` in the given shape.

    Raises:
        MissingPartError: the installation lacks the file.
        InputError: the file is no YAML, or an entry has not the shape.
    """
    try:
        path = resource(f"data/{name}.yml")
    except FileNotFoundError as error:
        raise MissingPartError(str(error)) from None
    try:
        return shape.validate_python(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise InputError(path.name, f"not YAML: {' '.join(str(error).split())}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(path.name, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
