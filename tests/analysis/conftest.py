from __future__ import annotations

import pytest
from small_world import event

from kg.model import EventRecord, EventType, Status


@pytest.fixture
def world() -> tuple[EventRecord, ...]:
    return (
        event(1, "2020-01-05", "Ada/President@AA", "Ben/Envoy@BB", "/Ambassador@BB"),
        event(2, "2021-03", "Ben/Foreign Minister@BB", "Cy/Minister@CC", type=EventType.CALL),
        event(3, None, "Ada/President@AA", "Ben/Foreign Minister@BB", "Dee/Adviser@AA"),
        event(4, "2022-01-01", "Ada/President@AA", "Cy/Minister@CC", type=EventType.CONFERENCE),
        event(5, "2022-02-02", "Ada/President@AA", "Cy/Minister@CC", status=Status.PLANNED),
        event(6, "2022-03-03", "Eli/King@EE", "Fay/Queen@FF"),
    )
