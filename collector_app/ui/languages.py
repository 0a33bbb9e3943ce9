"""Languages of the window: one switch for our words and Qt's own, live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from collector_app.i18n.qt_words import qt_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from collector_app.i18n.language import Language
    from collector_app.ui.kit.look import Look

_LOCALES = {"en": "en_GB", "th": "th_TH", "vi": "vi_VN", "id": "id_ID", "zh_CN": "zh_CN"}


class QtWords(QTranslator):
    """Answers Qt from our catalogues: Qt ships no Thai, Vietnamese or Indonesian words."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def isEmpty(self) -> bool:
        """Say that there are words here, or Qt would not ask."""
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        """Return our word for one of Qt's."""
        return qt_word(self._language, context, source)


class Switch:
    """Changes the language of the whole window: words, Qt's dialogs, and the locale behind sorting and files."""

    def __init__(self, application: QApplication, look: Look) -> None:
        self._application = application
        self._look = look
        self._words: QtWords | None = None
        look.language_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Install the words of the look's language; Qt repaints its own parts by itself."""
        self.remove()
        self._words = QtWords(self._look.language)
        QLocale.setDefault(QLocale(_LOCALES[self._look.language.code]))
        self._application.installTranslator(self._words)

    def remove(self) -> None:
        """Take the words away, as when the window closes."""
        if self._words is not None:
            self._application.removeTranslator(self._words)
            self._words = None
