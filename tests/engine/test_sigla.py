from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.compose.sigla import make_sigla


def test_initials_beginnings_and_whole_short_names() -> None:
    names = ["The Morning Herald", "HuffPost", "BBC", "Kronenblatt", "EL DÍA", "daily.example.com"]
    assert dict(make_sigla(names)) == {
        "The Morning Herald": "MH",
        "HuffPost": "HP",
        "BBC": "BBC",
        "Kronenblatt": "Kro",
        "EL DÍA": "ED",
        "daily.example.com": "DE",
    }


def test_a_number_at_the_end_of_a_name_tells_it_apart() -> None:
    names = [*(f"report-{n:02}" for n in range(1, 41)), "Kanal 24", "20 Seconds", "fire 20250904"]
    sigla = dict(make_sigla(names))
    assert (sigla["report-07"], sigla["report-40"]) == ("R07", "R40")
    assert (sigla["Kanal 24"], sigla["20 Seconds"], sigla["fire 20250904"]) == ("K24", "2S", "F2")


def test_names_that_begin_alike_stay_apart() -> None:
    sigla = dict(make_sigla(["Morning Herald", "Mountain Herald", "Market Hub"]))
    assert len(set(sigla.values())) == 3
    assert sigla["Market Hub"] == "MH"


def test_names_without_end_are_numbered_one_after_the_other() -> None:
    told = [siglum for _, siglum in make_sigla(f"Ox {'-' * i}ha" for i in range(1, 3_001))]
    assert told == ["OH", "Ox", "Oxh", "Oxha", *(f"OH{number}" for number in range(2, 2_998))]


@given(st.lists(st.text(max_size=20), max_size=30))
def test_short_names_are_unique_and_the_order_of_names_does_not_matter(names: list[str]) -> None:
    sigla = make_sigla(names)
    assert len({s for _, s in sigla}) == len(sigla) == len(set(names))
    assert sigla == make_sigla(reversed(names))


def test_a_hash_in_the_name_of_a_file_is_no_part_of_its_short_name() -> None:
    names = ["002_9dd7e9eb9162a891", "003_cfbcf8acbf5c6137", "harbour_9dd7e9eb9162a891", "9dd7e9eb9162a891"]
    assert [dict(make_sigla(names))[name] for name in names] == ["F002", "F003", "Har", "9DD7"]


def test_a_word_of_hexadecimal_letters_is_a_word() -> None:
    assert dict(make_sigla(["Facade", "Defaced Beadings"])) == {"Facade": "Fac", "Defaced Beadings": "DB"}
