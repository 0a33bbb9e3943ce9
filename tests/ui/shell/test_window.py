from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from collector_app.domain.problems.people import WrongPin
from collector_app.i18n.language import language
from collector_app.i18n.text import text
from collector_app.ui.kit.act import Act
from collector_app.ui.kit.status_strip import Kind, Part
from collector_app.ui.kit.tokens import DARK, LIGHT
from collector_app.ui.shell.frame import bug_words, said_of
from tests.ui.station import CLERK_PIN, Clerk

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_wrong_pin_is_said_and_the_right_one_lets_in(clerk: Clerk) -> None:
    clerk.press("2", *"9999")
    note = clerk.desk.window.sign_in.note
    clerk.qtbot.waitUntil(lambda: bool(note.words), timeout=10_000)
    assert note.words == said_of(WrongPin(2))
    clerk.press(*CLERK_PIN)
    clerk.qtbot.waitUntil(lambda: clerk.desk.frame.person is not None, timeout=10_000)
    assert clerk.desk.frame.person.name == "Lan"


def test_esc_at_the_pin_asks_again_who_is_there(clerk: Clerk) -> None:
    clerk.press("2", "5", "Esc", "1")
    assert clerk.desk.window.sign_in.asked is not None
    assert clerk.desk.window.sign_in.asked.name == "Quản"


def test_the_strip_says_site_person_drawer_and_custody_but_no_balance(clerk: Clerk) -> None:
    clerk.sign_in()
    strip = clerk.desk.window.body.strip
    said = {part: strip.part(part).accessibleName() for part in Part}
    assert said[Part.SITE].startswith("Biên Hòa · BHO-")
    assert said[Part.PERSON] == "Lan"
    assert said[Part.DRAWER] == "Drawer open"
    assert said[Part.HQ].startswith("Saved ")
    assert not any("50" in words for part, words in said.items() if part is not Part.CLOCK)


def test_a_click_on_the_person_lets_another_sign_in(clerk: Clerk) -> None:
    clerk.sign_in()
    QTest.mouseClick(clerk.desk.window.body.strip.part(Part.PERSON), Qt.MouseButton.LeftButton)
    clerk.qtbot.waitUntil(clerk.desk.window.sign_in.isVisible)


def test_f_keys_work_from_every_field(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press("Enter", "1", "1", "1", *"20", "F11")
    assert clerk.desk.window.seller.isVisible()
    clerk.press("F11")
    assert not clerk.desk.window.seller.isVisible()


def test_the_finder_finds_an_act_without_its_marks_and_does_it(clerk: Clerk) -> None:
    clerk.sign_in()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_K, CONTROL)
    finder = clerk.desk.window.finder
    assert finder.isVisible()
    clerk.press(*"tieng viet")
    clerk.qtbot.waitUntil(lambda: len(finder.picks) == 1)
    clerk.press("Down", "Up", "Enter")
    assert clerk.desk.look.language == language("vi")
    assert not finder.isVisible()


def test_the_finder_asks_the_books_too_and_leaves_with_esc(clerk: Clerk) -> None:
    clerk.sign_in()
    finder = clerk.desk.window.finder
    asked: list[str] = []

    def source(said: str, then: object) -> None:
        del then
        asked.append(said)

    finder.source = source
    finder.open((Act(text("closed"), lambda: None, "", text("Not now.")),))
    clerk.press(*"Lan")
    clerk.qtbot.waitUntil(lambda: asked == ["Lan"])
    clerk.press("Esc", "Esc")  # the first one empties the field
    assert not finder.isVisible()
    finder.open((Act(text("closed"), lambda: None, "", text("Not now.")),))
    clerk.press("Enter")
    assert finder.isVisible()


def test_the_language_switches_live_and_the_person_s_comes_back(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.desk.look.speak(language("th"))
    assert clerk.desk.window.body.strip.part(Part.DRAWER).accessibleName() != "Drawer open"
    clerk.desk.look.speak(language("vi"))
    clerk.leave()
    again = Clerk(clerk.qtbot, clerk.home)
    assert again.desk.look.language == language("en")
    again.sign_in()
    assert again.desk.look.language == language("vi")
    again.leave()


def test_light_dark_contrast_and_size_switch_live(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.desk.look.paint_with(LIGHT)
    clerk.desk.theme.toggle_dark()
    assert clerk.desk.look.palette is DARK
    clerk.desk.theme.toggle_contrast()
    assert clerk.desk.look.palette.contrast
    acts = {act.word: act for act in clerk.desk.window.acts()}
    for percent in (125, 150, 100):
        acts[text("Larger or smaller text")].do()
        assert clerk.desk.look.percent == percent


def test_practice_is_framed_and_named(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.desk.window.show_kind(Kind.PRACTICE)
    assert clerk.desk.window.practice.isVisible()
    clerk.desk.window.show_kind(Kind.REAL)
    assert not clerk.desk.window.practice.isVisible()


def test_a_bug_is_said_calmly_until_it_is_closed(clerk: Clerk) -> None:
    clerk.desk.window.say_problem(bug_words(""))
    assert clerk.desk.window.sign_in.trouble.isVisible()
    clerk.sign_in()
    clerk.desk.hook.kept.emit("crash-1.txt")
    trouble = clerk.desk.window.trouble
    assert trouble.isVisible()
    clerk.desk.worker.refused.emit(WrongPin(1))
    assert trouble.words == said_of(WrongPin(1))


def test_a_page_of_another_name_changes_nothing(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.desk.frame.open_page("nowhere")
    assert clerk.desk.window.body.page() is clerk.intake


def test_an_unreadable_home_is_said_at_the_door(clerk: Clerk) -> None:
    clerk.desk._refused(WrongPin(1))
    assert clerk.desk.window.sign_in.trouble.isVisible()


def test_every_f_key_of_a_page_is_known_to_the_finder(clerk: Clerk) -> None:
    clerk.sign_in()
    keys = {act.key for act in clerk.desk.window.acts()}
    assert {"f4", "f9", "f11", "f12"} <= keys
