"""Photos of the goods in hand: one key takes one; here they are seen, taken from a file, or left out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from collector_app.i18n.text import plural, text
from collector_app.ui.intake.photographer import photos_of
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.intake.tagging import Tagging
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.photo_strip import PhotoStrip
from collector_app.ui.kit.side_panel import WIDTH
from collector_app.ui.side.ask_panel import Question
from collector_app.ui.side.path_panel import PathAsk, PathPanel
from collector_app.ui.small_photos import small_photos_of

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.i18n.text import Text
    from collector_app.ui.intake.prompts.prompt import Room

PICTURES = "*.jpg *.jpeg *.png *.webp"


def photo_act(room: Room) -> Act:
    """Return the one key that takes a picture; the question stays open, and nothing waits for it."""
    return Act(text("take a photo"), photos_of(room.frame, room.desk).take, "space")


class PhotoPrompt(Prompt):
    """Opened by the menu; the pictures are seen small, and a tag can be printed."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._photos = photos_of(room.frame, room.desk)
        self._photos.changed.connect(self._again)
        self._small = small_photos_of(room.frame)
        self._small.changed.connect(self._again)
        self._strip = PhotoStrip(room.card.look)
        room.card.body.insertWidget(room.card.body.count() - 1, self._strip)
        self._tagging = Tagging(room)
        self._panel: PathPanel | None = None
        self._is_open = False

    def open(self) -> None:
        """Say how many there are, and what can be done."""
        self._is_open = True
        self.card.question.show_text(self._title())
        self.card.cards.show_acts(tuple(act for act in self.acts() if act.shown))
        self.card.show_board(self.card.cards)
        self._show_photos()
        self.card.setFocus()

    def leave(self) -> None:
        """Put the panel away."""
        self._is_open = False
        self._strip.show_photos(())
        self._close()

    def acts(self) -> tuple[Act, ...]:
        """Return the acts, or those of the panel while a file is asked for."""
        if self._panel is not None:
            return self._panel.acts
        out = (Act(text("leave the last one out"), self._photos.drop_last, "3"),) if self._photos.photos() else ()
        return (
            Act(text("go on"), lambda: self.room.aside(None), "enter"),
            Act(text("take a photo"), self._photos.take, "1"),
            Act(text("take a photo"), self._photos.take, "space", shown=False),
            Act(text("choose a file"), self._ask_file, "2"),
            *out,
            Act(text("print a tag for it"), self._tagging.print_tag, "4"),
            Act(BACK, lambda: self.room.aside(None), "esc"),
        )

    def _title(self) -> Text:
        count = len(self._photos.photos())
        if self._photos.is_busy:
            return text("The photo is being taken.")
        if not count:
            return text("No photo of this line yet.")
        return plural("{n} photo of this line", "{n} photos of this line", count)

    def _again(self) -> None:
        if self._is_open and self._panel is None:
            self.card.question.show_text(self._title())
            self.card.cards.show_acts(tuple(act for act in self.acts() if act.shown))
            self._show_photos()
            self.room.again()

    def _show_photos(self) -> None:
        self._strip.show_photos(tuple(self._small.small(photo) for photo in self._photos.photos()))

    def _ask_file(self) -> None:
        page = self.card.parentWidget()
        panel = self._panel = PathPanel(self.card.look)
        panel.setParent(page)
        panel.answered_away.connect(self._close)
        panel.ask(
            PathAsk(
                Question(text("Which picture?"), text("JPEG, PNG or WebP; it is made small before it is kept.")),
                self._take_file,
                text("Keep this picture"),
                pattern=PICTURES,
            )
        )
        if page is not None:
            panel.setGeometry(QRect(page.width() - WIDTH, 0, WIDTH, page.height()))
        panel.show()
        panel.raise_()
        panel.come_in()
        self.room.again()

    def _take_file(self, path: Path) -> None:
        self._close()
        self._photos.take_file(path)

    def _close(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()
            if self._is_open:
                self.card.setFocus()
                self._again()
