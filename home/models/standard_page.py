"""A plain page: legal notice, privacy, accessibility, how to take part."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import StandardStreamBlock
from home.models.base import BasePage


class StandardPage(BasePage):
    """A page of text and blocks, anywhere under the home page."""

    body = StreamField(StandardStreamBlock(), verbose_name=_("content"), blank=True)

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
