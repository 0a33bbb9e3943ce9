"""What a receipt says in words, the same on a sheet and on a slip; nothing here says that we received money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.documents.reasons import CONDITIONS, DEDUCTIONS, PRICES, VOIDS, paid_by
from collector_app.domain.catalogue import Unit
from collector_app.domain.weighing import WeightRounding
from collector_app.domain.weight import Weight
from collector_app.i18n.names import unit_name
from collector_app.i18n.text import Text, plural, text
from collector_app.i18n.words import in_words

if TYPE_CHECKING:
    from collector_app.documents.receipt import Receipt, ReceiptLine, ReceiptPayment
    from collector_app.domain.money import Money
    from collector_app.i18n.language import Language

TITLE = text("Purchase receipt")
DECLARATION = text("I declare that these goods are mine, or that I may sell them.")  # the seller signs below it
NOTICE = text(
    "The buying station keeps my name, phone and identity number for this purchase, as long as the law asks. "
    "I can ask to see them or to have them erased."
)  # a notice, no consent: the purchase is the ground for keeping them
DASH = "\u2013"  # an empty cell that was not forgotten
WH_PLACES = 3  # watt hours and milliampere hours are thousandths of what a price is for


def marks(receipt: Receipt) -> tuple[tuple[Text, bool], ...]:
    """Return what nobody may overlook, worst first; True where the paper is worth nothing or less than it seems."""
    found: list[tuple[Text, bool]] = []
    if receipt.practice:
        found.append((text("PRACTICE: no real purchase"), True))
    if receipt.void_reason is not None:
        found.append((text("VOIDED: {reason}", reason=_word(VOIDS, receipt.void_reason)), True))
    if receipt.copy:
        found.append((text("COPY {n}", n=receipt.copy), False))
    if receipt.corrects:
        found.append((text("Replaces {number}", number=receipt.corrects), False))
    if receipt.sheet:
        found.append((text("Entered later from paper, sheet {sheet}", sheet=receipt.sheet), False))
    elif receipt.from_paper:
        found.append((text("Entered later from paper"), False))
    if receipt.clock_doubtful:
        found.append((text("Clock doubtful: day and time may be wrong"), False))
    return tuple(found)


def facts(receipt: Receipt, language: Language) -> tuple[tuple[Text, str], ...]:
    """Return who and when, as label and value."""
    happened = receipt.happened_at
    found = [(text("Day"), f"{language.long_day(happened.date())} {language.time(happened)}")]
    if receipt.business_day != happened.date():
        found.append((text("Business day"), language.long_day(receipt.business_day)))
    seller = language.say(text("Walk-in seller")) if receipt.seller is None else receipt.seller
    found.append((text("Seller"), seller))
    if receipt.deliverer:
        found.append((text("Delivered by"), receipt.deliverer))
    if receipt.plate:
        found.append((text("Vehicle plate"), receipt.plate))
    return (*found, (text("Clerk"), receipt.clerk))


def notes(line: ReceiptLine) -> tuple[Text, ...]:
    """Return what a line says beside its figures."""
    found: list[Text] = []
    if line.is_manual:
        found.append(text("MANUAL: the weight was typed by hand"))
    if line.condition is not None:
        found.append(CONDITIONS[line.condition])
    found += [text("Not asked here: {question}", question=question) for question in line.not_asked]
    found += [text("Looked, cannot tell: {question}", question=question) for question in line.unsure]
    if line.deduction and line.deduction_reason:
        found.append(text("Deduction: {reason}", reason=_word(DEDUCTIONS, line.deduction_reason)))
    if line.price_reason:
        found.append(text("Price: {reason}", reason=_word(PRICES, line.price_reason)))
    if line.paid is not None:
        found.append(text("Weight paid for: {weight}", weight=line.paid))
    if line.is_flat:
        found.append(text("Flat price for the whole line"))
    if line.is_provisional:
        found.append(text("Price provisional: it is settled later"))
    return tuple(found)


def weight_rule(receipt: Receipt) -> Text | None:
    """Return how the weight that is paid for is rounded at this site, None where it is not."""
    if receipt.weight_step is None:
        return None
    if receipt.weight_rounding is WeightRounding.DOWN:
        return text("Weights paid for are rounded down to {step}", step=receipt.weight_step)
    return text("Weights paid for are rounded to the nearest {step}", step=receipt.weight_step)


def consent(receipt: Receipt, language: Language) -> tuple[str, ...]:
    """Return what stands above the signatures, in the seller's language whoever reads the rest."""
    reader = receipt.consent_language or language
    return tuple(reader.say(words) for words in receipt.consent)


