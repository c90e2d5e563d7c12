"""What the map says of companies: the one encoder of their points."""

from __future__ import annotations

from companies.models.company_page import CompanyPage, CompanyPageSector
from companies.querysets import CompanyQuerySet
from home.territory.points import MapPoint

#: The most points that ride in a page's own drawing.
MOST_POINTS = 1_000


def company_points(companies: CompanyQuerySet, limit: int = MOST_POINTS) -> list[MapPoint]:
    """Return a point for each company that has a position, in two queries whatever their number.

    Only what a point needs is read: no stream, no image.
    """
    located = (
        companies.on_map()
        .select_related("commune", "locale")
        .only(
            "title",
            "slug",
            "url_path",
            "listing_title",
            "latitude",
            "longitude",
            "locale__language_code",
            "commune__name",
        )
        .order_by("sort_title")[:limit]
    )
    pages: list[CompanyPage] = list(located)
    links = CompanyPageSector.objects.filter(page__in=[page.pk for page in pages]).order_by("-sort_order")
    # The first sector comes last here, and wins.
    tones: dict[int, str] = dict(links.values_list("page_id", "sector__colour"))
    return [
        MapPoint(
            name=page.short_title,
            url=page.get_url() or "",
            latitude=page.latitude or 0.0,
            longitude=page.longitude or 0.0,
            tone=tones.get(page.pk, page.tone),
            label=page.commune.name if page.commune else "",
        )
        for page in pages
    ]
