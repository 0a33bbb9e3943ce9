"""PINs: long enough, and not the first guess."""

import pytest

from collector_app.domain.entries.logs import Role
from collector_app.domain.pin import check_pin
from collector_app.domain.problems.people import BadPin


@pytest.mark.parametrize(("pin", "role"), [("2580", Role.CLERK), ("0042", Role.CLERK), ("258013", Role.MANAGER)])
def test_a_pin_of_the_right_length_passes(pin: str, role: Role) -> None:
    check_pin(pin, role)


@pytest.mark.parametrize(
    ("pin", "role"),
    [
        ("", Role.CLERK),
        ("258", Role.CLERK),
        ("25801", Role.CLERK),
        ("2580", Role.MANAGER),
        ("25a0", Role.CLERK),
        ("๒๕๘๐", Role.CLERK),
        ("²580", Role.CLERK),
        ("1111", Role.CLERK),
        ("1234", Role.CLERK),
        ("7890", Role.CLERK),
        ("4321", Role.CLERK),
        ("987654", Role.MANAGER),
    ],
)
def test_another_length_letters_and_first_guesses_are_refused(pin: str, role: Role) -> None:
    with pytest.raises(BadPin) as refused:
        check_pin(pin, role)
    assert refused.value.digits == (4 if role is Role.CLERK else 6)
