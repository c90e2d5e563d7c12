"""Who publishes the site, how to reach them, what the footer says."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from home.blocks import SocialLinkBlock


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """The site's identity: brand, contacts, publisher and host (LCEN, article 1-1), data protection officer."""

    brand_prefix = models.CharField(_("brand, first line"), max_length=40, default="Made in")
    brand_name = models.CharField(_("brand, second line"), max_length=60, blank=True)
    baseline = models.CharField(_("baseline"), max_length=160, blank=True)
    contact_email = models.EmailField(_("public e-mail address"), blank=True)
    contact_phone = models.CharField(_("public telephone"), max_length=30, blank=True)
    postal_address = models.TextField(_("postal address"), blank=True)
    publisher_name = models.CharField(_("publisher"), max_length=160, blank=True)
    publisher_address = models.TextField(_("publisher's address"), blank=True)
    publication_director = models.CharField(_("director of publication"), max_length=160, blank=True)
    host_name = models.CharField(_("host"), max_length=160, blank=True)
    host_address = models.TextField(_("host's address and telephone"), blank=True)
    dpo_name = models.CharField(_("data protection officer"), max_length=160, blank=True)
    dpo_email = models.EmailField(_("data protection officer's e-mail"), blank=True)
    social_links = StreamField([("link", SocialLinkBlock())], verbose_name=_("social networks"), blank=True)
    footer_text = models.CharField(_("footer"), max_length=200, blank=True)

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    MultiFieldPanel(
                        [FieldPanel("brand_prefix"), FieldPanel("brand_name"), FieldPanel("baseline")],
                        heading=_("Brand"),
                    ),
                    FieldPanel("footer_text"),
                    FieldPanel("social_links"),
                ],
                heading=_("Brand and footer"),
            ),
            ObjectList(
                [FieldPanel("contact_email"), FieldPanel("contact_phone"), FieldPanel("postal_address")],
                heading=_("Contacts"),
            ),
            ObjectList(
                [
                    FieldPanel("publisher_name"),
                    FieldPanel("publisher_address"),
                    FieldPanel("publication_director"),
                    FieldPanel("host_name"),
                    FieldPanel("host_address"),
                    FieldPanel("dpo_name"),
                    FieldPanel("dpo_email"),
                ],
                heading=_("Legal identity"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("site identity")
        verbose_name_plural = _("site identities")

    def __str__(self) -> str:
        return self.brand

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Fill what is empty from the environment's legal identity, which production requires."""
        for variable, value in getattr(settings, "LEGAL_IDENTITY", {}).items():
            field = variable.lower()
            if not getattr(self, field):
                setattr(self, field, value)
        super().save(*args, **kwargs)

    @property
    def legal_identity(self) -> list[tuple[str, str]]:
        """Return the legal identity as (what, who) lines, without those that are empty."""
        lines = [
            (_("Publisher"), (self.publisher_name, self.publisher_address)),
            (_("Director of publication"), (self.publication_director,)),
            (_("Contact"), (self.contact_email, self.contact_phone)),
            (_("Host"), (self.host_name, self.host_address)),
            (_("Data protection officer"), (self.dpo_name, self.dpo_email)),
        ]
        return [(str(what), ", ".join(part for part in parts if part)) for what, parts in lines if any(parts)]

    @property
    def brand(self) -> str:
        """Return the brand on one line."""
        return f"{self.brand_prefix} {self.brand_name}".strip()
