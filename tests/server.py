"""One seeded server per session, on its own copy of everything: `live_server` empties what migrations made."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest
from django.conf import settings

#: An address that was public and no longer is: made here, for the seed withdraws nothing.
WITHDRAWN = "/fermee/"
#: Run once, before the server starts: what `make run` prepares, then a page published and withdrawn.
PREPARE = """
from home.preparation import Preparation
from home.models import HomePage, StandardPage
Preparation(print).run(examples=True)
home = HomePage.objects.get(locale__language_code="fr")
page = home.add_child(instance=StandardPage(title="Page fermée", slug="fermee", locale=home.locale))
page.save_revision().publish()
page.refresh_from_db()
page.unpublish()
"""


@dataclass(frozen=True)
class Server:
    """The address of the running site, without a slash at its end."""

    url: str


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(folder: Path, port: int) -> dict[str, str]:
    """Return the environment of a site that keeps everything in a folder and answers on a port."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "COV_", "PYTEST_"))}
    return {
        **kept,
        "DJANGO_SETTINGS_MODULE": "madein77.settings.dev",
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "VAR_DIR": str(folder),
        "BASE_URL": f"http://localhost:{port}",
        "PORT": str(port),
        "PYTHONUNBUFFERED": "1",
    }


def _drain(lines: IO[str], log: Path) -> None:
    with log.open("a") as file:
        for line in lines:
            file.write(line)
            file.flush()


def _await_announcement(process: subprocess.Popen[str], log: Path) -> None:
    """Read what `serve` says until it gives the site's address; fail with its words if it ends before."""
    assert process.stdout is not None
    said: list[str] = []
    for line in process.stdout:
        said.append(line)
        if "Ctrl-C" in line:
            threading.Thread(target=_drain, args=(process.stdout, log), daemon=True).start()
            return
    pytest.fail(f"The seeded server did not start:\n{''.join(said)}")


@pytest.fixture(scope="session")
def seeded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the seeded site for the session, as `make run` does.

    `SEEDED_SERVER=http://localhost:8000` tests a site that runs already (one page of the suite is then missing).
    """
    running = os.environ.get("SEEDED_SERVER")
    if running:
        yield Server(running.rstrip("/"))
        return
    folder, port = tmp_path_factory.mktemp("site"), _free_port()
    variables = environment(folder, port)
    manage = [sys.executable, str(settings.BASE_DIR / "manage.py")]
    prepared = subprocess.run(
        [*manage, "shell", "-v0", "-c", PREPARE], env=variables, cwd=settings.BASE_DIR, capture_output=True, text=True
    )
    if prepared.returncode:
        pytest.fail(f"The seeded site could not be prepared:\n{prepared.stdout}\n{prepared.stderr}")
    process = subprocess.Popen(
        [*manage, "serve", "--port", str(port)],
        env=variables,
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        _await_announcement(process, folder / "server.log")
        yield Server(f"http://localhost:{port}")
    finally:
        process.terminate()
        process.wait(timeout=20)
