"""What a loaded territory keeps, and what its database refuses."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from home.models import Commune, IndustryTerritory, Intercommunality, Territory
from home.territory.embedded import read_embedded
from home.territory.loader import load
from home.territory.records import CommuneRecord, EpciRecord

pytestmark = pytest.mark.django_db


def embedded(*args: Any) -> Any:
    """Return the embedded record, whose parts tests read freely."""
    return read_embedded(*args)


def run(*args: Any, **options: Any) -> Any:
    """Load a territory quietly."""
    return call_command("load_territory", *args, **options)


def test_an_intercommunality_of_two_departements_stays_where_it_was() -> None:
    run("94", verbosity=0)
    metropole = Intercommunality.objects.get(territory="94")
    record = embedded("77")
    shared = EpciRecord(metropole.code, "Un autre nom")
    load(type(record)(**{**vars(record), "epcis": [*record.epcis, shared]}))
    metropole.refresh_from_db()
    assert (metropole.territory_id, metropole.name) == ("94", "Un autre nom")


def test_territories_of_industry_are_linked_once() -> None:
    record = embedded("77")
    code = record.epcis[0].code
    record = type(record)(**{**vars(record), "industry": {"Un territoire": [code]}})
    assert load(record).changed
    assert not load(record).changed
    one = IndustryTerritory.objects.get()
    assert (str(one), one.intercommunalities.get().code) == ("Un territoire", code)


def test_the_better_position_stays_under() -> None:
    town = CommuneRecord("77001", "Une", ["77000"], "1", 10, 2.5, 48.5, "town")
    bare = CommuneRecord("77001", "Une")
    assert town.completed_by(bare) == town
    assert bare.completed_by(town) == town


def test_the_database_refuses_half_a_position() -> None:
    territory = Territory.objects.create(code="01", name="Ain", west=0, south=0, east=1, north=1)
    whole = Commune.objects.create(insee="01001", name="L’Abergement-Clémenciat", territory=territory)
    assert (whole.search_name, whole.position, whole.postal_code) == ("l abergement clemenciat", None, "")
    assert (str(territory), str(whole)) == ("Ain", "L’Abergement-Clémenciat")
    with pytest.raises(IntegrityError), transaction.atomic():
        Commune.objects.create(insee="01002", name="Moitié", territory=territory, latitude=46.0)
