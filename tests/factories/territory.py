"""A square territory of its own, so that no test leans on a real département."""

from __future__ import annotations

from django.conf import settings
from factory.declarations import Sequence, SubFactory
from factory.django import DjangoModelFactory

from home import models as home


class TerritoryFactory(DjangoModelFactory[home.Territory]):
    class Meta:
        model = home.Territory
        django_get_or_create = ("code",)

    code = settings.TERRITORY_CODE
    name = "Terre d’essai"
    name_in = "en Terre d’essai"
    name_of = "de Terre d’essai"
    name_the = "la Terre d’essai"
    region = "Région d’essai"
    outline = [[[2.0, 48.0], [4.0, 48.0], [4.0, 49.0], [2.0, 49.0]]]
    neighbours = [{"code": "99", "name": "À côté", "rings": [[[4.0, 48.0], [4.5, 48.0], [4.5, 49.0], [4.0, 49.0]]]}]
    rivers = [{"name": "La Rivière", "major": True, "line": [[2.1, 48.1], [3.0, 48.6], [3.9, 48.4]]}]
    west, south, east, north = 2.0, 48.0, 4.0, 49.0
    source = "Données d’essai | Licence Ouverte 2.0 | https://example.org/"


class IntercommunalityFactory(DjangoModelFactory[home.Intercommunality]):
    class Meta:
        model = home.Intercommunality
        django_get_or_create = ("code",)

    code = Sequence(lambda number: f"{200000000 + number}")
    name = Sequence(lambda number: f"Communauté d’essai {number}")
    kind = "CC"
    territory = SubFactory(TerritoryFactory)
    latitude, longitude = 48.5, 3.0


class IndustryTerritoryFactory(DjangoModelFactory[home.IndustryTerritory]):
    class Meta:
        model = home.IndustryTerritory

    name = Sequence(lambda number: f"Territoire d’industrie {number}")
    territory = SubFactory(TerritoryFactory)


class CommuneFactory(DjangoModelFactory[home.Commune]):
    class Meta:
        model = home.Commune
        django_get_or_create = ("insee",)

    insee = Sequence(lambda number: f"{settings.TERRITORY_CODE}{number:03d}")
    name = Sequence(lambda number: f"Bourg-l’Essai {number}")
    postal_codes = Sequence(lambda number: [f"{settings.TERRITORY_CODE}{number % 1000:03d}"])
    territory = SubFactory(TerritoryFactory)
    epci = SubFactory(IntercommunalityFactory)
    population = 1200
    latitude = Sequence(lambda number: round(48.1 + (number * 37 % 80) / 100, 4))
    longitude = Sequence(lambda number: round(2.1 + (number * 53 % 180) / 100, 4))
    precision = "exact"
