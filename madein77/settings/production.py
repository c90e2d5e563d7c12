"""Production: everything that names or protects the site comes from the environment, and is asked for by name.

A missing variable stops the start with a message that lists all that is missing; see docs/operations.md.
The legal identity (LCEN, article 1-1) is part of it: a site without publisher or host may not go online.
"""

from django.core.exceptions import ImproperlyConfigured

from madein77.settings import base

globals().update(base.exported())

REQUIRED = {
    "SECRET_KEY": "a long random text, kept secret",
    "DATABASE_URL": "postgres://user:password@host:5432/name",
    "BASE_URL": "the site's public address, https://…",
    "ALLOWED_HOSTS": "the host names served, separated by commas",
    "DEFAULT_FROM_EMAIL": "the address that the site's mail comes from",
    "EMAIL_URL": "smtp+tls://user:password@host:587",
    "PUBLISHER_NAME": "the publisher named in the legal notice",
    "PUBLISHER_ADDRESS": "the publisher's postal address",
    "PUBLICATION_DIRECTOR": "the director of publication",
    "HOST_NAME": "the hosting company",
    "HOST_ADDRESS": "the hosting company's address and telephone",
    "DPO_EMAIL": "the data protection officer's address",
}


def missing_variables() -> list[str]:
    """Return one line per required variable that the environment lacks: its name and what it is for."""
    return [f"{name}: {meaning}" for name, meaning in REQUIRED.items() if not base.env.str(name, default="")]


_missing = missing_variables()
if _missing:
    raise ImproperlyConfigured("The environment lacks:\n  " + "\n  ".join(_missing))

SECRET_KEY = base.env.str("SECRET_KEY")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY is too short: fifty random characters at least.")
ALLOWED_HOSTS = base.env.list("ALLOWED_HOSTS")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts: « * » would let anybody name the site.")
CSRF_TRUSTED_ORIGINS = [base.env.str("BASE_URL").rstrip("/")]
globals().update(base.env.email_url("EMAIL_URL"))

LEGAL_IDENTITY = {name: base.env.str(name) for name in REQUIRED if name.startswith(("PUBLI", "HOST_", "DPO_"))}

EXAMPLES_COUNTED = base.env.bool("EXAMPLES_COUNTED", default=False)

SECURE_SSL_REDIRECT = base.env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = base.env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = base.env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = base.env.bool("SECURE_HSTS_PRELOAD", default=True)
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
