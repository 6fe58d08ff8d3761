import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.origins.moments import is_later, lapse


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("2025-09-03T10:00:00+00:00", "2025-09-03T12:10:00+00:00", "2 h later"),
        ("2025-09-03T10:00:00+00:00", "2025-09-03T10:20:00Z", "20 min later"),
        ("2025-09-03T10:00:00+02:00", "2025-09-03T10:00:00+00:00", "2 h later"),
        ("2025-09-03T10:00:00-05:30", "2025-09-03T17:30:00+0100", "1 h later"),
        ("2025-09-03", "2025-09-04", "1 day later"),
        ("2025-02-27", "2025-03-01T09:00", "2 days later"),
        ("2025-09-03", "2025-09-03T23:00", ""),
        ("2025-09-04", "2025-09-03", ""),
        (None, "2025-09-03", ""),
        ("last week", "2025-09-03", ""),
    ],
)
def test_the_time_between_in_words(earlier: str | None, later: str | None, words: str) -> None:
    assert lapse(earlier, later) == words


MOMENTS = st.datetimes(
    min_value=dt.datetime(1900, 1, 1), max_value=dt.datetime(2100, 1, 1), timezones=st.just(dt.UTC)
).map(lambda moment: moment.replace(second=0, microsecond=0))


@given(MOMENTS, MOMENTS)
def test_later_as_the_calendar_has_it(one: dt.datetime, other: dt.datetime) -> None:
    assert is_later(one.isoformat(), other.isoformat()) == (one < other)
    assert is_later(one.date().isoformat(), other.date().isoformat()) == (one.date() < other.date())
