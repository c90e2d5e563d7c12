"""The SIRET number of an establishment."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: La Poste's establishments share one SIREN, and their SIRETs follow a rule of their own (Insee, Sirene: the sum
#: of the fourteen digits is a multiple of five).
LA_POSTE = "356000000"


def normalise_siret(text: str) -> str:
    """Return the number without the spaces, dots and dashes that people write in it."""
    return "".join(character for character in text if character not in " \u00a0\u202f.-")


def _luhn(digits: str) -> bool:
    """Tell whether the digits pass Luhn's key (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (2 if place % 2 else 1)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


def validate_siret(text: str) -> None:
    """Raise ValidationError unless the text is a possible SIRET: fourteen digits with a right key, not all zeros."""
    if not (text.isascii() and text.isdigit() and len(text) == 14):
        raise ValidationError(_("A SIRET has fourteen digits; this one has another form."), code="siret_form")
    if not int(text):
        raise ValidationError(_("A SIRET is never all zeros."), code="siret_zeros")
    digits = [int(digit) for digit in text]
    valid = _luhn(text) or (text.startswith(LA_POSTE) and sum(digits) % 5 == 0)
    if not valid:
        raise ValidationError(_("This SIRET has a wrong key: check its digits."), code="siret_key")
