import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.moments import earliest, is_later, lapse, order


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
        ("2025-10-01T01:28:00+09:00", "2025-09-30T17:28:00+01:00", ""),
        ("2025-10-01T01:28:00+09:00", "2025-09-30T18:28:00+01:00", "1 h later"),
        ("2025-09-03T23:00:00", "2025-09-03T10:00:00+00:00", ""),
        ("2025-09", "2025-09-03", ""),
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


PLACES = st.datetimes(
    min_value=dt.datetime(2025, 9, 29),
    max_value=dt.datetime(2025, 10, 3),
    timezones=st.integers(-11, 13).map(lambda hours: dt.timezone(dt.timedelta(hours=hours))),
).map(lambda moment: moment.isoformat(timespec="seconds"))
PUBLISHED = st.builds(lambda moment, length: moment[:length], PLACES, st.sampled_from([7, 10, 16, 19, 25]))


@given(PUBLISHED, PUBLISHED)
def test_no_date_stands_before_one_that_is_known_to_be_earlier(one: str, other: str) -> None:
    if is_later(one, other):
        assert order(one) < order(other)
        assert not is_later(other, one)
        assert not is_later(earliest([one, other]), one)


def test_a_date_without_an_hour_is_neither_before_nor_after_an_hour_of_its_day() -> None:
    day, hour = "2025-09-03", "2025-09-03T08:00:00+00:00"
    assert not is_later(day, hour)
    assert not is_later(hour, day)
    assert earliest([hour, day, "2025-09-04"]) == day
    assert earliest(["2025-09-04", hour]) == hour
    assert earliest([hour, "2025-09", "2025-10"]) == "2025-09"
    assert earliest([]) is None


def test_the_undated_come_last() -> None:
    dates = [None, "2025-09-03", "last week", "2025-09-02T23:00:00+00:00"]
    assert sorted(dates, key=order)[:2] == ["2025-09-02T23:00:00+00:00", "2025-09-03"]
