"""The recovery code: 130 bits that a person can write down, and the age key that follows from them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pyrage
from pyrage.x25519 import Identity

from collector_app.domain.problems.home import WrongRecoveryCode

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_LOOKALIKES = str.maketrans("OIL", "011")
_LENGTH = 26
_GROUP = 5
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_PREFIX = "age-secret-key-"


def new_code(random: Callable[[int], bytes]) -> str:
    """Return a fresh code as it is shown: groups of five, the last with a check letter."""
    value = int.from_bytes(random(17), "big")
    letters = "".join(_LETTERS[value >> 5 * at & 31] for at in range(_LENGTH))
    whole = letters + _check_letter(letters)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def identity_of(code: str) -> Identity:
    """Return the age identity of a code as it was typed.

    Raises WrongRecoveryCode when it has a wrong length, letter or check letter.
    """
    typed = "".join(code.split()).replace("-", "").upper().translate(_LOOKALIKES)
    letters, check = typed[:_LENGTH], typed[_LENGTH:]
    if len(letters) != _LENGTH or set(letters) - set(_LETTERS) or check != _check_letter(letters):
        raise WrongRecoveryCode
    secret = sha256(b"collector-recovery-1\0" + letters.encode()).digest()
    return Identity.from_str(_bech32(secret))


def recipient_of(code: str) -> str:
    """Return the public age recipient that things are sealed to for this code."""
    return str(identity_of(code).to_public())


def seal(content: bytes, recipients: list[str]) -> bytes:
    """Encrypt for any one of these age recipients."""
    return bytes(pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(each) for each in recipients]))


def unseal(content: bytes, identity: Identity) -> bytes:
    """Decrypt, or raise WrongRecoveryCode."""
    try:
        return bytes(pyrage.decrypt(content, [identity]))
    except pyrage.DecryptError:
        raise WrongRecoveryCode from None


def _check_letter(letters: str) -> str:
    return _LETTERS[sha256(letters.encode()).digest()[0] & 31]


def _bech32(data: bytes) -> str:
    """Write 32 secret bytes as age does (BIP 173)."""
    value, bits, words = 0, 0, []
    for byte in data:
        value, bits = value << 8 | byte, bits + 8
        while bits >= 5:  # noqa: PLR2004 - five bits a letter
            bits -= 5
            words.append(value >> bits & 31)
    words.append(value << (5 - bits) & 31)
    head = [ord(letter) >> 5 for letter in _PREFIX] + [0] + [ord(letter) & 31 for letter in _PREFIX]
    rest = _polymod([*head, *words, 0, 0, 0, 0, 0, 0]) ^ 1
    check = [rest >> 5 * (5 - at) & 31 for at in range(6)]
    return (_PREFIX + "1" + "".join(_BECH32[word] for word in words + check)).upper()


def _polymod(words: list[int]) -> int:
    value = 1
    for word in words:
        top = value >> 25
        value = (value & 0x1FFFFFF) << 5 ^ word
        for at, generator in enumerate(_BECH32_GENERATOR):
            if top >> at & 1:
                value ^= generator
    return value
