"""Drafts always save: what is mandatory is so at publication."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, get_page_models

from home.models import BasePage
from tests.factories import UserFactory
from tests.filled import FilledSite
from tests.site import SiteTree

KINDS = {
    "companies.CompanyPage": "companies",
    "companies.ProductPage": "products",
    "companies.MetierPage": "metiers",
    "stories.StoryPage": "stories",
    "stories.TimelinePage": "stories",
    "stories.ExhibitionPage": "stories",
    "stories.CircuitPage": "stories",
    "home.StandardPage": "home",
}
STREAMS = ["body", "gallery", "steps", "day", "training", "chapters", "entries", "venues", "stops"]
FORMSETS = ["company_sectors", "labels", "social_accounts", "supply_links", "comments"]
#: What the editor's form sends of a page in which nothing was added.
EMPTY = {f"{name}-count": "0" for name in STREAMS} | {
    f"{name}-{suffix}": "0" for name in FORMSETS for suffix in ("TOTAL_FORMS", "INITIAL_FORMS")
}


def added(client: Client, site_tree: SiteTree, kind: str, **sent: Any) -> Any:
    """Send the form that creates a page of this kind with nothing but a title, and what is given."""
    parent = getattr(site_tree, KINDS[kind])
    url = reverse("wagtailadmin_pages:add", args=(*kind.lower().split("."), parent.pk))
    return client.post(url, {"title": "Brouillon", "slug": "brouillon", **EMPTY, **sent})


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_saves_with_nothing_but_a_title(site_tree: SiteTree, admin_client: Client, kind: str) -> None:
    answer = added(admin_client, site_tree, kind)
    assert answer.status_code == 302, answer.context["form"].errors
    draft = Page.objects.get(slug="brouillon").specific
    assert not draft.live
    assert draft.make_preview_request().status_code == 200
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=(draft.pk,))).status_code == 200


@pytest.fixture
def editor_client(client: Client, db: None) -> Client:
    """Return the browser of a member of the editors' group, who is nothing more."""
    editor = UserFactory.create(is_superuser=False, is_staff=False)
    editor.groups.set(Group.objects.filter(name="Editors"))
    client.force_login(editor)
    return client


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_writes_drafts_of_every_kind_and_publishes_none(
    site_tree: SiteTree, editor_client: Client, kind: str
) -> None:
    answer = added(editor_client, site_tree, kind, **{"action-publish": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    draft = Page.objects.get(slug="brouillon")
    assert not draft.live
    assert editor_client.get(reverse("wagtailadmin_pages:edit", args=(draft.pk,))).status_code == 200


def test_a_product_without_a_maker_cannot_be_published(site_tree: SiteTree, admin_client: Client) -> None:
    answer = added(admin_client, site_tree, "companies.ProductPage", **{"action-publish": "1"})
    assert answer.status_code == 200
    assert "maker" in answer.context["form"].errors
    assert not Page.objects.filter(slug="brouillon", live=True).exists()


@pytest.mark.parametrize("missing", ["latitude", "longitude"])
def test_half_a_position_is_refused_beside_its_field_and_not_by_the_database(
    site_tree: SiteTree, admin_client: Client, missing: str
) -> None:
    half = {"latitude": "48.5", "longitude": "3.0", missing: ""}
    answer = added(admin_client, site_tree, "companies.CompanyPage", **half)
    assert answer.status_code == 200
    assert missing in answer.context["form"].errors


def test_every_page_type_opens_in_the_editor_filled_and_new(site_tree: SiteTree, admin_client: Client) -> None:
    filled = FilledSite(site_tree)
    for name, page in filled.pages.items():
        response = admin_client.get(reverse("wagtailadmin_pages:edit", args=(page.pk,)))
        assert response.status_code == 200, name
        assert page.specific.make_preview_request().status_code == 200, name
    shown = {type(page.specific) for page in filled.pages.values()}
    assert {model for model in get_page_models() if issubclass(model, BasePage)} == shown


@pytest.mark.parametrize("model", ["company", "sector", "offer"])
def test_the_team_has_a_screen_for_what_is_no_page(site_tree: SiteTree, admin_client: Client, model: str) -> None:
    FilledSite(site_tree)
    listed = admin_client.get(reverse(f"wagtailsnippets_companies_{model}:list"))
    assert listed.status_code == 200
    assert admin_client.get(reverse(f"wagtailsnippets_companies_{model}:add")).status_code == 200


@pytest.mark.parametrize("name", ["sitesettings", "navigationsettings"])
def test_the_settings_open(site_tree: SiteTree, admin_client: Client, name: str) -> None:
    url = reverse("wagtailsettings:edit", args=("home", name, site_tree.site.pk))
    assert admin_client.get(url).status_code == 200


def test_the_library_opens(site_tree: SiteTree, admin_client: Client) -> None:
    FilledSite(site_tree)
    for name in ("wagtailimages:index", "wagtailimages:add", "wagtaildocs:index", "wagtailmedia:index"):
        assert admin_client.get(reverse(name)).status_code == 200
