"""Our own tags: minted with a check character, and one wrong sign is noticed."""

from __future__ import annotations

import segno
from hypothesis import given
from hypothesis import strategies as st

from collector_app.domain.identity.scan import Scan, ScanFault, ScanKind, recognised
from collector_app.domain.identity.tag import MOST_NUMBER, OwnTag, check_sign, tag_of

SITES = st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=2, max_size=5)
MARKS = st.text(alphabet="BCDFGHJKLMNPQRSTVWXYZ", min_size=3, max_size=3)
TAGS = st.builds(OwnTag, SITES, MARKS, st.integers(1, MOST_NUMBER))


def test_the_check_character_is_that_of_iso_7064() -> None:
    assert check_sign("A12425GABC1234002") == "M"  # the example of ISO 7064 for MOD 37,36, without its check character
    assert check_sign("A12425GABC-1234-002") == "M"


@given(TAGS)
def test_a_tag_is_read_back(tag: OwnTag) -> None:
    assert tag_of(tag.code) == tag
    found = recognised(f"{tag.code.lower()}\r")
    assert found == Scan(ScanKind.TAG, tag.code, tag.code.lower(), tag=tag)
    assert found.is_item


@given(TAGS, st.data())
def test_one_wrong_sign_is_noticed(tag: OwnTag, data: st.DataObject) -> None:
    code = tag.code
    place = data.draw(st.integers(len("CB1:"), len(code) - 1))
    wrong = data.draw(st.sampled_from("ABCXYZ0189"))
    if wrong != code[place]:
        spoilt = code[:place] + wrong + code[place + 1 :]
        assert tag_of(spoilt) is None
        found = recognised(spoilt)
        assert (found.kind, found.faults, found.is_item) == (ScanKind.TAG, (ScanFault.CHECK,), False)


def test_other_shapes_are_no_tag() -> None:
    for code in ("CB1:", "CB1:RYG-KTW-0-7", "CB1:RYG-KTW-042-7", "CB1:RYG-KTW-12345678-7", "RYG-KTW-42-7"):
        assert tag_of(code) is None


def test_the_longest_tag_fits_version_two_at_level_q() -> None:
    longest = OwnTag("ABCDE", "KTW", MOST_NUMBER).code
    assert segno.make_qr(longest, error="q", boost_error=False).version == 2
