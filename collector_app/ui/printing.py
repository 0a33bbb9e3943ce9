"""Printing: a paper is written down, drawn, and laid into the home's papers, from where the system prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from collector_app.domain.problems.input import FileNotWritten
from collector_app.files import write_durably
from collector_app.i18n.text import text
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.ui.shell.frame import Frame

PAPERS = "papers"
RECEIPT = "receipt"


def lay_receipt(app: App, number: str) -> Path:
    """Print a ticket's receipt into a file. For the writer thread.

    Raises TicketNotFound and FileNotWritten.
    """
    return lay_paper(app, RECEIPT, number)


def lay_paper(app: App, kind: str, number: str) -> Path:
    """Print a paper into a file; the original keeps its name, each copy has its own. For the writer thread.

    Raises what its kind raises where there is no such number, and FileNotWritten.
    """
    from collector_app.app.papers import print_paper  # noqa: PLC0415 - reportlab is slow to load

    printed = print_paper(app, kind, number)
    folder = app.home.folder / PAPERS
    whole = printed.number if kind == RECEIPT else f"{kind}-{printed.number}"
    name = f"{whole}-{printed.copy}.pdf" if printed.copy else f"{whole}.pdf"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        write_durably(folder / name, printed.pdf)
    except OSError:
        raise FileNotWritten(str(folder / name)) from None
    return folder / name


def print_here(frame: Frame, number: str, kind: str = RECEIPT) -> None:
    """Print a paper, a ticket's receipt unless another kind is named, and say so; one key more opens it."""

    def announce(file: Path) -> None:
        opening = Act(text("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))))
        ready = (
            text("The receipt {number} is ready.", number=number) if kind == RECEIPT else text("The paper is ready.")
        )
        frame.toast(ready, opening)

    frame.worker.work(lambda: lay_paper(frame.app, kind, number), announce)
