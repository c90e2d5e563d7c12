"""The menus, chosen by the communicators."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import MenuStreamBlock
from home.cards import public_address


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One link of a menu."""

    label: str
    url: str

    def is_current(self, path: str) -> bool:
        """Tell whether a page of that path stands under this link."""
        return path == self.url or (len(self.url) > 1 and path.startswith(self.url))


@register_setting(icon="list-ul")
class NavigationSettings(BaseSiteSetting):
    """The main menu and the footer's: pages of the site, named by their short titles, or other addresses."""

    main = StreamField(MenuStreamBlock(), verbose_name=_("main menu"), blank=True)
    footer = StreamField(MenuStreamBlock(), verbose_name=_("footer menu"), blank=True)

    panels = [FieldPanel("main"), FieldPanel("footer")]

    class Meta:
        verbose_name = _("menus")
        verbose_name_plural = _("menus")

    def __str__(self) -> str:
        return str(_("Menus"))

    @staticmethod
    def items(stream: Any) -> list[MenuItem]:
        """Return the links of one menu, without the pages that are not public.

        Three queries whatever the length: pages are read together, and in the language of the visitor.
        """
        chosen = [item.value["page"] for item in stream if item.block_type == "page" and item.value["page"]]
        pages = {page.pk: page.localized for page in Page.objects.filter(pk__in=[p.pk for p in chosen]).specific()}
        found = []
        for item in stream:
            if item.block_type == "link":
                found.append(MenuItem(item.value["label"], item.value["url"]))
                continue
            page = pages.get(item.value["page"].pk) if item.value["page"] else None
            if page is not None and (address := public_address(page)):
                found.append(MenuItem(item.value["label"] or getattr(page, "short_title", page.title), address))
        return [item for item in found if item.url]
