"""What becomes of an address when a page, or what it depends on, is no longer public."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from companies.models import CompanyPage, CompanySupplyLink, Offer, ProductPage
from home.models import ContentVersion
from tests import factories
from tests.site import SiteTree

PRIVATE = ("Camille Secrète", "camille.secrete@example.org", "01 99 00 00 00", "Note confidentielle")


def pause(page: CompanyPage) -> None:
    """Pause the company of this page."""
    assert page.dossier is not None
    page.dossier.status = "paused"
    page.dossier.save()
    ContentVersion._bump()


KINDS = ["company", "product", "metier", "story", "page"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_that_was_public_answers_410_with_a_way_on(site_tree: SiteTree, client: Client, kind: str) -> None:
    page = getattr(site_tree, kind)()
    url = page.get_url()
    factories.withdraw(page)
    response = client.get(url)
    assert response.status_code == 410
    html = response.content.decode()
    assert page.title not in html
    assert f'href="{page.get_parent().get_url()}"' in html


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_that_never_was_public_answers_404(site_tree: SiteTree, client: Client, kind: str) -> None:
    page = getattr(site_tree, kind)(live=False)
    assert client.get(f"{page.get_parent().get_url()}{page.slug}/").status_code == 404


def test_a_page_published_again_is_back(site_tree: SiteTree, client: Client) -> None:
    page = factories.publish(factories.withdraw(site_tree.page()))
    assert client.get(page.get_url()).status_code == 200


def test_an_address_under_a_withdrawn_page_is_no_page(site_tree: SiteTree, client: Client) -> None:
    page = site_tree.page()
    url = page.get_url()
    factories.withdraw(page)
    assert client.get(f"{url}rien/").status_code == 404


@pytest.mark.parametrize(("permanent", "status"), [(True, 301), (False, 302)])
def test_a_redirect_set_by_an_editor_wins_over_410(
    site_tree: SiteTree, client: Client, permanent: bool, status: int
) -> None:
    page = site_tree.product()
    url = page.get_url()
    factories.withdraw(page)
    Redirect.add_redirect(url, site_tree.map, is_permanent=permanent)
    response = client.get(url)
    assert response.status_code == status
    assert response["Location"] == site_tree.map.get_url()


def test_a_paused_company_disappears_with_all_that_depends_on_it(site_tree: SiteTree, client: Client) -> None:
    company = factories.publish(site_tree.company(title="Fonderie disparue"))
    product = factories.publish(site_tree.product(maker=company, title="Cloche disparue"))
    factories.OfferFactory(company=company, title="Semaine disparue")
    metier = site_tree.metier()
    company.metiers.set([metier])
    company.save()
    lists = [site_tree.map, site_tree.companies, site_tree.products, site_tree.offers, metier]
    before = [client.get(page.get_url()).content.decode() for page in lists]
    assert all("disparue" in html for html in before)
    pause(company)
    after = [client.get(page.get_url()) for page in lists]
    assert [response.status_code for response in after] == [200] * len(lists)
    assert not [page for page, response in zip(lists, after, strict=True) if "disparue" in response.content.decode()]
    assert client.get(company.get_url()).status_code == 410
    assert client.get(product.get_url()).status_code == 410
    assert not CompanyPage.objects.public().exists()
    assert not ProductPage.objects.public().exists()
    assert not Offer.objects.public().exists()
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "disparue" not in sitemap
    assert site_tree.companies.get_url() in sitemap


def test_a_paused_company_is_not_told_from_a_withdrawn_one(site_tree: SiteTree, client: Client) -> None:
    paused, withdrawn = site_tree.company(), site_tree.company()
    pause(factories.publish(paused))
    address = withdrawn.get_url()
    factories.withdraw(withdrawn)
    answers = [client.get(url).content.decode() for url in (paused.get_url(), address)]
    assert answers[0].replace(paused.get_url(), "") == answers[1].replace(address, "")


def test_the_products_of_a_company_that_is_not_live_are_gone_too(site_tree: SiteTree, client: Client) -> None:
    product = site_tree.product()
    factories.withdraw(product.maker)
    assert client.get(product.get_url()).status_code == 410


def test_a_company_paused_then_engaged_again_is_back(site_tree: SiteTree, client: Client) -> None:
    company = site_tree.company()
    pause(company)
    assert client.get(company.get_url()).status_code == 410
    company.dossier.status = "engaged"
    company.dossier.save()
    assert client.get(company.get_url()).status_code == 200


def test_a_paused_supplier_is_left_out_of_a_company_page(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    company, supplier = site_tree.company(), site_tree.company(title="Sablière en pause")
    CompanySupplyLink.objects.create(page=company, kind="supplier", company=supplier)
    assert "Sablière en pause" in read(company)
    pause(supplier)
    assert "Sablière en pause" not in read(company)


def test_nothing_of_a_dossier_ever_comes_out(site_tree: SiteTree, client: Client) -> None:
    company = site_tree.company()
    site_tree.product(maker=company)
    number = company.dossier.siret
    addresses = [company.get_url(), "/sitemap.xml", site_tree.map.get_url(), site_tree.companies.get_url()]
    shown = "".join(client.get(url).content.decode() for url in addresses)
    assert not [secret for secret in (*PRIVATE, number) if secret in shown]
