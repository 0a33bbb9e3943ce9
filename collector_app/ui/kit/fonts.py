"""The fonts that we ship, registered with Qt: a bare machine has none that writes Thai."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from collector_app import paths

FILES = (
    "CollectorSans-Regular.ttf",
    "CollectorSans-SemiBold.ttf",
    "CollectorSans-Bold.ttf",
    "NotoSansSC-GB2312-400Regular.ttf",
    "NotoSansSC-GB2312-700Bold.ttf",
)


def register_fonts() -> tuple[str, ...]:
    """Register every shipped font and return their families; a missing file is a broken installation.

    Raises FileNotFoundError.
    """
    families: list[str] = []
    for name in FILES:
        path = paths.resources() / "fonts" / name
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise FileNotFoundError(path)
        families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(dict.fromkeys(families))
