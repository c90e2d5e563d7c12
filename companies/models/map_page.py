"""The map of all companies, and their list: one page, one truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from companies.models.company_page import CompanyPage
from home.models import BasePage
from home.paging import page_number


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter in force: what it is, and the address of the page without it."""

    label: str
    url: str


class MapPage(BasePage):
    """The map: filters in the query string, a counted list of fifty a page, the drawing with a point per company."""

    page_size = 50

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    schema_type = "CollectionPage"

    class Meta:
        verbose_name = _("map")
        verbose_name_plural = _("maps")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the map shows.

        `form`, `results` (a paginator's page), `count`, `points`, `located` (how many points), the `active` filters,
        `reset_url`, the address without any; and, where nothing is made in the commune searched, `place` (its name)
        and the companies `nearest` to it, whose points are then those drawn.
        """
        from companies.forms import MapFilterForm
        from companies.map_data import company_points
        from companies.nearby import nearest_companies

        context = super().get_context(request, *args, **kwargs)
        form = MapFilterForm(request.GET, request=request)
        form.is_valid()
        companies = form.apply(CompanyPage.objects.public())
        paginator = Paginator(companies.for_cards().order_by("sort_title"), self.page_size)
        points = company_points(companies)
        nearest = []
        if not paginator.count and form.communes:
            nearest = nearest_companies(form.apply_all_but_commune(CompanyPage.objects.public()), form.communes)
            points = [near.company.map_point for near in nearest]
        context.update(
            nearest=nearest,
            place=form.cleaned_data.get("commune", ""),
            form=form,
            results=paginator.get_page(page_number(request)),
            count=paginator.count,
            points=points,
            located=len(points),
            active=self._active(form),
            reset_url=self.get_url(request),
        )
        return context

    def _active(self, form: Any) -> list[ActiveFilter]:
        values = {name: form[name].data for name in form.fields if form.cleaned_data.get(name)}
        return [
            ActiveFilter(
                label=form.words_of(name),
                url=f"{self.get_url()}?{urlencode({key: value for key, value in values.items() if key != name})}",
            )
            for name in values
        ]
