"""A developer's or newcomer's machine: embedded SQLite, mail on the console, and production's own server."""

from madein77.settings import base

globals().update(base.exported())

SECRET_KEY = base.env.str("SECRET_KEY", default="for-development-only-never-in-production-0123456789abcdef")
DEBUG = base.env.bool("DEBUG", default=False)
ALLOWED_HOSTS = base.env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
