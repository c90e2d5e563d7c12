"""Serve the site as in production: the web server and the task worker, ended together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from home.preparation import Preparation, demonstration_accounts

#: Seconds left to a process to end by itself before it is killed.
PATIENCE = 8
#: Seconds that the server may take before it answers.
STARTING = 60


class Command(BaseCommand):
    """Start granian and the worker, say where the site is, and end both on Ctrl-C or when either dies."""

    help = "Serve the site (web and worker); with --prepare, do first what is missing: migrations, static files, seed."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument("--prepare", action="store_true", help="migrate, collect static files, load the seed")
        parser.add_argument("--without-examples", action="store_true", help="leave the fictitious companies out")
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"), help="address to listen on")
        parser.add_argument("--port", type=int, default=settings.PORT, help="port to listen on")
        parser.add_argument("--workers", type=int, default=1, help="web processes")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until told to end; raises CommandError when the port is taken or a process dies."""
        host, port = options["host"], options["port"]
        self._require_free(host, port)
        if options["prepare"]:
            Preparation(self.stdout.write).run(examples=not options["without_examples"])
        accounts = demonstration_accounts() if options["prepare"] else {}
        environment = {**os.environ, "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"], "PORT": str(port)}
        commands = [
            [
                *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
                *("--workers", str(options["workers"]), "--blocking-threads", "32"),
                *("--log-level", "error", "madein77.wsgi:application"),
            ],
            [sys.executable, str(settings.BASE_DIR / "manage.py"), "db_worker", "--interval", "1", "-v0"],
        ]
        # A session of its own for each: the terminal's Ctrl-C reaches this process alone, which then ends them.
        children = [
            subprocess.Popen(command, env=environment, start_new_session=True, cwd=settings.BASE_DIR)
            for command in commands
        ]
        try:
            signal.signal(signal.SIGTERM, self._interrupt)
            self._await_answer(host, port, children)
            self._announce(port, accounts)
            self._watch(children)
        except KeyboardInterrupt:
            self.stdout.write("Stopping…")
        finally:
            self._end(children)

    @staticmethod
    def _interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    @staticmethod
    def _require_free(host: str, port: int) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise CommandError(f"Port {port} is taken: choose another, for instance PORT={port + 1}.") from error

    @staticmethod
    def _await_answer(host: str, port: int, children: list[subprocess.Popen[bytes]]) -> None:
        deadline = time.monotonic() + STARTING
        while time.monotonic() < deadline:
            if any(child.poll() is not None for child in children):
                raise CommandError("The server or the worker ended while starting.")
            try:
                socket.create_connection((host, port), timeout=1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise CommandError(f"Nothing answered on port {port} within {STARTING} s.")

    def _announce(self, port: int, accounts: dict[str, str]) -> None:
        self.stdout.write(self.style.SUCCESS(f"\n  Site   http://localhost:{port}/"))
        self.stdout.write(f"  Admin  http://localhost:{port}/{settings.ADMIN_PATH}")
        for name, password in accounts.items():
            self.stdout.write(f"         {name:<12} {password}")
        self.stdout.write("\n  Ctrl-C ends the server and the worker.\n")
        self.stdout.flush()

    @staticmethod
    def _watch(children: list[subprocess.Popen[bytes]]) -> None:
        while True:
            for child in children:
                try:
                    code = child.wait(timeout=1)
                except subprocess.TimeoutExpired:
                    continue
                raise CommandError(f"A process ended with code {code}: {child.args!r}")

    @staticmethod
    def _end(children: list[subprocess.Popen[bytes]]) -> None:
        for child in children:
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        for child in children:
            try:
                child.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
