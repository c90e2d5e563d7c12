"""The test suite: fast hashing, immediate tasks, mail in memory, plain static files, media in a throw-away place."""

import tempfile

from madein77.settings import base

globals().update(base.exported())

SECRET_KEY = "-".join(["test", "only", *map(str, range(20))])
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 20_000}}}
STORAGES = {
    **base.STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = base.env.str("TEST_MEDIA_ROOT", default="") or tempfile.mkdtemp(prefix="madein77-media-")
