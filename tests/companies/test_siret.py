"""The SIRET of a dossier."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from companies.models import Company
from companies.siret import normalise_siret, validate_siret
from tests.factories import CompanyFactory, siret


@pytest.mark.parametrize("number", ["73282932000074", siret(1), siret(42), siret(9999)])
def test_a_right_key_is_accepted(number: str) -> None:
    validate_siret(number)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", "siret_form"),
        ("7328293200007", "siret_form"),
        ("732829320000745", "siret_form"),
        ("7328293200007A", "siret_form"),
        ("７３２８２９３２００００７４", "siret_form"),
        ("732 829 320 00074", "siret_form"),
        ("00000000000000", "siret_zeros"),
        ("73282932000075", "siret_key"),
        ("35600000000049", "siret_key"),
    ],
)
def test_a_wrong_number_is_refused_with_a_reason(number: str, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        validate_siret(number)
    assert refusal.value.code == code


@pytest.mark.parametrize("number", ["35600000000048", "35600000049837", "35600000000001"])
def test_la_poste_has_a_rule_of_its_own(number: str) -> None:
    validate_siret(number)


@pytest.mark.parametrize(
    "typed", ["732 829 320 00074", "732\u00a0829\u00a0320\u00a000074", "732.829.320.00074", "732-829-320\u202f00074"]
)
def test_spaces_and_signs_are_forgiven(db: None, typed: str) -> None:
    assert normalise_siret(typed) == "73282932000074"
    dossier = Company(name="Verrerie", siret=typed)
    dossier.full_clean()
    dossier.save()
    dossier.refresh_from_db()
    assert dossier.siret == "73282932000074"


def test_two_companies_never_bear_one_siret(db: None) -> None:
    CompanyFactory(siret="73282932000074")
    with pytest.raises(ValidationError) as refusal:
        Company(name="Autre", siret="732 829 320 00074").full_clean()
    assert "siret" in refusal.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        CompanyFactory(siret="732 829 320 00074")


@pytest.mark.parametrize("nothing", ["", "  ", None])
def test_companies_without_a_siret_do_not_collide(db: None, nothing: str | None) -> None:
    CompanyFactory(siret=nothing)
    CompanyFactory(siret=nothing)
    assert Company.objects.filter(siret__isnull=True).count() == 2
