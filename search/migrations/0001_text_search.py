"""French without accents, for PostgreSQL: two text search configurations.

`madein_french` reduces words to their stems, for whole words; `madein_simple` keeps them as they are, for beginnings
of words. Both remove accents first, so that « metier » finds « métiers ». SQLite needs nothing: FTS5 ignores accents.
"""

from django.core.exceptions import ImproperlyConfigured
from django.db import migrations, transaction
from django.db.utils import DatabaseError

#: Each configuration, the one it starts from, and the dictionary that follows the removal of accents.
CONFIGURATIONS = {"madein_french": ("french", "french_stem"), "madein_simple": ("simple", "simple")}

NO_EXTENSION = (
    "Search needs PostgreSQL's extension « unaccent » (it comes with PostgreSQL: package postgresql-contrib), and this "
    "account may not create it. Have an administrator run, in this very database: CREATE EXTENSION unaccent; "
    "then migrate again. PostgreSQL says: {error}"
)


def create(apps, schema_editor):
    """Create the extension and the configurations, unless they exist."""
    if schema_editor.connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(using=schema_editor.connection.alias):
            schema_editor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    except DatabaseError as error:
        raise ImproperlyConfigured(NO_EXTENSION.format(error=error)) from error
    for name, (origin, dictionary) in CONFIGURATIONS.items():
        schema_editor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")
        schema_editor.execute(f"CREATE TEXT SEARCH CONFIGURATION {name} (COPY = pg_catalog.{origin})")
        schema_editor.execute(
            f"ALTER TEXT SEARCH CONFIGURATION {name} "
            f"ALTER MAPPING FOR hword, hword_part, word WITH unaccent, {dictionary}"
        )


def remove(apps, schema_editor):
    """Remove the configurations; the extension stays, others may use it."""
    if schema_editor.connection.vendor != "postgresql":
        return
    for name in CONFIGURATIONS:
        schema_editor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [migrations.RunPython(create, remove, elidable=False)]
