"""An internship offered by a company, mostly to pupils of fourteen to sixteen."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PublishingPanel
from wagtail.models import DraftStateMixin, RevisionMixin
from wagtail.search import index

from companies.models.company_page import CompanyPage
from companies.querysets import OfferQuerySet


class OfferLevel(models.TextChoices):
    """Whom the offer is for."""

    TROISIEME = "3e", _("internship of 3e (one week)")
    SECONDE = "2nde", _("internship of 2nde (two weeks)")
    VOCATIONAL = "vocational", _("vocational training")
    STUDENT = "student", _("students")


class Offer(DraftStateMixin, RevisionMixin, index.Indexed, models.Model):
    """An offer: what, for whom, when, how many places, how to apply."""

    company = models.ForeignKey(CompanyPage, verbose_name=_("company"), on_delete=models.CASCADE, related_name="offers")
    title = models.CharField(_("title"), max_length=120)
    level = models.CharField(_("for whom"), max_length=12, choices=OfferLevel, default=OfferLevel.TROISIEME)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True)
    places = models.PositiveSmallIntegerField(_("places"), default=1)
    description = models.TextField(_("what one does there"), max_length=800, blank=True)
    how_to_apply = models.TextField(_("how to apply"), max_length=400, blank=True)

    objects = OfferQuerySet.as_manager()

    panels = [
        FieldPanel("company"),
        FieldPanel("title"),
        FieldPanel("level"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("places")]),
        FieldPanel("description"),
        FieldPanel("how_to_apply"),
        PublishingPanel(),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title"), index.FilterField("level")]

    class Meta:
        verbose_name = _("internship offer")
        verbose_name_plural = _("internship offers")
        ordering = ["starts_on", "title"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse an end before the start."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The end comes before the start.")})
