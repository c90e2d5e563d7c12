"""Keep the catalogues of words in step with the sources."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from home.catalogues import catalogue_files, compile_catalogues, update_catalogue


class Command(BaseCommand):
    """Compile the catalogues (all that running the site needs) or, with --update, gather new words first."""

    help = "Compile the catalogues of words; with --update, gather the words of the sources first."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare --update."""
        parser.add_argument("--update", action="store_true", help="gather new messages, drop those that are gone")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it and say what was done."""
        if options["update"]:
            for path in catalogue_files():
                came, gone = update_catalogue(path)
                self.stdout.write(f"{path.parent.parent.name}: {came} new, {gone} gone")
        self.stdout.write(f"{compile_catalogues()} catalogue(s) compiled")
