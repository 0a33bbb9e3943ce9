"""The scale inside the program: bare, trembling, still; and the next load after the last one was taken."""

from __future__ import annotations

import pytest

from collector_app.devices.scales import practice
from collector_app.devices.scales.practice import PracticePort
from collector_app.devices.scales.profiles import profile_named
from collector_app.domain.scale import Reading, ScaleSetting


@pytest.mark.parametrize(("division", "places"), [(10, 2), (100, 1), (20, 3), (20_000, 0)])
def test_a_practice_load_comes_settles_and_goes(monkeypatch: pytest.MonkeyPatch, division: int, places: int) -> None:
    monkeypatch.setattr(practice, "EVERY", 0.0)
    now = [0.0]
    profile = profile_named("AND18")
    port = PracticePort(profile, ScaleSetting(division_g=division), lambda: now[0])
    seen: list[Reading] = []
    for tenth in range(60):
        now[0] = tenth / 10
        if tenth == 30:
            port.next_load()
        seen += [each for each in profile.decoder().feed(port.read(port.in_waiting)) if isinstance(each, Reading)]
    assert len(seen) == 60
    grams = [each.grams for each in seen]
    assert grams[0] == grams[31] == 0
    assert [each.stable for each in seen[16:20]] == [False] * 4
    assert seen[25].stable
    assert grams[25] is not None
    assert grams[25] >= 50 * division
    assert grams[25] % division == 0
    assert grams[59] != grams[25]
    assert len(seen[25].value.partition(".")[2]) == places
    port.write(b"SI\r\n")
    port.close()
