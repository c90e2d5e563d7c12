"""What makes cached parts stale."""

import datetime
from typing import Any

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from companies.models import Company, Offer, Sector
from home.models import ContentVersion
from tests.factories import CompanyPageFactory, SectorFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("change", ["publish", "unpublish", "dossier", "sector", "offer"])
def test_a_public_change_makes_cached_parts_stale(
    change: str, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    page: Any = CompanyPageFactory.create()
    sector = Sector.objects.get(pk=SectorFactory.create().pk)
    before = ContentVersion.current()
    with django_capture_on_commit_callbacks(execute=True):
        if change == "publish":
            page.save_revision().publish()
        elif change == "unpublish":
            page.unpublish()
        elif change == "dossier":
            Company.objects.create(name="Exemple")
        elif change == "sector":
            sector.save()
        else:
            Offer.objects.create(company=page, title="Exemple", starts_on=datetime.date(2027, 1, 4))
    assert ContentVersion.current() > before


def test_a_draft_leaves_cached_parts_alone(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    page: Any = CompanyPageFactory.create()
    before = ContentVersion.current()
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "Autre titre"
        page.save_revision()
    assert ContentVersion.current() == before
