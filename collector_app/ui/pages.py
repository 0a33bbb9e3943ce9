"""The pages of a home, in the order of the rail; adding a page adds a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.intake.page import IntakePage

if TYPE_CHECKING:
    from collector_app.ui.shell.frame import Frame
    from collector_app.ui.shell.page import Page


def pages_of(frame: Frame) -> tuple[Page, ...]:
    """Return the pages of a station."""
    return (IntakePage(frame),)
