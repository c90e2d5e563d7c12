"""Production: what it asks for, what it refuses, what it protects."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

COMPLETE = {
    "SECRET_KEY": "only-for-this-test-but-long-enough-and-with-many-different-characters-0123456789",
    "DATABASE_URL": "sqlite://:memory:",
    "BASE_URL": "https://example.org",
    "ALLOWED_HOSTS": "example.org",
    "DEFAULT_FROM_EMAIL": "site@example.org",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.org:587",
    "PUBLISHER_NAME": "Agence d’essai",
    "PUBLISHER_ADDRESS": "1 rue du Four",
    "PUBLICATION_DIRECTOR": "Ada Exemple",
    "HOST_NAME": "Hébergeur d’essai",
    "HOST_ADDRESS": "2 rue du Four, 01 99 00 00 00",
    "DPO_EMAIL": "dpo@example.org",
}


def manage(tmp_path: Path, variables: dict[str, str], *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command under the production settings, in an environment that holds nothing else of ours."""
    environment = {
        "PATH": os.environ["PATH"],
        "VAR_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "madein77.settings.production",
        **variables,
    }
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


def test_the_deployment_check_has_nothing_to_say(tmp_path: Path) -> None:
    checked = manage(tmp_path, COMPLETE, "check", "--deploy", "--fail-level", "WARNING")
    assert checked.returncode == 0, checked.stderr
    assert "0 silenced" in checked.stdout + checked.stderr


def test_everything_that_is_missing_is_listed_at_once(tmp_path: Path) -> None:
    refused = manage(tmp_path, {}, "check")
    assert refused.returncode != 0
    assert [name for name in COMPLETE if f"{name}:" not in refused.stderr] == []


@pytest.mark.parametrize("name", ["PUBLISHER_NAME", "HOST_NAME", "DPO_EMAIL", "SECRET_KEY"])
def test_one_missing_variable_stops_the_start_and_is_named_alone(tmp_path: Path, name: str) -> None:
    refused = manage(tmp_path, {**COMPLETE, name: ""}, "check")
    assert refused.returncode != 0
    assert f"{name}:" in refused.stderr
    assert COMPLETE["BASE_URL"] not in refused.stderr
    assert "ALLOWED_HOSTS:" not in refused.stderr


PROTECTIONS = """
from django.conf import settings
assert settings.SESSION_COOKIE_SECURE and settings.SESSION_COOKIE_HTTPONLY and settings.CSRF_COOKIE_SECURE
assert settings.SESSION_COOKIE_NAME.startswith("__Host-") and settings.CSRF_COOKIE_NAME.startswith("__Host-")
assert settings.SECURE_SSL_REDIRECT and settings.SECURE_HSTS_SECONDS >= 31_536_000
assert settings.EXAMPLES_COUNTED is False
assert settings.DEBUG is False
assert settings.EMAIL_HOST == "mail.example.org" and settings.EMAIL_USE_TLS
assert settings.CSRF_TRUSTED_ORIGINS == ["https://example.org"]
assert settings.WAGTAILADMIN_BASE_URL == "https://example.org"
assert settings.LEGAL_IDENTITY["PUBLISHER_NAME"]
print("protected")
"""


def test_production_protects_itself(tmp_path: Path) -> None:
    said = manage(tmp_path, COMPLETE, "shell", "-v0", "-c", PROTECTIONS)
    assert said.stdout.strip() == "protected", said.stderr


def test_a_request_may_only_carry_so_much() -> None:
    megabyte = 1024 * 1024
    assert 10 * megabyte >= settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    assert 25 * megabyte >= settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    assert settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS <= 60_000_000
    assert 25 * megabyte >= settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
    assert settings.DATA_UPLOAD_MAX_NUMBER_FILES <= 50
    assert "svg" not in settings.WAGTAILIMAGES_EXTENSIONS
    assert not {"html", "svg", "js", "exe"} & set(settings.WAGTAILDOCS_EXTENSIONS)
