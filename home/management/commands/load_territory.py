"""Loads a département: from the embedded set, a file, or the official API."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.models.territory import Commune
from home.territory import official
from home.territory.embedded import embedded_codes, read_embedded
from home.territory.loader import LoadReport, load
from home.territory.merge import lay_over
from home.territory.records import TerritoryDataError, TerritoryRecord

#: Names listed when communes are absent from the source: more would drown the rest.
MAX_NAMES = 10


class Command(BaseCommand):
    """``load_territory [CODE] [--file communes.geojson | --online]``."""

    help = "Load the communes, intercommunalities, outline and names of a département."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the code and the three sources."""
        parser.add_argument("code", nargs="?", default=settings.TERRITORY_CODE, help="code of the département")
        source = parser.add_mutually_exclusive_group()
        source.add_argument("--file", type=Path, help="GeoJSON of communes, as the API gives it")
        source.add_argument("--online", action="store_true", help="ask the official API")
        parser.add_argument(
            "--source",
            default=official.SOURCE,
            help="who is to be named for the file: name | licence | address",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, check and write; CommandError says what is wrong, and nothing is changed then."""
        code = options["code"].upper()
        try:
            record = self._read(code, options)
        except TerritoryDataError as error:
            raise CommandError(str(error)) from error
        report = load(record)
        if options["verbosity"]:
            self._tell(record, report)

    def _read(self, code: str, options: dict[str, Any]) -> TerritoryRecord:
        """Return the territory as the chosen source knows it; TerritoryDataError if it can't."""
        base = read_embedded(code)
        if options["file"]:
            survey = official.read_file(options["file"], code)
        elif options["online"]:
            self._say(options, _("Asking the official API…"))
            survey = official.fetch(code)
        elif base is None:
            raise TerritoryDataError(
                _("There is no embedded set for %(code)s (only for %(codes)s): use --online or --file.")
                % {"code": code, "codes": ", ".join(embedded_codes())}
            )
        else:
            return base
        self._say(options, _("Communes read: %(count)d.") % {"count": len(survey.communes)})
        if survey.ignored:
            self._say(options, _("Features of elsewhere, left out: %(count)d.") % {"count": survey.ignored})
        return lay_over(base, survey, code, options["source"])

    def _say(self, options: dict[str, Any], text: str) -> None:
        """Write a line of progress, unless silence was asked for."""
        if options["verbosity"]:
            self.stdout.write(text)

    def _tell(self, record: TerritoryRecord, report: LoadReport) -> None:
        """Write what the load did."""
        if not report.changed:
            self.stdout.write(
                _("%(name)s: nothing changed (%(count)d communes).") % {"name": record.name, "count": report.unchanged}
            )
        else:
            self.stdout.write(
                _("%(name)s: %(created)d communes created, %(updated)d updated, %(unchanged)d unchanged.")
                % {
                    "name": record.name,
                    "created": report.created,
                    "updated": report.updated,
                    "unchanged": report.unchanged,
                }
            )
            for precision in Commune.Precision:
                if count := report.precisions[precision]:
                    label = {"precision": precision.label, "count": count}
                    self.stdout.write("  " + _("%(precision)s: %(count)d") % label)
        if report.absent:
            count = len(report.absent)
            names = ", ".join(report.absent[:MAX_NAMES]) + ("…" if count > MAX_NAMES else "")
            self.stdout.write(
                self.style.WARNING(
                    ngettext(
                        "%(count)d commune is not in this source and was kept: %(names)s",
                        "%(count)d communes are not in this source and were kept: %(names)s",
                        count,
                    )
                    % {"count": count, "names": names}
                )
            )
