"""`make bench`: what each kind of public page costs, on the seeded site, with warm caches.

For each page: the server's time (milliseconds, median and 95th percentile), its ratio to a bare view measured in
turn with it in the same run (so that a slower machine or a busy one does not change it), the queries, and the bytes
of HTML once compressed. Then the bytes of the style sheet, the script and the fonts. Nothing is asserted.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
#: Readings of each page; the bare view is read as often.
READINGS = 40
#: Readings that warm the caches, not measured.
WARMING = 3
#: Brotli's levels (https://www.rfc-editor.org/rfc/rfc7932): what the middleware takes the time for, and a build.
HTML_QUALITY, FILE_QUALITY = 4, 11


@dataclass(frozen=True)
class Measure:
    """What a page costs."""

    page: str
    path: str
    p50_ms: float
    p95_ms: float
    ratio: float
    queries: int
    html_brotli_bytes: int


def prepare(folder: Path) -> None:
    """Seed a site of its own in a folder, and point this process at it."""
    from tests.server import PREPARE, environment

    variables = environment(folder, port=8000)
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "-v0", "-c", PREPARE]
    subprocess.run(command, env=variables, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    os.environ.update(variables)


def say(line: str) -> None:
    """Write a line at once: a bench takes its time."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def timed(read: Callable[[], Any]) -> float:
    """Return how long a reading takes, in milliseconds."""
    started = time.perf_counter()
    read()
    return (time.perf_counter() - started) * 1000


def percentile(values: list[float], share: int) -> float:
    """Return the value under which so many hundredths of the values are."""
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def measures() -> Iterator[Measure]:
    """Yield the measure of each kind of page."""
    import brotli
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from tests.bench.urls import BARE
    from tests.browser.addresses import PAGES

    client = Client(headers={"host": "localhost", "accept-encoding": "identity"})
    for name, path in PAGES.items():
        for _time in range(WARMING):
            client.get(path)
            client.get(f"/{BARE}")
        page_times, bare_times = [], []
        for _time in range(READINGS):
            page_times.append(timed(partial(client.get, path)))
            bare_times.append(timed(lambda: client.get(f"/{BARE}")))
        with CaptureQueriesContext(connection) as captured:
            response = client.get(path)
        yield Measure(
            page=name,
            path=path,
            p50_ms=round(statistics.median(page_times), 1),
            p95_ms=round(percentile(page_times, 95), 1),
            ratio=round(statistics.median(page_times) / statistics.median(bare_times), 1),
            queries=len(captured),
            html_brotli_bytes=len(brotli.compress(response.content, quality=HTML_QUALITY)),
        )


def weights() -> dict[str, int]:
    """Return the bytes of what every page loads beside its HTML: compressed, but the fonts, which are already."""
    import brotli

    dist = ROOT / "static" / "dist"
    texts = {
        name: len(brotli.compress((dist / name).read_bytes(), quality=FILE_QUALITY)) for name in ("main.css", "main.js")
    }
    return {**texts, "fonts": sum(file.stat().st_size for file in (dist / "fonts").glob("*.woff2"))}


def show(found: list[Measure], files: dict[str, int]) -> None:
    """Print the measures as a table."""
    say(f"\n{'page':<30}{'p50 ms':>8}{'p95 ms':>8}{'× bare':>8}{'queries':>9}{'HTML (br)':>11}")
    for each in found:
        numbers = f"{each.p50_ms:>8}{each.p95_ms:>8}{each.ratio:>8}{each.queries:>9}{each.html_brotli_bytes:>11}"
        say(f"{each.page:<30}{numbers}")
    say("  ".join(f"{name}: {size}" for name, size in files.items()) + f"  total: {sum(files.values())} bytes")


def main() -> None:
    """Seed, measure, print: a JSON line for each page, one for the files, then the table."""
    with tempfile.TemporaryDirectory(prefix="madein77-bench-") as folder:
        prepare(Path(folder))
        import django
        from django.test.utils import override_settings, setup_test_environment

        django.setup()
        setup_test_environment()
        found = []
        with override_settings(ROOT_URLCONF="tests.bench.urls"):
            for measure in measures():
                found.append(measure)
                say(json.dumps(asdict(measure)))
        files = weights()
        say(json.dumps({"files": files}))
        show(found, files)


if __name__ == "__main__":
    main()
