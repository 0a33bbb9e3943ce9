"""Printing: a paper is written down, drawn, and laid into the home's papers, from where the system prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from collector_app.documents.paper import DEFAULT_PAPER
from collector_app.domain.problems.input import FileNotWritten
from collector_app.files import write_durably
from collector_app.i18n.text import text
from collector_app.ui.kit.act import Act

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.app.app import App
    from collector_app.ui.shell.frame import Frame

PAPERS = "papers"


def lay_receipt(app: App, number: str, code: str = "", paper: str = DEFAULT_PAPER) -> Path:
    """Print a ticket's receipt into a file; the original keeps its name, each copy has its own. For the writer thread.

    Raises TicketNotFound and FileNotWritten.
    """
    from collector_app.app.papers import paper_named, print_receipt, reader_of  # noqa: PLC0415 - reportlab is slow

    printed = print_receipt(app, number, reader_of(app, code), paper_named(paper))
    folder = app.home.folder / PAPERS
    name = f"{printed.number}-{printed.copy}.pdf" if printed.copy else f"{printed.number}.pdf"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        write_durably(folder / name, printed.pdf)
    except OSError:
        raise FileNotWritten(str(folder / name)) from None
    return folder / name


def print_here(frame: Frame, number: str) -> None:
    """Print a ticket's receipt and say so; one key more opens it."""

    def announce(file: Path) -> None:
        opening = Act(text("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))))
        frame.toast(text("The receipt {number} is ready.", number=number), opening)

    frame.worker.work(lambda: lay_receipt(frame.app, number), announce)
