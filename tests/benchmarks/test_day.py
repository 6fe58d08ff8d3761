"""The stages that the benchmark of a day measures exist."""

from pkgutil import resolve_name

import pytest

from tests.benchmarks.day import STEPS


@pytest.mark.parametrize("stage", STEPS)
def test_every_measured_stage_exists(stage: str) -> None:
    module, name = STEPS[stage]
    assert callable(getattr(resolve_name(module), name))
