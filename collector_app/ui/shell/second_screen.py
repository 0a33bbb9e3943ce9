"""Second screen: where a screen stands towards the seller, his view follows the ticket there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from collector_app.ui.shell.seller_view import SellerView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen

    from collector_app.ui.kit.look import Look
    from collector_app.ui.shell.seller_view import SellerCard


class SecondWindow(QWidget):
    """Nothing but the seller's view; it never takes the keyboard from the clerk."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setWindowFlags(
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.view = SellerView(look, self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the view cover it."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go with its own window."""
        event.accept()


class SecondScreen(QObject):
    """Opens by itself where a second screen shows something else than the first; F11 puts it away and back."""

    def __init__(self, look: Look, screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens) -> None:
        super().__init__()
        self._look = look
        self._screens = screens
        self._card: SellerCard | None = None
        self._is_wanted = True
        self.window: SecondWindow | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.arrange)
            application.screenRemoved.connect(self.arrange)

    @property
    def is_there(self) -> bool:
        """Whether a second screen shows something else than the first."""
        return self._place() is not None

    def show_card(self, card: SellerCard | None) -> None:
        """Follow the ticket."""
        self._card = card
        self.arrange()
        if self.window is not None:
            self.window.view.follow(card)

    def toggle(self) -> bool:
        """Put it away or back; False where there is no second screen."""
        if self._place() is None:
            return False
        self._is_wanted = not self._is_wanted
        self.arrange()
        return True

    def arrange(self, _screen: object = None) -> None:
        """Open, move or close the window as the screens are now."""
        place = self._place()
        if place is None or not self._is_wanted or self._card is None:
            self.close()
        elif self.window is None:
            self.window = SecondWindow(self._look)
            self.window.view.follow(self._card)
            self.window.setGeometry(place.geometry())
            self.window.show()
        elif self.window.geometry() != place.geometry():
            self.window.setGeometry(place.geometry())

    def close(self) -> None:
        """Leave the second screen alone."""
        window, self.window = self.window, None
        if window is not None:
            window.close()
            window.deleteLater()

    def _place(self) -> QScreen | None:
        """Return the screen beside the first; one that repeats the first is none."""
        screens = self._screens()
        apart = (each for each in screens[1:] if not each.geometry().intersects(screens[0].geometry()))
        return next(apart, None)
