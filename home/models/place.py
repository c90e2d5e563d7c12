"""Where something stands."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.models.territory import LATITUDE_LIMITS, LONGITUDE_LIMITS, Commune, both_or_neither


class LocationPrecision(models.TextChoices):
    """How closely a position is known."""

    EXACT = "exact", _("exact position")
    STREET = "street", _("the street")
    COMMUNE = "commune", _("the commune only")


class PlaceFields(models.Model):
    """A commune and a position (WGS84 degrees, both coordinates or neither: the database forbids half a pair)."""

    commune = models.ForeignKey(
        Commune, verbose_name=_("commune"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    latitude = models.FloatField(_("latitude"), null=True, blank=True, validators=LATITUDE_LIMITS)
    longitude = models.FloatField(_("longitude"), null=True, blank=True, validators=LONGITUDE_LIMITS)
    location_precision = models.CharField(
        _("precision of the position"), max_length=10, choices=LocationPrecision, default=LocationPrecision.COMMUNE
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=both_or_neither(), name="%(app_label)s_%(class)s_position_whole")
        ]

    def clean(self) -> None:
        """Refuse half a position beside the field that lacks the other half."""
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            empty = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({empty: _("Give both coordinates, or neither.")})

    @property
    def has_position(self) -> bool:
        """Tell whether the place can be drawn on a map."""
        return self.latitude is not None and self.longitude is not None
