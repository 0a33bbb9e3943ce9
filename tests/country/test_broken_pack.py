"""What a broken country pack is refused for, with the line to mend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector_app import paths
from collector_app.country.pack import baseline_from, pack_from
from collector_app.domain.country import CountryPack, Rule, RuleCode
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason

GOOD = """\
id = "VN"
version = 1
valid_from = 2026-11-22
review_by = 2027-02-28

[money]
currency = "VND"
digits = 0
cash_step = 1000
rounding = "half up"
denominations = [2000, 1000]
status = "house default"
source = "domain.md 5.1"
confidence = "believed"

[place]
utc_offset = 420
languages = ["vi", "en"]
scale_step_g = 100
status = "house default"
source = "domain.md 5.2"
confidence = "believed"

[[id_kind]]
code = "national_id"
name = "National ID number"
lengths = [12]
status = "law"
source = "domain.md 6.1"
confidence = "verified"

[[emergency]]
code = "fire"
name = "Fire brigade"
number = "114"
status = "guidance"
source = "domain.md 3.2"
confidence = "believed"

[[closed]]
name = "Tet"
first = 2027-02-05
last = 2027-02-11
status = "house default"
source = "look.md 7"
confidence = "believed"

[[rule]]
code = "storage.days"
text = "A deadline."
value = 90
unit = "days"
mode = "warn"
status = "law"
source = "domain.md 3.2"
confidence = "believed"
valid_from = 2025-01-01
valid_to = 2025-12-31
applies_to = { roles = ["collector"], chemistries = ["LA_F"] }

