"""A developer's or newcomer's machine: embedded SQLite, mail on the console, and production's own server."""

import secrets
from pathlib import Path

from madein77.settings import base

globals().update(base.exported())


def own_secret_key(folder: Path) -> str:
    """Return this machine's key, made at the first start and kept in a private file: none is in the repository."""
    file = folder / "secret-key"
    if not file.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text()


SECRET_KEY = base.env.str("SECRET_KEY", default="") or own_secret_key(base.VAR_DIR)
DEBUG = base.env.bool("DEBUG", default=False)
ALLOWED_HOSTS = base.env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
