"""The shipped country packs."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from collector_app import paths
from collector_app.country.catalogue import load_catalogue
from collector_app.country.pack import load_pack, load_packs
from collector_app.domain.country import Confidence, CountryPack, Evidence, Mode, Rule, RuleCode, Status
from collector_app.domain.money import CURRENCIES, Money
from collector_app.domain.problems.catalogue import BrokenPack, BrokenReason

FOLDER = paths.resources() / "countries"
TODAY = date(2026, 11, 22)
PACKS = load_packs(FOLDER)

each_pack = pytest.mark.parametrize("pack", PACKS.values(), ids=list(PACKS))


def test_three_countries_are_shipped() -> None:
    assert list(PACKS) == ["ID", "TH", "VN"]


def test_one_pack_is_read_over_the_baseline_beside_it() -> None:
    assert load_pack(FOLDER / "VN") == PACKS["VN"]
    assert PACKS["VN"].label == "VN 1"


@pytest.mark.parametrize(
    ("country", "currency", "step", "limit", "languages"),
    [
        ("TH", "THB", 100, 500_000, ("th", "en", "zh_CN")),
        ("VN", "VND", 1000, 2_000_000, ("vi", "en", "zh_CN")),
        ("ID", "IDR", 500, 2_000_000, ("id", "en", "zh_CN")),
    ],
)
def test_money_and_language_are_the_country_s(
    country: str, currency: str, step: int, limit: int, languages: tuple[str, ...]
) -> None:
    pack = PACKS[country]
    assert pack.currency is CURRENCIES[currency]
    assert pack.cash_step == step
    assert pack.limit(RuleCode.CLERK_LIMIT, TODAY) == Money(limit, pack.currency)
    assert pack.languages == languages
    assert pack.utc_offset == 420


@each_pack
def test_the_program_gets_an_answer_to_every_rule_it_asks_for(pack: CountryPack) -> None:
    for code in RuleCode:
        assert pack.rule(code, TODAY).text


@each_pack
def test_cash_can_be_handed_over_in_the_notes_there_are(pack: CountryPack) -> None:
    assert any(pack.cash_step % denomination == 0 for denomination in pack.denominations)


@each_pack
def test_help_can_be_called(pack: CountryPack) -> None:
    assert {"fire", "medical", "police"} <= {number.code for number in pack.emergency}


@each_pack
def test_a_seller_without_any_of_our_papers_can_still_show_another(pack: CountryPack) -> None:
    assert pack.id_kinds[-1].code == "other"
    assert pack.id_kinds[-1].lengths == ()


@each_pack
def test_the_feast_of_each_year_is_closed(pack: CountryPack) -> None:
    assert {closed.first.year for closed in pack.closed_days} == {2026, 2027}


@each_pack
def test_withholding_is_off(pack: CountryPack) -> None:
    assert pack.rule(RuleCode.WITHHOLDING, TODAY).mode is Mode.OFF


def test_goods_may_lie_ninety_days_where_the_law_says_so_and_where_nothing_was_found() -> None:
    assert PACKS["ID"].rule(RuleCode.STORAGE_DAYS, TODAY).evidence.confidence is Confidence.VERIFIED
    assert PACKS["VN"].rule(RuleCode.STORAGE_DAYS, TODAY).evidence.status is Status.HOUSE_DEFAULT
    assert {pack.storage_deadline(TODAY) for pack in PACKS.values()} == {date(2027, 2, 20)}


def test_papers_are_kept_as_long_as_each_country_asks() -> None:
    kept = {name: pack.rule(RuleCode.RETENTION_YEARS, TODAY).number for name, pack in PACKS.items()}
    assert kept == {"TH": 5, "VN": 10, "ID": 10}


def test_vietnam_asks_for_a_bank_payment_from_five_million_since_july_2025() -> None:
    pack = PACKS["VN"]
    assert pack.limit(RuleCode.NON_CASH_FROM, TODAY) == Money(5_000_000, pack.currency)
    assert pack.limit(RuleCode.NON_CASH_FROM, date(2025, 6, 30)) == Money(20_000_000, pack.currency)
    assert PACKS["TH"].limit(RuleCode.NON_CASH_FROM, TODAY) is None


def test_indonesia_stamps_papers_above_five_million() -> None:
    pack = PACKS["ID"]
    assert pack.limit(RuleCode.STAMP_ABOVE, TODAY) == Money(5_000_000, pack.currency)
    assert pack.limit(RuleCode.STAMP_AMOUNT, TODAY) == Money(10_000, pack.currency)
    assert PACKS["TH"].limit(RuleCode.STAMP_ABOVE, TODAY) is None


def test_the_gaps_are_listed() -> None:
    gaps = {name: pack.gaps(TODAY) for name, pack in PACKS.items()}
    assert gaps == {
        "TH": ("cash.non_cash_from",),
        "VN": ("storage.days", "stamp.above", "stamp.amount", "tax.vat"),
        "ID": ("cash.non_cash_from",),
    }


@each_pack
def test_no_shipped_pack_is_due_for_review_on_the_day_it_was_made(pack: CountryPack) -> None:
    assert not pack.is_due_for_review(pack.valid_from)


def rests_on_a_page(evidence: Evidence) -> bool:
    return evidence.source.startswith(("domain.md", "look.md")) or evidence.source.startswith("house default")


@each_pack
def test_every_fact_names_its_page_or_says_that_it_is_ours(pack: CountryPack) -> None:
    facts = [*pack.evidence.values()]
    facts += [kind.evidence for kind in pack.id_kinds]
    facts += [number.evidence for number in pack.emergency]
    facts += [closed.evidence for closed in pack.closed_days]
    facts += [rule.evidence for rule in pack.rules + pack.baseline]
    assert all(rests_on_a_page(fact) for fact in facts)


@each_pack
def test_no_house_default_calls_itself_verified(pack: CountryPack) -> None:
    rules: tuple[Rule, ...] = pack.rules + pack.baseline
    ours = [rule for rule in rules if rule.evidence.status is Status.HOUSE_DEFAULT]
    assert all(rule.evidence.confidence is Confidence.BELIEVED for rule in ours)


@each_pack
def test_rules_speak_only_of_chemistries_that_we_buy(pack: CountryPack) -> None:
    catalogue = load_catalogue(paths.resources() / "catalogue")
    for rule in pack.rules:
        assert set(rule.applies_to.chemistries) <= catalogue.chemistries.keys()
        assert set(rule.applies_to.forms) <= catalogue.forms.keys()


def test_a_country_folder_without_a_pack_is_refused_by_name(tmp_path: Path) -> None:
    copytree(FOLDER, tmp_path / "countries")
    (tmp_path / "countries" / "LA").mkdir()
    with pytest.raises(BrokenPack) as refusal:
        load_packs(tmp_path / "countries")
    assert (refusal.value.file, refusal.value.reason) == ("LA/pack.toml", BrokenReason.MISSING_FILE)


def test_a_pack_in_the_folder_of_another_country_is_refused(tmp_path: Path) -> None:
    copytree(FOLDER, tmp_path / "countries")
    copytree(FOLDER / "VN", tmp_path / "countries" / "LA")
    with pytest.raises(BrokenPack) as refusal:
        load_packs(tmp_path / "countries")
    assert (refusal.value.file, refusal.value.line, refusal.value.reason) == (
        "LA/pack.toml",
        2,
        BrokenReason.WRONG_COUNTRY,
    )


def test_packs_without_a_baseline_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenPack) as refusal:
        load_packs(tmp_path / "nowhere")
    assert (refusal.value.file, refusal.value.reason) == ("baseline.toml", BrokenReason.MISSING_FILE)
