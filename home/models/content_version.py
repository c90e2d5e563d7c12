"""One number that changes whenever something public changes, so that what is cached is never stale."""

from django.db import models, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class ContentVersion(models.Model):
    """The site's content version: a single row, read once per request and made part of every cache key.

    It lives in the database, so all web processes and the worker agree without a shared cache.
    """

    number = models.PositiveBigIntegerField(_("number"), default=0)

    class Meta:
        verbose_name = _("content version")
        verbose_name_plural = _("content versions")

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def current(cls, request: HttpRequest | None = None) -> int:
        """Return the number, asked of the database once per request."""
        known = getattr(request, "_content_version", None)
        if known is None:
            known = cls.objects.filter(pk=1).values_list("number", flat=True).first() or 0
            if request is not None:
                request._content_version = known  # type: ignore[attr-defined]  # a note on the request, as Wagtail's
        return known

    @classmethod
    def bump(cls) -> None:
        """Make everything cached stale, once the running transaction is committed."""
        transaction.on_commit(cls._bump)

    @classmethod
    def _bump(cls) -> None:
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            cls.objects.get_or_create(pk=1, defaults={"number": 1})
