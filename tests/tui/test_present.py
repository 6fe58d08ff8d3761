"""Dates as people write them."""

import pytest

from briefing.tui.present import when


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2025-10-01T01:28:00+09:00", "1 Oct 2025, 01:28 UTC+9"),
        ("2025-09-03T14:05:00-03:30", "3 Sep 2025, 14:05 UTC-3:30"),
        ("2025-09-03T14:05:00+00:00", "3 Sep 2025, 14:05"),
        ("2025-09-03T14:05:00", "3 Sep 2025, 14:05"),
        ("2025-09-03", "3 Sep 2025"),
        ("2025-09", "Sep 2025"),
        (None, "undated"),
    ],
)
def test_a_date_is_told_in_the_outlets_own_time(published: str | None, told: str) -> None:
    assert when(published) == told
