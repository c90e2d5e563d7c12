"""Companies with their dossiers, products, métiers and offers."""

from __future__ import annotations

import datetime

from factory.declarations import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory
from wagtail.models import Locale

from companies import models as companies
from tests.factories.pages import TitledPageFactory
from tests.factories.territory import CommuneFactory

#: The first nine digits (SIREN) of the factories' companies; five digits more make a SIRET.
SIREN = "732829320"


def siret(number: int) -> str:
    """Return a SIRET with a right key (Luhn), another for each number below 10,000."""
    body = f"{SIREN}{number:04d}"
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (1 if place % 2 else 2)
        total += value - 9 if value > 9 else value
    return f"{body}{-total % 10}"


class SectorFactory(DjangoModelFactory[companies.Sector]):
    class Meta:
        model = companies.Sector

    name = Sequence(lambda number: f"Filière {number}")
    slug = Sequence(lambda number: f"filiere-{number}")
    colour = "forge"
    sort_order = Sequence(lambda number: number)
    locale = LazyFunction(Locale.get_default)


class CompanyFactory(DjangoModelFactory[companies.Company]):
    """A dossier, with the private contacts that must never come out."""

    class Meta:
        model = companies.Company

    name = Sequence(lambda number: f"Dossier d’essai {number}")
    siret = Sequence(siret)
    status = "engaged"
    contact_name = "Camille Secrète"
    contact_email = "camille.secrete@example.org"
    contact_phone = "01 99 00 00 00"
    notes = "Note confidentielle"
    verified_on = datetime.date(2026, 9, 1)


class MapPageFactory(TitledPageFactory):
    class Meta:
        model = companies.MapPage

    title = "Carte"


class CompanyIndexFactory(TitledPageFactory):
    class Meta:
        model = companies.CompanyIndexPage

    title = "Entreprises"


class ProductIndexFactory(TitledPageFactory):
    class Meta:
        model = companies.ProductIndexPage

    title = "Produits"


class MetierIndexFactory(TitledPageFactory):
    class Meta:
        model = companies.MetierIndexPage

    title = "Métiers"


class OfferIndexFactory(TitledPageFactory):
    class Meta:
        model = companies.OfferIndexPage

    title = "Stages"


class CompanyPageFactory(TitledPageFactory):
    """A company at the centre of a commune."""

    class Meta:
        model = companies.CompanyPage

    title = Sequence(lambda number: f"Verrerie {number}")
    commune = SubFactory(CommuneFactory)
    latitude = SelfAttribute("commune.latitude")
    longitude = SelfAttribute("commune.longitude")


class ProductPageFactory(TitledPageFactory):
    class Meta:
        model = companies.ProductPage

    title = Sequence(lambda number: f"Flacon {number}")


class MetierPageFactory(TitledPageFactory):
    class Meta:
        model = companies.MetierPage

    title = Sequence(lambda number: f"Verrier {number}")
    name_feminine, name_masculine = "Verrière", "Verrier"
    rome_code = "B1602"


class OfferFactory(DjangoModelFactory[companies.Offer]):
    class Meta:
        model = companies.Offer

    title = Sequence(lambda number: f"Une semaine à l’atelier {number}")
    starts_on, ends_on = datetime.date(2027, 2, 1), datetime.date(2027, 2, 5)
    places = 2
    description = "On regarde, on essaie."
    how_to_apply = "Écrire à l’atelier."
    live = True
