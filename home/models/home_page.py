"""The front page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import HomeStreamBlock
from home.models.base import BasePage


class HomePage(BasePage):
    """The front page: a hero over the map, then blocks in the order the communicator likes."""

    eyebrow = models.CharField(_("line above the title"), max_length=80, blank=True)
    hero_title = models.CharField(
        _("large title"), max_length=80, blank=True, help_text=_("The page's title is used when this is empty.")
    )
    hero_accent = models.CharField(
        _("end of the large title"), max_length=60, blank=True, help_text=_("Shown in the colour of wheat.")
    )
    body = StreamField(HomeStreamBlock(), verbose_name=_("content"), blank=True)

    max_count_per_parent = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "companies.MapPage",
        "companies.CompanyIndexPage",
        "companies.ProductIndexPage",
        "companies.MetierIndexPage",
        "companies.OfferIndexPage",
        "stories.StoryIndexPage",
    ]
    schema_type = "WebSite"

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("eyebrow"), FieldPanel("hero_title"), FieldPanel("hero_accent")], heading=_("Hero")
        ),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
