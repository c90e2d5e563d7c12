"""The WSGI entry point, served by granian in every environment."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madein77.settings.production")

application = get_wsgi_application()
