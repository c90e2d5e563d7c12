"""Loads the content that the project ships with."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from home.models.territory import Commune
from home.seed.loader import run


class Command(BaseCommand):
    """``seed [--without-examples]``: what is there stays; what an editor has changed or deleted is left alone."""

    help = "Load the seeded content; safe to run again: nothing that was edited is lost."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the option."""
        parser.add_argument("--without-examples", action="store_true", help="leave the fictitious companies out")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load the seed; raises CommandError when the territory is not there yet."""
        if not Commune.objects.exists():
            raise CommandError("The communes are not loaded: run « manage.py load_territory » first.")
        report = run(examples=not options["without_examples"], say=self._say(options["verbosity"]))
        if report.created or report.updated:
            # The worker indexes what changes; what is seeded must be found before it has started.
            call_command("update_index", verbosity=0)
        if options["verbosity"]:
            self.stdout.write(
                self.style.SUCCESS(f"Seed: {report.created} created, {report.updated} updated, {report.kept} kept.")
            )

    def _say(self, verbosity: int) -> Any:
        return self.stdout.write if verbosity > 1 else lambda line: None
