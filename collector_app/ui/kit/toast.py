"""Toast: one sentence for four seconds, bottom right; at most one, never for a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QLabel, QWidget

from collector_app.ui.kit.button import Button
from collector_app.ui.kit.card import Card
from collector_app.ui.kit.icons import ROW, picture
from collector_app.ui.kit.label import Words
from collector_app.ui.kit.tokens import FADE, GAP, Token

if TYPE_CHECKING:
    from collector_app.i18n.text import Text
    from collector_app.ui.kit.act import Act
    from collector_app.ui.kit.look import Look

WIDTH, STAYS = 360, 4000


class Toast(Card):
    """A card over the page's corner; a click on it, or its time, takes it away."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(look, padding=12)
        self.setParent(over)
        self._over = over
        self._icon = QLabel()
        self._words = Words(look, "", wrap=True)
        self._button: Button | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        self.body.addLayout(self._row)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(STAYS)
        self._time.timeout.connect(self.hide)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(FADE)
        over.installEventFilter(self)
        self.hide()

    def say(self, words: Text, act: Act | None = None) -> None:
        """Say one sentence; the one before it is gone."""
        self._words.show_text(words)
        ink = self.look.colour(Token.OK)
        self._icon.setPixmap(picture("circle-check", ink, ROW, self.devicePixelRatioF()))
        if self._button is not None:
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if act is not None:
            self._button = Button(self.look, act)
            self._button.clicked.connect(self.hide)
            self._row.addWidget(self._button)
        self._place()
        self._show()
        event = QAccessibleAnnouncementEvent(self, self.look.say(words))
        QAccessible.updateAccessibility(event)

    def _show(self) -> None:
        self.show()
        self.raise_()
        self._time.start()
        if wants_motion(self):
            self._fade.stop()
            self._fade.setStartValue(0.0)
            self._fade.setEndValue(1.0)
            self._fade.start()
        else:
            self._effect.setOpacity(1.0)

    def _place(self) -> None:
        width = self.look.px(WIDTH)
        self.setFixedWidth(width)
        inner = width - 24 - ROW - 12 - (self._button.wanted().width() + 12 if self._button is not None else 0)
        self.setFixedHeight(max(self._words.heightForWidth(inner), 40) + 26)
        self.move(self._over.width() - width - GAP, self._over.height() - self.height() - GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Go at a click."""
        self.hide()


def wants_motion(widget: QWidget) -> bool:
    """Whether the system wants effects at all."""
    return bool(widget.style().styleHint(widget.style().StyleHint.SH_Widget_Animate)) and widget.testAttribute(
        Qt.WidgetAttribute.WA_WState_Visible
    )
