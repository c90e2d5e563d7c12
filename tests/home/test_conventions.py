"""Our own conventions, enforced: layers, sizes, templates, page types, commands that must stay silent."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.core.management import call_command
from django.template.loader import get_template
from wagtail.models import get_page_models
from wagtail.search import index

from home.models import BasePage

ROOT = Path(settings.BASE_DIR)
#: Which rooms a room may know, beside itself.
MAY_IMPORT = {
    "home": set[str](),
    "companies": {"home"},
    "stories": {"home", "companies"},
    "search": {"home"},
}
#: No file of ours is longer (lines); migrations are Django's.
LONGEST = 300
PAGES = [model for model in get_page_models() if issubclass(model, BasePage)]


def sources(*folders: str, suffix: str = ".py") -> Iterator[Path]:
    """Yield the files of our rooms."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob(f"*{suffix}")):
            if not {"migrations", "dist", "__pycache__"} & set(path.parts):
                yield path


def imported(path: Path) -> set[str]:
    """Return the rooms that a module imports, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found & {*MAY_IMPORT, "madein77", "events"}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_run_one_way(room: str) -> None:
    allowed = MAY_IMPORT[room] | {room}
    wrong = {str(path.relative_to(ROOT)): found - allowed for path in sources(room) if (found := imported(path))}
    assert {path: rooms for path, rooms in wrong.items() if rooms} == {}


def test_no_file_is_long() -> None:
    files = [
        *sources("madein77", *MAY_IMPORT, "tests"),
        *sources("templates", suffix=".html"),
        *sources("static", suffix=".css"),
        *sources("static", suffix=".js"),
    ]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in files}
    assert len(lengths) > 100
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_wagtail_hooks_hold_registrations_only() -> None:
    for path in sources(*MAY_IMPORT):
        if path.name == "wagtail_hooks.py":
            kinds = {type(node).__name__ for node in ast.parse(path.read_text()).body}
            assert kinds <= {"Expr", "Import", "ImportFrom", "FunctionDef"}, path


# --- templates -------------------------------------------------------------------------------------------------

TEMPLATES = list(sources("templates", suffix=".html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_a_template_has_nothing_inline_and_asks_nothing_of_others(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"<style|\sstyle\s*=", text)
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", text)
    assert "javascript:" not in text
    for script in re.findall(r"<script\b[^>]*>", text):
        assert "src=" in script, script
    for tag in re.findall(r"<(?:script|link|img|source|iframe|video|audio|object|embed|use)\b[^>]*>", text):
        assert not re.search(r"(?:src|srcset|href|poster|data)=[\"'](?:https?:)?//", tag), tag
    assert not re.search(r"\|safe\b|autoescape off", text)


def test_no_departement_is_named_in_the_code() -> None:
    named = re.compile(r"seine.et.marne|melun|\b77\b", re.IGNORECASE)
    allowed = {"madein77/settings/base.py"}
    found = []
    for path in [*sources("madein77", *MAY_IMPORT), *TEMPLATES, *sources("static/js", suffix=".js")]:
        name = str(path.relative_to(ROOT))
        if "/seed/" not in name and name not in allowed and named.search(path.read_text()):
            found += [f"{name}: {line.strip()}" for line in path.read_text().splitlines() if named.search(line)]
    assert found == []


# --- page types ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
def test_a_page_type_says_all_that_it_must(model: type[BasePage]) -> None:
    own = [kind for kind in model.__mro__ if kind.__module__.split(".")[0] != "wagtail"]
    for name in ("parent_page_types", "subpage_types", "schema_type", "search_fields", "api_fields"):
        assert any(name in vars(kind) for kind in own), name
    assert any("override_translatable_fields" in vars(kind) for kind in own)
    assert str(model._meta.verbose_name)[0].islower()
    assert model.__doc__
    get_template(model._meta.app_label + "/" + re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower() + ".html")
    searched = {field.field_name for field in model.search_fields if isinstance(field, index.SearchField)}
    assert {"title", "summary"} <= searched


def test_entrances_stand_once_under_a_home_page() -> None:
    entrances = [model for model in PAGES if model.__name__.endswith(("IndexPage", "MapPage"))]
    assert len(entrances) == 6
    assert {model.max_count_per_parent for model in entrances} == {1}
    assert {tuple(model.parent_page_types) for model in entrances} == {("home.HomePage",)}


def test_a_page_type_that_forgets_a_convention_is_reported() -> None:
    from home.checks import page_conventions

    assert page_conventions() == []


# --- commands that must stay silent ----------------------------------------------------------------------------


def test_the_checks_have_nothing_to_say() -> None:
    assert [message for message in run_checks() if not message.is_silenced()] == []


def test_no_migration_is_missing(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
