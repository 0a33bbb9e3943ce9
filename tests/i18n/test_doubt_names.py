from __future__ import annotations

from collector_app.domain.plausible import REASONS, confirmation
from collector_app.i18n.doubt_names import REASONS as REASON_NAMES
from collector_app.i18n.doubt_names import doubt_name
from collector_app.i18n.language import language


def test_every_reason_has_words_of_its_own() -> None:
    codes = [confirmation(oddity, reason) for oddity, reasons in REASONS.items() for reason in reasons]
    assert set(REASON_NAMES) == set(codes)
    said = {language("en").say(words) for words in REASON_NAMES.values()}
    assert len(said) == len(codes)
    assert all(doubt_name(code) is REASON_NAMES[code] for code in codes)


def test_a_code_of_a_newer_program_is_shown_as_it_is() -> None:
    assert doubt_name("smell:odd") == "smell:odd"
