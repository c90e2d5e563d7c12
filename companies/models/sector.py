"""The sectors (filières) that the study counts, and that editors may count otherwise."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from home.drawings import TONES, pictogram_choices


class Sector(TranslatableMixin, index.Indexed, models.Model):
    """A sector of industry: a name, a tone of the palette, a pictogram, a place in the order."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("slug"), max_length=80, help_text=_("Used in the address of the filtered map."))
    colour = models.CharField(_("colour"), max_length=10, choices=TONES, default="linen")
    pictogram = models.CharField(_("pictogram"), max_length=40, choices=pictogram_choices, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    description = models.CharField(_("description"), max_length=200, blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("colour"),
        FieldPanel("pictogram"),
        FieldPanel("sort_order"),
        FieldPanel("description"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")
        ordering = ["sort_order", "name"]
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="sector_slug_once_a_language")]

    def __str__(self) -> str:
        return self.name

    @property
    def pictogram_file(self) -> str:
        """Return the pictogram's path among the static files; empty for none."""
        return f"img/pictograms/{self.pictogram}.svg" if self.pictogram else ""
