"""Links inside paragraphs."""

from typing import Any

from django.utils.html import escape
from wagtail.rich_text.pages import PageLinkHandler

from home.cards import public_address


class PublicPageLinkHandler(PageLinkHandler):
    """Links to pages of the site: one to a page that is not public keeps its words and loses its address."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """Return the opening tag of each link, for as many queries as there are kinds of pages."""
        addresses = [public_address(page.localized if page else None) for page in cls.get_many(attrs_list)]
        return [f'<a href="{escape(address)}">' if address else "<a>" for address in addresses]
