"""The map's filters, read from the query string."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from companies.models.company_page import CompanyPage
from companies.models.metier_page import MetierPage
from companies.models.product_page import ProductPage
from companies.models.sector import Sector
from companies.querysets import CompanyQuerySet
from home.language import in_main_language
from home.models import Commune, Intercommunality
from home.territory.communes import find_communes
from home.text_search import matching_keys


class TolerantChoiceField(forms.ModelChoiceField[Any]):
    """A choice that ignores an unknown value instead of refusing the whole form: old links keep working."""

    def to_python(self, value: Any) -> Model | None:
        """Return the object chosen, or None for nothing and for nonsense."""
        try:
            found: Model | None = super().to_python(value)
        except ValidationError:
            return None
        return found


class MapFilterForm(forms.Form):
    """Words, sector, trade, intercommunality, commune; any of them may be empty, and nonsense is ignored."""

    q = forms.CharField(label=_("Company, product or trade"), max_length=100, required=False)
    commune = forms.CharField(label=_("Commune or postal code"), max_length=80, required=False)
    sector = TolerantChoiceField(
        label=_("Sector"),
        queryset=Sector.objects.none(),
        to_field_name="slug",
        required=False,
        empty_label=_("All sectors"),
    )
    metier = TolerantChoiceField(
        label=_("Trade"),
        queryset=MetierPage.objects.none(),
        to_field_name="slug",
        required=False,
        empty_label=_("All trades"),
    )
    epci = TolerantChoiceField(
        label=_("Intercommunality"),
        queryset=Intercommunality.objects.none(),
        to_field_name="code",
        required=False,
        empty_label=_("All intercommunalities"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.communes: list[Commune] = []
        choices: dict[str, QuerySet[Any]] = {
            "sector": Sector.objects.filter(in_main_language()),
            "metier": MetierPage.objects.public().only("title", "slug").order_by("title"),
            "epci": Intercommunality.objects.filter(communes__isnull=False).distinct(),
        }
        for name, queryset in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = queryset
        self.fields["commune"].widget.attrs["autocomplete"] = "off"

    def clean_commune(self) -> str:
        """Find the commune meant: one or several of the same name or postal code."""
        words = str(self.cleaned_data["commune"]).strip()
        if words:
            self.communes = find_communes(words, limit=30)
            if not self.communes:
                raise ValidationError(_("No commune of the territory has this name or postal code."), code="unknown")
        return words

    def apply(self, companies: CompanyQuerySet) -> CompanyQuerySet:
        """Return the companies that pass every valid filter; an invalid one filters nothing."""
        chosen = self.cleaned_data
        if words := chosen.get("q"):
            companies = companies.filter(pk__in=company_keys(words))
        if sector := chosen.get("sector"):
            companies = companies.in_sectors([sector.pk])
        if metier := chosen.get("metier"):
            companies = companies.with_metiers([metier.pk])
        if epci := chosen.get("epci"):
            companies = companies.in_epci(epci.pk)
        if self.communes:
            companies = companies.filter(commune__in=self.communes)
        return companies


def company_keys(words: str) -> set[int]:
    """Return the keys of the companies that match the words themselves, by a product or by a trade."""
    products = matching_keys(ProductPage.objects.public(), words)
    metiers = matching_keys(MetierPage.objects.public(), words)
    keys = set(matching_keys(CompanyPage.objects.public(), words))
    keys.update(ProductPage.objects.filter(pk__in=products).values_list("maker", flat=True))
    keys.update(CompanyPage.objects.filter(metiers__in=metiers).values_list("pk", flat=True))
    return keys
