"""Finding communes by what a visitor types: a name, its beginning, a postal code."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Case, IntegerField, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from home.models.territory import Commune
from home.territory.names import normalise

__all__ = ["find_communes", "normalise"]

#: No search returns more communes than this, whatever is asked.
MOST = 50

#: Figures of a postal code; fewer are its beginning, more are no postal code.
POSTAL_CODE_LENGTH = 5


def find_communes(text: str, limit: int = 10, territory: str | None = None) -> list[Commune]:
    """Return the communes of a territory (the site's by default) that a text may mean.

    Accents, case, hyphens and « st » for « saint » don't matter; figures are the beginning of a
    postal code; « Bourg 01000 » is both. When a whole name was typed, only the communes of that
    name; else those one of whose words begins so, best first: beginning of the name, then
    inhabitants. Two queries at most. An empty text finds nothing.
    """
    words = normalise(text).split()
    figures = [word for word in words if word.isdigit()]
    name = " ".join(word for word in words if not word.isdigit())
    limit = max(0, min(limit, MOST))
    if not (name or figures) or len(figures) > 1:
        return []
    communes = Commune.objects.filter(territory_id=territory or settings.TERRITORY_CODE)
    if figures:
        communes = _with_postal_code(communes, figures[0])
    if not name:
        return list(communes.order_by("search_name")[:limit])
    exact = list(communes.filter(search_name=name)[:limit])
    if exact:
        return exact
    begins = Q(search_name__startswith=name)
    rank = Case(When(begins, then=Value(0)), default=Value(1), output_field=IntegerField())
    found = communes.filter(begins | Q(search_name__contains=f" {name}"))
    return list(found.order_by(rank, "-population", "search_name")[:limit])


def _with_postal_code(communes: QuerySet[Commune], figures: str) -> QuerySet[Commune]:
    """Return the communes one of whose postal codes begins with some figures.

    The codes are a JSON list of texts, so that a code begins after a quotation mark; both
    databases can search it as text.
    """
    if len(figures) > POSTAL_CODE_LENGTH:
        return communes.none()
    return communes.annotate(codes=Cast("postal_codes", TextField())).filter(codes__contains=f'"{figures}')
