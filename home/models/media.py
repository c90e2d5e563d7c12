"""Images, documents, videos and sounds that carry their author, their owner and their rights."""

import datetime

from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtailmedia.models import AbstractMedia

from home.captions import validate_captions
from home.models.credit import CreditFields


class PeopleConsent(models.TextChoices):
    """Whether the people who can be recognised agreed to be shown (Civil code, article 9)."""

    NOBODY = "nobody", _("Nobody can be recognised")
    GIVEN = "given", _("Everyone agreed in writing")
    MISSING = "missing", _("Somebody has not agreed yet")


class CreditedImage(CreditFields, AbstractImage):
    """A picture with its passport: who made it, who owns it, what it shows, until when it may be shown."""

    # Wagtail writes an attribute `decorative` on every image (for its ImageBlock): a field of that name would be lost.
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("Tick when the picture says nothing that the text does not: screen readers then skip it."),
    )
    caption = models.CharField(_("caption"), max_length=250, blank=True)
    people_consent = models.CharField(
        _("people shown"), max_length=10, choices=PeopleConsent, default=PeopleConsent.NOBODY
    )
    rights_expire_on = models.DateField(
        _("rights expire on"), null=True, blank=True, help_text=_("From that day on, the picture is hidden everywhere.")
    )

    admin_form_fields = (
        *Image.admin_form_fields,
        "is_decorative",
        "caption",
        "author",
        "owner",
        "licence",
        "source_reference",
        "people_consent",
        "rights_expire_on",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def alt_text(self) -> str:
        """Return what a screen reader says of the picture: nothing for a decorative one."""
        return "" if self.is_decorative else self.description or self.title

    def is_shown_on(self, day: datetime.date | None = None) -> bool:
        """Tell whether the rights still run on that day (today by default)."""
        return self.rights_expire_on is None or self.rights_expire_on > (day or timezone.localdate())


class CreditedRendition(AbstractRendition):
    """One size and format of a credited image."""

    image = models.ForeignKey(CreditedImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class CreditedDocument(CreditFields, AbstractDocument):
    """A file to download, with its author and licence."""

    admin_form_fields = (*Document.admin_form_fields, "author", "owner", "licence", "source_reference")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")


class CreditedMedia(CreditFields, AbstractMedia):
    """A video or a sound, with the captions and the transcript without which nobody may publish it (RGAA 4.1)."""

    poster = models.ForeignKey(
        CreditedImage,
        verbose_name=_("poster"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The picture shown before a video starts."),
    )
    captions_file = models.FileField(
        _("captions (WebVTT)"),
        upload_to="captions",
        blank=True,
        validators=[FileExtensionValidator(["vtt"]), validate_captions],
        help_text=_("A .vtt file: what is said and heard, for whoever cannot hear it."),
    )
    transcript = models.TextField(
        _("transcript"), blank=True, help_text=_("Everything that is said or shown, as plain text.")
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "duration",
        "width",
        "height",
        "poster",
        "captions_file",
        "transcript",
        "author",
        "owner",
        "licence",
        "source_reference",
        "tags",
    )

    class Meta(AbstractMedia.Meta):
        verbose_name = _("media")
        verbose_name_plural = _("media")

    @property
    def duration_label(self) -> str:
        """Return the duration as « 2 min 10 », or nothing when it is unknown."""
        minutes, seconds = divmod(round(self.duration or 0), 60)
        if minutes:
            return f"{minutes}\u00a0min\u00a0{seconds:02d}"
        return f"{seconds}\u00a0s" if seconds else ""
