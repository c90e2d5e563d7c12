"""What a page says of itself wherever it is listed."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from home.drawings import drawing_choices
from home.models.media import CreditedImage


class ListingFields(models.Model):
    """The fields that make any page a card."""

    card_image = models.ForeignKey(
        CreditedImage,
        verbose_name=_("photograph"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown on cards, at the top of the page and when it is shared."),
    )
    drawing = models.CharField(
        _("drawing"),
        max_length=40,
        blank=True,
        choices=drawing_choices,
        help_text=_("Shown where there is no photograph."),
    )
    listing_title = models.CharField(
        _("short title"), max_length=60, blank=True, help_text=_("For menus and cards, when the title is long.")
    )
    listing_summary = models.CharField(
        _("summary for cards"),
        max_length=160,
        blank=True,
        help_text=_("One sentence; the introduction is used otherwise."),
    )

    listing_panels = [
        MultiFieldPanel(
            [
                FieldPanel("card_image"),
                FieldPanel("drawing"),
                FieldPanel("listing_title"),
                FieldPanel("listing_summary"),
            ],
            heading=_("Card"),
        )
    ]

    class Meta:
        abstract = True
