"""The common base of every page."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.api import APIField
from wagtail.models import Page
from wagtail.search import index
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from home.breadcrumb import breadcrumb, language_links
from home.cards import Card
from home.language import in_main_language
from home.models.listing import ListingFields
from home.territory.names import normalise
from home.views.errors import gone


class BasePage(ListingFields, Page):
    """A page of the site: an introduction, a card, a social image, and what happens once it is withdrawn.

    A page that was public and no longer is answers 410 (RFC 9110, section 15.5.11); one that never was, 404.
    """

    summary = models.CharField(
        _("introduction"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences under the title; search engines show them too."),
    )

    sort_title = models.CharField(max_length=255, blank=True, editable=False, db_index=True)

    #: The schema.org type of the page's JSON-LD.
    schema_type: ClassVar[str] = "WebPage"
    #: The palette tone of the page's cards and drawn plates.
    tone: ClassVar[str] = "linen"
    #: Whether the page stands in the sitemap.
    in_sitemap: ClassVar[bool] = True

    # Nothing here is for some readers only: a page is a draft or it is public.
    private_page_options: ClassVar[list[str]] = []

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels: list[Panel] = [*ListingFields.listing_panels, *Page.promote_panels]

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
        index.AutocompleteField("summary"),
    ]
    api_fields = [APIField("summary"), APIField("drawing")]
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("card_image"),
        SynchronizedField("drawing"),
    ]

    class Meta:
        abstract = True

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Keep the key by which lists are ordered: É with E, on every database."""
        self.sort_title = normalise(self.title)[:255]
        super().full_clean(*args, **kwargs)

    @property
    def short_title(self) -> str:
        """Return the title used in menus, breadcrumbs and cards."""
        return self.listing_title or self.title

    @property
    def lang(self) -> str:
        """Return the language code of the page's words."""
        return self.locale.language_code

    @property
    def card_kicker(self) -> str:
        """Return the few words above a card's title; none by default."""
        return ""

    @property
    def card_stamp(self) -> str:
        """Return the words of the origin stamp a card bears; none by default."""
        return ""

    @property
    def card_tone(self) -> str:
        """Return the palette tone of the card."""
        return self.tone

    @property
    def shown_as_example(self) -> bool:
        """Tell whether the page is about something fictitious."""
        return False

    @cached_property
    def card(self) -> Card:
        """Return the page as seen from a list."""
        image = self.card_image
        return Card(
            title=self.short_title,
            url=self.get_url() or "",
            summary=self.listing_summary or self.summary,
            image=image if image is not None and image.is_shown_on() else None,
            drawing=self.drawing,
            tone=self.card_tone,
            kicker=self.card_kicker,
            stamp=self.card_stamp,
            is_example=self.shown_as_example,
            lang=self.lang,
            kind=str(self._meta.verbose_name),
        )

    @cached_property
    def facts(self) -> Any:
        """Return the page in the site's main language, where all facts are kept; itself when it is that page."""
        if self.lang == settings.LANGUAGE_CODE:
            return self
        original = type(self)._default_manager.filter(in_main_language(), translation_key=self.translation_key)
        return original.first() or self

    def is_withdrawn(self) -> bool:
        """Tell whether the page was public once and no longer is."""
        return self.was_public() and (not self.live or self.is_hidden())

    def is_hidden(self) -> bool:
        """Tell whether a live page is hidden by another: a translation by its original, a product by its maker."""
        return self.facts is not self and not self.facts.live

    def was_public(self) -> bool:
        """Tell whether the public could ever find the page."""
        return self.first_published_at is not None

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Find the page of an address; a withdrawn or hidden one is served as gone."""
        if not path_components and self.is_withdrawn():
            return RouteResult(self, kwargs={"withdrawn": True})
        if not path_components and self.live and self.is_hidden():
            raise Http404
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the page, or the 410 page with a way on."""
        if kwargs.pop("withdrawn", False):
            return gone(request, self)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `breadcrumb`, the way from the home page, and `language_links`, the page's translations."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.update(breadcrumb=breadcrumb(request, self), language_links=language_links(request, self))
        return context

    def json_ld(self, request: HttpRequest | None = None) -> dict[str, Any]:
        """Return the page's schema.org description (https://schema.org/docs/full.html) as a plain dictionary."""
        description = {
            "@context": "https://schema.org",
            "@type": self.schema_type,
            "name": self.title,
            "description": self.search_description or self.summary,
            "url": self.get_full_url(request),
            "inLanguage": self.lang,
        }
        return {key: value for key, value in description.items() if value}

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Return the page's entry of the sitemap; none for a hidden page or an example."""
        if not self.in_sitemap or self.is_hidden() or self.shown_as_example:
            return []
        entries: list[dict[str, Any]] = super().get_sitemap_urls(request)
        return entries
