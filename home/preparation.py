"""What must be done before the site is served, each step once."""

from __future__ import annotations

import hashlib
import json
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Site

from home.catalogues import compile_catalogues
from home.models import HomePage, Territory

#: The demonstration accounts: name, Wagtail group (None for a superuser).
ACCOUNTS = (("admin", None), ("redaction", "Editors"), ("moderation", "Moderators"))

Say = Callable[[str], None]


def _fingerprint(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        stat = path.stat()
        digest.update(f"{path}:{stat.st_size}:{stat.st_mtime_ns}".encode())
    return digest.hexdigest()


def _files(*folders: str) -> list[Path]:
    return [
        path
        for folder in folders
        for path in (Path(settings.BASE_DIR) / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]


class Preparation:
    """The steps, and the memory (a small JSON file) of what each was done for."""

    def __init__(self, say: Say) -> None:
        self.say = say
        self.memory = Path(settings.VAR_DIR) / "prepared.json"
        self.memory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self.done: dict[str, str] = json.loads(self.memory.read_text())
        except (OSError, ValueError):
            self.done = {}

    def step(self, name: str, state: str, action: Callable[[], object]) -> None:
        """Do the action unless it was done for the same state, and say how long it took."""
        if self.done.get(name) == state:
            return
        started = time.monotonic()
        action()
        self.done[name] = state
        self.memory.write_text(json.dumps(self.done, indent=1))
        self.say(f"{name}: {time.monotonic() - started:.1f} s")

    def run(self, examples: bool = True) -> None:
        """Compile the words, migrate, load the territory and the seed, and meanwhile gather the static files.

        Raises CalledProcessError when the static files cannot be gathered.
        """
        compile_catalogues()
        state = _fingerprint(_files("static")) + str(settings.STATIC_ROOT)
        gathering = None if self.done.get("static files") == state else _gathering()
        self._fill(examples)
        follow_base_address()
        if gathering is not None:
            self.step("static files", state, lambda: _finished(gathering))

    def _fill(self, examples: bool) -> None:
        if unapplied_migrations():
            self.step("migrations", str(time.time()), lambda: call_command("migrate", verbosity=0, interactive=False))
        if not Territory.objects.filter(code=settings.TERRITORY_CODE).exists():
            self.step(
                "territory",
                str(time.time()),
                lambda: call_command("load_territory", settings.TERRITORY_CODE, verbosity=0),
            )
        if not HomePage.objects.exists():
            self.done.pop("seed", None)
        seeds = _fingerprint(_files("home/seed", "companies/seed", "stories/seed"))
        database = str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"])
        arguments = [] if examples else ["--without-examples"]
        self.step("seed", f"{seeds}{database}{examples}", lambda: call_command("seed", *arguments, verbosity=0))


def _gathering() -> subprocess.Popen[bytes]:
    """Start gathering and compressing the static files in a process of its own: it needs no database."""
    command = [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "collectstatic", "--no-input", "-v0"]
    return subprocess.Popen(command)


def _finished(process: subprocess.Popen[bytes]) -> None:
    if code := process.wait():
        raise subprocess.CalledProcessError(code, process.args)


def follow_base_address() -> None:
    """Give the default site the host and port of BASE_URL, so that canonical and sitemap addresses are right."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    site = Site.objects.filter(is_default_site=True).first()
    if site is not None and (site.hostname, site.port) != (address.hostname, port):
        site.hostname, site.port = address.hostname, port
        site.save()


def unapplied_migrations() -> bool:
    """Tell whether the database lacks a migration."""
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def demonstration_accounts() -> dict[str, str]:
    """Return the demonstration accounts' names and passwords, made once and kept in a private file of VAR_DIR.

    Raises ImproperlyConfigured in production, where nobody may have a known password.
    """
    if "LEGAL_IDENTITY" in dir(settings):
        raise ImproperlyConfigured("Demonstration accounts are never made in production.")
    file = Path(settings.VAR_DIR) / "demo-accounts.json"
    known: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    user_model = get_user_model()
    for name, group in ACCOUNTS:
        if name in known and user_model.objects.filter(username=name).exists():
            continue
        known[name] = secrets.token_urlsafe(9)
        user, _created = user_model.objects.get_or_create(username=name, defaults={"email": f"{name}@example.org"})
        user.is_superuser = user.is_staff = group is None
        user.set_password(known[name])
        user.save()
        if group is not None:
            user.groups.set(Group.objects.filter(name=group))
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(json.dumps(known, indent=1))
    return known
