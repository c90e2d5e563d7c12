"""What the law asks a site to say of itself, read from the site's identity."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class LegalIdentityBlock(blocks.StaticBlock):
    """Publisher, director of publication, host and data protection officer (LCEN, article 1-1; GDPR, article 13)."""

    class Meta:
        icon = "info-circle"
        label = _("Legal identity")
        description = _("The publisher, the host and the data protection officer, as the site's identity names them.")
        template = "blocks/legal_identity.html"
        preview_value = None