def price(line: ReceiptLine, language: Language) -> str:
    """Return the price with its unit as it is written after a slash, or a dash where it is still to be settled."""
    if line.price is None:
        return DASH
    return f"{language.amount(line.price)}/{language.say(unit_name(line.unit))}"


def quantity(line: ReceiptLine, language: Language) -> str:
    """Return what the price is multiplied with."""
    match line.unit:
        case Unit.KG:
            return language.weight(line.net if line.paid is None else line.paid)
        case Unit.PIECE:
            return language.say(pieces(line))
        case Unit.KWH:
            return f"{language.decimal(line.capacity_wh or 0, WH_PLACES)} {language.say(unit_name(line.unit))}"
        case Unit.AH:
            return f"{language.decimal(line.capacity_mah or 0, WH_PLACES)} {language.say(unit_name(line.unit))}"


def decimals(receipt: Receipt) -> int:
    """Return how many decimals the finest weight needs, so that the column can give them to each."""
    grams = [weight.grams for each in receipt.lines for weight in (each.gross, each.tare, each.deduction, each.net)]
    return next((3 - zeros for zeros in (3, 2, 1) if all(each % 10**zeros == 0 for each in grams)), 3)


def amount(line: ReceiptLine, language: Language) -> str:
    """Return the amount of a line, or that it is still to be settled."""
    return language.say(text("to be settled")) if line.amount is None else language.amount(line.amount)


def pieces(line: ReceiptLine) -> Text:
    """Return how many pieces were weighed."""
    return plural("{n} piece", "{n} pieces", line.pieces)


def net_of(receipt: Receipt) -> Weight:
    """Return the net weight of all lines."""
    return Weight(sum(line.net.grams for line in receipt.lines))


def words_of(receipt: Receipt, language: Language) -> str:
    """Return the total in words."""
    return in_words(receipt.total, language.code)


def settling(receipt: Receipt) -> Text | None:
    """Return that the total is not the last word, where a line has no price yet."""
    if all(line.amount is not None for line in receipt.lines):
        return None
    return text("Lines that are to be settled are not yet in the total.")


def payments(receipt: Receipt, language: Language) -> tuple[tuple[Text, str], ...]:
    """Return what was paid, how and when, then the rounding, as label and value."""
    found = [(_paid(payment), language.money(payment.amount)) for payment in receipt.payments]
    if len(receipt.payments) > 1:
        found.append((text("Paid in all"), language.money(receipt.paid)))
    if receipt.rounding:
        found.append((text("Rounding"), language.money(-receipt.rounding)))
    return tuple(found)


def still_open(receipt: Receipt) -> tuple[Text, Money]:
    """Return what is left to pay, or to come back where more was paid than the goods are worth."""
    if receipt.open.amount < 0:
        return text("To come back from the seller"), -receipt.open
    return text("Still to pay"), receipt.open


def _paid(payment: ReceiptPayment) -> Text:
    if payment.amount.amount < 0:
        return text("Taken back, {when}", when=payment.when)
    return paid_by(payment.method, payment.when)


def _word(words: dict[str, Text], code: str) -> Text | str:
    return words.get(code, code)
