"""Every fault that a check can find is said in every language."""

from __future__ import annotations

import pytest

from collector_app.domain.finding import Fault, Finding
from collector_app.i18n.findings import finding_said
from collector_app.i18n.language import LANGUAGES, language


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_has_a_sentence_in_every_language(fault: Fault) -> None:
    said = finding_said(Finding(fault))
    spoken = {code: language(code).say(said) for code in LANGUAGES}
    assert len(set(spoken.values())) == len(LANGUAGES)
