"""The dossier of a company: what the team knows of it and of its agreement; nothing here is public."""

import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from companies.siret import normalise_siret, validate_siret


class NetworkStatus(models.TextChoices):
    """How far the company is engaged. Whether it is published is read from its page, never stored here."""

    IDENTIFIED = "identified", _("identified")
    CONTACTED = "contacted", _("contacted")
    ENGAGED = "engaged", _("engaged")
    PAUSED = "paused", _("paused")


class SiretField(models.CharField[Any, Any]):
    """A SIRET, stored as fourteen digits or as NULL, never as an empty text: it is unique."""

    def to_python(self, value: Any) -> Any:
        """Return the number without its spaces; None for nothing."""
        text = super().to_python(value)
        return normalise_siret(text) or None if text else None

    def get_prep_value(self, value: Any) -> Any:
        """Return what the database keeps."""
        return super().get_prep_value(self.to_python(value))


class Company(index.Indexed, models.Model):
    """One establishment: its number, its place in the network, its private contacts, its consent.

    Only the verification date and the ambassador's badge ever become public.
    """

    name = models.CharField(_("name"), max_length=160)
    siret = SiretField(
        _("SIRET"),
        max_length=14,
        unique=True,
        null=True,
        blank=True,
        validators=[validate_siret],
        help_text=_("Fourteen digits; spaces are accepted."),
        error_messages={"unique": _("Another company already bears this SIRET.")},
    )
    status = models.CharField(
        _("status in the network"), max_length=10, choices=NetworkStatus, default=NetworkStatus.IDENTIFIED
    )
    contact_name = models.CharField(_("contact's name"), max_length=120, blank=True)
    contact_role = models.CharField(_("contact's role"), max_length=120, blank=True)
    contact_email = models.EmailField(_("contact's e-mail"), blank=True)
    contact_phone = models.CharField(_("contact's telephone"), max_length=30, blank=True)
    consent_given_on = models.DateField(_("agreed to appear on"), null=True, blank=True)
    consent_given_by = models.CharField(_("agreement given by"), max_length=120, blank=True)
    verified_on = models.DateField(_("verified on"), null=True, blank=True)
    verified_by = models.CharField(_("verified by"), max_length=120, blank=True)
    ambassador_since = models.DateField(_("ambassador since"), null=True, blank=True)
    invited_on = models.DateField(_("last invited on"), null=True, blank=True)
    follow_up_on = models.DateField(_("follow up on"), null=True, blank=True)
    notes = models.TextField(_("notes of the team"), blank=True)
    created_at = models.DateTimeField(_("created on"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed on"), auto_now=True)

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("siret"),
        index.FilterField("status"),
    ]

    class Meta:
        verbose_name = _("company's dossier")
        verbose_name_plural = _("companies' dossiers")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_paused(self) -> bool:
        """Tell whether the company has asked, or been asked, not to appear for now."""
        return self.status == NetworkStatus.PAUSED

    @property
    def is_ambassador(self) -> bool:
        """Tell whether the committee has named the company an ambassador."""
        return self.ambassador_since is not None and self.ambassador_since <= datetime.date.today()
