"""Reference data of a territory (a French département): what it is called, where it lies, its parts.

Everything here is loaded by ``manage.py load_territory``; nothing is written by editors, and no
name of a département stands anywhere in the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from home.territory.names import normalise

LATITUDE_LIMITS = [MinValueValidator(-90.0), MaxValueValidator(90.0)]
LONGITUDE_LIMITS = [MinValueValidator(-180.0), MaxValueValidator(180.0)]


def both_or_neither() -> models.Q:
    """Return the condition « latitude and longitude are both given, or both missing »."""
    return models.Q(latitude__isnull=True, longitude__isnull=True) | models.Q(
        latitude__isnull=False, longitude__isnull=False
    )


@dataclass(frozen=True)
class Source:
    """One origin of the data of a territory, as the attribution beside a map names it."""

    name: str
    licence: str
    url: str


class Territory(models.Model):
    """A département: its name in sentences, its outline, its neighbours and its rivers.

    Shapes are lists of ``[longitude, latitude]`` pairs in WGS84 degrees:

    - ``outline``: rings, ``[[[lng, lat], …], …]``;
    - ``neighbours``: ``[{"code": "…", "name": "…", "rings": […]}, …]``, cut near the bounding box;
    - ``rivers``: ``[{"name": "…", "major": true, "line": [[lng, lat], …]}, …]``.
    """

    code = models.CharField(_("code"), max_length=3, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    name_in = models.CharField(_("name, after “in”"), max_length=120)
    name_of = models.CharField(_("name, after “of”"), max_length=120)
    name_the = models.CharField(_("name with its article"), max_length=120)
    region = models.CharField(_("region"), max_length=100, blank=True)
    outline = models.JSONField(_("outline"), default=list)
    neighbours = models.JSONField(_("neighbours"), default=list, blank=True)
    rivers = models.JSONField(_("rivers"), default=list, blank=True)
    west = models.FloatField(_("western limit"), validators=LONGITUDE_LIMITS)
    south = models.FloatField(_("southern limit"), validators=LATITUDE_LIMITS)
    east = models.FloatField(_("eastern limit"), validators=LONGITUDE_LIMITS)
    north = models.FloatField(_("northern limit"), validators=LATITUDE_LIMITS)
    source = models.TextField(
        _("sources"),
        blank=True,
        help_text=_("One source a line: name | licence | address. Shown beside each map."),
    )
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    class Meta:
        """Words and order."""

        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        ordering = ["code"]

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and forget what is kept of the territory: now, and once others can read it."""
        super().save(*args, **kwargs)
        key = self.cache_key(self.pk)
        cache.delete(key)
        transaction.on_commit(lambda: cache.delete(key))

    @staticmethod
    def cache_key(code: str) -> str:
        """Return the key under which a territory is kept in the cache."""
        return f"territory:{code}"

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return ``(west, south, east, north)`` in WGS84 degrees."""
        return self.west, self.south, self.east, self.north

    @property
    def sources(self) -> list[Source]:
        """Return the lines of ``source`` in parts; a missing part is empty."""
        found = []
        for line in self.source.splitlines():
            name, licence, url = [*(part.strip() for part in line.split("|")), "", "", ""][:3]
            if name:
                found.append(Source(name, licence, url))
        return found


class Intercommunality(models.Model):
    """A group of communes with its own taxes (EPCI), known by its SIREN number.

    One that crosses the limits of départements belongs to the territory that was loaded first:
    to list those of a territory, go through its communes.
    """

    code = models.CharField(_("SIREN number"), max_length=9, primary_key=True)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=10, blank=True)
    territory = models.ForeignKey(
        Territory,
        on_delete=models.PROTECT,
        related_name="intercommunalities",
        verbose_name=_("territory"),
    )
    latitude = models.FloatField(_("latitude"), null=True, blank=True, validators=LATITUDE_LIMITS)
    longitude = models.FloatField(_("longitude"), null=True, blank=True, validators=LONGITUDE_LIMITS)
    outline = models.JSONField(_("outline"), null=True, blank=True)

    class Meta:
        """Words, order and constraints."""

        verbose_name = _("intercommunality")
        verbose_name_plural = _("intercommunalities")
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=both_or_neither(), name="intercommunality_position_whole")]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class IndustryTerritory(models.Model):
    """A « Territoire d'industrie »: a named group of intercommunalities."""

    name = models.CharField(_("name"), max_length=200)
    territory = models.ForeignKey(
        Territory,
        on_delete=models.PROTECT,
        related_name="industry_territories",
        verbose_name=_("territory"),
    )
    intercommunalities = models.ManyToManyField(
        Intercommunality,
        blank=True,
        related_name="industry_territories",
        verbose_name=_("intercommunalities"),
    )

    class Meta:
        """Words, order and constraints."""

        verbose_name = _("territory of industry")
        verbose_name_plural = _("territories of industry")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["territory", "name"], name="industry_territory_named_once")]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class Commune(models.Model):
    """A commune, known by its INSEE code; its position is WGS84 degrees, both or neither."""

    class Precision(models.TextChoices):
        """How well the position is known: three grades, the best first."""

        EXACT = "exact", _("official position")
        TOWN = "town", _("position of the town")
        APPROXIMATE = "approximate", _("approximate position")

    insee = models.CharField(_("INSEE code"), max_length=5, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    search_name = models.CharField(_("name for searching"), max_length=120, db_index=True, editable=False)
    postal_codes = models.JSONField(_("postal codes"), default=list, blank=True)
    epci = models.ForeignKey(
        Intercommunality,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="communes",
        verbose_name=_("intercommunality"),
    )
    territory = models.ForeignKey(
        Territory,
        on_delete=models.PROTECT,
        related_name="communes",
        verbose_name=_("territory"),
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True, validators=LATITUDE_LIMITS)
    longitude = models.FloatField(_("longitude"), null=True, blank=True, validators=LONGITUDE_LIMITS)
    precision = models.CharField(_("precision"), max_length=11, choices=Precision, default=Precision.APPROXIMATE)
    outline = models.JSONField(_("outline"), null=True, blank=True)

    class Meta:
        """Words, order and constraints."""

        verbose_name = _("commune")
        verbose_name_plural = _("communes")
        ordering = ["search_name"]
        constraints = [models.CheckConstraint(condition=both_or_neither(), name="commune_position_whole")]

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep ``search_name`` in step with ``name`` (the loader's bulk writes do it themselves)."""
        self.search_name = normalise(self.name)
        super().save(*args, **kwargs)

    @property
    def postal_code(self) -> str:
        """Return the first postal code, or an empty text."""
        return self.postal_codes[0] if self.postal_codes else ""

    @property
    def position(self) -> tuple[float, float] | None:
        """Return ``(longitude, latitude)`` in WGS84 degrees, or None."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.longitude, self.latitude
