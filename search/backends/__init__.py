"""The search backend of the site: Wagtail's own, with what each database needs to read French well."""

from __future__ import annotations

from typing import Any

from django.db import connection


def search_backend(params: dict[str, Any]) -> Any:
    """Return the backend of the current database, as `wagtail.search.backends.database` does.

    `params` are those of `WAGTAILSEARCH_BACKENDS`: `SEARCH_CONFIG` and `AUTOCOMPLETE_CONFIG` name the text search
    configurations of PostgreSQL, and mean nothing elsewhere.
    """
    if connection.vendor == "postgresql":
        from search.backends.postgres import PostgresBackend

        return PostgresBackend(params)
    from search.backends.sqlite import SQLiteBackend

    return SQLiteBackend(params)


#: The name under which Wagtail looks for a backend in a module.
SearchBackend = search_backend
