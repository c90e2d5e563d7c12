"""The map's filters, read from the query string."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from companies.models.company_page import CompanyPage
from companies.models.metier_page import MetierPage
from companies.models.product_page import ProductPage
from companies.models.sector import Sector
from companies.querysets import CompanyQuerySet
from home.caching import kept
from home.language import in_main_language
from home.models import Commune, Intercommunality
from home.territory.communes import find_communes
from home.text_search import matches

#: Beyond so many communes, nobody has meant them all.
MOST_COMMUNES = 40

#: A choice's value in the address and its words.
Pair = tuple[str, str]


class TolerantChoiceField(forms.ChoiceField):
    """A choice that ignores an unknown value instead of refusing the whole form: old links keep working."""

    def clean(self, value: Any) -> str:
        """Return the value chosen, or an empty text for nothing and for nonsense."""
        text = str(self.to_python(value))
        return text if text and self.valid_value(text) else ""


def _sectors() -> list[Pair]:
    return list(Sector.objects.filter(in_main_language()).values_list("slug", "name"))


def _metiers() -> list[Pair]:
    return list(MetierPage.objects.public().order_by("sort_title").values_list("slug", "title"))


def _intercommunalities() -> list[Pair]:
    found = Intercommunality.objects.filter(communes__isnull=False).distinct()
    return list(found.values_list("code", "name"))


class MapFilterForm(forms.Form):
    """Words, sector, trade, intercommunality, commune; any of them may be empty, and nonsense is ignored.

    What may be chosen is kept until the content changes, so that filters cost no query of their own.
    """

    q = forms.CharField(label=_("Company, product or trade"), max_length=100, required=False)
    commune = forms.CharField(label=_("Commune or postal code"), max_length=80, required=False)
    sector = TolerantChoiceField(label=_("Sector"), required=False)
    metier = TolerantChoiceField(label=_("Trade"), required=False)
    epci = TolerantChoiceField(label=_("Intercommunality"), required=False)

    def __init__(self, *args: Any, request: HttpRequest | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.communes: list[Commune] = []
        self._words: dict[str, dict[str, str]] = {}
        choices: dict[str, tuple[Any, Callable[[], list[Pair]]]] = {
            "sector": (_("All sectors"), _sectors),
            "metier": (_("All trades"), _metiers),
            "epci": (_("All intercommunalities"), _intercommunalities),
        }
        for name, (none_chosen, read) in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                pairs = kept(request, f"map-filter:{name}", read)
                field.choices = [("", none_chosen), *pairs]
                self._words[name] = dict(pairs)
        self.fields["commune"].widget.attrs["autocomplete"] = "off"

    def clean_commune(self) -> str:
        """Find the commune meant: one or several of the same name or postal code."""
        words = str(self.cleaned_data["commune"]).strip()
        if words:
            self.communes = find_communes(words, limit=MOST_COMMUNES)
            if not self.communes:
                raise ValidationError(_("No commune of the territory has this name or postal code."), code="unknown")
            if len(self.communes) == MOST_COMMUNES:
                self.communes = []
                raise ValidationError(_("Many communes begin like this: write one more letter or digit."), code="vague")
        return words

    def apply(self, companies: CompanyQuerySet) -> CompanyQuerySet:
        """Return the companies that pass every valid filter; an invalid one filters nothing."""
        companies = self.apply_all_but_commune(companies)
        return companies.filter(commune__in=self.communes) if self.communes else companies

    def apply_all_but_commune(self, companies: CompanyQuerySet) -> CompanyQuerySet:
        """Return the companies that pass the filters that say nothing of the place searched."""
        chosen = self.cleaned_data
        if words := chosen.get("q"):
            companies = companies.filter(matching(words))
        if sector := chosen.get("sector"):
            companies = companies.in_sectors(Sector.objects.filter(in_main_language(), slug=sector).values("pk"))
        if metier := chosen.get("metier"):
            companies = companies.with_metiers(MetierPage.objects.public().filter(slug=metier).values("pk"))
        if epci := chosen.get("epci"):
            companies = companies.in_epci(epci)
        return companies

    def words_of(self, name: str) -> str:
        """Return how a filter in force is read: the words of a choice, or those that were typed."""
        value = str(self.cleaned_data[name])
        return self._words.get(name, {}).get(value, value)


def matching(words: str) -> Q:
    """Return the condition « the company matches the words itself, by a product or by a trade » (2 to 4 queries)."""
    kinds = {
        "companies": CompanyPage.objects.public(),
        "products": ProductPage.objects.public(),
        "metiers": MetierPage.objects.public(),
    }
    found = matches(kinds, words)
    keys = {kind: [match.pk for match in found if match.kind == kind] for kind in kinds}
    makers = ProductPage.objects.filter(pk__in=keys["products"]).values("maker")
    workshops = CompanyPage.metiers.through.objects.filter(metierpage__in=keys["metiers"]).values("companypage")
    return Q(pk__in=keys["companies"]) | Q(pk__in=makers) | Q(pk__in=workshops)
