"""Registers that users bring: who held which post from when to when, read from the formats such data comes in.

read("officials.csv") yields, row by row, a :class:`Tenure` or the reason why there is none.
"""

from __future__ import annotations

from kg.registers.careers import Known, careers
from kg.registers.posts import post_of
from kg.registers.reading import FORMATS, Asked, read
from kg.registers.records import BadRow, Holder, Register, Tenure
from kg.registers.titles import worded
from kg.registers.writing import WRITERS

__all__ = [
    "FORMATS",
    "WRITERS",
    "Asked",
    "BadRow",
    "Holder",
    "Known",
    "Register",
    "Tenure",
    "careers",
    "post_of",
    "read",
    "worded",
]
