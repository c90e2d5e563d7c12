"""Keep the catalogues of words in step with the sources."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from home.catalogues import catalogue_faults, catalogue_files, compile_catalogues, language_of, update_catalogue


class Command(BaseCommand):
    """Compile the catalogues (all that running the site needs), gather new words first, or look for faults."""

    help = (
        "Compile the catalogues of words; with --update, gather the words of the sources first; "
        "with --check, only list what is missing, stale or wrong."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare --update and --check."""
        kind = parser.add_mutually_exclusive_group()
        kind.add_argument("--update", action="store_true", help="gather new messages, drop those that are gone")
        kind.add_argument("--check", action="store_true", help="list messages that are missing, stale or wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it and say what was done; raise CommandError when --check finds a fault."""
        if options["check"]:
            self.check_words()
            return
        if options["update"]:
            for path in catalogue_files():
                came, gone = update_catalogue(path)
                self.stdout.write(f"{language_of(path)}: {came} new, {gone} gone")
        self.stdout.write(f"{compile_catalogues()} catalogue(s) compiled")

    def check_words(self) -> None:
        """List the faults of every catalogue; raise CommandError when there is one."""
        faults = [f"{language_of(path)}: {fault}" for path in catalogue_files() for fault in catalogue_faults(path)]
        for fault in faults:
            self.stdout.write(fault)
        if faults:
            raise CommandError(f"{len(faults)} fault(s) in the catalogues; see `manage.py messages --update`.")
