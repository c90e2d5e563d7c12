"""Registrations of this floor in the admin."""

from wagtail.snippets.models import register_snippet

from companies.admin.viewsets import NetworkViewSetGroup

register_snippet(NetworkViewSetGroup)
