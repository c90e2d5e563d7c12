"""Photographs, videos, sounds, documents: each with its credit."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtailmedia.blocks import AudioChooserBlock, VideoChooserBlock

from home.blocks.samples import sample, samples
from home.blocks.video import provider_of, validate_video_address


class PhotoBlock(blocks.StructBlock):
    """One photograph with its caption and credit."""

    image = ImageChooserBlock(label=_("Photograph"))
    caption = blocks.CharBlock(
        label=_("Caption"),
        max_length=250,
        required=False,
        help_text=_("The photograph's own caption is used when empty."),
    )

    class Meta:
        icon = "image"
        label = _("Photograph")
        description = _("One large photograph; its author and owner are named automatically.")
        template = "blocks/photo.html"

    def get_preview_value(self) -> Any:
        """Return a photograph of the library."""
        return self.normalize({"image": sample("home.CreditedImage"), "caption": "La coulée"})


class GalleryBlock(blocks.StructBlock):
    """Several photographs in a grid."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    photos = blocks.ListBlock(PhotoBlock(), label=_("Photographs"), min_num=2, max_num=24)

    class Meta:
        icon = "grip"
        label = _("Gallery")
        description = _("Two to twenty-four photographs; each opens in full.")
        template = "blocks/gallery.html"

    def get_preview_value(self) -> Any:
        """Return the first photographs of the library."""
        photos = [{"image": image, "caption": ""} for image in samples("home.CreditedImage", 3)]
        return self.normalize({"heading": "Dans l’atelier", "photos": photos})


class BeforeAfterBlock(blocks.StructBlock):
    """The same place, in an archive and today."""

    before = ImageChooserBlock(label=_("Archive"))
    before_label = blocks.CharBlock(label=_("When"), max_length=40, default="Hier")
    after = ImageChooserBlock(label=_("Today"))
    after_label = blocks.CharBlock(label=_("When"), max_length=40, default="Aujourd’hui")
    caption = blocks.CharBlock(label=_("Caption"), max_length=250, required=False)

    class Meta:
        icon = "resubmit"
        label = _("Before and after")
        description = _("Two pictures of one place, to be compared.")
        template = "blocks/before_after.html"

    def get_preview_value(self) -> Any:
        """Return two photographs of the library."""
        found = [*samples("home.CreditedImage", 2), None, None]
        return self.normalize(
            {"before": found[0], "before_label": "1930", "after": found[1], "after_label": "Aujourd’hui", "caption": ""}
        )


def _spoken(media: Any, captions: bool) -> Any:
    """Return the media, or raise ValidationError when what it says cannot be read (RGAA, criteria 4.1 and 4.3)."""
    if media is not None and not media.transcript:
        raise ValidationError(_("This recording has no transcript yet: open it in the media library and add one."))
    if media is not None and captions and not media.captions_file:
        raise ValidationError(_("This video has no captions yet: open it in the media library and add a .vtt file."))
    return media


class CaptionedVideoChooserBlock(VideoChooserBlock):
    """A video of the library that has captions and a transcript."""

    def clean(self, value: Any) -> Any:
        """Refuse a video without captions or transcript."""
        return _spoken(super().clean(value), captions=True)


class TranscribedAudioChooserBlock(AudioChooserBlock):
    """A sound of the library that has a transcript."""

    def clean(self, value: Any) -> Any:
        """Refuse a sound without a transcript."""
        return _spoken(super().clean(value), captions=False)


class VideoFileBlock(blocks.StructBlock):
    """A video of ours, with poster, captions and transcript."""

    video = CaptionedVideoChooserBlock(label=_("Video"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=250, required=False)

    class Meta:
        icon = "media"
        label = _("Video file")
        description = _("A video kept on this site, with captions and a transcript.")
        template = "blocks/video_file.html"

    def get_preview_value(self) -> Any:
        """Return a video of the library."""
        return self.normalize({"video": sample("home.CreditedMedia", type="video"), "caption": "L’atelier"})


class ExternalVideoValue(blocks.StructValue):
    """An external video, its site and its player."""

    @cached_property
    def _found(self) -> Any:
        return provider_of(self.get("url") or "")

    @property
    def provider(self) -> str:
        """Return the site's name; empty for an unknown address."""
        return self._found[0].name if self._found else ""

    @property
    def player_url(self) -> str:
        """Return the address of the player without cookies; empty for an unknown address."""
        return self._found[0].player.format(id=self._found[1]) if self._found else ""


class ExternalVideoBlock(blocks.StructBlock):
    """A video kept elsewhere: nothing is asked of that site before the reader clicks."""

    url = blocks.URLBlock(label=_("Address of the video"), validators=[validate_video_address])
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    duration = blocks.CharBlock(
        label=_("Duration"), max_length=20, required=False, help_text=_("As it should be read: 2 min 10")
    )
    poster = ImageChooserBlock(label=_("Poster"), required=False)
    transcript = blocks.TextBlock(label=_("Transcript"), required=False)

    class Meta:
        icon = "media"
        label = _("External video")
        description = _("A video on YouTube, Vimeo or Dailymotion, loaded only when the reader asks for it.")
        template = "blocks/external_video.html"
        value_class = ExternalVideoValue

    def get_preview_value(self) -> Any:
        """Return a video with a poster of the library."""
        return self.normalize(
            {
                "url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                "title": "Visite de l’atelier (exemple)",
                "duration": "2 min 10",
                "poster": sample("home.CreditedImage"),
                "transcript": "Transcription de la vidéo.",
            }
        )


class AudioBlock(blocks.StructBlock):
    """A voice: somebody tells, and it can be read too."""

    audio = TranscribedAudioChooserBlock(label=_("Recording"))
    name = blocks.CharBlock(label=_("Who speaks"), max_length=120)

    class Meta:
        icon = "comment"
        label = _("Audio testimony")
        description = _("A recording with its transcript.")
        template = "blocks/audio.html"

    def get_preview_value(self) -> Any:
        """Return a recording of the library."""
        return self.normalize({"audio": sample("home.CreditedMedia", type="audio"), "name": "Une verrière (exemple)"})


class DocumentBlock(blocks.StructBlock):
    """A file to download, with its kind and weight."""

    document = DocumentChooserBlock(label=_("Document"))
    label = blocks.CharBlock(label=_("Words of the link"), max_length=120, required=False)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download; its kind and weight are told.")
        template = "blocks/document.html"

    def get_preview_value(self) -> Any:
        """Return a document of the library."""
        return self.normalize({"document": sample("home.CreditedDocument"), "label": "La fiche"})
