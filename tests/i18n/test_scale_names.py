"""What people call a scale profile."""

from __future__ import annotations

from collector_app.devices.scales.profiles import profiles
from collector_app.i18n.scale_names import profile_name
from collector_app.i18n.text import Text


def test_a_make_is_the_same_in_every_language_and_what_is_no_make_is_in_words() -> None:
    assert profile_name("AND18", "A&D, CAS AND 18") == "A&D, CAS AND 18"
    in_words = {code for code, each in profiles().items() if isinstance(profile_name(code, each.name), Text)}
    assert in_words == {code for code in profiles() if code.startswith("GENERIC")}
