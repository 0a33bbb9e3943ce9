"""The scale, by the keyboard alone: what it says in plain words, where it is plugged in, how it speaks, its proof."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from collector_app.commands.prove_scale import ProveScale
from collector_app.commands.set_scale import SetScale
from collector_app.devices.scales.ports import ports
from collector_app.domain.problem import Problem
from collector_app.domain.problems.scales import NoScalePort
from collector_app.domain.scale import ScaleSetting
from collector_app.domain.weight import NOTHING, Weight
from collector_app.i18n.text import Text, text
from collector_app.i18n.typed import typed_weight
from collector_app.i18n.typed_day import typed_day
from collector_app.ui.intake.prompts.prompt import BACK, Prompt
from collector_app.ui.kit.act import Act
from collector_app.ui.scale.choices import LINES, profile_choices
from collector_app.ui.scale.link import scale_of
from collector_app.ui.scale.said import diagnosis, why_refused
from collector_app.ui.shell.frame import said_of
from collector_app.ui.side.doing import Doing

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.intake.prompts.prompt import Room

    View = Callable[[], tuple[Act, ...]]

DIAGNOSIS = text("The scale")
A_PAGE, A_LARGE_PAGE = 8, 6  # choices on one screen, and where the text is large; 9 shows the next ones
MORE_KEY = "9"
A_FEW = 4  # lines that large text leaves room for


class ScalePrompt(Prompt):
    """The diagnosis first; one digit leads to each setting, and every setting leads back to it."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._scale = scale_of(room.frame)
        self._doing = Doing(room.frame, self.card.trouble.say)
        self._view: View = self._look
        self._words = DIAGNOSIS
        self._known = NOTHING
        self._shown = NOTHING
        self._most = NOTHING
        self._is_weight = True  # a weight is typed, not a day
        self._is_open = False
        self._scale.changed.connect(self._scale_changed)

    def open(self) -> None:
        """Show the diagnosis."""
        self._is_open = True
        self._go(DIAGNOSIS, self._look)

    def leave(self) -> None:
        """Stop following the scale: another question is open."""
        self._is_open = False

    def acts(self) -> tuple[Act, ...]:
        """Return what the open view allows."""
        return self._view()

    def typed(self, value: str) -> None:
        """Say how a weight or a day was read."""
        language = self.room.frame.look.language
        try:
            read = language.weight(typed_weight(value, language)) if self._is_weight else language.day(typed_day(value))
        except Problem:
            self.card.field.understood("")
        else:
            self.card.field.understood(f"= {read}")

    def _draw(self) -> None:
        """Show a view made of digits: the diagnosis, or choices."""
        self.card.question.show_text(self._words)
        self.card.cards.show_acts(self.acts())
        if self._view == self._look:
            self.card.show_board(self.card.sums, self.card.cards)
        else:  # choices stand nowhere else, however large the text is
            self.card.show_board(self.card.cards)
        self._say()
        self.card.setFocus()
        self.room.again()

    def _say(self) -> None:
        """Say what is known of the scale, and why it fills no weight now."""
        is_diagnosis = self._view == self._look
        refused = why_refused(self._scale.live) if is_diagnosis else None
        lines = diagnosis(self._scale.live, self._scale.setting) if is_diagnosis else ()
        if self.room.frame.look.roomy:
            lines = lines[: A_FEW if refused is not None else A_FEW + 1]
        self.card.sums.show_lines(lines)
        if refused is None:
            self.card.trouble.hide()
        else:
            self.card.trouble.say(said_of(refused))

    def _scale_changed(self) -> None:
        if self._is_open and self._view == self._look:
            self._say()

    def _look(self) -> tuple[Act, ...]:
        why = None if self._scale.setting is not None else text("First choose a port.")
        return (
            Act(text("prove it with a known weight"), self._ask_known, "1", why),
            Act(text("another port"), self._to_ports, "2"),
            Act(text("another profile"), partial(self._to_profiles, 0), "3", why),
            Act(text("another speed"), partial(self._go, text("How is the scale set?"), self._line_choices), "4", why),
            Act(BACK, partial(self.room.aside, None), "esc"),
        )

    def _go(self, words: Text, view: View) -> None:
        self._words, self._view = words, view
        self._draw()

    def _back(self) -> Act:
        return Act(BACK, self.open, "esc")

    def _to_ports(self) -> None:
        if ports() or self._scale.setting is not None:
            self._go(text("Which port is it on?"), self._ports)
        else:
            self.card.trouble.say(said_of(NoScalePort(0)))

    def _ports(self) -> tuple[Act, ...]:
        choices = tuple(
            Act(
                text("{port}: {name}", port=port.device, name=port.name),
                partial(self._plug, port.device, port.hardware),
                str(n),
            )
            for n, port in enumerate(ports()[:A_PAGE], start=1)
        )
        away = (Act(text("no scale"), self._take_away, MORE_KEY),) if self._scale.setting is not None else ()
        return (*choices, *away, self._back())

    def _plug(self, device: str, hardware: str) -> None:
        setting = replace(self._scale.setting or ScaleSetting(), port=device, hardware=hardware)
        if setting.profile:
            self._set(setting)
        else:
            self._scale.setting = setting
            self._to_profiles(0)

    def _to_profiles(self, page: int) -> None:
        self._go(text("Which profile reads what the display shows?"), partial(self._profiles, page))

    def _profiles(self, page: int) -> tuple[Act, ...]:
        """Return the profiles, those first that read what came last."""
        choices = profile_choices(self._scale.live.last_bytes if self._scale.live is not None else b"")
        size = A_LARGE_PAGE if self.room.frame.look.roomy else A_PAGE
        shown = choices[page * size : (page + 1) * size]
        acts = [Act(words, partial(self._speak, code), str(n)) for n, (code, words) in enumerate(shown, start=1)]
        following = (page + 1) % -(-len(choices) // size)
        acts.append(Act(text("others"), partial(self._to_profiles, following), MORE_KEY))
        return (*acts, self._back())

    def _speak(self, code: str) -> None:
        if self._scale.setting is not None:
            self._set(replace(self._scale.setting, profile=code, line=""))

    def _line_choices(self) -> tuple[Act, ...]:
        choices = tuple(
            Act(text("{line} baud", line=line), partial(self._run_at, line), str(n))
            for n, line in enumerate(LINES, start=1)
        )
        return (*choices, self._back())

    def _run_at(self, line: str) -> None:
        if self._scale.setting is not None:
            self._set(replace(self._scale.setting, line=line))

    def _take_away(self) -> None:
        self._doing.do(SetScale(None), self._was_set)

    def _set(self, setting: ScaleSetting) -> None:
        self._doing.do(SetScale(setting), self._was_set)

    def _was_set(self, setting: ScaleSetting | None) -> None:
        self._scale.use(setting)
        self.open()

    def _ask_known(self) -> None:
        self._ask_weight(text("How much is the known weight on the scale?"), NOTHING, self._take_known)

    def _take_known(self, weight: Weight) -> None:
        self._known = weight
        self._ask_weight(text("What does the display of the scale show?"), NOTHING, self._take_shown)

    def _take_shown(self, weight: Weight) -> None:
        self._shown = weight
        setting = self._scale.setting
        most = Weight(setting.capacity_g) if setting is not None else NOTHING
        self._ask_weight(text("How much can the scale carry?"), most, self._take_most)

    def _take_most(self, most: Weight) -> None:
        self._most = most
        self._ask(text("Until which day is its verification valid?"), "", "", "", self._read_day)
        self.card.field.hint(text("Day, month and year, such as 31122027; empty if there is none"))

    def _read_day(self, said: str) -> None:
        try:
            self._prove(typed_day(said).isoformat() if said else "")
        except Problem as problem:
            self.refuse(problem)

    def _prove(self, valid_to: str) -> None:
        """Let the command decide whether it is a proof. Raises the Problem that keeps the weight from being still."""
        setting = self._scale.setting
        if setting is None:
            return
        held = self._scale.on_trial()
        proved = replace(
            setting,
            unit=held.reading.unit,
            division_g=held.reading.step_g or 1,
            capacity_g=self._most.grams,
            valid_to=valid_to,
        )
        self._doing.do(ProveScale(proved, self._known, self._shown, held.weight), self._was_proved)

    def _was_proved(self, setting: ScaleSetting) -> None:
        self._was_set(setting)
        self.room.frame.toast(text("Profile {profile} is proved.", profile=setting.profile))

    def _ask_weight(self, words: Text, value: Weight, then: Callable[[Weight], None]) -> None:
        language = self.room.frame.look.language
        said = language.weight_number(value) if value else ""
        self._ask(words, said, language.unit_kg, language.marks.decimal, partial(self._read_weight, then))

    def _read_weight(self, then: Callable[[Weight], None], said: str) -> None:
        try:
            weight = typed_weight(said, self.room.frame.look.language)
        except Problem as problem:
            self.clear_up(problem, then)
        else:
            then(weight)

    def _ask(self, words: Text, value: str, unit: str, mark: str, read: Callable[[str], None]) -> None:
        """Ask for something in the big field."""
        self._view = partial(self._answers, read)
        self._is_weight = unit != ""
        self.card.trouble.hide()
        self.card.question.show_text(words)
        self.card.field.ask(words, unit, mark=mark, value=value)
        self.card.show_field()
        self.card.field.setFocus()
        self.room.again()

    def _answers(self, read: Callable[[str], None]) -> tuple[Act, ...]:
        take = Act(text("go on"), lambda: read(self.card.field.value()), "enter")
        return (take, self._back())
