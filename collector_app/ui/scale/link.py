"""Link: the scale of this desk as the windows see it; one for all pages, looked at ten times a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from collector_app.devices.scales.practice import PracticePort
from collector_app.devices.scales.profiles import profile_named
from collector_app.devices.scales.reader import Live, ScaleReader
from collector_app.domain.problems.input import BadField
from collector_app.domain.problems.scales import NoScale, UnknownProfile
from collector_app.domain.scale import PRACTICE, ScaleSetting, shown_frame
from collector_app.domain.weighing import Weighing, WeightSource
from collector_app.queries.scales import Container, containers, scale_here
from collector_app.ui.scale.said import live_shown

if TYPE_CHECKING:
    from collector_app.devices.scales.gate import Held
    from collector_app.ui.kit.live_weight import LiveWeight
    from collector_app.ui.shell.frame import Frame

EVERY = 100  # ms between two looks


class ScaleLink(QObject):
    """Begins to read when the home is open and a scale is set up; ends with the worker.

    `changed` comes whenever something else is shown, or another reason stands against taking the weight.
    """

    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._card: LiveWeight | None = None
        self._reader: ScaleReader | None = None
        self._practice: PracticePort | None = None
        self.setting: ScaleSetting | None = None
        self.containers: tuple[Container, ...] = ()
        self.live: Live | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        frame.worker.closing.connect(self.stop)
        frame.look.language_changed.connect(self._show)
        self.refresh()

    @property
    def is_there(self) -> bool:
        """Whether a scale is set up here, plugged in or not."""
        return self._reader is not None

    @property
    def is_connected(self) -> bool:
        """Whether a proven scale is there now: a typed weight is then by hand."""
        return self.live is not None and self.live.is_connected

    @property
    def is_ready(self) -> bool:
        """Whether Enter takes the weight that is on the scale."""
        return self.live is not None and self.live.refused is None

    @property
    def source(self) -> WeightSource:
        """What a typed weight is now."""
        return WeightSource.MANUAL if self.is_connected else WeightSource.TYPED

    def refresh(self) -> None:
        """Ask which scale stands here, and which containers are stored."""
        self._frame.worker.ask(scale_here, then=self.use, slot="scale")
        self._frame.worker.ask(containers, then=self._took_containers, slot="containers")

    def show_on(self, card: LiveWeight) -> None:
        """Show on this card what the scale says."""
        self._card = card
        self._show()

    def use(self, setting: ScaleSetting | None) -> None:
        """Read this scale from now on, or none."""
        if setting == self.setting and (self._reader is not None or setting is None):
            return
        self.stop()
        self.setting = setting
        if setting is not None and setting.profile:
            try:
                self._reader = self._reader_of(setting)
            except (UnknownProfile, BadField):  # a newer program wrote it
                self.setting = None
            else:
                self._reader.start()
                self._timer.start()
        self.look()
        self.changed.emit()

    def take(self, *, again: bool = False) -> Weighing:
        """Take the weight that is on the scale, with its frame. Raises the Problem that says why not."""
        if self._reader is None or self.setting is None:
            raise NoScale
        held = self._reader.take(again=again)
        if self._practice is not None:
            self._practice.next_load()
        self.look()
        return Weighing(held.weight.grams, WeightSource.SCALE, self.setting.scale, shown_frame(held.reading.raw))

    def on_trial(self) -> Held:
        """Return the still weight that a proof is about. Raises the Problem that keeps it from being still."""
        if self._reader is None:
            raise NoScale
        return self._reader.on_trial()

    def stop(self) -> None:
        """Let the port go."""
        self._timer.stop()
        reader, self._reader, self._practice = self._reader, None, None
        if reader is not None:
            reader.stop()
        self.live = None

    def look(self) -> None:
        """Look at the scale, and say so where something else is shown."""
        before = self.live
        self.live = self._reader.now() if self._reader is not None else None
        if _face(before) != _face(self.live):
            self._show()
            self.changed.emit()

    def _reader_of(self, setting: ScaleSetting) -> ScaleReader:
        if setting.port != PRACTICE:
            return ScaleReader(setting)
        practice = self._practice = PracticePort(profile_named(setting.profile), setting)
        return ScaleReader(setting, lambda *_: practice, lambda _: PRACTICE)

    def _took_containers(self, found: tuple[Container, ...]) -> None:
        self.containers = found
        self.changed.emit()

    def _show(self) -> None:
        if self._card is not None:
            shown = None
            if self.live is not None and self.setting is not None:
                shown = live_shown(self.live, self.setting, self._frame.look.language)
            self._card.show_live(shown)


def scale_of(frame: Frame) -> ScaleLink:
    """Return the one link of this window, made when first asked for."""
    found = frame.findChild(ScaleLink)
    return found if isinstance(found, ScaleLink) else ScaleLink(frame)


def _face(live: Live | None) -> tuple[object, ...]:
    """Return what people see of a moment: ages and counts change without anything else being shown."""
    if live is None:
        return ()
    value = (live.reading.value, live.reading.unit, live.reading.over) if live.reading is not None else ()
    refused = live.refused
    return (live.is_open, value, type(refused), refused.values() if refused is not None else None)
