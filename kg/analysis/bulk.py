"""Making very many small objects without stopping for the garbage collector, which would take half the time."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def bulk(make: Callable[P, R]) -> Callable[P, R]:
    """The function, with the collector off while it runs: for what makes much and drops next to nothing."""

    @wraps(make)
    def without_collector(*args: P.args, **kwargs: P.kwargs) -> R:
        on = gc.isenabled()
        gc.disable()
        try:
            return make(*args, **kwargs)
        finally:
            if on:
                gc.enable()

    return without_collector
