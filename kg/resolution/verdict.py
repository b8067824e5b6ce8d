"""What is said of two persons, or of two accounts of an event: one, two, or too little is known."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
