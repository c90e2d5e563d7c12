"""The Nu HTML checker finds nothing to say of any kind of page.

It is a Java program (npm `vnu-jar`): without Java the test is skipped on a developer's machine and fails in
continuous integration (`CI=true`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from tests.browser.addresses import ERRORS, PAGES
from tests.browser.test_addresses import ask
from tests.server import Server

CHECKER = settings.BASE_DIR / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def java() -> str:
    """Return the path of Java; skip without it, unless in continuous integration."""
    found = shutil.which("java")
    if found and CHECKER.exists():
        return found
    reason = "the Nu HTML checker needs Java (Debian: default-jre-headless) and `npm ci`"
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail(reason)
    pytest.skip(reason)


def test_the_markup_of_every_kind_of_page_is_valid(seeded_server: Server, tmp_path: Path) -> None:
    command = [java(), "-Xss2m", "-jar", str(CHECKER), "--format", "json", "--errors-only", "--exit-zero-always"]
    paths = {**PAGES, **{name: path for name, (path, _status) in ERRORS.items()}}
    for kind, path in paths.items():
        (tmp_path / f"{kind.replace(' ', '-')}.html").write_text(ask(f"{seeded_server.url}{path}").text)
    (tmp_path / "server-error.html").write_text(render_to_string("500.html"))
    checked = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True)
    report = json.loads(checked.stderr or checked.stdout)
    found = [
        f"{Path(message['url']).name}:{message.get('lastLine', 0)}: {message['message']} {message.get('extract', '')!r}"
        for message in report["messages"]
    ]
    assert found == []
