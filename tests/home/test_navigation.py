"""Menus and identity."""

from tests.site import SiteTree


def test_frame(site_tree: SiteTree) -> None:
    assert site_tree.company().get_url() == "/entreprises/verrerie-0/"
