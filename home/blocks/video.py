"""Addresses of videos kept elsewhere: which are known, and how they are played."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Provider:
    """A video site: its name, its addresses (the group `id` is the video's) and its player without cookies."""

    name: str
    pattern: re.Pattern[str]
    player: str


#: The longest address of a video (characters).
LONGEST = 300

#: The players that set no cookie before the video starts: those documented by each site.
PROVIDERS = (
    Provider(
        "YouTube",
        re.compile(
            r"^https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/|live/)|youtu\.be/)"
            r"(?P<id>[\w-]{11})(?:[?&#/].*)?$",
            re.ASCII,
        ),
        "https://www.youtube-nocookie.com/embed/{id}?autoplay=1",
    ),
    Provider(
        "Vimeo",
        re.compile(r"^https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(?P<id>\d{6,12})(?:[?#/].*)?$", re.ASCII),
        "https://player.vimeo.com/video/{id}?dnt=1&autoplay=1",
    ),
    Provider(
        "Dailymotion",
        re.compile(r"^https?://(?:www\.)?(?:dailymotion\.com/video/|dai\.ly/)(?P<id>[a-zA-Z0-9]{5,10})(?:[?#_/].*)?$"),
        "https://www.dailymotion.com/embed/video/{id}?autoplay=1",
    ),
)


def provider_of(url: str) -> tuple[Provider, str] | None:
    """Return the site that keeps the video of this address and the video's identifier, or None."""
    address = url.strip()
    # Nobody's address is longer or has spaces; and patterns must not be fed with what is.
    if len(address) > LONGEST or any(character.isspace() for character in address):
        return None
    for provider in PROVIDERS:
        match = provider.pattern.match(address)
        if match:
            return provider, match.group("id")
    return None


def validate_video_address(url: str) -> None:
    """Raise ValidationError unless the address is a video's on a known site."""
    if provider_of(url) is None:
        raise ValidationError(
            _("This is not the address of a video on %(sites)s. Open the video there and copy its address."),
            params={"sites": ", ".join(provider.name for provider in PROVIDERS)},
            code="unknown_video",
        )
