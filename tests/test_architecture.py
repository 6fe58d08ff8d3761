"""The layout's rules, as imports show them at run time. `lint-imports` holds the same rules statically."""

import subprocess
import sys

import pytest

HEAVY = ("textual", "trafilatura", "urllib3", "numpy", "scipy", "nupunkt")


def imported_by(statement: str) -> set[str]:
    """Top-level packages loaded after a statement in a fresh interpreter."""
    code = f"{statement}\nimport sys\nprint(*sorted({{m.split('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import briefing", HEAVY),
        ("import briefing.cli", HEAVY),
        ("import briefing.models, briefing.errors, briefing.export", HEAVY),
        ("import briefing.pipeline", ("textual", "rich", "trafilatura", "urllib3")),
        ("import tests.terminal.program", ("numpy", "scipy")),
        ("import briefing.tui.app", ("trafilatura", "urllib3", "numpy", "scipy", "nupunkt")),
    ],
)
def test_heavy_packages_wait_until_they_are_needed(statement: str, absent: tuple[str, ...]) -> None:
    assert imported_by(statement).isdisjoint(absent)


def test_the_app_is_drawn_before_what_only_a_briefing_needs_is_loaded() -> None:
    code = "import briefing.tui.app, sys; print(*sorted(m for m in sys.modules if m.startswith('briefing.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    late = ("briefing.engine.", "briefing.ingest", "briefing.languages", "briefing.export.markdown")
    assert not [module for module in done.stdout.split() if module.startswith(late)]


def test_the_import_rules_hold() -> None:
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