[[rule]]
code = "waste.lead"  # the second rule begins on line 61
text = "Waste codes."
value = ["19 06 01", "16 01 12"]
status = "law"
source = "domain.md 3.2"
confidence = "believed"
"""
LINES = GOOD.split("\n")
R = BrokenReason


def read(text: str) -> CountryPack:
    return pack_from(text.encode(), "VN/pack.toml", ())


def broken(text: str) -> BrokenPack:
    with pytest.raises(BrokenPack) as refusal:
        read(text)
    return refusal.value


def test_a_small_pack_is_read_whole() -> None:
    pack = read(GOOD)
    first, second = pack.rules
    assert first.applies_to.roles == ("collector",)
    assert first.number == 90
    assert second.values == ("19 06 01", "16 01 12")
    assert pack.denominations == (2000, 1000)


@pytest.mark.parametrize(
    ("line", "bad", "reason", "word"),
    [
        (1, 'id = "Vietnam"', R.BAD_CODE, "Vietnam"),
        (1, "", R.MISSING_KEY, "id"),
        (1, "id = 84", R.WRONG_KIND, "id"),
        (2, "version = 0", R.BAD_NUMBER, "version"),
        (2, "version = 1.5", R.FRACTION, "version"),
        (2, "version = true", R.WRONG_KIND, "version"),
        (2, "version = 1000000000000001", R.BAD_NUMBER, "version"),
        (2, "version = ", R.SYNTAX, ""),
        (2, "version = 1\x07", R.SYNTAX, ""),
        (3, "valid_from = 2026-11-22T07:00:00", R.WRONG_KIND, "valid_from"),
        (3, 'valid_from = "today"', R.WRONG_KIND, "valid_from"),
        (4, "review_by = 2026-01-01", R.DATES_UPSIDE_DOWN, "review_by"),
        (7, 'currency = "XYZ"', R.UNKNOWN_WORD, "XYZ"),
        (7, 'currency = ""', R.EMPTY, "currency"),
        (7, 'currency = "V\\u0007"', R.BAD_TEXT, "currency"),
        (8, "digits = 2", R.WRONG_CURRENCY, "digits"),
        (9, "cash_step = 0", R.BAD_NUMBER, "cash_step"),
        (10, 'rounding = "up a bit"', R.UNKNOWN_WORD, "up a bit"),
        (11, "denominations = []", R.EMPTY, "denominations"),
        (11, "denominations = [1000, 2000]", R.BAD_NUMBER, "denominations"),
        (11, "denominations = [1000, 0]", R.BAD_NUMBER, "denominations"),
        (11, "denominations = [1000, -1]", R.BAD_NUMBER, "denominations"),
        (11, "denominations = [1000, 0.5]", R.FRACTION, "denominations"),
        (12, 'status = "gossip"', R.UNKNOWN_WORD, "gossip"),
        (14, 'confidence = "believed"\nnotes = "x"', R.UNKNOWN_KEY, "notes"),
        (17, "utc_offset = 900", R.BAD_NUMBER, "utc_offset"),
        (18, "languages = []", R.EMPTY, "languages"),
        (18, 'languages = ["vi", "vi"]', R.DUPLICATE, "languages"),
        (18, 'languages = ["Vietnamese"]', R.BAD_CODE, "Vietnamese"),
        (19, "scale_step_g = 0", R.BAD_NUMBER, "scale_step_g"),
        (25, 'code = "National ID"', R.BAD_CODE, "National ID"),
        (27, 'lengths = ["12"]', R.WRONG_KIND, "lengths"),
        (35, 'number = "call us"', R.BAD_CODE, "call us"),
        (43, "last = 2027-01-01", R.DATES_UPSIDE_DOWN, "last"),
        (49, 'code = "storage"', R.BAD_CODE, "storage"),
        (51, "", R.MISSING_KEY, "value"),
        (51, "value = 0.5", R.FRACTION, "value"),
        (51, 'value = ""', R.EMPTY, "value"),
        (51, "value = [1, 'two']", R.WRONG_KIND, "value"),
        (52, 'unit = "fortnights"', R.UNKNOWN_WORD, "fortnights"),
        (53, 'mode = "maybe"', R.UNKNOWN_WORD, "maybe"),
        (58, "valid_to = 2024-12-31", R.DATES_UPSIDE_DOWN, "valid_to"),
        (58, "valid_too = 2025-12-31", R.UNKNOWN_KEY, "valid_too"),
        (59, 'applies_to = { rolls = ["collector"] }', R.UNKNOWN_KEY, "rolls"),
        (59, 'applies_to = "everybody"', R.WRONG_KIND, "applies_to"),
        (62, 'code = "storage.days"', R.OVERLAP, "storage.days"),
    ],
)
def test_one_wrong_line_is_refused_by_its_number(line: int, bad: str, reason: BrokenReason, word: str) -> None:
    text = "\n".join([*LINES[: line - 1], bad, *LINES[line:]])
    refusal = broken(text)
    assert refusal.file == "VN/pack.toml"
    assert (refusal.reason, refusal.word) == (reason, word)
    assert refusal.line == place_of(line, bad, reason)


def place_of(line: int, bad: str, reason: BrokenReason) -> int:
    """Return where a refusal points: at the key, at the table a key is missing from, at the added line."""
    if reason is R.MISSING_KEY:
        return 1 if line == 1 else 48
    return line + bad.count("\n")


def test_two_papers_with_one_code_are_refused_at_the_second() -> None:
    again = "\n[[id_kind]]\n" + "\n".join(LINES[24:30]) + "\n"
    refusal = broken(GOOD + again)
    assert (refusal.reason, refusal.line, refusal.word) == (R.DUPLICATE, len(LINES) + 2, "national_id")


def test_a_pack_without_emergency_numbers_is_refused() -> None:
    refusal = broken("\n".join([*LINES[:31], *LINES[39:]]))
    assert (refusal.reason, refusal.line, refusal.word) == (R.MISSING_KEY, 1, "emergency")


def test_a_table_inside_a_rule_may_have_its_own_header() -> None:
    text = GOOD.replace(LINES[58], '[rule.applies_to]\nforms = ["SLI_CAR"]\nforks = []')
    assert broken(text).word == "forks"
    assert read(text.replace("\nforks = []", "")).rules[0].applies_to.forms == ("SLI_CAR",)


def test_rules_of_one_code_may_follow_each_other() -> None:
    text = GOOD.replace('code = "waste.lead"', 'code = "storage.days"\nvalid_from = 2026-01-01')
    assert [rule.code for rule in read(text).rules] == ["storage.days", "storage.days"]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, R.MISSING_KEY),
        (b"id = 'VN'\nversion = '\xff'\n", 2, R.ENCODING),
        (b"id = [\n", 2, R.SYNTAX),
        (b"id = 1\nid = 2\n", 2, R.SYNTAX),
        (b"a = " + b"[" * 100_000, 1, R.SYNTAX),
        (b"a = " + b"9" * 5_000, 1, R.SYNTAX),
    ],
)
def test_bytes_that_are_no_pack_are_refused(content: bytes, line: int, reason: BrokenReason) -> None:
    with pytest.raises(BrokenPack) as refusal:
        pack_from(content, "VN/pack.toml", ())
    assert (refusal.value.line, refusal.value.reason) == (line, reason)


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_comes_is_refused_as_a_broken_pack(content: bytes) -> None:
    with pytest.raises(BrokenPack):
        pack_from(content, "VN/pack.toml", ())


@given(cut=st.integers(0, len(GOOD) - 1))
def test_a_pack_cut_anywhere_is_read_or_refused_and_nothing_else(cut: int) -> None:
    try:
        pack = read(GOOD[:cut])
    except BrokenPack:
        return
    assert pack.label == "VN 1"


BASELINE = (paths.resources() / "countries" / "baseline.toml").read_text("utf-8")


def baseline_refusal(text: str) -> BrokenPack:
    with pytest.raises(BrokenPack) as refusal:
        baseline_from(text.encode())
    return refusal.value


def test_the_baseline_answers_every_rule_that_the_program_asks_for() -> None:
    rules: tuple[Rule, ...] = baseline_from(BASELINE.encode())
    assert [rule.code for rule in rules] == list(RuleCode)


def test_a_baseline_without_an_answer_is_refused() -> None:
    refusal = baseline_refusal(BASELINE.replace('code = "tax.vat"', 'code = "tax.vap"'))
    assert (refusal.reason, refusal.word) == (R.MISSING_KEY, "tax.vat")


@pytest.mark.parametrize("key", ["valid_from", "valid_to"])
def test_a_baseline_that_runs_out_is_refused(key: str) -> None:
    refusal = baseline_refusal(BASELINE + f"{key} = 2027-01-01\n")
    assert (refusal.reason, refusal.word, refusal.line) == (R.UNKNOWN_KEY, key, BASELINE.count("\n") + 1)
