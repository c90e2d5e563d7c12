"""Who made a file and who may use it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Licence(models.TextChoices):
    """The terms under which a file may be published."""

    OWNED = "owned", _("All rights reserved, published with the owner's agreement")
    PROJECT = "project", _("Made for this project")
    LICENCE_OUVERTE = "lo-2.0", _("Licence Ouverte 2.0")
    CC_BY = "cc-by", _("Creative Commons BY")
    CC_BY_SA = "cc-by-sa", _("Creative Commons BY-SA")
    PUBLIC_DOMAIN = "public-domain", _("Public domain")


class CreditFields(models.Model):
    """The credit that stands beside a picture, a video, a sound or a document."""

    author = models.CharField(_("author"), max_length=120, blank=True, help_text=_("Who took or drew it."))
    owner = models.CharField(_("owner of the rights"), max_length=120, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, blank=True)
    source_reference = models.CharField(
        _("source and reference"),
        max_length=200,
        blank=True,
        help_text=_("For an archive: the fonds and the shelf mark."),
    )

    class Meta:
        abstract = True

    @property
    def credit(self) -> str:
        """Return the credit line: author, owner when another, archive reference; empty when nothing is known."""
        owner = self.owner if self.owner and self.owner != self.author else ""
        return " · ".join(
            part for part in (self.author, f"©\u00a0{owner}" if owner else "", self.source_reference) if part
        )
