"""What a check of the books may find."""

from collector_app.domain.finding import Fault, Finding


def test_scripts_know_each_fault_by_its_code() -> None:
    assert {fault.value for fault in Fault} >= {"page", "line", "hash", "private", "ledger", "balance"}


def test_a_finding_is_a_value() -> None:
    assert Finding(Fault.HASH, "log", 7) == Finding(Fault.HASH, "log", 7)
