import threading

import pytest

from briefing.ingest.ahead import in_order, start


def test_results_come_in_the_order_of_the_items_whichever_is_done_first() -> None:
    second_done = threading.Event()

    def work(item: int) -> int:
        if item == 1:
            assert second_done.wait(10)
        if item == 2:
            second_done.set()
        return item * 10

    assert list(in_order(work, [1, 2, 3], 2)) == [10, 20, 30]


def test_no_more_is_begun_than_asked_for() -> None:
    begun: list[int] = []
    results = in_order(begun.append, range(10), 3)
    next(results)
    assert set(begun) <= {0, 1, 2}


def test_what_goes_wrong_is_raised_where_the_result_is_asked_for() -> None:
    with pytest.raises(ZeroDivisionError):
        start(lambda: 1 // 0).result()
